"""An attribution: a cue, its source, and the stretch of the sentence that is attributed."""

from dataclasses import dataclass

from site_builder.language.saying import Verb


@dataclass(frozen=True, slots=True)
class Range:
    """Items `first` to `last` (excluded) of a stream."""

    first: int
    last: int

    def holds(self, item: int) -> bool:
        """Is this item in it?"""
        return self.first <= item < self.last


@dataclass(frozen=True, slots=True)
class Attribution:
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

    def saying(self, contents: tuple[Range, ...]) -> "Attribution":
        """The same with its contents; `dataclasses.replace` takes several times as long."""
        if contents == self.contents:
            return self
        return Attribution(
            self.rule,
            self.cue,
            self.source,
            self.verb,
            self.head,
            contents,
            self.inverted,
            self.embedded,
            self.addressee,
        )
