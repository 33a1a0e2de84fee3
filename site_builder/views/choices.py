"""What a reader can choose from to filter a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter, with two choices at least."""

    name: str
    label: str
    choices: tuple[Choice, ...]
