"""Verbs of saying with their sources, by an ordered list of patterns: the first that fits decides."""

from collections.abc import Callable
from typing import NamedTuple

from site_builder.annotate.quotes import clauses, commas, datelines, heads, phrases, quoting
from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.noun_use import is_noun
from site_builder.annotate.quotes.phrases import Phrase
from site_builder.annotate.quotes.quoting import Quoting
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.annotate.quotes.subjects import Subject, subject
from site_builder.language import tags as t
from site_builder.language.saying import Verb
from site_builder.language.wordlist import words


class Place(NamedTuple):
    """A verb of saying in its sentence."""

    stream: Stream
    low: int
    high: int
    at: int
    verb: Verb
    cue: Range
    subject: Subject
    earlier: tuple[Attribution, ...]
    """Attributions already found to the left."""


NEAR = 8
"""Cues remembered to the left."""

Pattern = Callable[[Place], Attribution | None]


def of_sentence(stream: Stream, sentence: Sentence, verbs: list[int]) -> list[Attribution]:
    """The attributions of a sentence, from left to right; `verbs` are its verbs of saying."""
    found: list[Attribution] = []
    low, high = datelines.after(stream, sentence.first, sentence.last), sentence.last
    quoted: Quoting | None = None
    for at in verbs:
        if quoted and at == quoted.saying:
            verb = stream.verbs[at]
            found.append(Attribution("quoted", Range(at, at + 1), quoted.speaker, verb, at))
            continue
        pattern_found = quoting.read(stream, low, high, at)
        if pattern_found:
            quoted = pattern_found
            continue
        size = _size(stream, at, high)
        if not size or is_noun(stream, low, at):
            continue
        where = subject(stream, low, at)
        place = Place(
            stream, low, high, at, stream.verbs[at], Range(at, at + size), where, tuple(found[-NEAR:])
        )
        made = next((one for pattern in PATTERNS if (one := pattern(place))), None)
        found += [made] if made else []
    return found


def _size(stream: Stream, at: int, high: int) -> int:
    """Items the cue takes: 1, or 2 with a particle ("called for"); 0 when the one it needs is missing."""
    verb = stream.verbs[at]
    if at + 1 < high and stream.lower[at + 1] in verb.after:
        return 2
    return 1 if verb.frames else 0


def _made(place: Place, rule: str, source: Phrase | None, *, embedded: bool = False) -> Attribution | None:
    if source is None:
        return None
    return Attribution(rule, place.cue, Range(*source), place.verb, place.at, embedded=embedded)


def _earlier(place: Place) -> Phrase | None:
    """The source of the cue before this one."""
    known = [one for one in reversed(place.earlier) if one.source and one.rule != "passive"]
    main = [one for one in known if not one.embedded]
    best = main[0] if main else known[0] if known else None
    for one in main[1:]:
        if best and _governs(place.stream, one, best):
            best = one
    return (best.source.first, best.source.last) if best and best.source else None


def _governs(stream: Stream, one: Attribution, other: Attribution) -> bool:
    """Is the other cue part of what this one says: "Clinton said that she believes we must …"?"""
    if one.inverted or other.source is None or other.source.first < one.cue.last:
        return False
    return not any(
        stream.has(i, t.MARK) or stream.lower[i] in CONTRASTING
        for i in range(one.cue.last, other.source.first)
    )


CONTRASTING = words("while as although though whereas before after when but")


def passive(place: Place) -> Attribution | None:
    """`The deal was called a mistake by critics`: the agent."""
    if place.subject.how != "passive":
        return None
    end = min(place.high, place.at + 12)
    by = next((i for i in range(place.at + 1, end) if place.stream.lower[i] == "by"), -1)
    found = phrases.after(place.stream, by + 1, place.high) if by > 0 else None
    return _made(place, "passive", found, embedded=True)


def agentless(place: Place) -> Attribution | None:
    """`He was asked about the deal`, `he is accused of fraud`, `When asked why, …`: by nobody named."""
    low, verb = place.low, place.verb
    opens = place.at <= low + 1 and verb.lemma == "ask" and verb.form == "both"
    if not opens and (place.subject.how != "passive" or not verb.takes("ao") or verb.lemma == "assure"):
        return None
    after = place.at + 1
    if after + 1 >= place.high or place.stream.lower[after] not in PUT_TO:
        return None
    return Attribution("agentless", place.cue, None, verb, place.at, embedded=True)


PUT_TO = words("about whether if how why what who which when that to of for against")
"""What somebody is asked, told or accused of."""


def opening(place: Place) -> Attribution | None:
    """`Said Chong: “…”` and `Added Ho, “…”`: the verb opens the sentence."""
    if place.at != place.low or place.verb.form != "both" or not place.verb.takes("qs"):
        return None
    found = phrases.after(place.stream, place.at + 1, place.high)
    if not found or not place.stream.has(found[0], t.NAME) or found[1] >= place.high:
        return None
    return _made(place, "opening", found) if place.stream.lower[found[1]] in (":", ",") else None


def inverted(place: Place) -> Attribution | None:
    """`“…,” said Chong` and `…, said Chong`: the source follows."""
    stream = place.stream
    if place.subject.group != place.at or place.at == place.low or place.verb.form in ("ing", "part"):
        return None
    if place.verb.lemma == "tell" or not place.verb.takes("qs") or not _may_precede(stream, place.at - 1):
        return None
    first = place.at + 1
    while first < place.high and stream.has(first, t.ADVERB):
        first += 1
    phrase = phrases.after(stream, first, place.high)
    if not phrase or not _may_follow(place, phrase):
        return None
    phrase = commas.with_name(stream, phrase, place.high)
    if (
        place.subject.how == "plain"
        and not _after_speech(stream, place.at - 1)
        and not _closed(place, phrase[1])
    ):
        return None
    found = Attribution("inverted", place.cue, Range(*phrase), place.verb, place.at, inverted=True)
    return found if place.subject.how != "plain" or stream.has(phrase[0], t.NAME) else None


def _may_precede(stream: Stream, left: int) -> bool:
    return stream.has(left, t.QUOTED | t.PAUSE) or stream.lower[left] in ("?", "!")


def _may_follow(place: Place, phrase: Phrase) -> bool:
    """Is this phrase somebody, and no subject of a clause of its own: "says Cruz will win"?"""
    stream, (first, end) = place.stream, phrase
    if stream.lower[first] in NO_SOURCES or stream.has(first, t.OBJECT | t.DAY | t.LAST | t.PREPOSITION):
        return stream.lower[first] in ("he", "she", "they")
    if end >= place.high:
        return True
    if end in stream.quotations and not _after_speech(stream, place.at - 1):
        return False
    speech = not stream.has(place.at - 1, t.PAUSE)
    return not stream.has(end, t.VERB if speech else t.VERBISH)


def _closed(place: Place, end: int) -> bool:
    """In `Luntz, an expert, said Mr. Cameron and …` the phrase goes on: it is no source."""
    return end >= place.high or place.stream.has(end, t.MARK | t.DAY | t.PREPOSITION)


def _after_speech(stream: Stream, left: int) -> bool:
    """In `Ayrault, the minister, said North Korea's “…”` the comma closes no speech."""
    return left in stream.quotations or left - 1 in stream.quotations


NO_SOURCES = words("that it this there such so no yes what")


def plain(place: Place) -> Attribution | None:
    """`Chong said`: the subject of the verb; but "a film called X" says nothing."""
    phrase, following = place.subject.phrase, place.at + 1
    if place.subject.how != "plain" or phrase is None:
        return None
    naming = place.verb.takes("c") and place.stream.lower[phrase[0]] in ("a", "an")
    if naming and following < place.high and place.stream.has(following, t.QUOTED | t.NAME):
        return None
    return _made(place, "subject", phrase)


def relative(place: Place) -> Attribution | None:
    """`Chong, who said …`: the pronoun is the source."""
    phrase = place.subject.phrase
    if place.subject.how != "relative" or phrase is None:
        return None
    left = phrase[0] - 1
    is_clause = left <= place.low or place.stream.has(left, t.MARK) or place.verb.form == "base"
    if place.stream.lower[phrase[0]] == "that" and is_clause:
        return None
    return _made(place, "relative", phrase, embedded=True)


def shared(place: Place) -> Attribution | None:
    """`Chong said … and added …`: the source of the cue before it, else the subject of the sentence."""
    if place.subject.how != "shared":
        return None
    for one in reversed(place.earlier):
        if one.source and not one.inverted and one.rule != "passive":
            return _made(place, "shared", (one.source.first, one.source.last))
    return _made(
        place, "shared-subject", clauses.subject_of(place.stream, place.low, place.subject.group - 1)
    )


def participle(place: Place) -> Attribution | None:
    """`Chong left, saying …`: the subject of the clause; `with Chong saying …`: the phrase before it."""
    if place.subject.how != "participle":
        return None
    group, stream = place.subject.group, place.stream
    if group > place.low and not stream.has(group - 1, BREAKING) and stream.lower[group - 1] not in STARTING:
        near = phrases.before(stream, place.low, group - 1) or _with_name(place, group - 1)
        if near and not _belongs_to_writer(place, near):
            return _made(place, "participle", near, embedded=True)
    main = _following(place) if group == place.low else clauses.subject_of(stream, place.low, group - 1)
    return _made(place, "participle", _earlier(place) or main, embedded=True)


BREAKING = t.MARK | t.PREPOSITION | t.COORDINATOR | t.DETERMINER | t.CLAUSE | t.VERB | t.TIME
STARTING = words("started began kept")


def _belongs_to_writer(place: Place, near: Phrase) -> bool:
    """`released a statement saying` and `replied on Facebook writing`: the subject of the clause speaks."""
    stream, first = place.stream, near[0]
    if stream.has(first, t.ING) or any(_is_finite(stream, i) for i in range(first + 1, near[1])):
        return True
    if stream.has(first - 1, t.PREPOSITION):
        return stream.lower[first - 1] in ("on", "in", "at", "via", "through")
    written = stream.span(*near).of(stream.text)
    return first > place.low and not stream.has(first - 1, t.MARK | t.COORDINATOR) and heads.is_paper(written)


def _is_finite(stream: Stream, at: int) -> bool:
    """Is a word in -ed the verb of a clause, and no adjective: "the mayor released a statement"?"""
    return stream.has(at, t.PAST) and not stream.has(
        at - 1, t.DETERMINER | t.OWNER | t.COORDINATOR | t.ADVERB
    )


def _with_name(place: Place, last: int) -> Phrase | None:
    """`with Trump describing it`: the name after "with", "footage of"."""
    first = last
    while first > place.low and place.stream.has(first, t.NAME):
        first -= 1
    return (first + 1, last + 1) if first < last and place.stream.has(first, t.PREPOSITION) else None


def _following(place: Place) -> Phrase | None:
    """`Writing on Truth Social, Trump said`: the subject comes after the comma."""
    comma = place.stream.next(place.at, min(place.high - 1, place.at + clauses.LONGEST), t.COMMA)
    return phrases.after(place.stream, comma + 1, place.high) if comma > 0 else None


def infinitive(place: Place) -> Attribution | None:
    """`He went on to say …`: the subject of the verb before "to"; `prompted Chong to say`: its object."""
    if place.subject.how != "infinitive":
        return None
    group, stream = place.subject.group, place.stream
    back = range(group - 1, max(place.low, group - 25), -1)
    made = next((i for i in back if stream.lower[i] in CAUSING), -1)
    caused = phrases.after(stream, made + 1, group) if made > 0 else None
    found = caused or clauses.subject_of(stream, place.low, group) or _earlier(place)
    return _made(place, "infinitive", found, embedded=True)


CAUSING = words("prompted led forced caused allowed encouraged inspired pushed prompting leading forcing")
PATTERNS: tuple[Pattern, ...] = (
    passive,
    agentless,
    opening,
    inverted,
    plain,
    relative,
    shared,
    participle,
    infinitive,
)
