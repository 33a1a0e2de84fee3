"""Statements published for all to read, told in the sentence after the one that dates them.

"On Tuesday evening, Berg hailed the talks. Writing on Twitter, she said they were …": both sentences tell of
one statement, when they stand in one paragraph next to each other and are of the same person.
"""

from dataclasses import replace
from itertools import pairwise

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.claims import keys
from site_builder.chronicle.presentable import tidy
from site_builder.chronicle.reading import Reading
from site_builder.chronicle.speech import POSTED
from site_builder.model import Span

RULE = "published next"
_FINE = ("day", "hour")


def following(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims for sentences without a time that publish the statement of the sentence before."""
    told = {
        claim.sentence: claim
        for claim in claims
        if claim.family.startswith("v:") and claim.precision in _FINE and claim.status == "past"
    }
    dated = {claim.sentence for claim in claims}
    sentences = reading.member.annotated.sentences
    pairs = ((told[a], b) for a, b in pairwise(sentences) if a in told)
    return tuple(
        _same(reading, b, host) for host, b in pairs if b not in dated and _goes_on(reading, host, b)
    )


def _goes_on(reading: Reading, host: Claim, sentence: Span) -> bool:
    """Does a sentence of the same paragraph and person say that it was published?"""
    text = reading.article.text
    if text[host.sentence.end : sentence.start].strip(" ") or not POSTED.search(
        text, sentence.start, sentence.end
    ):
        return False
    return bool(host.people) and reading.people(sentence)[:1] == reading.people(host.sentence)[:1]


def _same(reading: Reading, sentence: Span, host: Claim) -> Claim:
    text = reading.article.text
    return replace(
        host,
        sentence=sentence,
        date=None,
        people=host.people,
        keys=keys(text, sentence) | host.keys,
        title=tidy(sentence.of(text)),
        medium="",
        rule=RULE,
        confidence=0.6,
        wording="",
        central=False,
    )
