"""The overview strip of a timeline: every event in proportion to time, as plain numbers for an SVG.

An event known to the day is a dot, stacked where days coincide; one known less well is a bar as long as its
interval; one whose date is a guess has a broken outline. A place is a share of the width, so that the same
drawing fits a phone, a desk and paper, and its words keep their size. A few events far from all others lie
outside, so that one date in 1949 does not press a month of news into a line; how many lie before and after
is said in words. More events than a page can hold are columns instead of dots, as high as they are many.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from site_builder import links
from site_builder.language.calendar import parse_day
from site_builder.views.axis import Tick, Window, ticks, today, window_of
from site_builder.views.calendar import interval
from site_builder.views.facets import STATUS
from site_builder.views.happenings import FINE
from site_builder.views.outlines import Happened
from site_builder.views.shelf import Shelf

STEP = 20
"""Thousandths of the width a dot takes: side by side on a phone, dots just touch."""

RISE = 12
"""Pixels from one dot to the one above it."""

STACK = 8
"""Dots above one another; more are counted."""

LANES = 5
"""Bars under one another; more are left out of the strip (never out of the list)."""

LANE = 9
DENSE = 200
"""Events from which columns are drawn: no page lists so many, so nothing on it has to answer to one dot."""

TALLEST = 90
"""Pixels of the highest column."""

THIN = 8
"""Thousandths of the width the shortest bar takes."""


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
class Column:
    """Many events near one day; the planned ones stand on the others."""

    x: int
    y: int
    height: int
    href: str
    """The first of them."""

    status: str
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing. `y` grows downwards; the axis is at `axis`."""

    height: int
    axis: int
    dots: tuple[Dot, ...]
    more: tuple[Tick, ...]
    columns: tuple[Column, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    today: Tick | None
    before: int
    after: int
    coarse: int
    """Events not known to the day that found no room."""

    statuses: tuple[str, ...]
    """Those of the events drawn, for the legend."""

    unsure: bool
    """Is any date drawn a guess?"""


_Row = tuple[date, date, Happened]
"""First day, last day, event."""


def strip(shelf: Shelf, events: Sequence[Happened], page: str) -> Strip | None:
    """The strip of these events as drawn on `page`; None for fewer than three."""
    dated = [
        (first, last, e) for e in events if (first := parse_day(e.first)) and (last := parse_day(e.last))
    ]
    if len(dated) < 3:
        return None
    window = window_of([first for first, _, _ in dated])
    inside = [(a, b, e) for a, b, e in dated if a <= window.last and b >= window.first]
    drawn = _columns if len(inside) > DENSE else _dots_and_bars
    return drawn(shelf, window, inside, page, _plain(shelf, window, dated, inside))


def _plain(shelf: Shelf, window: Window, dated: Sequence[_Row], inside: Sequence[_Row]) -> Strip:
    """The axis, and what is said of the events beside the drawing; nothing drawn yet."""
    statuses = {event.status for _, _, event in inside}
    return Strip(
        height=0,
        axis=0,
        dots=(),
        more=(),
        columns=(),
        bars=(),
        ticks=ticks(window),
        today=today(shelf, window),
        before=sum(last < window.first for _, last, _ in dated),
        after=sum(first > window.last for first, _, _ in dated),
        coarse=sum(event.precision not in FINE for _, _, event in inside),
        statuses=tuple(status for status in STATUS if status in statuses),
        unsure=any(event.unsure for _, _, event in inside),
    )


def _dots_and_bars(shelf: Shelf, window: Window, rows: Sequence[_Row], page: str, plain: Strip) -> Strip:
    stacks = _stacked(window, rows)
    bars = _bars(shelf, window, [row for row in rows if row[2].precision not in FINE], page)
    tallest = max([min(len(stack), STACK) for stack in stacks.values()], default=0)
    axis = 24 + RISE * max(tallest, 1)
    return replace(
        plain,
        height=axis + 30 + LANE * (max([bar.y for bar in bars], default=-1) + 1),
        axis=axis,
        dots=tuple(_dots(shelf, stacks, axis, page)),
        more=_uncounted(stacks, axis),
        bars=tuple(replace(bar, y=axis + 26 + LANE * bar.y) for bar in bars),
        coarse=plain.coarse - len(bars),
    )


def _columns(shelf: Shelf, window: Window, rows: Sequence[_Row], page: str, plain: Strip) -> Strip:
    stacks, axis = _stacked(window, rows), 24 + TALLEST
    most = max(map(len, stacks.values()), default=1)
    found: list[Column] = []
    for x, stack in stacks.items():
        foot = axis
        for status in STATUS:
            told = [event for event in stack if event.status == status]
            if told:
                height = max(2, round(len(told) * TALLEST / most))
                foot -= height
                href, label = _named(shelf, told[0], page)
                found.append(Column(x, foot, height, href, status, f"{len(told)} {status}, from {label}"))
    return replace(plain, height=axis + 24, axis=axis, columns=tuple(found), unsure=False)


def _stacked(window: Window, rows: Iterable[_Row]) -> dict[int, list[Happened]]:
    """Events by the place of their column, which stands where its first event is; the next is a step on."""
    stacks: dict[int, list[Happened]] = {}
    at = -STEP
    for first, _, event in sorted(rows, key=lambda row: row[0]):
        if first >= window.first and event.precision in FINE:
            at = window.x(first) if window.x(first) - at >= STEP else at
            stacks.setdefault(at, []).append(event)
    return stacks


def _dots(shelf: Shelf, stacks: dict[int, list[Happened]], axis: int, page: str) -> Iterator[Dot]:
    for x, stack in sorted(stacks.items()):
        for n, event in enumerate(stack[:STACK]):
            href, label = _named(shelf, event, page)
            yield Dot(x, axis - 10 - RISE * n, href, event.status, label, event.unsure)


def _uncounted(stacks: dict[int, list[Happened]], axis: int) -> tuple[Tick, ...]:
    high = axis - 5 - RISE * STACK
    return tuple(Tick(x, f"+{len(s) - STACK}", high) for x, s in sorted(stacks.items()) if len(s) > STACK)


def _bars(shelf: Shelf, window: Window, rows: Iterable[_Row], page: str) -> list[Bar]:
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
        bars.append(Bar(left, lane, max(right - left, THIN), href, event.status, label, event.unsure))
    return bars


def _named(shelf: Shelf, event: Happened, page: str) -> tuple[str, str]:
    href = links.relative(links.event(event.id, shelf.periods.get(event.id, "")), page)
    return href, f"{interval(event.first, event.last, event.precision, shelf.dates)}: {event.title}"
