"""The rules for findings, one file each, in the order in which they are asked."""

from collections.abc import Callable, Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings import (
    agreement,
    attribution,
    certainty,
    chain,
    characterisation,
    claim_or_fact,
    days,
    demands,
    force,
    gaps,
    items,
    meaning,
    medium,
    only_figures,
    only_places,
    only_topics,
    only_voices,
    only_words,
    opposites,
    origin,
    participants,
    quantities,
    relations,
    roles,
    sequence,
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
    demands.find,
    chain.find,
    origin.find,
    medium.find,
    status.find,
    timeline.find,
    certainty.find,
    undated.find,
    days.find,
    sequence.find,
    items.find,
    quantities.find,
    only_figures.find,
    opposites.find,
    claim_or_fact.find,
    characterisation.find,
    verdict.find,
    relations.find,
    meaning.find,
    force.find,
    roles.find,
    agreement.find,
    only_voices.find,
    only_words.find,
    gaps.find,
    only_topics.find,
    only_places.find,
)
"""Earlier rules win: a finding that an earlier one already makes with the same passages is dropped."""
