"""What the other sources have, for the note beside a passage on which sources differ.

A side that rests on the article itself is what the reader has just read, so only the others are told, each by
the first source that has it. Two suffice beside a text; the finding's page, a link away, has all of them.
"""

from site_builder.model import Finding
from site_builder.views.passages import shortened
from site_builder.views.shelf import Shelf

FEW = 2
"""Sides told."""

LONGEST = 60
"""Characters of what a side has."""


def opposite(shelf: Shelf, finding: Finding, article: str) -> str:
    """The words of the sides that do not rest on the article; empty where all of them do."""
    others = [side for side in finding.sides if all(one.article != article for one in side.evidence)]
    told = [
        f"{shelf.facts[side.evidence[0].article].label}: {shortened(side.value, LONGEST)}"
        for side in others[:FEW]
    ]
    more = (f"{len(others) - FEW} more",) if len(others) > FEW else ()
    return "; ".join((*told, *more))
