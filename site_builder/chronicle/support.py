"""Sentences without a time that refer to a dated event, when it can be but one.

"The call with Putin" in an article that dates its calls; "the calls took place as negotiators met in Abu
Dhabi", which dates the meeting by the calls; "talks in Abu Dhabi", which names the place of talks dated
elsewhere.
"""

import re
from dataclasses import replace

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.claims import keys, medium
from site_builder.chronicle.clauses import piece_at
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
    text, dated = reading.article.text, {c.sentence for c in claims}
    found: list[Claim] = []
    for sentence in reading.member.annotated.sentences:
        if sentence not in dated and (match := _DEFINITE.search(text, sentence.start, sentence.end)):
            found += _reference(reading, sentence, match, [*contacts, *found])
    return tuple(found)


def _who(reading: Reading, sentence: Span, match: re.Match[str], contacts: list[Claim]) -> tuple[str, ...]:
    """The people of a contact referred to: those named; for "the call with B" B and who called; for one
    name the one pair known.
    """
    named = reading.people(sentence)
    known = {p for c in contacts for p in c.people}
    named = tuple(p for p in named if p in known)
    if len(named) > 1:
        return named
    with_whom = _WITH.match(reading.article.text, match.end())
    if named and with_whom:
        return tuple(dict.fromkeys((contacts[0].people[0], *named)))
    pairs = {
        tuple(sorted(c.people)) for c in contacts if len(c.people) == 2 and named and named[0] in c.people
    }
    return pairs.pop() if len(pairs) == 1 else ()


def _reference(reading: Reading, sentence: Span, match: re.Match[str], contacts: list[Claim]) -> list[Claim]:
    """The one contact that has these people; a pair told inside a joint contact becomes its own event."""
    text = reading.article.text
    pair = _who(reading, sentence, match, contacts)
    joint = match.group().split()[-1].lower() in PLURALS
    hosts = [c for c in contacts if set(pair) <= set(c.people) and len(pair) > 1]
    if len({c.interval for c in hosts}) != 1 or (joint and len(pair) < 3):
        return []
    host = min(hosts, key=lambda c: (len(c.people), c.sentence))
    clause = piece_at(text, sentence, match.start())
    return [
        replace(
            host,
            sentence=sentence,
            date=None,
            people=pair,
            joint=len(pair) > 2,
            keys=keys(text, sentence),
            wording="",
            title=tidy(text[clause.start : clause.end]),
            medium=medium(text, sentence, Span(match.start(), match.end())),
            named=reading.people_named(tidy(text[clause.start : clause.end]), sentence),
            central=_tells(tidy(text[clause.start : clause.end]), match.group()),
            caption=False,
            rule=REFERS,
            confidence=0.6,
            status=host.status,
        )
    ]


def _tells(title: str, contact: str) -> bool:
    """Does a headline begin with the contact, so that it tells of it and not of something said in it?"""
    return 0 <= title.find(contact) < OPENS


def simultaneous(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Events an article dates by another: "the calls took place as negotiators met"."""
    days = {
        c.interval: c
        for c in claims
        if c.family in CONTACT and c.precision in ("day", "hour") and c.status == "past"
    }
    if not days:
        return ()
    text, found = reading.article.text, []
    for sentence in reading.member.annotated.sentences:
        match = _MEANWHILE.search(text, sentence.start, sentence.end)
        if match and (claim := _at_same_time(reading, sentence, match, _commonest(claims))):
            found.append(claim)
    return tuple(found)


def _commonest(claims: tuple[Claim, ...]) -> Claim:
    """The day most of an article's contacts are on."""
    contacts = [
        c for c in claims if c.family in CONTACT and c.precision in ("day", "hour") and c.status == "past"
    ]
    return max(
        contacts,
        key=lambda c: (sum(c.interval == o.interval for o in contacts), c.confidence, -c.sentence.start),
    )


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
