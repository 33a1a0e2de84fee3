"""What each article names and who speaks in it: the raw material of who is who.

`attend` looks at one article by itself, once; the rest of gathering looks at all that it found.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from site_builder.gather import organisations
from site_builder.gather.cores import core
from site_builder.language.fold import fold_name
from site_builder.language.roles import BOTH, GROUPS, ROLE_NOUNS
from site_builder.language.wordlist import words
from site_builder.model import NOBODY, Attendance, Roster, Saying
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
    times: int
    words: tuple[str, ...]
    """As in `Attendance`."""

    plain: str


def of_article(one: Attendance, scope: str) -> Iterator[Sighting]:
    """Every name of an article; `scope` is its story."""
    columns = zip(one.names, one.kinds, one.times, one.words, one.plain, strict=True)
    return (Sighting(one.article, scope, *column) for column in columns)


def sighted(article: str, scope: str, name: str, kind: MentionKind, times: int = 1) -> Sighting:
    """A name by itself."""
    words = core(name) if kind == "person" else ()
    return Sighting(article, scope, name, kind, times, words, "" if words else _folded(name, kind))


def attend(roster: Roster) -> Attendance:
    """Every name that is marked or that speaks, and what is said of each; places are left out."""
    spoken = speakers(roster)
    counts: Counter[tuple[str, MentionKind]] = Counter()
    for called in roster.names:
        if called.times and called.kind in ("person", "org"):
            counts[called.name, called.kind] += called.times
    counts.update(spoken)
    found = sorted(counts)
    words = tuple(core(name) if kind == "person" else () for name, kind in found)
    at = {name: place for place, (name, _) in enumerate(found)}
    forms = ((at[one.name], one.words) for one in roster.names if one.times and one.words and one.name in at)
    return Attendance(
        article=roster.article,
        names=tuple(name for name, _ in found),
        kinds=tuple(kind for _, kind in found),
        times=tuple(counts[one] for one in found),
        words=words,
        plain=tuple("" if known else _folded(*one) for one, known in zip(found, words, strict=True)),
        forms=tuple(dict.fromkeys(forms)),
        said=tuple(_said(roster, at)),
        speaking=tuple(dict.fromkeys(at[name] for name, _ in spoken)),
        quotes=tuple(speech.quote for speech in roster.speeches),
        speakers=tuple(at.get(speech.name, NOBODY) for speech in roster.speeches),
        unmet=roster.unmet,
    )


def _folded(name: str, kind: MentionKind) -> str:
    return organisations.folded(name) if kind == "org" else fold_name(name)


def _said(roster: Roster, at: Mapping[str, int]) -> Iterator[Saying]:
    """What the article says of those it names, then what it calls those it lets speak."""
    for said in roster.said:
        name = roster.names[said.called].name
        if name in at:
            yield Saying(at[name], said.roles, said.affiliations, said.wordings, said.hint)
    for speech in roster.speeches:
        if speech.role and speech.name in at:
            yield Saying(at[speech.name], (speech.role,))


def speakers(roster: Roster) -> Sequence[Speaker]:
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
