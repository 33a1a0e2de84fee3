"""The dated contacts of one article, to be asked which of them a reference can mean.

Kept by person, one claim for each group of people and days, so that a question costs no more than the
contacts its people have in common.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from site_builder.chronicle.claim import Claim

Key = tuple[tuple[str, ...], tuple[str, str]]
"""The people of a contact, sorted, and its days."""


@dataclass(slots=True)
class Contacts:
    """Contacts told so far; grows while an article is read."""

    by_person: dict[str, dict[Key, Claim]] = field(default_factory=lambda: defaultdict(dict))
    pairs: dict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    """By person, the pairs of people they are one of."""

    def add(self, claims: Iterable[Claim]) -> None:
        """Adds contacts; of several with the same people and days the first in the text stays."""
        for claim in claims:
            people = tuple(sorted(claim.people))
            for person in people:
                known = self.by_person[person]
                if claim.sentence < known.get((people, claim.interval), claim).sentence:
                    known[people, claim.interval] = claim
                known.setdefault((people, claim.interval), claim)
                if len(people) == 2:
                    self.pairs[person].add(people)

    def one_of(self, people: Sequence[str]) -> Claim | None:
        """The contact that has all these people, the one with the fewest others; None when none has, or they
        were in touch on several days.
        """
        if not all(person in self.by_person for person in people):
            return None
        shared = set.intersection(*(set(self.by_person[person]) for person in people))
        if len({days for _, days in shared}) != 1:
            return None
        hosts = (self.by_person[people[0]][key] for key in sorted(shared))
        return min(hosts, key=lambda claim: (len(claim.people), claim.sentence))

    def pair_of(self, person: str) -> tuple[str, ...]:
        """The one pair a person is told of as being in touch; empty when there is none or several."""
        told = self.pairs.get(person, set())
        return next(iter(told)) if len(told) == 1 else ()
