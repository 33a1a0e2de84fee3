"""Long lists over several pages, each with an address of its own, so that no page grows with the site.

What goes on a page is decided by estimated bytes, not by number: a speech weighs more than a remark. The
first page may have less room, where it holds more than the list.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from site_builder import links

T = TypeVar("T")

ROOM = 230_000
"""Bytes of list on a page; with everything around it a page stays well under 300 KB."""

NEAR = 2
"""Pages on either side of this one that are linked by number, besides the first and the last."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A numbered page; without an address it is a gap."""

    number: int
    href: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Where in a list the reader is."""

    number: int
    count: int
    previous: str
    next: str
    pages: tuple[PageLink, ...]


def packed(items: Iterable[T], weigh: Callable[[T], int], first: int = ROOM) -> tuple[tuple[T, ...], ...]:
    """The items in order, cut into pages; always at least one page, and never an empty second one."""
    pages: list[list[T]] = [[]]
    left = first
    for item in items:
        weight = weigh(item)
        if weight > left and (pages[-1] or len(pages) == 1):
            pages.append([])
            left = ROOM
        pages[-1].append(item)
        left -= weight
    return tuple(tuple(page) for page in pages)


def weight(text: str) -> int:
    """Bytes of a text on a page: UTF-8, and what has to be escaped."""
    count = text.count
    signs = count("<") + count(">") + count("&") + count('"') + count("'")
    return (len(text) if text.isascii() else len(text.encode())) + 4 * signs


def pager(first: str, number: int, count: int) -> Pager:
    """The pager of page `number` of `count`; `first` is the path of the first page."""
    path = links.numbered(first, number)

    def at(other: int) -> str:
        return links.relative(links.numbered(first, other), path) if 1 <= other <= count else ""

    shown = sorted({1, count, *(n for n in range(number - NEAR, number + NEAR + 1) if 1 <= n <= count)})
    return Pager(
        number,
        count,
        at(number - 1),
        at(number + 1),
        tuple(PageLink(n, at(n) if n else "") for n in _gaps(shown)),
    )


def _gaps(numbers: Sequence[int]) -> list[int]:
    """The numbers, with 0 where some are left out."""
    result: list[int] = []
    for number in numbers:
        if result and number > result[-1] + 1:
            result.append(0)
        result.append(number)
    return result
