"""What the command line decides about one build."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line decides about one build."""

    drafts: bool = False
    """Publish drafts too."""

    keep_going: bool = False
    """Leave out articles with faults, and say so, instead of stopping."""

    strict: bool = False
    """Take warnings for errors."""
