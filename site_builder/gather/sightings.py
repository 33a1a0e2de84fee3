"""What each article names and who speaks in it: the raw material of who is who."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from site_builder.gather.cores import core
from site_builder.language.fold import fold_name
from site_builder.language.roles import BOTH, GROUPS, ROLE_NOUNS
from site_builder.language.wordlist import words
from site_builder.model import Roster
from site_builder.model.marks import MentionKind

SPEAKING = (
    GROUPS
    | BOTH
    | ROLE_NOUNS
    | words(
        """
    source media report reports readout readouts statement poll polls survey surveys study government
    ministry administration company party office team agency group organisation organization campaign
    embassy police army military court commission committee council side people readers letter filing
    lawsuit indictment memo transcript
    """
    )
)
"""Last words of phrases that can say something.

"Chinese state media", "the readout", "a person close to the talks".
"""


Speaker = tuple[str, MentionKind]
"""A name that speaks, once a quotation, and what it names."""

BELONGING = re.compile(r" (?:of|from|in|at|for|with|by|close to) ")
"""After the head of a phrase."""


class Sighting(NamedTuple):
    """One resolved name in one article. A tuple, not a dataclass: a site has a hundred thousand."""

    article: str
    scope: str
    """The story within which a short name may mean someone named in full elsewhere."""

    name: str
    kind: MentionKind
    times: int = 1


def of_article(roster: Roster, scope: str, spoken: Sequence[Speaker]) -> list[Sighting]:
    """Every name that is marked or that speaks, with how often; places are left out.

    `scope` is the article's story, `spoken` are its `speakers`.
    """
    counts: Counter[tuple[str, MentionKind]] = Counter()
    for called in roster.names:
        if called.times and called.kind in ("person", "org"):
            counts[called.name, called.kind] += called.times
    for name, kind in spoken:
        counts[name, kind] += 1
    return [Sighting(roster.article, scope, name, kind, n) for (name, kind), n in sorted(counts.items())]


def speakers(roster: Roster) -> list[Speaker]:
    """Name and kind of every quotation's speaker, in order; a pronoun that nobody resolved is no speaker."""
    kinds: dict[str, MentionKind] = {_plain(one.name): one.kind for one in roster.names}
    said = {_plain(speech.name) for speech in roster.speeches if speech.by_editor}
    found = [(s.name, _kind(s.name, s.kind, kinds)) for s in roster.speeches if s.name]
    return [
        (name, kind)
        for name, kind in found
        if kind != "group" or _plain(name) in kinds or _plain(name) in said or can_speak(name)
    ]


@lru_cache(maxsize=65536)
def can_speak(name: str) -> bool:
    """Does a phrase without a name stand for people or for what they publish? "The calls" and "he" do not."""
    head = BELONGING.split(name.casefold(), maxsplit=1)[0].split()
    return bool(head) and (
        head[-1] in SPEAKING or head[-1].endswith(("ers", "ors", "ists", "ians", "men", "ees"))
    )


def _kind(name: str, said: str, kinds: dict[str, MentionKind]) -> MentionKind:
    """As marked in the article, a place that speaks being a government; else as the quotation says."""
    marked = kinds.get(_plain(name))
    if marked:
        return "org" if marked == "place" else marked
    if said == "person" and core(name):
        return "person"
    return "org" if said == "org" else "group"


@lru_cache(maxsize=65536)
def _plain(name: str) -> str:
    return fold_name(name).removeprefix("the ")
