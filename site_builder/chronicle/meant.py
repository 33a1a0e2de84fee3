"""A passage without a date of its own, as one more claim on the event it means."""

from dataclasses import replace

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.claims import keys
from site_builder.chronicle.presentable import tidy
from site_builder.chronicle.reading import Reading
from site_builder.model import Span


def meant(host: Claim, reading: Reading, sentence: Span, clause: Span, rule: str) -> Claim:
    """What a clause says of the event that `host` dates; `rule` says how it was tied to it."""
    text = reading.article.text
    return replace(
        host,
        article=reading.article.slug,
        sentence=sentence,
        date=None,
        places=reading.places(clause),
        keys=keys(text, clause),
        title=tidy(clause.of(text)),
        hour=0,
        rule=rule,
        confidence=0.5,
        wording="",
        caption=False,
    )
