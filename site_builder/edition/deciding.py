"""Who is who, and which articles tell one story: of each article no more is loaded than it takes to tell.

Who is in an article comes from a small value of its own. Rosters are loaded only where editors rule on words
of articles, the words that tell what an article is about only where one has no story.
"""

from collections.abc import Sequence

from site_builder.digest import roster, telling
from site_builder.engine import Known, Steps, gathered
from site_builder.gather import attend, gather, ruling, untold
from site_builder.model import Annotated, Attendance, Desk, Listing, Register


def decide(
    listings: Sequence[Listing], annotated: Sequence[Known[Annotated]], desk: Desk, step: Steps, *, told: bool
) -> tuple[Register, tuple[Attendance, ...]]:
    """What is known across articles, and who is in each; with `told`, stories only proposed are told too."""
    rosters = step.map(roster, annotated)
    present = gathered(step, step.map(attend, rosters))
    ruled = gathered(step, rosters) if ruling(desk) else ()
    free = annotated if untold(listings, desk.stories) else ()
    tellings = gathered(step, step.map(telling, free))
    return gather(listings, ruled, desk, tellings, present=present, build_proposed=told), present
