"""The rules for findings, one file each, in the order in which they are asked."""

from collections.abc import Callable, Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings import (
    agreement,
    attribution,
    chain,
    characterisation,
    claim_or_fact,
    days,
    items,
    medium,
    only_figures,
    only_places,
    only_topics,
    only_voices,
    origin,
    participants,
    quantities,
    roles,
    status,
    timeline,
    undated,
    variants,
    verdict,
)
from site_builder.model import Finding

Rule = Callable[[Case], Iterator[Finding]]

FINDINGS: tuple[Rule, ...] = (
    participants.find,
    variants.find,
    attribution.find,
    chain.find,
    origin.find,
    medium.find,
    status.find,
    timeline.find,
    undated.find,
    days.find,
    items.find,
    quantities.find,
    only_figures.find,
    claim_or_fact.find,
    characterisation.find,
    verdict.find,
    roles.find,
    agreement.find,
    only_voices.find,
    only_topics.find,
    only_places.find,
)
"""Earlier rules win: a finding that an earlier one already makes with the same passages is dropped."""
