"""What is said: the stretch of a sentence that a cue governs, before it, after it or on both sides."""

from site_builder.annotate.quotes import hearers, limits, phrases
from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags as t
from site_builder.language.wordlist import words

AWAY = frozenset(["shared", "participle", "shared-subject", "infinitive"])
"""Rules whose source stands elsewhere in the sentence."""

WH = words("that if whether how why what who")
NO_CLAUSE = words("when while as after before because despite during by at in on")
RESUMING = words("and but because although to by if or which")
"""Words that carry on a sentence after `…, Chong said,`."""


def of(stream: Stream, sentence: Sentence, found: list[Attribution], number: int) -> tuple[Range, ...]:
    """The contents of one attribution of a sentence, given all of them."""
    one = found[number]
    if one.contents:
        return one.contents
    limit = limits.limit(stream, sentence, found, number)
    floor = max(limits.floor(stream, sentence, found, number), one.cue.first - limits.LONGEST)
    parts = [_trimmed(stream, part) for part in _parts(stream, one, floor, limit)]
    return tuple(part for part in parts if part.first < part.last)


def _parts(stream: Stream, one: Attribution, floor: int, limit: int) -> list[Range]:
    if one.rule == "according-to":
        return _around(stream, one, floor, limit)
    if one.rule == "agentless":
        return [Range(one.cue.last, _put_to(stream, one.cue.last, limit))]
    if one.rule == "passive":
        return _subject_of_passive(stream, one, floor)
    if one.inverted and one.source:
        said = _without_lead(stream, Range(floor, one.cue.first))
        return [said, *_next_quotation(stream, one.source.last, limit)]
    left = _pause(stream, one, floor)
    if left > floor and not one.embedded and one.rule != "shared" and _aside(stream, one, left, limit):
        return _both_sides(stream, one, floor, left, limit)
    after = _after(stream, one, limit)
    return [after] if after else []


def _subject_of_passive(stream: Stream, one: Attribution, floor: int) -> list[Range]:
    """`The deal was called a mistake by …`: the deal; `a book written by …` tells nothing of it."""
    at = one.cue.first - 1
    while at > floor and stream.has(at, t.AUXILIARY | t.ADVERB):
        at -= 1
    found = phrases.before(stream, floor, at) if stream.any(at + 1, one.cue.first, t.BE) else None
    return [Range(*found)] if found else []


def _put_to(stream: Stream, start: int, limit: int) -> int:
    """End of what somebody was asked or told: before the clause of whoever answers."""
    for at in range(start + 1, limit - 1):
        if stream.has(at, t.COMMA) and stream.has(at + 1, t.PRONOUN | t.CONTRACTED | t.NAME | t.DETERMINER):
            return at
    return limit


def _pause(stream: Stream, one: Attribution, floor: int) -> int:
    """The comma or quotation right before a cue and its source, or `floor`."""
    near = one.source if one.source and one.rule not in AWAY else one.cue
    left = min(near.first, one.cue.first) - 1
    while left > floor and stream.has(left, t.ADVERB | t.OPENER):
        left -= 1
    paused = left >= floor and (stream.has(left, t.PAUSE | t.QUOTED) or stream.lower[left] in ("?", "!"))
    return left if paused else floor


def _aside(stream: Stream, one: Attribution, left: int, limit: int) -> bool:
    """Is the cue a remark inside or after what is said: "…, Chong said", "…, he told AFP on Monday"?"""
    if one.verb is None or not one.verb.takes("qs"):
        return False
    at = hearers.over_hearer(stream, one, one.cue.last, limit)
    if hearers.that(stream, at, limit) >= 0 or (one.verb.takes("oi") and stream.lower[at : at + 1] == ["to"]):
        return False
    if left in stream.quotations or left - 1 in stream.quotations:
        return True
    at = hearers.over_occasion(stream, at, limit)
    if at >= limit:
        return True
    speech_next = at + 1 in stream.quotations and stream.lower[at] in (",", ":")
    return (stream.has(at, t.PAUSE) or stream.lower[at] == ";") and not speech_next


def _both_sides(stream: Stream, one: Attribution, floor: int, left: int, limit: int) -> list[Range]:
    """`The US, Chen said, should adhere …`: before the cue and, where the sentence resumes, after it."""
    said = Range(floor, left + 1 if left in stream.quotations else left)
    end = one.cue.last
    if end < limit and not stream.has(end, hearers.ENDING):
        end = hearers.over_hearer(stream, one, end, limit)
    rest = _resumes(stream, said, hearers.over_occasion(stream, end, limit), limit)
    return rest if rest and is_lead(stream, said) else [_without_lead(stream, said), *rest]


def _without_lead(stream: Stream, said: Range) -> Range:
    """`As for the rest, “…,” said Pike`: the quotation alone."""
    quoted = stream.next(said.first, said.last, t.QUOTED)
    set_off = quoted - 1 > said.first and stream.has(quoted - 1, t.COMMA)
    led_in = set_off and is_lead(stream, Range(said.first, quoted - 1))
    return Range(quoted, said.last) if led_in else said


def is_lead(stream: Stream, said: Range) -> bool:
    """Only a lead-in such as "In several cases" or "Instead", which nobody said?"""
    first, last = said.first, said.last
    if last - first <= 1 and not stream.has(first, t.PRONOUN | t.NAME):
        return True
    opens = stream.has(first, t.PREPOSITION | t.OPENER | t.LAST)
    short = last - first <= 3 and stream.any(first, last, t.TIME)
    return (opens or short) and not stream.any(first, last, t.VERBISH | t.QUOTED)


def _next_quotation(stream: Stream, end: int, limit: int) -> list[Range]:
    """`…, said Chong, “…”`: what is quoted after the next pause."""
    at = stream.next(end, limit, t.PAUSE)
    return [Range(at + 1, limit)] if at >= 0 and at + 1 < limit and at + 1 in stream.quotations else []


def _resumes(stream: Stream, said: Range, end: int, limit: int) -> list[Range]:
    """What goes on after the pause that closes a remark, when the sentence does."""
    at = stream.next(end, limit, t.PAUSE)
    if at < 0 or at + 1 >= limit:
        return []
    if at + 1 in stream.quotations:
        return [Range(at + 1, limit)]
    if at > end:
        return []
    complete = stream.any(said.first, said.last, t.VERBISH | t.SAYING | t.QUOTED)
    word = stream.lower[at + 1]
    if not complete or is_lead(stream, said):
        return [] if word[-3:] == "ing" or word in ("who", "which") else [Range(at + 1, limit)]
    return [Range(at + 1, limit)] if stream.has(at + 1, t.VERB) or word in RESUMING else []


def _around(stream: Stream, one: Attribution, floor: int, limit: int) -> list[Range]:
    """The rest of the sentence around "according to X"."""
    begin, end = one.cue.first, one.source.last if one.source else one.cue.last
    comma = stream.next(end, limit, t.COMMA)
    end = comma if comma >= 0 else limit
    if begin - floor <= 1:
        return [Range(end + 1, limit)] if end + 1 < limit else []
    said = Range(floor, begin)
    rest = _resumes(stream, said, end, limit)
    return rest if rest and is_lead(stream, said) else [said, *rest]


def _after(stream: Stream, one: Attribution, limit: int) -> Range | None:
    """What follows the verb: from "that", or over hearer and date to the clause."""
    if one.verb is None or one.source is None:
        return None
    if one.rule == "opening":
        return Range(one.source.last + 1, limit)
    if one.cue.last < limit and stream.lower[one.cue.last] == ":":
        return Range(one.cue.last + 1, limit)
    at = hearers.over_hearer(stream, one, one.cue.last, limit)
    if _urges(stream, one, at):
        return Range(one.cue.last, limit)
    that = hearers.that(stream, at, limit)
    if that >= 0:
        return Range(that, limit)
    if one.verb.takes("qs"):
        if _set_off(stream, at, limit):
            return Range(limit - 1, limit)
        at = _over_occasion(stream, one, at, limit)
    quoted = next((i for i in range(at, min(at + 3, limit)) if i in stream.quotations), -1)
    if at < limit and stream.lower[at] in (",", ":", "?", "!"):
        return Range(quoted, limit) if quoted >= 0 else None
    return Range(at, limit) if at < limit and _fits(stream, one, at, limit) else None


def _urges(stream: Stream, one: Attribution, at: int) -> bool:
    """`warned Washington to wait`, `warned him not to`: the hearer, who ends at `at`, is whom it is asked of."""
    follows = stream.lower[at : at + 1] == ["to"] or stream.lower[at : at + 2] == ["not", "to"]
    return follows and at > one.cue.last and one.verb is not None and one.verb.takes("o")


def _set_off(stream: Stream, at: int, limit: int) -> bool:
    """Does a quotation set off by a comma or colon end the stretch: `told the mayors who came, “…”`?"""
    last = limit - 1
    if last <= at or last not in stream.quotations or stream.lower[last - 1] not in (",", ":"):
        return False
    return not stream.any(at, last, t.QUOTED)


def _over_occasion(stream: Stream, one: Attribution, at: int, limit: int) -> int:
    """Over the day and the place, when what is said follows them; a verb with an object keeps them."""
    moved = hearers.over_occasion(stream, at, limit)
    if one.verb and one.verb.takes("n"):
        speech = moved < limit and (stream.lower[moved] in (",", ":") or moved in stream.quotations)
        return moved if speech else at
    return moved


def _fits(stream: Stream, one: Attribution, at: int, limit: int) -> bool:
    """Can this verb have what follows as its content: a clause, an object, a name for something?"""
    verb = one.verb
    if verb is None or at in stream.quotations or one.cue.last - one.cue.first > 1:
        return verb is not None
    if verb.takes("k"):
        return stream.any(at, min(limit, at + 15), t.QUOTED)
    if stream.lower[at] == "as" and not verb.takes("nc"):
        return False
    return verb.takes("noci") or (verb.takes("s") and clause(stream, at, limit))


def clause(stream: Stream, at: int, limit: int) -> bool:
    """Does a clause begin here: "that …", "how …", or a phrase with a verb after it?"""
    if stream.lower[at] in NO_CLAUSE:
        return False
    if stream.lower[at] in WH or stream.has(at, t.PRONOUN | t.CONTRACTED):
        return True
    verb = stream.any(at + 1, min(limit, at + 25), t.VERBISH | t.SAYING)
    return verb or stream.any(at, min(limit, at + 12), t.QUOTED)


def _trimmed(stream: Stream, part: Range) -> Range:
    """Without commas, dashes and a citation at its ends."""
    first, last = part.first, part.last
    while (
        first < last
        and stream.has(first, t.MARK)
        and stream.lower[first] != "("
        and first not in stream.quotations
    ):
        first += 1
    if last - first > 3 and stream.lower[last - 1] == ")" and stream.has(last - 2, t.NUMBER):
        back = range(last - 1, max(first, last - 9), -1)
        last = next((i for i in back if stream.lower[i] == "("), last)
    while last > first and (stream.has(last - 1, t.PAUSE) or stream.lower[last - 1] in (":", ";", "(")):
        last -= 1
    return Range(first, last)
