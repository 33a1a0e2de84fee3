"""Speakers who are described: "the spokesman", "the report", "a senior aide", "analysts"."""

import re
from collections.abc import Iterator
from itertools import islice

from site_builder.annotate.quotes import bearers, heads
from site_builder.annotate.quotes.people import People
from site_builder.annotate.quotes.pronouns import Spoken
from site_builder.annotate.quotes.who import SpeakerKind, Who
from site_builder.model import Span


def speaker(known: People, span: Span, spoken: list[Spoken]) -> Who:
    """Whoever has the role of "the spokesman"; the report quoted before; others as they are written."""
    phrase = SELF.sub("", span.of(known.text))
    head = heads.noun(phrase)
    if heads.is_name(phrase):
        return Who(_longer(phrase.split(",")[0], spoken), "person")
    if phrase[:4].lower() == "the " and len(phrase.split()) <= 3:
        earlier = _holder(known, span, head, spoken)
        if earlier:
            return earlier
    if heads.is_plural(phrase):
        return Who(heads.without_determiner(phrase), "group", speaks=heads.can_speak(phrase))
    kind: SpeakerKind = "org" if head in heads.PAPERS or head in heads.BODIES else "person"
    return Who(heads.without_determiner(phrase), kind, speaks=heads.can_speak(phrase))


SELF = re.compile(r" (?:himself|herself|itself|themselves)$")
"""`Sanders himself` is Sanders."""


LATEST = 200
"""Speakers looked back on: whoever spoke longer ago is not called "the official" without a name."""


def _longer(name: str, spoken: list[Spoken]) -> str:
    """The fullest form in which this name has spoken."""
    last = name.split()[-1]
    return next(
        (one.name for one in _latest(spoken) if one.name.split()[-1] == last and one.kind == "person"), name
    )


def _latest(spoken: list[Spoken]) -> Iterator[Spoken]:
    return islice(reversed(spoken), LATEST)


def _holder(known: People, span: Span, head: str, spoken: list[Spoken]) -> Who | None:
    """The one person with this role nearby; without any, whoever spoke as one."""
    held = bearers.of_role(known, span, head)
    if not held:
        return _again(known, span, head, spoken)
    name, mention = next(iter(held.items()))
    return Who(name, "person", mention) if len(held) == 1 else None


def _again(known: People, span: Span, head: str, spoken: list[Spoken]) -> Who | None:
    for one in _latest(spoken):
        if head not in one.phrase.split() or one.phrase.startswith("the " + head):
            continue
        if not bearers.differs(known, span, head, one.name, one.phrase):
            kind: SpeakerKind = "group" if one.kind == "group" else "org" if one.kind == "org" else "person"
            return Who(one.name, kind, speaks=heads.can_speak(span.of(known.text)))
    return None
