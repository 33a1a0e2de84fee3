"""An attribution: a cue, its source, and the stretch of the sentence that is attributed.

Tuples, not dataclasses, here and wherever one is made for each cue or sentence: they take half the time.
"""

from typing import NamedTuple

from site_builder.language.saying import Verb


class Range(NamedTuple):
    """Items `first` to `last` (excluded) of a stream."""

    first: int
    last: int

    def holds(self, item: int) -> bool:
        """Is this item in it?"""
        return self.first <= item < self.last


class Attribution(NamedTuple):
    """Somebody is said to say something, in one sentence."""

    rule: str
    cue: Range
    source: Range | None
    verb: Verb | None
    head: int
    """The item quotations are nearest to or not: the verb itself."""

    contents: tuple[Range, ...] = ()
    """What is said, as the grammar has it; a quotation inside makes it mixed."""

    inverted: bool = False
    """The source follows the cue: `said Chong`."""

    embedded: bool = False
    """In a relative clause or a participle phrase."""

    addressee: Range | None = None
