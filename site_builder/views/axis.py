"""The axis of an overview strip: the stretch of time it shows, where a day lies on it, and its labels.

A few events far from all others lie outside. Labels are so many that they fit a desk, and a few of them, so
that they fit a phone, are major.
"""

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
    """The labels of the axis, every so many of them major, a January if any; each tells its year once."""
    starts, step = _starts(window)
    every = -(-len(starts) // PLAIN)
    phase = next((n for n, start in enumerate(starts) if start.month == 1 and step), 0)
    made, year = [], 0
    for n, start in enumerate(starts):
        minor = (n - phase) % every > 0
        dated = n == 0 or (not minor and start.year != year)
        made.append(Tick(window.x(start), _label(start, step, dated=dated), minor=minor))
        year = year if minor else start.year
    return tuple(made)


def _starts(window: Window) -> tuple[list[date], int]:
    """The first of every so many months, January among them; weeks, which are no months, of a single one."""
    months = (window.last.year - window.first.year) * 12 + window.last.month - window.first.month + 1
    if months == 1:
        weeks = [add_days(window.first, 7 * n) for n in range(5)]
        return [start for start in weeks if start <= window.last], 0
    step = next(n for n in STEPS if months <= n * TICKS or n == STEPS[-1])
    within = min(step, MONTHS)
    first = window.first.replace(month=(window.first.month - 1) // within * within + 1)
    starts = [add_months(first, n) for n in range(0, months + MONTHS, step)]
    return [start for start in starts if window.first <= start <= window.last], step


def _label(start: date, step: int, *, dated: bool) -> str:
    """The year, or the month in three letters; with its year where it is told to, and in January."""
    if step >= MONTHS:
        return str(start.year)
    if not step:
        return f"{start.day} {day(start.isoformat()[:7])}"
    name = day(start.isoformat()[:7])[:3]
    return f"{name} {start.year}" if dated or start.month == 1 else name


def today(shelf: Shelf, window: Window) -> Tick | None:
    """The day of the build, where the site is told one; never the clock."""
    built = parse_day(shelf.settings.built)
    if not built or not window.first <= built <= window.last:
        return None
    return Tick(window.x(built), day(shelf.settings.built[:10], shelf.dates))
