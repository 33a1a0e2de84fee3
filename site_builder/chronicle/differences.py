"""Points of one event on which its sources differ: status, medium, participants, date."""

from collections.abc import Callable
from typing import Literal

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.reading import nations
from site_builder.model import Disagreement, Evidence, Side

Kind = Literal["date", "status", "medium", "participants", "place"]
Words = Callable[[Claim], str]


STANDPOINT = {"past": "has happened", "planned": "is still to come", "recurring": "recurs"}
"""How a side's status is worded."""


def differences(claims: list[Claim], around: list[Claim], texts: dict[str, str]) -> tuple[Disagreement, ...]:
    """Every disagreement, in a fixed order; each side with all its passages.

    `around` are claims that tell this event together with others: "telephone conversations with both".
    """
    found = (
        _sides(
            "status",
            "One source reports as done what another still announces.",
            claims,
            lambda c: STANDPOINT[c.status],
        ),
        _sides(
            "medium",
            "Sources differ on how they spoke.",
            [c for c in (*claims, *around) if c.medium],
            lambda c: f"by {c.medium}",
        ),
        _participants(claims, texts),
    )
    return tuple(one for one in found if one)


def _sides(kind: Kind, note: str, claims: list[Claim], value: Words) -> Disagreement | None:
    """One side a value; no disagreement where only one article differs from itself."""
    values: dict[str, list[Claim]] = {}
    for claim in claims:
        values.setdefault(value(claim), []).append(claim)
    sources = {claim.article for claim in claims}
    if len(values) < 2 or len(sources) < 2:
        return None
    sides = tuple(
        Side(
            name,
            "the article itself",
            tuple(dict.fromkeys(Evidence(c.article, c.sentence) for c in values[name])),
        )
        for name in sorted(values)
    )
    return Disagreement(kind, note, sides)


def _participants(claims: list[Claim], texts: dict[str, str]) -> Disagreement | None:
    """Different countries at the same talks."""
    listed = [
        (c, tuple(sorted(nations(c.sentence.of(texts[c.article]))))) for c in claims if c.family == "talks"
    ]
    whole = {id(c): named for c, named in listed if len(named) > 1}
    stated = [c for c, _ in listed if id(c) in whole]
    return _sides(
        "participants", "Sources name different parties.", stated, lambda c: ", ".join(whole[id(c)]).title()
    )
