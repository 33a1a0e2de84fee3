"""Who is who, and which articles tell one story: of each article no more is loaded than it takes to tell.

Who is in an article comes from a small value of its own. Rosters are loaded only where editors rule on words
of articles, the words that tell what an article is about only where one has no story.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.digest import roster, telling
from site_builder.engine import Known, Recipe, Steps, gathered
from site_builder.errors import Problem
from site_builder.gather import attend, gather, ruling, untold
from site_builder.model import Annotated, Desk, Listing, Register


@dataclass(frozen=True, slots=True)
class Decided:
    """What gathering gave, and the little of each article that is asked for later."""

    register: Register
    quotes: tuple[tuple[str, ...], ...]
    """Ids of each article's quotations, before editors took any out."""

    unmet: tuple[Problem, ...]
    """Corrections that no longer fit their article."""


def decide(
    listings: Sequence[Listing], annotated: Sequence[Known[Annotated]], desk: Desk, step: Steps, *, told: bool
) -> Decided:
    """What is known across articles; with `told`, stories that are only proposed are told too."""
    present = gathered(step, step.map(attend, [Recipe(roster, one) for one in annotated]))
    ruled = gathered(step, step.map(roster, annotated if ruling(desk) else ()))
    free = annotated if untold(listings, desk.stories) else ()
    tellings = gathered(step, step.map(telling, free))
    register = gather(listings, ruled, desk, tellings, present=present, build_proposed=told)
    unmet = tuple(problem for one in present for problem in one.unmet)
    return Decided(register, tuple(one.quotes for one in present), unmet)
