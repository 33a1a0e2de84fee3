"""What several passages tell of one event, while it is put together."""

from dataclasses import dataclass, field

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.lexicon import CONTACT
from site_builder.language.countries import COUNTRY_OF

COUNTRIES = frozenset(COUNTRY_OF.values())
"""Countries as they stand among a clause's keys."""

WINDOW = 24
"""Events of a kind and day a telling is compared with, the newest: keeps a day with thousands linear."""


@dataclass(slots=True)
class Cluster:
    """Claims held to be one event; grows while merging, then is read only."""

    claims: list[Claim] = field(default_factory=list)
    coarse: list[Claim] = field(default_factory=list)
    """Claims whose own time is coarser; they joined by fitting in."""

    support: list[Claim] = field(default_factory=list)
    """Claims without a time of their own."""

    otherwise: list[Claim] = field(default_factory=list)
    """Claims of sources that put it on another day."""

    @property
    def first(self) -> Claim:
        """The claim that opened the cluster."""
        return self.claims[0]

    @property
    def hour(self) -> int:
        """The latest hour or part of the day a source gives it; 0 when none does."""
        return max(claim.hour for claim in self.claims)


def kind(claim: Claim) -> str:
    """Bucket of a claim's family: being in touch is one kind."""
    return "contact" if claim.family in CONTACT and (len(claim.people) > 1 or claim.joint) else claim.family


def told_at(cluster: Cluster) -> set[tuple[str, int]]:
    """Where an event is told already: articles and starts of sentences."""
    told = (*cluster.claims, *cluster.coarse, *cluster.otherwise, *cluster.support)
    return {(claim.article, claim.sentence.start) for claim in told}
