"""Events stay on one page while they fit; else each period has its own, cut no finer than it needs."""

from collections import Counter

from site_builder.language.periods import FULL, event_periods, weight
from site_builder.model import Event, EventSource, Span

PASSAGE = EventSource("a", Span(0, 1), None, "past")


def event(number: int, day: str) -> Event:
    """An event with one passage."""
    return Event(f"e-{number:04}", "T", day, day, "day", "past", (PASSAGE,))


def test_few_events_are_on_one_page():
    """No period is named."""
    days = ["1949-10-01", "2026-02-04"]
    assert set(event_periods(event(n, day) for n, day in enumerate(days)).values()) == {""}
    assert event_periods(()) == {}


def test_only_a_full_period_is_cut():
    """The rare old events share a page; the busy year has its months, its busiest month parts."""
    days = ["1949-10-01", "1989-11-09", "2001-01-01"]
    days += [f"2026-02-{n % 28 + 1:02}" for n in range(FULL)]
    days += ["2026-03-01", "2025-12-31"]
    periods = event_periods(event(n, day) for n, day in enumerate(days))
    assert [periods[f"e-{n:04}"] for n in range(3)] == ["1900-1999", "1900-1999", "2000-2009"]
    counts = Counter(periods.values())
    assert {"2026-02-p1", "2026-02-p2", "2026-03", "2025"} <= set(counts)
    assert sum(counts.values()) == len(days)


def test_no_page_is_heavier_than_a_full_one():
    """Whatever the days."""
    events = [event(n, f"{1900 + n % 130}-{n % 12 + 1:02}-01") for n in range(3000)]
    periods = event_periods(events)
    loads = Counter()
    for one in events:
        loads[periods[one.id]] += weight(one)
    assert max(loads.values()) <= FULL


def test_the_order_of_events_does_not_matter():
    """The same events are on the same pages."""
    events = [event(n, f"2026-{n % 12 + 1:02}-01") for n in range(500)]
    assert event_periods(events) == event_periods(reversed(events))
