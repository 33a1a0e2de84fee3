"""Which event a time dates: the noun or verb it belongs to.

A noun right after the time ("the February 2022 summit", "November's APEC summit") comes first; then the
event word nearest in the same clause, those before the time nearer by a third; then the clause's own
verb. A time beside "said" dates the saying. No event word and no verb: no event.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from site_builder.chronicle.clauses import tokens
from site_builder.chronicle.lexicon import (
    CALL_PAIRS,
    COMPOUND_TAILS,
    FAMILY,
    NOUNS,
    PLURALS,
    SAYING,
    WEAK_VERBS,
)
from site_builder.language.stems import stem
from site_builder.language.verbs import IRREGULAR_PAST
from site_builder.model import Span

AFTER = 4
"""Words after a time among which its own noun may stand."""

NEARER = 0.7
"""Weight of a word before the time against one after it."""


REACH = 16
"""Words between a time and its event word, at most."""


@dataclass(frozen=True, slots=True)
class Head:
    """The word that names the event."""

    span: Span
    family: str
    noun: bool
    plural: bool


def head_of(text: str, clause: Span, date: Span) -> Head | None:
    """The event word a time belongs to; None when the clause has none."""
    words = [word for word in tokens(text, clause) if not (word[0] < date.end and date.start < word[1])]
    events = [head for n, word in enumerate(words) if (head := _event(words, n))]
    before = [word for word in words if word[1] <= date.start]
    return (
        _own_noun(text, events, words, date)
        or _said(before, date)
        or _apart(text, _nearest(events, words, date), before, date)
        or _verb(words, date)
    )


def event_words(text: str, span: Span) -> list[Head]:
    """Every word of a known family in a span."""
    words = tokens(text, span)
    return [head for n in range(len(words)) if (head := _event(words, n))]


def _event(words: list[tuple[int, int, str]], n: int) -> Head | None:
    start, end, word = words[n]
    low = word.lower().removesuffix("'s").removesuffix("’s")
    family = FAMILY.get(low)
    if family is None:
        return None
    if n and (words[n - 1][2].lower(), low) in CALL_PAIRS:
        family = "call"
    if (
        word[:1].isupper()
        and n
        and family in ("conference", "march", "protest", "call")
        and words[n - 1][2][:1].isupper()
    ):
        return None
    if n and n + 1 < len(words) and all(words[at][2][:1].isupper() for at in (n - 1, n, n + 1)):
        return None  # "the Federal Election Commission" is a body
    if (
        n + 1 < len(words)
        and low in NOUNS
        and words[n + 1][2] in COMPOUND_TAILS
        and words[n + 1][0] == end + 1
    ):
        return None  # "the election cycle", "the debate moderator"
    infinitive = n > 0 and words[n - 1][2].lower() in ("to", "will", "would")
    return Head(Span(start, end), family, low in NOUNS and not infinitive, low in PLURALS)


def _own_noun(text: str, events: list[Head], words: list[tuple[int, int, str]], date: Span) -> Head | None:
    """The noun a time qualifies: "2022 invasion", "April visit"; nothing may stand between but words."""
    reach = [word for word in words if word[0] >= date.end][:AFTER]
    for head in events:
        near = any(head.span.start == word[0] for word in reach)
        if (
            near
            and head.noun
            and re.fullmatch(r"(?:['’]s)?(?: [\w-]+){0,3} ", text[date.end : head.span.start])
        ):
            between = text[date.end : head.span.start].split()
            if not any(
                word in WEAK_VERBS
                or word
                in (
                    "that",
                    "for",
                    "in",
                    "on",
                    "at",
                    "to",
                    "of",
                    "the",
                    "a",
                    "with",
                    "and",
                    "after",
                    "before",
                    "as",
                )
                for word in between
            ):
                return head
    return None


def _said(before: list[tuple[int, int, str]], date: Span) -> Head | None:
    if not before or before[-1][2].lower() not in SAYING or date.start - before[-1][1] > 5:
        return None
    start, end, _ = before[-1]
    return Head(Span(start, end), "say", False, False)


def _apart(text: str, nearest: Head | None, before: list[tuple[int, int, str]], date: Span) -> Head | None:
    """ "Holm, who lost the election, called on Friday for calm": a verb right before the time comes before an
    event's noun behind a comma.
    """
    beside = before[-2:] if before and before[-1][2].lower() == "on" else before[-1:]
    if nearest is None or not beside or not is_verb(beside[0][2]) or beside[0][0] == nearest.span.start:
        return nearest
    start, end, word = beside[0]
    if nearest.span.start > start or "," not in text[nearest.span.end : start]:
        return nearest
    return Head(Span(start, end), FAMILY.get(word.lower(), f"v:{stem(word.lower())}"), False, False)


def _nearest(events: list[Head], words: list[tuple[int, int, str]], date: Span) -> Head | None:
    order = {word[0]: n for n, word in enumerate(words)}
    at = sum(word[0] < date.start for word in words) - 0.5

    def distance(head: Head) -> float:
        gap = order[head.span.start] - at
        return -gap * NEARER if gap < 0 else gap

    near = [head for head in events if distance(head) < REACH]
    return min(near, key=lambda head: (distance(head), head.span.start), default=None)


def is_verb(word: str) -> bool:
    """A finite past form, by its ending or by the list of irregular verbs."""
    low = word.lower()
    return (
        low == word
        and low not in WEAK_VERBS
        and (low in IRREGULAR_PAST or (low.endswith("ed") and len(low) > 4))
    )


def _verb(words: list[tuple[int, int, str]], date: Span) -> Head | None:
    verbs = [word for word in words if is_verb(word[2])] or _future_verbs(words)
    if not verbs:
        return None
    start, end, word = min(
        verbs, key=lambda w: (abs(w[0] - date.start) * (NEARER if w[0] < date.start else 1), w[0])
    )
    family = "say" if word.lower() in SAYING else FAMILY.get(word.lower(), f"v:{stem(word.lower())}")
    return Head(Span(start, end), family, False, False)


def _future_verbs(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The verb after "will" or "to"."""
    pairs = pairwise(words)
    return [
        b
        for a, b in pairs
        if a[2].lower() in ("will", "to", "would", "shall")
        and b[2].islower()
        and len(b[2]) > 2
        and b[2] not in ("the", "its", "his")
    ]
