"""From dated clauses to claims: which times date an event, and what the clause says of it.

No event: a time after "since" or "until" alone, a decade or century, a bare year without an event's noun,
a time in a reference, a heading's or byline's date, a line without an event word or verb.
"""

import re
from dataclasses import replace

from site_builder.chronicle.bare_times import bounds, promised, vague
from site_builder.chronicle.claim import Claim
from site_builder.chronicle.clauses import TOKEN
from site_builder.chronicle.foretold import foretold
from site_builder.chronicle.head import Head
from site_builder.chronicle.heads import head_of
from site_builder.chronicle.lexicon import CONTACT, MEDIA
from site_builder.chronicle.moved import moved_to
from site_builder.chronicle.pronouns import named_title, subject
from site_builder.chronicle.reading import Reading, nations
from site_builder.chronicle.recurring import REPEATED, anchored, holds_again, of_a_set, recurs
from site_builder.chronicle.refusals import no_event, unlikely
from site_builder.chronicle.relatives import antecedent, own_title
from site_builder.chronicle.status import done, status_of
from site_builder.chronicle.titles import central, clause_title, invited
from site_builder.language.stems import stem
from site_builder.language.stopwords import STOPWORDS
from site_builder.model import DateMark, Span

VAGUE = "season-now"
"""Rule of a time whose year the source leaves open: "in the current season"."""

UNSTATED = 0.5
"""Weight of such a time."""

LONGEST = 2_000
"""Characters of a sentence that can tell an event; a longer one is a table or a heap of words."""

MOST = 2_000
"""Times of one article that are read; nobody writes a timeline of more."""

REACH = 600
"""Characters on either side of a time."""

PARTS = {"MO": 6, "MI": 12, "AF": 12, "EV": 18, "NI": 21}
"""First hour of a part of the day, by its TIMEX3 name."""

_CLOCK = re.compile(r"T(MO|MI|AF|EV|NI|\d\d)")
_TOO_COARSE = frozenset(["decade", "none"])
_PAIR = re.compile(r"\b(?:both|the two) (?:leaders|presidents|sides|men)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_BLOCKS = frozenset(["paragraph", "caption", "item", "quote", "standfirst"])


def dated(reading: Reading) -> tuple[Claim, ...]:
    """Every claim of an article that carries its own time, in text order."""
    sentences = reading.member.annotated.sentences
    claims: list[Claim] = []
    at = 0
    for found in reading.member.annotated.dates[:MOST]:
        mark = anchored(found, reading.published)
        while at + 1 < len(sentences) and sentences[at].end <= mark.span.start:
            at += 1
        if sentences and _holds(sentences[at], mark) and _may_date(reading, mark):
            claim = claim_of(reading, sentences[at], mark)
            if claim and claims and _again(claim, claims[-1]):
                claims[-1] = _until(reading.article.text, claims[-1], claim)
            elif claim:
                claims.append(claim)
    return tuple(claims)


def _again(claim: Claim, last: Claim) -> bool:
    """Is the same told twice in a sentence: "Earlier on Friday, Berg marked the day on Friday", "will begin
    in August or September"?
    """
    same = (claim.sentence, claim.title, claim.people) == (last.sentence, last.title, last.people)
    return same and (claim.interval == last.interval or claim.precision == last.precision)


def _until(text: str, last: Claim, claim: Claim) -> Claim:
    """The first telling, to the end of the second where that is the other end of a choice."""
    if last.date is None or claim.date is None or claim.last <= last.last:
        return last
    between = text[last.date.end : claim.date.start].strip()
    return (
        replace(last, last=claim.last, wording=text[last.date.start : claim.date.end])
        if between == "or"
        else last
    )


def _holds(sentence: Span, mark: DateMark) -> bool:
    """Does the time stand in this sentence, and is the sentence one that can be read?"""
    return sentence.start <= mark.span.start and sentence.end - sentence.start <= LONGEST


def _may_date(reading: Reading, mark: DateMark) -> bool:
    if not mark.first or mark.precision in _TOO_COARSE or mark.type not in ("DATE", "TIME", "SET"):
        return False
    if mark.rule == "days-before":  # "two days before the vote on 3 February": whose time it is, is not said
        return False
    if mark.rule == "step" and mark.tense == "none":  # "to talk to each other on the same day": any day
        return False
    block = reading.block(mark.span.start)
    return block is None or block.kind in _BLOCKS


def claim_of(reading: Reading, sentence: Span, mark: DateMark) -> Claim | None:
    """What the clause around a time says happened then; None when it says nothing."""
    text = reading.article.text
    clause = _clause(reading, sentence, mark)
    clause = foretold(reading, sentence, clause, mark) or clause
    again = mark.rule.startswith(REPEATED) and holds_again(text, clause, reading.times(clause))
    if of_a_set(text, mark) or (mark.rule.startswith(REPEATED) and mark.precision == "year" and not again):
        return None
    told = clause
    if mark.rule == "from-event" and clause.start <= mark.span.start:
        told = Span(clause.start, mark.span.end)  # "a day after the call": the call is not what happened then
    head = head_of(text, told, mark.span)
    if head is None:
        return None
    own = head.span.start >= mark.span.end and head.noun
    if (
        (unlikely(reading, sentence, mark) and not recurs(clause.of(text)))
        or no_event(reading, sentence, clause, head, mark)
        or (
            not own
            and not again
            and (bounds(text, mark) or vague(head, mark))
            and not promised(reading, clause, head, mark)
        )
    ):
        return None
    others = () if mark.tense == "future" else reading.other_times(sentence, mark)
    who = None if own else antecedent(reading, sentence, clause)
    if who and (own_line := own_title(reading, who, clause, head, mark.span)):
        claim = make(reading, sentence, clause, head, mark, own_line)
        return replace(claim, people=_with(reading.ids.get(who.name) or who.name, claim.people))
    title = clause_title(text, sentence, clause, head, mark.span, others)
    if len(title.split()) < 2:
        return None
    when = moved_to(reading, sentence, mark)
    return make(reading, sentence, clause, head, when, title) if when else None


def _with(person: str, people: tuple[str, ...]) -> tuple[str, ...]:
    """Somebody before the others, once."""
    return tuple(dict.fromkeys((person, *people)))


def _clause(reading: Reading, sentence: Span, mark: DateMark) -> Span:
    """The clause of a time. "A day before X" dates X, and the day in "a day after X on Monday" is X's."""
    text = reading.article.text
    piece = _led(reading, sentence, reading.piece_at(sentence, mark.span.start), mark)
    if mark.rule == "from-event" and mark.span.of(text).endswith("before"):
        return Span(mark.span.end, reading.piece_at(sentence, mark.span.end + 1).end)
    counted = reading.counted_before(mark)
    return Span(counted.end, piece.end) if counted and piece.start <= counted.start else piece


def _led(reading: Reading, sentence: Span, piece: Span, mark: DateMark) -> Span:
    """ "On 12 May 2025, a storm …": a time alone leads in the clause behind its comma."""
    text = reading.article.text
    if _LEADS.fullmatch(text[piece.start : mark.span.start]) and text[mark.span.end : piece.end] == ", ":
        return Span(piece.start, reading.piece_at(sentence, piece.end).end)
    return piece


_LEADS = re.compile(r"(?:(?:in|on|at|early|late|earlier|later)\s)*", re.IGNORECASE)


def make(reading: Reading, sentence: Span, clause: Span, head: Head, mark: DateMark, title: str) -> Claim:
    """A claim from its parts."""
    text = reading.article.text
    people = participants(reading, sentence, clause, head, mark.span)
    who = subject(reading, sentence, clause, title)
    if who:
        people = tuple(dict.fromkeys((reading.ids.get(who.name) or who.name, *people)))
        title = named_title(text, title, who)
    status = status_of(
        mark,
        text[clause.start : mark.span.start],
        clause.of(text),
        reading.published,
        done(text, clause, head.span),
    )
    return Claim(
        article=reading.article.slug,
        sentence=sentence,
        date=mark.span,
        first=mark.first,
        last=mark.last,
        precision="day" if mark.precision == "none" else mark.precision,
        mod=mark.mod,
        status=status,
        family=head.family,
        people=people,
        places=reading.places(clause),
        keys=keys(text, clause),
        title=invited(title) if status == "planned" else title,
        joint=head.plural and len(people) != 2,
        medium=medium(text, clause, head.span),
        rule=f"{mark.rule}+{'own noun' if head.noun else 'verb'}",
        confidence=round(mark.confidence * (UNSTATED if mark.rule.startswith(VAGUE) else 0.9), 2),
        wording=mark.span.of(text),
        named=reading.people_named(title, _near(sentence, mark.span)),
        central=central(text, clause, head),
        hour=hour_of(mark.value),
        caption=getattr(reading.block(clause.start), "kind", "") == "caption",
    )


def _near(sentence: Span, date: Span) -> Span:
    """As much of a sentence as a headline cut around a time can reach."""
    return Span(max(sentence.start, date.start - REACH), min(sentence.end, date.end + REACH))


def hour_of(value: str) -> int:
    """The hour in a TIMEX3 value, or that at which its part of the day begins; 0 for none."""
    found = _CLOCK.search(value)
    if not found:
        return 0
    return PARTS.get(found.group(1)) or int(found.group(1) if found.group(1).isdigit() else 0)


def participants(reading: Reading, sentence: Span, clause: Span, head: Head, date: Span) -> tuple[str, ...]:
    """Who takes part: named in the clause up to the time, and for a contact with one name, the sentence's
    first person.
    """
    low, high = min(head.span.start, date.start), max(head.span.end, date.end)
    people = (
        reading.people(Span(clause.start, high))
        if head.span.start < date.start
        else reading.people(Span(low, clause.end))
    )
    if head.family not in CONTACT and head.family not in ("visit", "summit"):
        return people or reading.people(clause)
    people = people or reading.people(clause) or _antecedent(reading, sentence, clause)
    text = reading.article.text
    if _PAIR.search(text, clause.start, clause.end):
        return tuple(dict.fromkeys((*people, *reading.people(sentence))))[:2]
    if head.family in CONTACT and len(people) == 1:
        return tuple(dict.fromkeys((*reading.people(sentence)[:1], *people)))
    return people


def _antecedent(reading: Reading, sentence: Span, clause: Span) -> tuple[str, ...]:
    """The last person of the sentence before a clause that has but a pronoun."""
    if not _PRONOUN.search(reading.article.text, clause.start, clause.end):
        return ()
    return reading.people(Span(sentence.start, clause.start))[-1:]


def keys(text: str, clause: Span) -> frozenset[str]:
    """Stems of the clause's content words, and the countries it names."""
    words = (m.group() for m in TOKEN.finditer(text, clause.start, clause.end))
    low = (word.lower().removesuffix("’s").removesuffix("'s") for word in words)
    stems = {stem(word) for word in low if len(word) > 2 and word not in STOPWORDS and not word.isdigit()}
    return frozenset(stems | set(nations(text[clause.start : clause.end])))


def medium(text: str, clause: Span, head: Span) -> str:
    """By video or by telephone, where the words nearest the event say so."""
    low, high = max(clause.start, head.start - 30), min(clause.end, head.end + 40)
    near = [(abs(m.start() - head.start), m.group().lower()) for m in TOKEN.finditer(text, low, high)]
    return next((MEDIA[word] for _, word in sorted(near) if word in MEDIA), "")
