"""Findings and shared passages as cards: each side's words in their sentence, one beside the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Finding, Shared, Side
from site_builder.views.notes import confidence
from site_builder.views.passages import Excerpt, excerpts, narrowed
from site_builder.views.shelf import Shelf

TYPES: tuple[tuple[str, str, str], ...] = (
    ("participants", "Who takes part", "Sources name different people or parties in the same event."),
    (
        "status",
        "Done, planned or expected",
        "One source reports as done what another calls planned or expected.",
    ),
    ("date", "When", "Sources give different times for the same event."),
    ("quantity", "How much", "Sources give different numbers for the same thing."),
    ("medium", "By what means", "Sources describe the form of an event differently."),
    ("quotation-variant", "The same words, quoted differently", "One statement, worded differently."),
    ("attribution", "Who said it", "The same words or claim given to different speakers."),
    ("claim-or-fact", "Claim or fact", "One source reports as fact what another gives as somebody's claim."),
    ("role", "Titles and roles", "Sources call the same person different things."),
    ("characterisation", "Verdicts", "What the sources call the same thing, side by side, without a ruling."),
    ("only-one-source", "Only in one source", "Reported by one source and by no other."),
    ("agreement", "What is agreed", "Independent sources report the same."),
)
"""Type, heading and what the type means, in the order shown."""

HEADINGS = {kind: heading for kind, heading, _ in TYPES}
SHARED = {
    "copied": ("Copied sentences", "The same sentence in several sources, outside of quotations."),
    "shared-quotation": ("Shared quotations", "The same words of a speaker, carried by several sources."),
    "common-phrase": ("Common phrases", "Short wording that several sources have in common."),
    "repeat": ("Repeats", "Wording that one source uses more than once."),
}
FEW = 3
"""Passages shown for one side; a side may rest on hundreds."""


@dataclass(frozen=True, slots=True)
class SideCard:
    """What some sources say."""

    value: str
    said_by: str
    passages: tuple[Excerpt, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One finding."""

    id: str
    href: str
    kind: str
    kind_words: str
    label: str
    explanation: str
    confidence: str
    rule: str
    agrees: bool
    sides: tuple[SideCard, ...]


@dataclass(frozen=True, slots=True)
class SharedCard:
    """The same words in several places."""

    id: str
    href: str
    kind: str
    kind_words: str
    words: str
    passages: tuple[Excerpt, ...]


def card(shelf: Shelf, finding: Finding, story: str, page: str, few: int = FEW) -> FindingCard:
    """A finding as shown on the page at `page`, with a few passages of each side."""
    return FindingCard(
        id=finding.id,
        href=links.relative(links.finding(story, finding.id), page),
        kind=finding.type,
        kind_words=HEADINGS[finding.type],
        label=finding.label,
        explanation=finding.explanation,
        confidence=confidence(finding.confidence),
        rule=finding.rule,
        agrees=finding.type == "agreement",
        sides=tuple(side_card(shelf, side, page, few) for side in finding.sides),
    )


def shared_card(shelf: Shelf, shared: Shared, story: str, page: str) -> SharedCard:
    """A shared passage as shown on the page at `page`."""
    found = excerpts(shelf, shared.passages[: FEW * 2], page)
    return SharedCard(
        id=shared.id,
        href=links.relative(links.finding(story, shared.id), page),
        kind=shared.kind,
        kind_words=SHARED[shared.kind][0],
        words=found[0].words if found else "",
        passages=found,
    )


def differences(findings: Iterable[Finding]) -> list[Finding]:
    """Findings that are differences between sources, in the order given."""
    return [f for f in findings if f.type not in {"agreement", "only-one-source"}]


def agreements(findings: Iterable[Finding]) -> list[Finding]:
    """Findings that are agreements, in the order given."""
    return [f for f in findings if f.type == "agreement"]


def side_card(shelf: Shelf, side: Side, page: str, few: int = FEW) -> SideCard:
    """One side of a finding or of a disagreement about an event."""
    value = side.value.strip("“”\"'‘’")
    shown = tuple(narrowed(one, value) for one in excerpts(shelf, side.evidence[:few], page))
    return SideCard(side.value, side.said_by, shown, more=max(0, len(side.evidence) - few))
