"""When a person is quoted: quotations by day, month or year, whichever gives a chart that can be read.

Each period leads to its articles, which stand on the person's pages by story; what is quoted on a day is
thus found by day too.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.views.calendar import day
from site_builder.views.charts import Bar, bar, counted
from site_builder.views.facts import Said
from site_builder.views.shelf import Shelf

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
    days = {one.article: shelf.facts[one.article].day for one in said}
    # Stable, so articles stay together.
    dated = sorted(said, key=lambda one: (not days[one.article], days[one.article]))
    length = _length({day for day in days.values() if day})
    spans = [(key, list(found)) for key, found in groupby(dated, key=lambda one: days[one.article][:length])]
    most = max((len(found) for _, found in spans), default=1)
    result, left = [], LISTED
    for key, found in spans:
        articles = _articles(shelf, found, at, page)
        bars = bar(counted(found), most)
        shown = articles[: max(left, 0)]
        result.append(
            Period(day(key, shelf.dates) if key else "", key, bars, shown, len(articles) - len(shown))
        )
        left -= len(articles)
    return tuple(result)


def _length(days: set[str]) -> int:
    limits = (DAYS, MONTHS, len(days))
    return next(
        length
        for length, most in zip(LENGTHS, limits, strict=True)
        if len({day[:length] for day in days}) <= most
    )


def _articles(shelf: Shelf, said: Sequence[Said], at: Callable[[str], str], page: str) -> tuple[Dated, ...]:
    counts = Counter(one.article for one in said)
    return tuple(
        Dated(shelf.facts[slug].label, links.relative(at(slug), page), count)
        for slug, count in counts.items()
    )
