"""Articles gathered as a build gathers them, in one call: for tables, commands and tests."""

from collections.abc import Sequence

from site_builder.digest import roster, telling
from site_builder.extract import listing
from site_builder.gather import gather, member
from site_builder.model import Annotated, Corpus, Desk

NO_DESK = Desk()


def gathered(
    annotated: Sequence[Annotated],
    desk: Desk = NO_DESK,
    *,
    propose: bool = False,
    build_proposed: bool = False,
) -> Corpus:
    """The corpus of these articles; stories are proposed only when asked for."""
    tellings = [telling(one) for one in annotated] if propose else []
    listings = [listing(one.article) for one in annotated]
    register = gather(listings, list(map(roster, annotated)), desk, tellings, build_proposed=build_proposed)
    return Corpus.of(register, tuple(map(member, annotated, register.rulings)))
