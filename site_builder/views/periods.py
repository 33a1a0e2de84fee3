"""When a person is quoted: quotations by day, month or year, whichever gives a chart that can be read.

Each period leads to its articles, which stand on the person's pages by story; what is quoted on a day is
thus found by day too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.views.calendar import day
from site_builder.views.charts import Bar, bar, counted
from site_builder.views.shelf import Said, Shelf

DAYS, MONTHS = 31, 36
"""Most days, or months, drawn one by one; beyond that, the next larger period."""

LISTED = 300
"""Articles linked from the chart, in all."""

LENGTHS = (len("2026-02-04"), len("2026-02"), len("2026"))


@dataclass(frozen=True, slots=True)
class Dated:
    """One article of a period."""

    label: str
    href: str
    quotes: int


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month or a year; without a label the articles carry no date."""

    label: str
    time: str
    bar: Bar
    articles: tuple[Dated, ...]
    more: int


def periods(shelf: Shelf, said: Sequence[Said], at: Callable[[str], str], page: str) -> tuple[Period, ...]:
    """The periods in order; `at` gives the path and anchor of an article's entries."""
    dated = sorted(said, key=lambda one: (not _day(one), _day(one)))  # stable: articles stay together
    length = _length({_day(one) for one in said if _day(one)})
    spans = [(key, list(found)) for key, found in groupby(dated, key=lambda one: _day(one)[:length])]
    most = max((len(found) for _, found in spans), default=1)
    result, left = [], LISTED
    for key, found in spans:
        articles = _articles(found, at, page)
        bars = bar(counted(one.quote for one in found), most)
        shown = articles[: max(left, 0)]
        result.append(
            Period(day(key, shelf.dates) if key else "", key, bars, shown, len(articles) - len(shown))
        )
        left -= len(articles)
    return tuple(result)


def _day(said: Said) -> str:
    return said.member.annotated.article.published[:10]


def _length(days: set[str]) -> int:
    limits = (DAYS, MONTHS, len(days))
    return next(
        length
        for length, most in zip(LENGTHS, limits, strict=True)
        if len({day[:length] for day in days}) <= most
    )


def _articles(said: Sequence[Said], at: Callable[[str], str], page: str) -> tuple[Dated, ...]:
    counts: dict[str, list[Said]] = {}
    for one in said:
        counts.setdefault(one.member.annotated.article.slug, []).append(one)
    return tuple(
        Dated(found[0].member.annotated.article.source_label, links.relative(at(slug), page), len(found))
        for slug, found in counts.items()
    )
