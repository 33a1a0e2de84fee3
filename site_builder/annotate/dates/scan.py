"""Where a time may begin: one scan of an article for the words and numbers with which some rule begins.

Most of "the", "a" and of all numbers begin no time, so the scan looks some letters ahead of these, and of
their rules only those are tried that write a word which begins like the next one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from operator import itemgetter

from site_builder.annotate.dates.grammar import first_words
from site_builder.annotate.dates.rule import Rule
from site_builder.annotate.dates.rules import RULES

DIGITS = "0"
"""Stands for any number, in `Rule.starts` and as the key of what begins with one."""

FREQUENT = ("the", "a", "an")
"""Words most of which begin no time."""

BESIDE = 8
"""Characters within which a number goes on from the time before it: "April 24 and 25"."""

_ESCAPE = re.compile(r"\\[A-Za-z]")
_LETTERS = re.compile(r"([a-z]{2,})([?*{]?)")
_ASCII = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}

Trie = dict[str, "Trie"]


def by_first_word() -> dict[str, tuple[Rule, ...]]:
    """For each word a rule may begin with, the rules to try there, in order."""
    table: dict[str, tuple[Rule, ...]] = {}
    for one in RULES:
        for word in dict.fromkeys(first_words(one.starts)):
            table[word] = (*table.get(word, ()), one)
    return table


def beginnings(rules: Iterable[Rule], letters: int) -> frozenset[str]:
    """So many first letters of every word these rules write out, up to one that may be left out."""
    text = " ".join(_ESCAPE.sub(" ", one.pattern.pattern).lower() for one in rules)
    runs = (run[:-1] if loose else run for run, loose in _LETTERS.findall(text))
    return frozenset(run[:letters] for run in runs)


def one_of(words: Iterable[str]) -> str:
    """A pattern for exactly these words, no two branches beginning alike, so no place is tried twice."""
    tree: Trie = {}
    for word in words:
        reduce(lambda node, letter: node.setdefault(letter, {}), word, tree)[""] = {}
    return _branches(tree)


def _branches(tree: Trie) -> str:
    inner = "|".join(re.escape(letter) + _branches(below) for letter, below in sorted(tree.items()) if letter)
    return f"(?:{inner})?" if inner and "" in tree else f"(?:{inner})" if inner else ""


TABLE = by_first_word()
LETTERS = 6
"""So many letters of the word after one of `FREQUENT` tell which of its rules may match."""

NEXT = beginnings(TABLE[DIGITS], 3)
"""How the word after a number may begin."""


def _starts() -> re.Pattern[str]:
    plain = one_of(word for word in TABLE if word not in (DIGITS, *FREQUENT))
    looked = (
        rf"{word}(?=[ \n\xa0](?:{one_of(beginnings(TABLE[word], LETTERS))}|[^a-z]|[a-z]{{1,2}}\b))"
        for word in FREQUENT
    )
    return re.compile(
        rf"(?<![^\W_])(?:(?P<digits>(?<![$€£¥#§.,/:–])\d+)|(?:{plain}|{'|'.join(looked)})(?![a-z]))"
    )


_STARTS = _starts()


def folded(text: str) -> str:
    """The text in small letters, every one at its place; a letter whose small form is longer is kept."""
    small = text.lower()
    return small if len(small) == len(text) else text.translate(_ASCII)


def places(small: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, key of `TABLE`) of each word or number that may begin a time, in a text of small letters.

    A number after a currency sign or a point is an amount, or the rest of a number.
    """
    for found in _STARTS.finditer(small):
        start, end = found.span()
        yield start, end, DIGITS if found.lastgroup else small[start:end]


def reach(text: str, start: int, key: str) -> list[tuple[re.Match[str], Rule]]:
    """Each rule that matches where `key` stands, with its match: the longest first, then the first rule."""
    if key in FREQUENT:
        after = start + len(key) + 1
        tried = _tried(key, text[after : after + LETTERS].lower())
    else:
        tried = TRIED[key]
    found = [(match.end(), n, match, rule) for n, read, rule in tried if (match := read(text, start))]
    if len(found) > 1:
        found.sort(key=_FURTHEST, reverse=True)
    return [(match, rule) for end, _, match, rule in found if end > start]


Tried = tuple[tuple[int, Callable[[str, int], re.Match[str] | None], Rule], ...]
"""Rules with how each is tried; those that go first have the greater number."""

_FURTHEST = itemgetter(0, 1)


def _numbered(rules: tuple[Rule, ...]) -> Tried:
    return tuple((-n, one.pattern.match, one) for n, one in enumerate(rules))


TRIED = {key: _numbered(rules) for key, rules in TABLE.items()}
_WRITTEN = {
    key: tuple((one, tuple(beginnings((one[2],), LETTERS))) for one in TRIED[key]) for key in FREQUENT
}


@lru_cache(maxsize=4096)
def _tried(key: str, letters: str) -> Tried:
    """The rules that may match where a word that begins with these letters follows on the key."""
    word = letters[:3]
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return TRIED[key]
    return tuple(one for one, begun in _WRITTEN[key] if letters.startswith(begun))


def goes_on(small: str, end: int) -> bool:
    """May a short number that ends here, with a blank behind it, belong to a time? Three letters tell."""
    letters = small[end + 1 : end + 4]
    if letters[:1].isdigit():
        return "/" in letters  # "2 1/2 years"; any other row of numbers is a table
    return not letters.isalpha() or letters in NEXT
