"""The overview strip of a timeline: every event in proportion to time, as plain numbers for an SVG.

An event known to the day is a dot, stacked where days coincide; one known less well is a bar as long as its
interval; one whose date is a guess has a broken outline. A place is a share of the width, so that the same
drawing fits a phone, a desk and paper, and its words keep their size. A few events far from all others lie
outside, so that one date in 1949 does not press a month of news into a line; how many lie before and after
is said in words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from site_builder import links
from site_builder.language.calendar import add_days, add_months, parse_day
from site_builder.model import Event
from site_builder.views.calendar import day, interval
from site_builder.views.facets import STATUS
from site_builder.views.happenings import unsure
from site_builder.views.shelf import Shelf

WIDTH = 920
"""Thousandths of the drawing between its margins."""

MARGIN = 40
STEP = 20
"""Thousandths of the width a dot takes: side by side on a phone, dots just touch."""

RISE = 12
"""Pixels from one dot to the one above it."""

STACK = 8
"""Dots above one another; more are counted."""

LANES = 5
"""Bars under one another; more are left out of the strip (never out of the list)."""

LANE = 9
OUTER = 0.2
"""Share of the events that may lie outside the strip."""

GAP = 0.25
"""Part of the strip's length without an event that parts those far out from the others."""

TICKS = 14
"""Most labels on the axis."""

PLAIN = 4
"""Labels on a narrow screen."""

THIN = 8
"""Thousandths of the width the shortest bar takes."""

MONTHS = 12
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
"""Months from one label to the next."""

FINE = frozenset(["hour", "day"])


@dataclass(frozen=True, slots=True)
class Dot:
    """An event known to the day. Here and below, `x` is in thousandths of the width, `y` in pixels."""

    x: int
    y: int
    href: str
    status: str
    label: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """An event known less well than to the day."""

    x: int
    y: int
    width: int
    href: str
    status: str
    label: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on the axis; also how many dots did not fit above one place."""

    x: int
    label: str
    y: int = 0
    minor: bool = False
    """Left out where there is little room."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing. `y` grows downwards; the axis is at `axis`."""

    height: int
    axis: int
    dots: tuple[Dot, ...]
    more: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    today: Tick | None
    before: int
    after: int
    statuses: tuple[str, ...]
    """Those of the events drawn, for the legend."""

    unsure: bool
    """Is any date drawn a guess?"""


@dataclass(frozen=True, slots=True)
class _Window:
    first: date
    last: date

    def x(self, when: date) -> int:
        """Thousandths from the left edge of the drawing."""
        span = max(1, (self.last - self.first).days)
        return MARGIN + round((when - self.first).days * WIDTH / span)


def strip(shelf: Shelf, events: Sequence[Event], page: str) -> Strip | None:
    """The strip of these events as drawn on `page`; None for fewer than three."""
    dated = [
        (first, last, e) for e in events if (first := parse_day(e.first)) and (last := parse_day(e.last))
    ]
    if len(dated) < 3:
        return None
    window = _window([first for first, _, _ in dated])
    inside = [(a, b, e) for a, b, e in dated if a <= window.last and b >= window.first]
    stacks = _stacked(window, [(a, e) for a, _, e in inside if e.precision in FINE])
    bars = _bars(shelf, window, [row for row in inside if row[2].precision not in FINE], page)
    tallest = max([min(len(stack), STACK) for stack in stacks.values()], default=0)
    axis = 24 + RISE * max(tallest, 1)
    lanes = max([bar.y for bar in bars], default=-1) + 1
    return Strip(
        height=axis + 30 + LANE * lanes,
        axis=axis,
        dots=tuple(_dots(shelf, stacks, axis, page)),
        more=_uncounted(stacks, axis),
        bars=tuple(replace(bar, y=axis + 26 + LANE * bar.y) for bar in bars),
        ticks=_ticks(window),
        today=_today(shelf, window),
        before=sum(b < window.first for _, b, _ in dated),
        after=sum(a > window.last for a, _, _ in dated),
        statuses=tuple(status for status in STATUS if status in {e.status for _, _, e in inside}),
        unsure=any(unsure(e) for _, _, e in inside),
    )


def _window(days: list[date]) -> _Window:
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
    return _Window(first, add_days(add_months(last, 1), -1))


def _stacked(window: _Window, fine: Iterable[tuple[date, Event]]) -> dict[int, list[Event]]:
    """Events by the place of their column, which stands where its first event is; the next is a step on."""
    stacks: dict[int, list[Event]] = {}
    at = -STEP
    for first, event in sorted(fine, key=lambda row: row[0]):
        if first >= window.first:
            at = window.x(first) if window.x(first) - at >= STEP else at
            stacks.setdefault(at, []).append(event)
    return stacks


def _dots(shelf: Shelf, stacks: dict[int, list[Event]], axis: int, page: str) -> Iterator[Dot]:
    for x, stack in sorted(stacks.items()):
        for n, event in enumerate(stack[:STACK]):
            href, label = _named(shelf, event, page)
            yield Dot(x, axis - 10 - RISE * n, href, event.status, label, unsure(event))


def _uncounted(stacks: dict[int, list[Event]], axis: int) -> tuple[Tick, ...]:
    high = axis - 5 - RISE * STACK
    return tuple(Tick(x, f"+{len(s) - STACK}", high) for x, s in sorted(stacks.items()) if len(s) > STACK)


def _bars(shelf: Shelf, window: _Window, rows: Iterable[tuple[date, date, Event]], page: str) -> list[Bar]:
    """Each in the first lane that is free there; `y` is the lane."""
    ends: list[int] = []
    bars = []
    for first, last, event in rows:
        left, right = window.x(max(first, window.first)), window.x(min(last, window.last))
        lane = next((n for n, end in enumerate(ends) if end < left), len(ends))
        if lane == LANES:
            continue
        ends[lane : lane + 1] = [right]
        href, label = _named(shelf, event, page)
        bars.append(Bar(left, lane, max(right - left, THIN), href, event.status, label, unsure(event)))
    return bars


def _named(shelf: Shelf, event: Event, page: str) -> tuple[str, str]:
    href = links.relative(links.event(event.id, shelf.periods.get(event.id, "")), page)
    return href, f"{interval(event.first, event.last, event.precision, shelf.dates)}: {event.title}"


def _ticks(window: _Window) -> tuple[Tick, ...]:
    """The labels of the axis, every so many of them major."""
    labels = list(_labels(window))
    every = -(-len(labels) // PLAIN)
    return tuple(Tick(window.x(start), label, minor=n % every > 0) for n, (start, label) in enumerate(labels))


def _labels(window: _Window) -> Iterator[tuple[date, str]]:
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


def _today(shelf: Shelf, window: _Window) -> Tick | None:
    """The day of the build, where the site is told one; never the clock."""
    built = parse_day(shelf.site.settings.built)
    if not built or not window.first <= built <= window.last:
        return None
    return Tick(window.x(built), day(shelf.site.settings.built[:10], shelf.dates))
