"""The axis of an overview strip: the stretch of time it shows, where a day lies on it, and its labels.

A few events far from all others lie outside. Labels are so many that they fit a desk, and a few of them, so
that they fit a phone, are major.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.language.calendar import add_days, add_months, parse_day
from site_builder.views.calendar import day
from site_builder.views.shelf import Shelf

WIDTH = 920
"""Thousandths of the drawing between its margins."""

MARGIN = 40
OUTER = 0.2
"""Share of the events that may lie outside the strip."""

GAP = 0.25
"""Part of the strip's length without an event that parts those far out from the others."""

TICKS = 14
"""Most labels on the axis."""

PLAIN = 4
"""Labels on a narrow screen."""

MONTHS = 12
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
"""Months from one label to the next."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on the axis; also how many dots did not fit above one place."""

    x: int
    label: str
    y: int = 0
    minor: bool = False
    """Left out where there is little room."""


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time a strip shows, in whole months."""

    first: date
    last: date

    def x(self, when: date) -> int:
        """Thousandths from the left edge of the drawing."""
        span = max(1, (self.last - self.first).days)
        return MARGIN + round((when - self.first).days * WIDTH / span)


def window_of(days: list[date]) -> Window:
    """From the first to the last day, in whole months, without those far out."""
    days = sorted(days)
    low, high, spare = 0, len(days) - 1, int(len(days) * OUTER)
    while low < high:
        gap, at = max((days[n + 1] - days[n], n) for n in range(low, high))
        early, late = at + 1 - low, high - at
        if min(early, late) > spare or gap <= (days[high] - days[low]) * GAP:
            break
        low, high = (at + 1, high) if early <= late else (low, at)
        spare -= min(early, late)
    first, last = days[low].replace(day=1), days[high].replace(day=1)
    return Window(first, add_days(add_months(last, 1), -1))


def ticks(window: Window) -> tuple[Tick, ...]:
    """The labels of the axis, every so many of them major."""
    labels = list(_labels(window))
    every = -(-len(labels) // PLAIN)
    return tuple(Tick(window.x(start), label, minor=n % every > 0) for n, (start, label) in enumerate(labels))


def _labels(window: Window) -> Iterator[tuple[date, str]]:
    """The first of each month, or of every so many months or years; weeks when there is one month."""
    months = (window.last.year - window.first.year) * 12 + window.last.month - window.first.month + 1
    if months == 1:
        starts = [add_days(window.first, 7 * n) for n in range(5)]
        kept = [start for start in starts if start <= window.last]
        yield from ((start, f"{start.day} {day(start.isoformat()[:7])}") for start in kept)
        return
    step = next(n for n in STEPS if months <= n * TICKS or n == STEPS[-1])
    first = window.first if step < MONTHS else window.first.replace(month=1)
    starts = [add_months(first, n) for n in range(0, months + MONTHS, step)]
    shown = [start for start in starts if window.first <= start <= window.last]
    yield from ((start, _month(start, step, first=start == shown[0])) for start in shown)


def _month(start: date, step: int, *, first: bool) -> str:
    """The year, or the month in three letters; the first one and each January with its year."""
    if step >= MONTHS:
        return str(start.year)
    name = day(start.isoformat()[:7])[:3]
    return f"{name} {start.year}" if first or start.month == 1 else name


def today(shelf: Shelf, window: Window) -> Tick | None:
    """The day of the build, where the site is told one; never the clock."""
    built = parse_day(shelf.site.settings.built)
    if not built or not window.first <= built <= window.last:
        return None
    return Tick(window.x(built), day(shelf.site.settings.built[:10], shelf.dates))
