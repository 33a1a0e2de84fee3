"""What is found about one story across its sources: events in time, topics, findings, shared text.

Every statement carries the passages it rests on, on each side, or it cannot be made.
"""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.corpus import Dossier
from site_builder.model.people import Evidence
from site_builder.model.text import Span

Status = Literal["past", "planned", "recurring"]


@dataclass(frozen=True, slots=True)
class EventSource:
    """One passage that carries an event, and what it says of it."""

    article: str
    span: Span
    """The sentence or clause."""

    date: Span | None
    """The time expression that dates it; None when the date came from another passage."""

    status: Status


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources differ on a point of one event."""

    kind: Literal["date", "status", "medium", "participants", "place"]
    note: str
    """One sentence."""

    sides: tuple["Side", ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned or recurs."""

    id: str
    title: str
    """Headline length, in a source's words."""

    first: str
    """ISO date of the first day, inclusive."""

    last: str
    """ISO date of the last day, inclusive."""

    precision: Literal["hour", "day", "week", "month", "quarter", "half", "season", "year", "decade"]
    status: Status
    sources: tuple[EventSource, ...]
    people: tuple[str, ...] = ()
    """Person ids."""

    place: str = ""
    disagreements: tuple[Disagreement, ...] = ()
    note: str = ""
    """How it was merged or dated, when that is not plain: `"early February" read as 4 February`."""

    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Missed:
    """An editor's decision that met nothing."""

    words: str
    """Words of the editor's file that stand on its line."""

    message: str
    """`field: problem; what would work`."""

    line: int = 0
    """Of the editor's file, from 1; 0 when only the words tell it."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of one story, in order of first day."""

    story: str
    events: tuple[Event, ...]
    hidden: tuple[str, ...] = ()
    """Ids of events the editor hid, or merged into others; they are not among `events`."""

    unmet: tuple[Missed, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one source touches one topic."""

    article: str
    spans: tuple[Span, ...]
    """Sentences, in text order."""

    words: int
    """Words in those sentences."""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic across all sources of a story; a source without a cell does not raise it."""

    id: str
    label: str
    cells: tuple[Cell, ...]


FindingType = Literal[
    "participants",
    "quantity",
    "date",
    "status",
    "medium",
    "quotation-variant",
    "attribution",
    "claim-or-fact",
    "role",
    "only-one-source",
    "agreement",
    "characterisation",
]


@dataclass(frozen=True, slots=True)
class Side:
    """What some sources say on the point at issue."""

    value: str
    """The words that differ."""

    said_by: str
    """Whom the source gives it to ("Trump", "the Kremlin", "the article itself")."""

    evidence: tuple[Evidence, ...]
    """At least one passage."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An agreement or a typed difference between sources."""

    id: str
    type: FindingType
    label: str
    """Short, for a list: "Who sits at the Abu Dhabi talks"."""

    explanation: str
    """One sentence that says what differs, without judging who is right."""

    confidence: float
    rule: str
    sides: tuple[Side, ...]
    editors: Literal["", "confirmed", "reworded", "added"] = ""
    """What editors did with it; empty for nothing."""


SharedKind = Literal["copied", "shared-quotation", "common-phrase", "repeat"]
"""Text of one source in another; words of a speaker; wording of many; what one source says twice."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The same words in several places."""

    id: str
    kind: SharedKind
    passages: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two passages of two articles on one matter."""

    left: Evidence
    right: Evidence
    score: float
    """How alike their content is, 0 to 1."""

    same: bool
    """Asserted to tell the same fact; else only related."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The way the words of one quotation or claim came."""

    article: str
    quote: str
    """`Quote.id`."""

    steps: tuple[str, ...]
    """From the publisher over the agency and the source it cites to the speaker, as far as each is named."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A sentence of one article and the one of another that goes with it."""

    left: Span
    right: Span
    same: bool
    """Alike enough to be taken for the same fact; otherwise they are only on the same matter."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two articles of a story, set side by side."""

    left: str
    """Slug of the first."""

    right: str
    aligned: tuple[Aligned, ...]
    """In the order of the first article, no sentence twice."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that comparing one story's sources found."""

    story: str
    topics: tuple[TopicRow, ...]
    findings: tuple[Finding, ...]
    shared: tuple[Shared, ...]
    hidden: tuple[str, ...] = ()
    """Ids of findings and shared passages the editor hid or rejected; they are not among them."""

    unmet: tuple[Missed, ...] = ()
    """Decisions on findings that met none."""

    related: tuple[Likeness, ...] = ()
    """Passages to show side by side, the likest first."""

    chains: tuple[Chain, ...] = ()
    """In text order, articles in the dossier's order."""
    pairings: tuple[Pairing, ...] = ()
    """Articles that are worth reading side by side, those with most in common first."""


@dataclass(frozen=True, slots=True)
class Casefile:
    """What compare works on: a dossier and its timeline."""

    dossier: Dossier
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Briefing:
    """A story, told: dossier, timeline, comparison."""

    dossier: Dossier
    timeline: Timeline
    comparison: Comparison
