"""YAML without surprises: plain mappings, lists and text, each with its line and column.

Refused: aliases and anchors, tags, directives, several documents, keys that occur twice or are no plain text,
and anything nested or grown beyond its limit. Every scalar stays the text it is in the file (`NO`,
`2024-13-45`, a number of 5,000 digits); `language.fields` types it by the schema, never by guess.
Nodes are built from the parser's events, one at a time, so that a bomb is refused before it is unfolded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from site_builder.errors import ContentError, Problem

LONGEST = 1_000_000
"""Code points; the largest people.yaml we know of is a fiftieth of it."""

DEEPEST = 12
"""Levels of mappings and lists."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SPELL_OUT = "write the value out, or put it in quotation marks"
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
LINE_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})
"""YAML ends a line at these and editors do not; one for one, so that columns hold."""

ADVICE = (
    ("mapping values are not allowed", "put a value that holds ': ' in quotation marks"),
    ("unexpected end of stream", "close the quotation mark opened here"),
    ("invalid Unicode character escape", "write the character itself"),
    ("unknown escape character", "write \\\\ for a backslash, or use single quotation marks"),
    (
        "cannot start any token",
        "indent with spaces; put a value that starts with a sign in quotes",
    ),
    ("did not find expected key", "align the keys, and check the quotation marks of this value"),
    ("did not find expected node content", "close the list or mapping that is open"),
    ("expected ',' or ']'", "close the list with ]"),
    ("expected ',' or '}'", "close the mapping with }"),
    ("expected '-' indicator", "start each entry of the list with '- ', all at the same indentation"),
    ("could not find expected ':'", "write 'key: value', one a line"),
)
"""What the parser says, and what an editor can do about it."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as it stands in the file."""

    text: str
    line: int
    column: int
    plain: bool = True
    """Written without quotation marks."""

    @property
    def empty(self) -> bool:
        """Does it stand for nothing (`key:`, `key: ~`, `key: null`)?"""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their nodes, in the order of the file."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int
    path: str = ""
    """The file it is from, for messages."""


Node = Scalar | Sequence | Mapping


def load(
    text: str,
    path: str,
    *,
    first_line: int = 1,
    longest: int = LONGEST,
    repeated: list[Problem] | None = None,
) -> Mapping:
    """The mapping that `text` holds; empty text is an empty mapping.

    `first_line` is the line of the file on which `text` starts. Raises ContentError with every fault
    found: a fault of syntax ends the reading. Repeated keys do not: they are added to `repeated`, if it is
    given, so that the caller can read on and name all faults of the file.
    """
    builder = _Builder(path, first_line)
    builder.check(text, longest)
    try:
        node = builder.document(yaml.parse(text.translate(LINE_BREAKS), Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        raise ContentError(builder.syntax(error)) from None
    if not isinstance(node, Mapping):
        lines = "write 'key: value', one a line"
        if isinstance(node, Sequence):
            lines = "write the name of the list above it, as in 'people:' or 'topics:'"
        builder.problem("YAML", "no 'key: value' lines", lines, node.line, node.column)
    if repeated is not None and isinstance(node, Mapping):
        repeated += builder.problems
    elif builder.problems:
        raise ContentError(*builder.problems)
    assert isinstance(node, Mapping)
    return node


class _Builder:
    """Nodes from events, by recursion no deeper than DEEPEST."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []

    def check(self, text: str, longest: int) -> None:
        """Refuse what must not reach the parser."""
        if len(text) > longest:
            raise self.refused("YAML", f"longer than {longest:,} characters", "split it", self.first_line, 1)
        found = UNPRINTABLE.search(text)
        if found:
            line = text.count("\n", 0, found.start()) + self.first_line
            column = found.start() - text.rfind("\n", 0, found.start())
            code = f"U+{ord(found.group()):04X}"
            raise self.refused("YAML", f"control character {code}", "remove it", line, column)

    def document(self, events: Iterator[yaml.Event]) -> Node:
        """The one document's root."""
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self.at(event, "a second document", "keep one document a file")
                if event.version or event.tags:
                    raise self.at(event, "a % directive", "leave it out")
            elif isinstance(event, yaml.NodeEvent):
                root = self.node(event, events, 1)
        return root or Mapping((), self.first_line, 1, self.path)

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        """The node that starts with `event`."""
        line, column = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            raise self.at(event, f"alias *{event.anchor}", SPELL_OUT)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        if event.anchor:
            raise self.at(event, f"anchor &{event.anchor}", SPELL_OUT)
        if event.tag:
            raise self.at(event, f"tag {event.tag}", SPELL_OUT)
        if depth > DEEPEST:
            raise self.at(event, f"nested deeper than {DEEPEST} levels", "flatten it")
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"' and UNPRINTABLE.search(event.value):
                raise self.at(event, "an escape that stands for a control character", "leave it out")
            return Scalar(event.value, line, column, plain=not event.style)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(events, depth)), line, column)
        return Mapping(tuple(self.entries(events, depth)), line, column, self.path)

    def items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        """The nodes of a list, up to its end."""
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, events, depth + 1)

    def entries(self, events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
        """The entries of a mapping, up to its end; a repeated key is noted and left out."""
        seen: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self.node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                raise self.at(event, "a key that is no plain text", "write 'key: value'")
            value = self.node(next(events), events, depth + 1)
            if key.text in seen:
                what = f"given twice, first on line {seen[key.text]}"
                self.problem(key.text, what, "keep one of the two", key.line, key.column)
                continue
            seen[key.text] = key.line
            yield key, value

    def place(self, event: yaml.Event) -> tuple[int, int]:
        """Line of the file and column, both from 1."""
        mark = event.start_mark
        assert mark is not None
        return mark.line + self.first_line, mark.column + 1

    def problem(self, field: str, what: str, remedy: str, line: int, column: int) -> None:
        """Note a fault and read on."""
        code = "Y201" if field == "YAML" else "Y202"
        self.problems.append(Problem(self.path, f"{field}: {what}; {remedy}", line, column, code=code))

    def refused(self, field: str, what: str, remedy: str, line: int, column: int) -> ContentError:
        """A fault that ends the reading, with those before it."""
        self.problem(field, what, remedy, line, column)
        return ContentError(*self.problems)

    def at(self, event: yaml.Event, what: str, remedy: str) -> ContentError:
        """`refused` at the place of an event."""
        return self.refused("YAML", what, remedy, *self.place(event))

    def syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        """The parser's complaint in our form."""
        said = str(error.problem or error.context or "cannot be read")
        opened = "end of stream" in said or "expected ','" in said
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        remedy = next((r for words, r in ADVICE if words in said), "write 'key: value', one a line")
        return Problem(self.path, f"YAML: {said}; {remedy}", line + self.first_line, column + 1, code="Y201")
