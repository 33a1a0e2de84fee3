"""A story as its editors want it told: without what they rejected, with what they pinned first."""

from dataclasses import replace
from typing import TypeVar

from site_builder.model import Briefing, Finding, Shared

F = TypeVar("F", Finding, Shared)


def told(briefing: Briefing) -> Briefing:
    """The briefing without what its editor rejected, and with what they pinned first."""
    story, comparison = briefing.dossier.story, briefing.comparison
    events = tuple(e for e in briefing.timeline.events if e.id not in story.hide)
    findings = _pinned(tuple(f for f in comparison.findings if f.id not in story.hide), story.pin)
    shared = _pinned(tuple(s for s in comparison.shared if s.id not in story.hide), story.pin)
    return replace(
        briefing,
        timeline=replace(briefing.timeline, events=events),
        comparison=replace(comparison, findings=findings, shared=shared),
    )


def _pinned(found: tuple[F, ...], pins: tuple[str, ...]) -> tuple[F, ...]:
    order = {name: place for place, name in enumerate(pins)}
    return tuple(sorted(found, key=lambda one: order.get(one.id, len(order))))
