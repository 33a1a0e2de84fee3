"""The subject of a verb: leftwards over auxiliaries and adverbs to its noun phrase or its substitute."""

from typing import Literal, NamedTuple

from site_builder.annotate.quotes import commas, phrases
from site_builder.annotate.quotes.citations import LONGEST, YEAR
from site_builder.annotate.quotes.phrases import Phrase
from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t

How = Literal["plain", "relative", "participle", "shared", "infinitive", "passive", "none"]
MEANS = frozenset(["telephone", "phone", "email", "e-mail", "text", "saying", "mail", "video"])
"""Said by telephone: no agent."""


class Subject(NamedTuple):
    """What was found to the left of a verb."""

    how: How
    group: int
    """First item of the verb group: "has repeatedly said"."""

    phrase: Phrase | None = None


def subject(stream: Stream, low: int, at: int) -> Subject:
    """Who does what the verb at item `at` says, in a sentence that begins at `low`."""
    group, helpers = _group(stream, low, at)
    form = stream.verbs[at].form
    if form in ("both", "part") and (helpers & t.BE or _has_agent(stream, at)):
        return Subject("passive", group)
    if form == "base" and helpers & t.PREPOSITION:
        return Subject("infinitive", group)
    if form == "ing" and not helpers & t.BE:
        return Subject("participle", group)
    return _left_of(stream, low, group)


def left_of(stream: Stream, low: int, at: int) -> Phrase | None:
    """The phrase before the verb group of the item `at`, active or passive."""
    return _left_of(stream, low, _group(stream, low, at)[0]).phrase


def _has_agent(stream: Stream, at: int) -> bool:
    return stream.lower[at + 1 : at + 2] == ["by"] and not MEANS.intersection(stream.lower[at + 2 : at + 3])


def _group(stream: Stream, low: int, at: int) -> tuple[int, int]:
    """First item of the verb group, and the bits of the helping words in it ("to" is a preposition)."""
    helpers = 0
    p = at - 1
    while p >= low:
        tag, word = stream.tags[p], stream.lower[p]
        if tag & t.CONTRACTED:
            return p + 1, helpers | (t.BE if word[-2:] in ("'s", "re", "'m") else t.AUXILIARY)
        if tag & t.AUXILIARY or word == "to":
            helpers |= tag
        elif tag & t.DAY and p > low and (stream.lower[p - 1] == "on" or stream.has(p - 1, t.NAME)):
            p -= stream.lower[p - 1] == "on"
        elif not tag & t.ADVERB or (p == low and word in phrases.KEPT):
            break
        p -= 1
    return p + 1, helpers


def _left_of(stream: Stream, low: int, group: int) -> Subject:
    """By what stands directly before the verb group."""
    p = group - 1
    if p < low:
        return Subject("none", group)
    tag = stream.tags[p]
    if tag & t.RELATIVE:
        return Subject("relative", group, (p, p + 1))
    if tag & t.COORDINATOR:
        return Subject("shared", group)
    if tag & t.MARK:
        found = _over_mark(stream, low, p)
        if found and _is_object(stream, low, found):
            return Subject("shared", group)
        return Subject("plain", group, found) if found else Subject("none", group)
    found = phrases.before(stream, low, p)
    phrase = _before_relative(stream, low, p) or found
    if not phrase or not phrases.subject_like(stream, phrase):
        return Subject("none", group)
    return Subject("plain", group, _before_apposition(stream, low, phrase))


def _is_object(stream: Stream, low: int, phrase: Phrase) -> bool:
    """In `He has mocked a reporter, referred to …` the reporter is the object of the verb before."""
    at = phrase[0] - 1
    if at <= low or stream.has(at, t.AUXILIARY | t.NAME):
        return False
    verb = stream.verbs.get(at)
    finite = verb.form in ("both", "past", "part") if verb else stream.has(at, t.PAST)
    return finite and not stream.any(phrase[0], phrase[1], t.NAME)


def _over_mark(stream: Stream, low: int, p: int) -> Phrase | None:
    """Over the comma, or the quotation, that closes what stands between subject and verb."""
    cited = _before_citation(stream, low, p) if stream.lower[p] == ")" else -1
    if cited >= low:
        return phrases.before(stream, low, cited)
    pause = stream.has(p, t.PAUSE) or stream.lower[p] == ")"
    quoted = p if p in stream.quotations else p - 1 if pause and p - 1 in stream.quotations else -1
    if quoted >= 0 and (quoted <= low or not _qualifying(stream, low, quoted)):
        return None
    return commas.subject(stream, low, p) if pause or quoted >= 0 else None


def _before_citation(stream: Stream, low: int, close: int) -> int:
    """The last item before `(2023)` or `(Dunne, 2024)`; -1 when the bracket cites nothing."""
    opened = next((i for i in range(close - 1, max(low, close - LONGEST), -1) if stream.lower[i] == "("), -1)
    year = opened > low and any(YEAR.match(word) for word in stream.lower[opened + 1 : close])
    return opened - 1 if year and not stream.has(opened - 1, t.MARK) else -1


def _qualifying(stream: Stream, low: int, quotation: int) -> bool:
    """`Manafort, citing “…,” said`: the quotation belongs to a phrase that qualifies the subject."""
    for at in range(quotation - 1, max(low, quotation - 12), -1):
        if stream.has(at, t.COMMA):
            return stream.has(at + 1, t.ING) and stream.has(at - 1, t.NAME)
        if at in stream.quotations:
            return False
    return False


RELATIVE = 16
"""Items of a relative clause without commas."""

KEPT = 6
"""Items up to which it stays part of the speaker's phrase: "people who know him"."""


def _before_relative(stream: Stream, low: int, last: int) -> Phrase | None:
    """In "people who know him say" the subject is "people", not "him"; None without such a clause."""
    who = -1
    for at in range(last, max(low, last - RELATIVE), -1):
        if stream.lower[at] == "who":
            who = at
            break
        if stream.has(at, t.MARK | t.CLAUSE):
            return None
    if who <= low or stream.has(who - 1, t.MARK) or not _has_own_verb(stream, who, last):
        return None
    wider = phrases.before(stream, low, who - 1)
    if not wider:
        return None
    return (wider[0], last + 1) if last - who < KEPT else wider


def _has_own_verb(stream: Stream, who: int, last: int) -> bool:
    """Is the verb of "who" in the clause, so that the one after it is the main verb?"""
    return last > who and (
        stream.any(who + 1, last + 1, t.VERBISH) or not stream.has(last, t.NAME | t.PRONOUN)
    )


def _before_apposition(stream: Stream, low: int, phrase: Phrase) -> Phrase:
    """In "X, a partner at Y wrote" (comma missing) the subject is X."""
    first = phrase[0]
    if (
        first - 1 <= low
        or not stream.has(first - 1, t.COMMA)
        or stream.lower[first] not in ("a", "an", "the")
    ):
        return phrase
    name = phrases.before(stream, low, first - 2)
    if not name or not phrases.bare(stream, name) or not stream.has(name[1] - 1, t.NAME):
        return phrase
    return name if name[0] == low or _after_speech(stream, name[0]) else phrase


def _after_speech(stream: Stream, at: int) -> bool:
    if at - 1 in stream.quotations or stream.lower[at - 1] == ";":
        return True
    return at >= 2 and stream.has(at - 1, t.COMMA) and at - 2 in stream.quotations
