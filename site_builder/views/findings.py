"""Findings and shared passages as cards: each side's words in their sentence, one beside the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from site_builder.model import Finding, Shared, Side
from site_builder.views.cuts import Cuts
from site_builder.views.differing import Words, told_apart
from site_builder.views.notes import confidence
from site_builder.views.passages import Excerpt, excerpts, narrowed, passage, shown
from site_builder.views.places import CARRIED, FEW, MOST_SIDES, address
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
    ("attribution", "Who said it", "Whom the sources have words and claims from."),
    ("claim-or-fact", "Claim or fact", "One source reports as fact what another gives as somebody's claim."),
    ("role", "Titles and roles", "Sources call the same person different things."),
    ("characterisation", "Verdicts", "What the sources call the same thing, side by side, without a ruling."),
    ("only-one-source", "Only in one source", "Reported by one source and by no other."),
    ("agreement", "What is agreed", "Independent sources report the same."),
)
"""Type, heading and what the type means, in the order shown."""

SHARED = {
    "copied": ("Copied sentences", "The same sentence in several sources, outside of quotations."),
    "shared-quotation": ("Shared quotations", "The same words of a speaker, carried by several sources."),
    "common-phrase": ("Common phrases", "Short wording that several sources have in common."),
    "repeat": ("Repeats", "Wording that one source uses more than once."),
}
KINDS = {kind: (heading, meaning) for kind, heading, meaning in TYPES} | SHARED
"""Heading and meaning of each, in the order shown."""

SAME = frozenset({"attribution.one-origin", "attribution.one-speaker"})
"""Rules of findings that sources tell the same, from one place: no difference, and no agreement either."""

FOLDED = frozenset({"only-one-source", "agreement", "common-phrase"})
"""Those whose passages are folded away on a page of several types: they would drown the contradictions."""

CERTAIN = ((0.85, "high"), (0.7, "fair"), (0.0, "low"))
"""Words for a confidence of at least so much."""
EDITORS = {
    "confirmed": "confirmed by the editors",
    "reworded": "worded by the editors",
    "added": "added by the editors",
}


class SideCard(Struct, frozen=True):
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
    folded: bool
    sides: tuple[SideCard, ...]
    more_sides: int = 0
    editors: str = ""
    """What editors did with it, in words; empty for nothing."""


@dataclass(frozen=True, slots=True)
class SharedCard:
    """The same words in several places."""

    id: str
    href: str
    kind: str
    kind_words: str
    words: str
    folded: bool
    passages: tuple[Excerpt, ...]
    worded: tuple[Words, ...] = ()
    """The sentences of the passages, in the same order, with what another does not have."""

    more: int = 0


def card(shelf: Shelf, finding: Finding, story: str, page: str, few: int = FEW) -> FindingCard:
    """A finding as shown on the page at `page`, with a few passages of each side."""
    return FindingCard(
        id=finding.id,
        href=address(shelf, story, finding.id, page),
        kind=finding.type,
        kind_words=headed(finding.type)[0],
        label=finding.label,
        explanation=finding.explanation,
        confidence=certainty(finding.confidence),
        rule=finding.rule,
        agrees=finding.type == "agreement",
        folded=finding.type in FOLDED,
        sides=tuple(side_card(shelf, side, page, few) for side in finding.sides[:MOST_SIDES]),
        more_sides=max(0, len(finding.sides) - MOST_SIDES),
        editors=EDITORS.get(finding.editors, ""),
    )


def shared_card(shelf: Shelf, shared: Shared, story: str, page: str) -> SharedCard:
    """A shared passage as shown on the page at `page`."""
    found = tuple(map(_begun, excerpts(shelf, shared.passages[:MOST_SIDES], page)))
    return SharedCard(
        id=shared.id,
        href=address(shelf, story, shared.id, page),
        kind=shared.kind,
        kind_words=headed(shared.kind)[0],
        words=found[0].words if found else "",
        folded=shared.kind in FOLDED,
        passages=found,
        worded=told_apart([f"{one.before}{one.words}{one.after}" for one in found]),
        more=max(0, len(shared.passages) - MOST_SIDES),
    )


def _begun(found: Excerpt) -> Excerpt:
    """The passage, or its beginning if it is a report carried whole."""
    if len(found.words) <= CARRIED:
        return found
    return replace(found, words=found.words[:CARRIED].rsplit(" ", 1)[0] + " …", after="", cut=True)


def headed(kind: str) -> tuple[str, str]:
    """Heading and meaning of a type of finding or a kind of shared text; of a type not listed, its name."""
    return KINDS.get(kind) or (kind.replace("-", " ").capitalize(), "")


def certainty(value: float) -> str:
    """A confidence in words, and as a percentage."""
    words = next(words for least, words in CERTAIN if value >= least)
    return f"{words} ({confidence(value)})"


def differences(findings: Iterable[Finding]) -> list[Finding]:
    """Findings that are differences between sources, in the order given."""
    return [f for f in findings if f.type not in {"agreement", "only-one-source"} and f.rule not in SAME]


def agreements(findings: Iterable[Finding]) -> list[Finding]:
    """Findings that are agreements, in the order given."""
    return [f for f in findings if f.type == "agreement"]


def side_card(shelf: Shelf, side: Side, page: str, few: int = FEW) -> SideCard:
    """One side of a finding as shown on the page at `page`."""
    return shown_side(shelf, side_of(shelf.cuts, side, few), page)


def side_of(cuts: Mapping[str, Cuts], side: Side, few: int = FEW) -> SideCard:
    """One side of a finding or of a disagreement about an event, for no page yet (`passages.passage`)."""
    value = side.value.strip("“”\"'‘’")
    found = tuple(narrowed(passage(cuts, one), value) for one in side.evidence[:few])
    return SideCard(side.value, side.said_by, found, more=max(0, len(side.evidence) - few))


def shown_side(shelf: Shelf, side: SideCard, page: str) -> SideCard:
    """Such a side as shown on the page at `page`."""
    return replace(side, passages=tuple(shown(shelf, one, page) for one in side.passages))
