"""What each article names and who speaks in it: the raw material of who is who."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.gather.cores import core
from site_builder.language.fold import fold_name
from site_builder.language.roles import BOTH, GROUPS, ROLE_NOUNS
from site_builder.language.wordlist import words
from site_builder.model import Listing, Roster
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


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """One resolved name in one article."""

    article: str
    scope: str
    """The story within which a short name may mean someone named in full elsewhere."""

    name: str
    kind: MentionKind
    count: int = 1


def of_all(listings: Iterable[Listing], rosters: Iterable[Roster]) -> Iterator[Sighting]:
    """Every sighting of a site; the rosters are of the same articles, in the same order."""
    for listing, roster in zip(listings, rosters, strict=True):
        yield from of_article(roster, listing.story)


def of_article(roster: Roster, scope: str) -> list[Sighting]:
    """Every name that is marked or that speaks, with how often; places are left out."""
    counts: Counter[tuple[str, MentionKind]] = Counter()
    for called in roster.names:
        if called.times and called.kind in ("person", "org"):
            counts[called.name, called.kind] += called.times
    for name, kind in speakers(roster):
        counts[name, kind] += 1
    return [Sighting(roster.article, scope, name, kind, n) for (name, kind), n in sorted(counts.items())]


def speakers(roster: Roster) -> list[tuple[str, MentionKind]]:
    """Name and kind of every quotation's speaker, in order; a pronoun that nobody resolved is no speaker."""
    kinds: dict[str, MentionKind] = {_plain(one.name): one.kind for one in roster.names}
    said = {_plain(speech.name) for speech in roster.speeches if speech.by_editor}
    found = [(s.name, _kind(s.name, s.kind, kinds)) for s in roster.speeches if s.name]
    return [
        (name, kind)
        for name, kind in found
        if kind != "group" or _plain(name) in kinds or _plain(name) in said or can_speak(name)
    ]


def can_speak(name: str) -> bool:
    """Does a phrase without a name stand for people or for what they publish? "The calls" and "he" do not."""
    head = re.split(r" (?:of|from|in|at|for|with|by|close to) ", name.casefold(), maxsplit=1)[0].split()
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


def _plain(name: str) -> str:
    return fold_name(name).removeprefix("the ")
