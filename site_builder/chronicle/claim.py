"""What one passage says of one event: the unit that merging works on."""

from dataclasses import dataclass
from typing import Literal

from site_builder.model import Span, Status

Precision = Literal["hour", "day", "week", "month", "quarter", "half", "season", "year", "decade"]
"""How exactly an event is dated, as in `Event.precision`."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A passage that dates, or refers to, an event."""

    article: str
    sentence: Span
    date: Span | None
    """The time expression; None when the passage only refers to a dated event."""

    first: str
    last: str
    precision: Precision
    mod: str
    """TIMEX3 modifier of the time: START, MID, END or empty."""

    status: Status
    family: str
    people: tuple[str, ...]
    """Those who take part, by person id, in order of naming."""

    places: tuple[str, ...]
    keys: frozenset[str]
    """Stems and names of the clause, for telling events of one family apart."""

    title: str
    joint: bool
    """Several events of one kind told together: "separate calls with A and B"."""

    medium: str
    rule: str
    confidence: float
    wording: str
    """The time as written; empty when there is none."""

    named: tuple[str, ...] = ()
    """Everyone the headline's clause names, taking part or not."""

    central: bool = True
    """Is the event what the clause tells, rather than its setting?"""

    hour: int = 0
    """Hour of the day it is given, or the first hour of "afternoon" and its like; 0 when it has none."""

    caption: bool = False
    """Told under a picture, in the present tense of captions."""

    @property
    def interval(self) -> tuple[str, str]:
        """First and last day."""
        return self.first, self.last
