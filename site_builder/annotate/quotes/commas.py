"""Subjects with something between commas behind them: `X, a partner at Y, said`.

Newspapers put age, office and place between a name and its verb. The pieces between the commas are read
one by one: the subject is the piece that opens the clause, or else the last one that all later ones only
qualify.
"""

from itertools import pairwise

from site_builder.annotate.quotes import heads, phrases
from site_builder.annotate.quotes.phrases import Phrase
from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t

SPREAD = 60
"""Items looked back over."""

OPENED = frozenset(["what", "which", "whom"])
"""Objects that open a clause: `-- which Apple's chief executive, Tim Cook, called …`."""

LOCATING = frozenset(["of", "in", "from", "at"])


def subject(stream: Stream, low: int, comma: int) -> Phrase | None:
    """The subject of the verb that follows the mark at `comma`."""
    start = clause_start(stream, low, comma)
    cuts = [i for i in range(start, comma) if stream.has(i, t.PAUSE) or stream.lower[i] in ("(", ")")]
    pieces = [(a + 1, b) for a, b in pairwise([start - 1, *cuts, comma])]
    found = _opening_piece(stream, pieces) or _qualified(stream, start, pieces)
    return found if found and phrases.subject_like(stream, found) else None


def clause_start(stream: Stream, low: int, comma: int) -> int:
    """Where the clause begins that the comma belongs to."""
    floor = max(low, comma - SPREAD)
    for at in range(comma - 1, floor - 1, -1):
        word = stream.lower[at]
        if at in stream.quotations and not _closes_speech(stream, at, low):
            continue
        if word in (";", ":", "?", "!") or at in stream.quotations:
            return at + 1 if at + 1 < comma and not stream.has(at + 1, t.COMMA) else at + 2
        if stream.has(at, t.COORDINATOR) and at > floor and stream.has(at - 1, t.COMMA):
            return at + 1
        if word == "that" and at > floor and at - 1 in stream.verbs and not _of_who(stream, floor, at - 1):
            return at + 1
        if word in OPENED and at > floor and stream.has(at + 1, t.NAME | t.DETERMINER):
            return at + 1
    return floor


def _of_who(stream: Stream, floor: int, verb: int) -> bool:
    """Is this the verb of a relative clause between commas: `X, who did not say that …, said`?"""
    at = verb - 1
    while at > floor and stream.has(at, t.AUXILIARY | t.ADVERB):
        at -= 1
    return at - 1 > floor and stream.lower[at] == "who" and stream.has(at - 1, t.PAUSE)


def _closes_speech(stream: Stream, at: int, low: int) -> bool:
    """Does this quotation end in a comma, or open the sentence, so that a cue may follow it?"""
    end = stream.quotations[at].span.end
    return at == low or stream.text[end - 1] in ",.?!" or stream.has(at + 1, t.COMMA)


def _opening_piece(stream: Stream, pieces: list[Phrase]) -> Phrase | None:
    """The piece that opens the clause, with a name behind it: "Merkel's spokesman, Steffen Seibert"."""
    for k, (first, last) in enumerate(pieces):
        if first < last and _leads(stream, pieces, k):
            continue
        piece = phrases.without_lead(stream, first, last) if first < last else None
        if not piece:
            continue
        who = next((i for i in range(piece[0] + 1, piece[1]) if stream.lower[i] in ("who", "whose")), -1)
        piece = (piece[0], who) if who > 0 else piece
        if not phrases.bare(stream, piece):
            return None
        named = pieces[k + 1] if k + 1 < len(pieces) and who < 0 else (0, 0)
        return (piece[0], named[1]) if _role_then_name(stream, piece, named) else piece
    return None


def _leads(stream: Stream, pieces: list[Phrase], k: int) -> bool:
    """Is this an introduction ("In opposing it", "Commenting on it") or its place ("in Berea, Ohio")?"""
    first, last = pieces[k]
    if first + 1 < last and stream.has(first, t.PREPOSITION | t.CLAUSE) and stream.has(first + 1, t.ING):
        return True
    if k == 0 and first + 1 < last and stream.has(first + 1, t.PREPOSITION) and _is_ing(stream, first):
        return True
    spelt = k > 0 and last - first <= 2 and stream.has(first, t.NAME) and _spelt_out(stream, pieces[k - 1])
    return spelt and k + 1 < len(pieces) and k == 1


def _is_ing(stream: Stream, at: int) -> bool:
    verb = stream.verbs.get(at)
    return stream.has(at, t.ING) or (verb is not None and verb.form == "ing")


def _role_then_name(stream: Stream, role: Phrase, named: Phrase) -> bool:
    if named[0] >= named[1] or not all(stream.has(i, t.NAME) for i in range(*named)):
        return False
    return not stream.has(role[1] - 1, t.NAME) or (named[1] - named[0] > 1 and _office_of(stream, role))


def with_name(stream: Stream, role: Phrase, high: int) -> Phrase:
    """Of `said the mayor, Otto Fenn.` the name as well; of `said the mayor, Ohio …` and the like nothing."""
    if (
        role[1] + 2 >= high
        or not stream.has(role[1], t.COMMA)
        or not stream.has(role[0], t.DETERMINER | t.OWNER)
    ):
        return role
    end = role[1] + 1
    while end < high and stream.has(end, t.NAME) and not stream.has(end, t.OWNER):
        end += 1
    closed = end >= high or stream.has(end, t.MARK)
    return (role[0], end) if closed and _role_then_name(stream, role, (role[1] + 1, end)) else role


def _office_of(stream: Stream, role: Phrase) -> bool:
    """ "The mayor of Oslo": an office, and the place or body it is held at."""
    of = next((i for i in range(role[0] + 2, role[1] - 1) if stream.lower[i] in LOCATING), -1)
    return of > 0 and stream.has(role[0], t.DETERMINER) and heads.can_speak(stream.lower[of - 1])


def _qualified(stream: Stream, start: int, pieces: list[Phrase]) -> Phrase | None:
    """The last piece that is no mere addition; before a "who" the piece that it follows."""
    for k in range(1, len(pieces)):
        if pieces[k][0] < pieces[k][1] and stream.lower[pieces[k][0]] in ("who", "whose", "which"):
            return _ending(stream, start, pieces[k - 1][1])
    for k in range(len(pieces) - 1, -1, -1):
        if pieces[k][0] < pieces[k][1] and not (k and _adds(stream, pieces, k)):
            return _ending(stream, start, pieces[k][1])
    return None


def _ending(stream: Stream, start: int, end: int) -> Phrase | None:
    return phrases.before(stream, start, end - 1) if end > start else None


def _adds(stream: Stream, pieces: list[Phrase], k: int) -> bool:
    """Does this piece add to the one before: "30", "of Raleigh", "a partner", "speaking to reporters"?"""
    first, last = pieces[k]
    if stream.has(first, t.NUMBER | t.PREPOSITION | t.CLAUSE | t.ADVERB):
        return True
    if stream.has(first, t.NAME):
        return last - first <= 2 and _spelt_out(stream, pieces[k - 1])
    if stream.lower[first] in ("a", "an", "the"):
        return stream.has(pieces[k - 1][1] - 1, t.NAME)
    if stream.has(first, t.DETERMINER | t.PRONOUN):
        return False
    return last - first == 1 or stream.has(first, t.ING | t.PAST) or stream.lower[first][-1:] != "s"


def _spelt_out(stream: Stream, piece: Phrase) -> bool:
    """Is a place being spelt out: "of Raleigh" before "N.C."?"""
    return any(stream.lower[i] in LOCATING for i in range(max(piece[0], piece[1] - 4), piece[1]))
