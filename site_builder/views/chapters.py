"""The events of one page of a timeline under headings: years, so that a short timeline stays short.

Years with few events share a heading, as "2022–2025"; a year with many is cut into months. An event known no
better than by quarter stands under its year, before the months.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from site_builder.views.calendar import day
from site_builder.views.outlines import Happened

T = TypeVar("T")

VAGUE = frozenset(["quarter", "half", "season", "year", "decade"])
LITTLE = 6
"""Most events of neighbouring years under one heading."""

MUCH = 24
"""Events of a year from which its months have headings."""


@dataclass(frozen=True, slots=True)
class Chapter(Generic[T]):
    """The rows that begin in one month, one year or a few years; `id` is the anchor of its heading."""

    id: str
    label: str
    rows: tuple[T, ...]


def order(event: Happened) -> tuple[str, str, str]:
    """The place of an event on a page: by month, those of a whole year first."""
    return _month(event), event.first, event.last


def chapters(rows: Sequence[T], event: Callable[[T], Happened]) -> tuple[Chapter[T], ...]:
    """The rows, in their order, under headings; `event` is the event of a row."""
    found: list[tuple[str, str, list[T]]] = []
    for year, group in groupby(rows, key=lambda row: event(row).first[:4]):
        told = list(group)
        if len(told) > MUCH:
            found += _months(told, event)
        elif found and len(found[-1][0]) == len(year) and len(found[-1][2]) + len(told) <= LITTLE:
            found[-1] = (found[-1][0], year, found[-1][2] + told)
        else:
            found.append((year, year, told))
    return tuple(Chapter(f"m-{first}", _label(first, last), tuple(told)) for first, last, told in found)


def _months(rows: Sequence[T], event: Callable[[T], Happened]) -> Iterator[tuple[str, str, list[T]]]:
    for month, group in groupby(rows, key=lambda row: _month(event(row))):
        yield month, month, list(group)


def _month(event: Happened) -> str:
    """Its month; its year when no more is known, which sorts before the months."""
    return event.first[: 4 if event.precision in VAGUE else 7]


def _label(first: str, last: str) -> str:
    return day(first) if first == last else f"{first}–{last}"
