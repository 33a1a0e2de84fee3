"""Where a time may begin: one scan of an article for the words and numbers with which some rule begins.

Most of "the", "a" and of all numbers begin no time, so the scan looks some letters ahead of these, and
their rules are tried as one pattern, which tells how far each would reach.
"""

import re
from collections.abc import Iterable, Iterator
from functools import reduce

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
_NAMED = re.compile(r"\(\?P<\w+>")
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


def each_of(rules: Iterable[Rule]) -> re.Pattern[str]:
    """One pattern that always matches, with a group for each rule that holds what the rule would match."""
    sources = (_NAMED.sub("(?:", one.pattern.pattern) for one in rules)
    return re.compile("".join(f"(?:(?=({source}))|)" for source in sources), re.IGNORECASE)


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
EACH = {key: each_of(TABLE[key]) for key in ("the", "a", DIGITS)}
"""Where most rules are tried and most of them in vain, all are tried as one pattern."""

NEXT = beginnings(TABLE[DIGITS], 3)
"""How the word after a number may begin."""


def _starts() -> re.Pattern[str]:
    plain = one_of(word for word in TABLE if word not in (DIGITS, *FREQUENT))
    looked = (
        rf"{word}(?=[ \n\xa0](?:{one_of(beginnings(TABLE[word], 6))}|[^a-z]|[a-z]{{1,2}}\b))"
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


def reach(text: str, start: int, key: str) -> list[tuple[int, Rule]]:
    """(length, rule) of each rule that matches where `key` stands: the longest first, then the first rule."""
    rules = TABLE[key]
    if each := EACH.get(key):
        tried = each.match(text, start)
        if tried is None or tried.lastindex is None:
            return []
        found = [(len(words), -n) for n, words in enumerate(tried.groups()) if words]
    else:
        ends = ((one.pattern.match(text, start), -n) for n, one in enumerate(rules))
        found = [(m.end() - start, n) for m, n in ends if m and m.end() > start]
    return [(length, rules[-n]) for length, n in sorted(found, reverse=True)]


def goes_on(small: str, end: int) -> bool:
    """May a short number that ends here, with a blank behind it, belong to a time? Three letters tell."""
    letters = small[end + 1 : end + 4]
    if letters[:1].isdigit():
        return "/" in letters  # "2 1/2 years"; any other row of numbers is a table
    return not letters.isalpha() or letters in NEXT
