"""Times that open a clause date its own verb: "On Friday, Berg hailed the talks"."""

from site_builder.chronicle.head import ALSO_PAST, NO_NOUNS, Head, is_verb, of_verb
from site_builder.chronicle.lexicon import FAMILY, SAYING, WEAK_VERBS
from site_builder.language.wordlist import words
from site_builder.model import Span

_DETERMINERS = words("the a an his her its their newly recently")
_LATER = words("later earlier early late just only")
_BEFORE = NO_NOUNS | _LATER
HOLDING = words(
    """
    held hold holds holding had have has conducted made makes attend attended attends host hosted hosts began
    begin started ended opened led joined resumed wrapped called
    """
)
"""Verbs whose object is the event."""

OPENING = 8
"""Words after a time that opens its clause among which the clause's own verb stands."""


def opened(words: list[tuple[int, int, str]], date: Span) -> Head | None:
    """ "On Friday, Berg hailed the talks": a time that opens its clause dates the clause's own verb, not a
    noun behind it; but of "held talks" the talks.
    """
    before = [word for word in words if word[1] <= date.start]
    if any(word[2].lower() not in _BEFORE for word in before):
        return None
    after = [word for word in words if word[0] >= date.end]
    for at, (_, _, word) in enumerate(after[:OPENING]):
        low = word.lower()
        if not at and low in ALSO_PAST:
            return of_verb(after[at])  # "on Wednesday led a team"
        if low in SAYING:
            return of_verb(after[at])  # "On Friday, a spokesman said the talks …"
        if low in FAMILY or low in WEAK_VERBS or low in HOLDING:
            return None
        if is_verb(word) and at and not _leads(after, at):
            return of_verb(after[at])
    return None


def _leads(words: list[tuple[int, int, str]], at: int) -> bool:
    """ "the ousted minister": does a participle belong to the noun after it?"""
    follower = words[at + 1] if at + 1 < len(words) else None
    determined = words[at - 1][2].lower() in _DETERMINERS
    return determined or (follower is not None and is_verb(follower[2]))


def of_nature(head: Head | None, events: list[Head]) -> Head | None:
    """ "An earthquake struck", "the blast killed ten": the event is what struck or killed."""
    if head is None or head.noun or head.family not in _DOES:
        return head
    causes = (
        e for e in events if e.noun and e.family in _DOES[head.family] and e.span.start < head.span.start
    )
    return next(causes, head)


_DOES = {"attack": ("quake", "aftershock"), "death": ("quake", "attack", "aftershock", "outbreak")}
"""What strikes without being an attack, and what kills."""
