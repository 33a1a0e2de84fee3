"""Which event a time dates: the noun or verb it belongs to.

A noun right after the time ("the February 2022 summit", "November's APEC summit") comes first; then the
event word nearest in the same clause, those before the time nearer by a third; then the clause's own
verb. A time beside "said" dates the saying. No event word and no verb: no event.
"""

import re
from functools import lru_cache
from itertools import pairwise

from site_builder.chronicle.clauses import tokens
from site_builder.chronicle.head import NO_NOUNS, Head, is_verb, of_verb, passives
from site_builder.chronicle.lexicon import (
    CALL_PAIRS,
    COMPOUND_TAILS,
    FAMILY,
    NOUNS,
    PLURALS,
    SAYING,
    WEAK_VERBS,
)
from site_builder.chronicle.openings import of_nature, opened
from site_builder.language.stopwords import STOPWORDS
from site_builder.model import Span

AFTER = 4
"""Words after a time among which its own noun may stand."""

TOLD = 9
"""Words before a time among which "told the paper on Monday" has its verb."""

NEARER = 0.7
"""Weight of a word before the time against one after it."""


REACH = 16
"""Words between a time and its event word, at most."""


def head_of(text: str, clause: Span, date: Span) -> Head | None:
    """The event word a time belongs to; None when the clause has none."""
    words = [word for word in tokens(text, clause) if not (word[0] < date.end and date.start < word[1])]
    events = _events(words)
    before = [word for word in words if word[1] <= date.start]
    own = _own_noun(text, events, words, date)
    if own or (_attributive(text, date) and not _STATEMENT.match(text, date.end)):
        return own
    return of_nature(
        opened(words, date)
        or _said(events, before, date)
        or _apart(text, _nearest(events, words, date), before, date)
        or _verb(text, words, date),
        events,
    )


def event_words(text: str, span: Span) -> list[Head]:
    """Every word of a known family in a span."""
    return _events(tokens(text, span))


def _events(words: list[tuple[int, int, str]]) -> list[Head]:
    known = [n for n, word in enumerate(words) if _family(word[2])]
    return [head for n in known if (head := _event(words, n))]


@lru_cache(maxsize=16384)
def _family(word: str) -> tuple[str, str] | None:
    """A word without possessive and case, and the family it is of; None for a word of none."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return (low, FAMILY[low]) if low in FAMILY else None


def _event(words: list[tuple[int, int, str]], n: int) -> Head | None:
    start, end, word = words[n]
    known = _family(word)
    if known is None:
        return None
    low, family = known
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
    if low == "primary" and n + 1 < len(words) and words[n + 1][0] == end + 1 and not _ends(words[n + 1][2]):
        return None  # "the primary index"
    if low in ("arrest", "arrests") and n and words[n - 1][2].lower() in ("cardiac", "respiratory"):
        return None
    infinitive = n > 0 and words[n - 1][2].lower() in ("to", "will", "would")
    return Head(Span(start, end), family, low in NOUNS and not infinitive, low in PLURALS)


def _ends(word: str) -> bool:
    """Can this word follow a noun, rather than be the noun an adjective stands before?"""
    return word in NO_NOUNS or is_verb(word) or word[:1].isupper()


def _own_noun(text: str, events: list[Head], words: list[tuple[int, int, str]], date: Span) -> Head | None:
    """The noun a time qualifies: "2022 invasion", "April visit"; nothing may stand between but words."""
    reach = [word for word in words if word[0] >= date.end][:AFTER]
    for head in events:
        near = any(head.span.start == word[0] for word in reach)
        if (
            near
            and head.noun
            and re.fullmatch(r"(?:['’]s)?(?: [\w-]+(?:\.\d[\w-]*)?){0,3} ", text[date.end : head.span.start])
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


def owns(text: str, date: Span) -> bool:
    """Is a time written as an owner, "Friday's"?"""
    return text[date.start : date.end + 2].endswith(("'s", "’s")) or date.of(text).endswith(("'s", "’s"))


def _attributive(text: str, date: Span) -> bool:
    """ "Friday's decision", "the Sept. 11 theories": a time that belongs to the noun after it."""
    if owns(text, date):
        return True
    determined = _DETERMINER.search(text, max(0, date.start - 12), date.start)
    after = _NEXT.match(text, date.end)
    return bool(determined and after and not is_verb(after.group(1)) and after.group(1) not in NO_NOUNS)


_DETERMINER = re.compile(r"(?:\b(?:the|an?|its|his|her|their|our)|['’]s) \Z", re.IGNORECASE)
_STATEMENT = re.compile(r" (?:[a-z]+ )?(?:statement|communiqu[eé])\b")
"""After "said in a February 3": what dates the saying."""

_NEXT = re.compile(r" ([a-z][\w-]+)")


def _said(events: list[Head], before: list[tuple[int, int, str]], date: Span) -> Head | None:
    """The saying a time dates: the last verb before it is one of saying, and no event stands between."""
    verb = next((word for word in reversed(before[-TOLD:]) if is_verb(word[2]) or word[2] in SAYING), None)
    if verb is None or verb[2].lower() not in SAYING:
        return None
    if any(verb[1] < head.span.start < date.start for head in events):
        return None
    return Head(Span(verb[0], verb[1]), "say", False, False)


def _apart(text: str, nearest: Head | None, before: list[tuple[int, int, str]], date: Span) -> Head | None:
    """ "Holm, who lost the election, called on Friday for calm": a verb right before the time comes before an
    event's noun behind a comma; "shares fell on Friday, after the quake" is of the shares.
    """
    if nearest and nearest.span.start >= date.end and _BEHIND.search(text, date.end, nearest.span.start):
        own = next((of_verb(word) for word in reversed(before[-NEAR:]) if is_verb(word[2])), None)
        return own or (None if _SETTING.search(text, date.end, nearest.span.start) else nearest)
    beside = before[-2:] if before and before[-1][2].lower() == "on" else before[-1:]
    if nearest is None or not beside or not is_verb(beside[0][2]) or beside[0][0] == nearest.span.start:
        return nearest
    start = beside[0][0]
    if nearest.span.start > start or "," not in text[nearest.span.end : start]:
        return nearest
    return of_verb(beside[0])


_BEHIND = re.compile(r",|\b(?:after|before|amid|following|despite|to(?! \w+ing\b)|of|about|over|from)\b")
_SETTING = re.compile(r"\b(?:after|before|amid|following|despite)\b")
NEAR = 6
"""Words before a time among which its own verb stands."""


def _nearest(events: list[Head], words: list[tuple[int, int, str]], date: Span) -> Head | None:
    order = {word[0]: n for n, word in enumerate(words)}
    at = sum(word[0] < date.start for word in words) - 0.5

    def distance(head: Head) -> float:
        gap = order[head.span.start] - at
        return -gap * NEARER if gap < 0 else gap

    near = [head for head in events if distance(head) < REACH]
    return min(near, key=lambda head: (distance(head), head.span.start), default=None)


def _this_side(text: str, verbs: list[tuple[int, int, str]], date: Span) -> list[tuple[int, int, str]]:
    """ "When Holm showed his plans in March, he promised …": the verbs before a time, where no comma parts
    them from it and one parts it from those behind; else all.
    """
    if text[date.end : date.end + 1] != ",":
        return verbs
    return [v for v in verbs if v[1] <= date.start and "," not in text[v[1] : date.start]] or verbs


def _verb(text: str, words: list[tuple[int, int, str]], date: Span) -> Head | None:
    verbs = [word for word in words if is_verb(word[2])] or passives(words) or _future_verbs(words)
    verbs = verbs or _progressives(words)
    if not verbs:
        return None
    verbs = _this_side(text, verbs, date)
    return of_verb(
        min(verbs, key=lambda w: (abs(w[0] - date.start) * (NEARER if w[0] < date.start else 1), w[0]))
    )


def _future_verbs(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The verb after "will" or "to"; not that after "will never"."""
    pairs = pairwise([word for word in words if word[2].lower() not in ("also", "now")])
    return [
        b
        for a, b in pairs
        if a[2].lower() in ("will", "to", "would", "shall")
        and b[2].islower()
        and len(b[2]) > 2
        and b[2] not in STOPWORDS
        and b[2] not in ("not", "never")
    ]


def _progressives(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The participle after "is" or "are": "the envoys are gathering on Monday"."""
    said = [word for word in words if word[2].lower() not in ("also", "now")]
    return [b for a, b in pairwise(said) if a[2] in ("is", "are") and _ARRANGED.fullmatch(b[2])]


_ARRANGED = re.compile(
    r"due|(?:gather|travel|arriv|leav|com|go|head|fly|return|mov|clos|open|launch|releas|start|end|join|sail)ing"
)
"""Participles by which what is arranged is told."""
