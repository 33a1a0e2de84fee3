"""Sentences without a time that refer to a dated event, when it can be but one.

"The call with Putin" in an article that dates its calls; "the calls took place as negotiators met in Abu
Dhabi", which dates the meeting by the calls; "talks in Abu Dhabi", which names the place of talks dated
elsewhere.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.claims import keys, medium
from site_builder.chronicle.contacts import Contacts
from site_builder.chronicle.heads import event_words
from site_builder.chronicle.lexicon import CONTACT, PLURALS
from site_builder.chronicle.presentable import tidy
from site_builder.chronicle.reading import Reading
from site_builder.model import Span

_DEFINITE = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Tt]hat|[Tt]hese|[A-Z]\w+[’']s)(?: [a-z-]{3,14}){0,2}"
    r" (?:calls?|conversations?|meetings?|talks)\b|\bspeaking (?:with|to)\b|\b[A-Z]\w+ (?:spoke|talked)\b"
)
_MEANWHILE = re.compile(
    r"\b(?:calls?|talks|meeting|meetings|visit|conversations?|summit)\b[^.;]{0,70}?\b(?:took place|came"
    r"|occurred|happened|comes|come)"
    r" (?:just )?(?:as|while) (?P<rest>[^;]{20,200})"
)
_WITH = re.compile(r" (?:with|to) ")
_MARKED = re.compile(
    r"(?:The|This|That) (?:[a-z-]+ )?(?:call|conversation|meeting)\b(?! (?:between|with|of|in|on|at|to)\b)"
)
"""A contact told before, and which one is not said."""

_BOTH = re.compile(
    r"(?:The two|Both) (?:leaders|presidents|ministers|premiers|men|women|sides)\b|The pair\b", re.IGNORECASE
)
FRAME = 12
"""Characters into a sentence within which "In his call with B" opens it."""

OPENS = 24
"""Characters into a headline within which its subject begins."""

REFERS = "refers to a dated contact"
"""Rule of a passage that tells a dated contact again."""

MOST = 4
"""Passages without a time that one article may add to one event."""


def referring(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims an article makes of its own dated contacts without repeating the time."""
    contacts = [
        c
        for c in claims
        if c.family in CONTACT and c.precision in ("day", "hour", "month") and len(c.people) > 1
    ]
    if not contacts:
        return ()
    text, dated = reading.article.text, _first_dates(claims)
    by_sentence = _by_sentence(contacts)
    known = Contacts()
    known.add(contacts)
    found: list[Claim] = []
    told: Claim | None = None
    last: Claim | None = None
    for sentence in reading.member.annotated.sentences:
        own = dated.get(sentence)
        match = _DEFINITE.search(text, sentence.start, own.start if own else sentence.end)
        more: list[Claim] = []
        if match and (own is None or _opens(text, sentence, match, own)):
            more = _reference(reading, sentence, match, known, contacts[0].people[0])
        elif told and (goes_on := _BOTH.match(text, sentence.start, sentence.end)):
            more = _going_on(reading, sentence, goes_on.end(), own, told)
        if last and not more and (marked := _MARKED.match(text, sentence.start, sentence.end)):
            more = _marked(reading, sentence, Span(*marked.span()), own, last)
        found += more
        known.add(more)
        here = more or by_sentence.get(sentence, [])
        told = _pair_of(here) if own or more else None
        last = _pair_of(here) if here else last
    return tuple(found)


def _by_sentence(claims: Sequence[Claim]) -> dict[Span, list[Claim]]:
    table: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        table[claim.sentence].append(claim)
    return table


def _first_dates(claims: tuple[Claim, ...]) -> dict[Span, Span]:
    """Each sentence that carries a time of its own, with the first."""
    found: dict[Span, Span] = {}
    for claim in claims:
        if claim.date:
            found.setdefault(claim.sentence, claim.date)
    return found


def _opens(text: str, sentence: Span, match: re.Match[str], date: Span) -> bool:
    """ "In his call with B, A praised the 2022 summit": the call frames a sentence of another time."""
    return match.start() - sentence.start < FRAME and "," in text[match.end() : date.start]


def _pair_of(claims: list[Claim]) -> Claim | None:
    """The contact of two people a sentence tells, if it tells one."""
    pairs = [c for c in claims if not c.joint and len(c.people) == 2]
    return pairs[0] if len(pairs) == len(claims) == 1 else None


def _going_on(reading: Reading, sentence: Span, end: int, date: Span | None, told: Claim) -> list[Claim]:
    """ "Both leaders praised it", right after a sentence of the same paragraph that told of the two."""
    text = reading.article.text
    between = text[told.sentence.end : sentence.start]
    if "\n" in between or between.strip() or (date and "," not in text[end : date.start]):
        return []
    return [_supporting(reading, sentence, Span(sentence.start, end), told.people, told)]


def _marked(reading: Reading, sentence: Span, what: Span, date: Span | None, last: Claim) -> list[Claim]:
    """ "The call marked a thaw", in the paragraph of the one contact told last and with nobody else named."""
    if "\n" in reading.article.text[last.sentence.end : sentence.start]:
        return []
    if (date and date.start < what.end) or not set(reading.people(sentence)) <= set(last.people):
        return []
    return [_supporting(reading, sentence, what, last.people, last)]


def _who(
    reading: Reading, sentence: Span, match: re.Match[str], known: Contacts, caller: str
) -> tuple[str, ...]:
    """The people of a contact referred to: those named; for "the call with B" B and who called; for one
    name the one pair known.
    """
    clause = reading.piece_at(sentence, match.end() - 1)
    told = (reading.people(clause), reading.people(sentence))
    here, named = (tuple(p for p in people if p in known.by_person) for people in told)
    named = here if len(here) > 1 else named
    if len(named) > 1:
        return named
    with_whom = _WITH.match(reading.article.text, match.end())
    if named and with_whom:
        return tuple(dict.fromkeys((caller, *named)))
    return known.pair_of(named[0]) if named else ()


def _reference(
    reading: Reading, sentence: Span, match: re.Match[str], known: Contacts, caller: str
) -> list[Claim]:
    """The one contact that has these people; a pair told inside a joint contact becomes its own event."""
    pair = _who(reading, sentence, match, known, caller)
    joint = match.group().split()[-1].lower() in PLURALS
    host = known.one_of(pair) if len(pair) > 1 else None
    if host is None or (joint and len(pair) < 3):
        return []
    return [_supporting(reading, sentence, Span(*match.span()), pair, host)]


def _supporting(
    reading: Reading, sentence: Span, contact: Span, people: tuple[str, ...], host: Claim
) -> Claim:
    """What a sentence says of a dated contact of these people, which its words at `contact` mean."""
    text = reading.article.text
    title = tidy(reading.piece_at(sentence, contact.start).of(text))
    return replace(
        host,
        sentence=sentence,
        date=None,
        people=people,
        joint=len(people) > 2,
        keys=keys(text, sentence),
        wording="",
        title=title,
        medium=medium(text, sentence, contact),
        named=reading.people_named(title, sentence),
        central=_tells(title, contact.of(text)),
        caption=False,
        rule=REFERS,
        confidence=0.6,
        status=host.status,
    )


def _tells(title: str, contact: str) -> bool:
    """Does a headline begin with the contact, so that it tells of it and not of something said in it?"""
    return 0 <= title.find(contact) < OPENS


def simultaneous(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Events an article dates by another: "the calls took place as negotiators met"."""
    host = _commonest(claims)
    if host is None:
        return ()
    text, found = reading.article.text, []
    for sentence in reading.member.annotated.sentences:
        match = _MEANWHILE.search(text, sentence.start, sentence.end)
        if match and (claim := _at_same_time(reading, sentence, match, host)):
            found.append(claim)
    return tuple(found)


def _commonest(claims: tuple[Claim, ...]) -> Claim | None:
    """A contact on the day most of an article's contacts are on; None when it dates none."""
    contacts = [
        c for c in claims if c.family in CONTACT and c.precision in ("day", "hour") and c.status == "past"
    ]
    days = Counter(c.interval for c in contacts)
    return max(contacts, key=lambda c: (days[c.interval], c.confidence, -c.sentence.start), default=None)


def _at_same_time(reading: Reading, sentence: Span, match: re.Match[str], host: Claim) -> Claim | None:
    text = reading.article.text
    clause = Span(match.start("rest"), min(match.end("rest"), sentence.end))
    heads = event_words(text, clause)
    if not heads:
        return None
    family = next((head.family for head in heads if head.family == "talks"), heads[0].family)
    return replace(
        host,
        sentence=sentence,
        date=None,
        family=family,
        people=reading.people(clause),
        places=reading.places(clause),
        keys=keys(text, clause),
        title=tidy(clause.of(text)),
        joint=False,
        medium="",
        rule="at the same time",
        confidence=0.5,
        wording="",
        precision="day",
        hour=0,
        named=(),
    )


def located(reading: Reading, sentence: Span, places: tuple[str, ...], host: Claim) -> Claim:
    """A mention of talks by their place, tied to talks dated elsewhere."""
    text = reading.article.text
    return replace(
        host,
        article=reading.article.slug,
        sentence=sentence,
        date=None,
        people=reading.people(sentence),
        places=places,
        keys=keys(text, sentence),
        title=tidy(sentence.of(text)),
        hour=0,
        rule="same kind and place",
        confidence=0.5,
        wording="",
    )
