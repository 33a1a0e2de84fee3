"""Typed reading of a strict YAML mapping: the schema says what a value is, the value never does.

Each reader takes a key and its synonyms, in order of preference; the first that is present and not empty
wins. A value of the wrong kind is noted with its line and column and read as if it were not there, so that
one run names every fault of a file. `finish` notes the keys nobody asked for, with the nearest known one.
"""

import difflib
import re
from collections.abc import Callable, Iterable

from site_builder.errors import Problem
from site_builder.language.iso_date import parse_date
from site_builder.language.strict_yaml import Mapping, Node, Scalar, Sequence
from site_builder.language.urls import clean_url

TRUE = frozenset(["true", "True", "TRUE"])
FALSE = frozenset(["false", "False", "FALSE"])
LONGEST_NAME = 1_000
"""Characters of what is repeated on many pages: publishers, agencies, authors."""

LINE_END = re.compile(r"[^\S\n]*\n\s*")
WHOLE = re.compile(r"-?[0-9]{1,18}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
"""The part of BCP 47 that pages use."""


class Fields:
    """Reads one mapping and collects the problems of its values."""

    def __init__(self, mapping: Mapping, problems: list[Problem], *, within: str = "") -> None:
        self.path = mapping.path
        self.problems = problems
        self.within = within
        self.line, self.column = mapping.line, mapping.column
        self.nodes = {key.text: node for key, node in mapping.entries}
        self.keys = tuple(key for key, _ in mapping.entries)
        self.known: dict[str, None] = {}

    def text(self, *keys: str, default: str = "") -> str:
        """One text, without white space at its ends."""
        key, node = self._pick(keys)
        if node is None:
            return default
        if isinstance(node, Scalar):
            return LINE_END.sub(" ", node.text.strip())
        self.problem(key, "a list or mapping where one text belongs", f"write '{key}: words'", node)
        return default

    def name(self, *keys: str) -> str:
        """One text that stands in lists and headings; a longer one than `LONGEST_NAME` is noted."""
        key, node = self._pick(keys)
        text = self.text(*keys)
        if node is None or len(text) <= LONGEST_NAME:
            return text
        self.problem(key, f"longer than {LONGEST_NAME:,} characters", "shorten it", node)
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one."""
        key, node = self._pick(keys)
        nodes = node.items if isinstance(node, Sequence) else () if node is None else (node,)
        texts = [self._entry(key, item) for item in nodes]
        return tuple(text for text in texts if text)

    def date(self, *keys: str) -> str:
        """An ISO date or date-time; empty when there is none."""
        return self._checked(keys, parse_date)

    def url(self, *keys: str) -> str:
        """An http, https or mailto address; empty when there is none."""
        return self._checked(keys, _address)

    def urls(self, *keys: str) -> tuple[str, ...]:
        """A list of addresses; those that may not be linked are noted and left out."""
        key, node = self._pick(keys)
        texts = self.texts(*keys)
        for text in texts:
            if node and not clean_url(text):
                self.problem(key, f"'{text[:60]}' is no web address", "write https://...", node)
        return tuple(address for address in map(clean_url, texts) if address)

    def flag(self, *keys: str, default: bool = False) -> bool:
        """`true` or `false`; `yes`, `no` and `on` are errors, for YAML's versions disagree on them."""
        key, node = self._pick(keys)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.text in TRUE | FALSE:
            return node.text in TRUE
        self.problem(key, f"{_shown(node)} is neither true nor false", "write true or false", node)
        return default

    def choice(self, *keys: str, allowed: Iterable[str], default: str = "") -> str:
        """One of the allowed words."""
        words = tuple(allowed)
        key, node = self._pick(keys)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.text.strip() in words:
            return node.text.strip()
        self.problem(key, f"{_shown(node)} is not known", _remedy(_shown(node).strip("'"), words), node)
        return default

    def language(self, *keys: str, default: str = "") -> str:
        """A language tag, as in `en` or `pt-BR`."""
        key, node = self._pick(keys)
        given = self.text(*keys)
        if given and node and not LANGUAGE.fullmatch(given):
            self.problem(key, f"{_shown(node)} is no language tag", "write en, or pt-BR", node)
            return default
        return given or default

    def whole(self, *keys: str, low: int, high: int, default: int = 0) -> int:
        """A whole number between `low` and `high`, both included."""
        key, node = self._pick(keys)
        if node is None:
            return default
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if WHOLE.fullmatch(text) and low <= int(text) <= high:
            return int(text)
        wrong = f"{_shown(node)} is no whole number from {low:,} to {high:,}"
        self.problem(key, wrong, f"write {default or low}", node)
        return default

    def mappings(self, *keys: str, shape: str = "name: ...") -> tuple[Mapping, ...]:
        """A list of mappings; `shape` shows how one begins."""
        key, node = self._pick(keys)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.problem(key, "not a list", "start each entry with '- '", node)
            return ()
        wrong = [item for item in node.items if not isinstance(item, Mapping)]
        for item in wrong:
            self.problem(key, f"{_shown(item)} is no entry", f"write '- {shape}'", item)
        return tuple(item for item in node.items if isinstance(item, Mapping))

    def child(self, *keys: str) -> "Fields | None":
        """A mapping inside this one, to be read (and finished) in turn."""
        key, node = self._pick(keys)
        if isinstance(node, Mapping):
            return Fields(node, self.problems, within=self._named(key))
        if node is not None:
            what = f"{_shown(node)} where a mapping belongs"
            self.problem(key, what, "write 'key: value' lines below it", node)
        return None

    def node(self, *keys: str) -> tuple[str, Node | None]:
        """The key that is present and its node, for values with a shape of their own."""
        return self._pick(keys)

    def place(self, *keys: str) -> tuple[int, int]:
        """Line and column of a value, of the file's start where there is none."""
        node = self._pick(keys)[1]
        return (node.line, node.column) if node else (1, 1)

    def require(self, key: str, remedy: str) -> None:
        """Note that a key must be there and hold something."""
        node = self._pick((key,))[1]
        if node is None:
            message = f"{self._named(key)}: missing; {remedy}"
            self.problems.append(Problem(self.path, message, self.line, self.column, code="K302"))

    def finish(self) -> None:
        """Note every key that no reader asked for."""
        for key in self.keys:
            if key.text not in self.known:
                remedy = _remedy(key.text, tuple(self.known))
                self.problem(key.text, "unknown key", remedy, key, code="K301")

    def fault(self, key: str, what: str, remedy: str, *, code: str = "K303") -> None:
        """Note a fault of a key that is there, or of the mapping where it is not."""
        node = self._pick((key,))[1]
        line, column = (node.line, node.column) if node else (self.line, self.column)
        message = f"{self._named(key)}: {what}; {remedy}"
        self.problems.append(Problem(self.path, message, line, column, code=code))

    def problem(self, key: str, what: str, remedy: str, node: Node, *, code: str = "K303") -> None:
        """Note a fault of one value, or of what `code` says."""
        message = f"{self._named(key)}: {what}; {remedy}"
        self.problems.append(Problem(self.path, message, node.line, node.column, code=code))

    def _pick(self, keys: tuple[str, ...]) -> tuple[str, Node | None]:
        self.known.update(dict.fromkeys(keys))
        for key in keys:
            node = self.nodes.get(key)
            if node is not None and not (isinstance(node, Scalar) and node.empty):
                return key, node
        return keys[0], None

    def _entry(self, key: str, node: Node) -> str:
        if isinstance(node, Scalar):
            return "" if node.empty else LINE_END.sub(" ", node.text.strip())
        what = "a list or mapping where one text belongs"
        self.problem(key, what, "write '- words', and put words that hold ': ' in quotation marks", node)
        return ""

    def _checked(self, keys: tuple[str, ...], check: Callable[[str], str]) -> str:
        key, node = self._pick(keys)
        text = self.text(*keys)
        if not text or node is None:
            return ""
        try:
            return check(text)
        except ValueError as error:
            what, _, remedy = str(error).rpartition("; ")
            self.problem(key, what, remedy, node)
            return ""

    def _named(self, key: str) -> str:
        return f"{self.within}.{key}" if self.within else key


def _address(text: str) -> str:
    cleaned = clean_url(text)
    if not cleaned:
        raise ValueError(f"'{text[:60]}' is no web address; write https://...")
    return cleaned


def _remedy(given: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(given[:60].casefold(), known, n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known)}"


def _shown(node: Node) -> str:
    if not isinstance(node, Scalar):
        return "a list" if isinstance(node, Sequence) else "a mapping"
    return f"'{node.text[:40]}'"
