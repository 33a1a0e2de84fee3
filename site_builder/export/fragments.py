"""Files of the whole site, made of fragments that articles, stories and persons give.

A record is encoded once, as it stands in the file; the file is a frame with the fragments in it. So a file of
100,000 quotations is made by joining, and what did not change is not encoded again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.export import events
from site_builder.export.encoding import as_json, shown
from site_builder.export.spreadsheet import as_table
from site_builder.export.table import COLUMNS
from site_builder.model import Output, Settings

RECORDS = ("articles", "quotes", "people", "timeline", "comparison", "shared")
"""Names of the data files that are a list of records."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Some lines of one file."""

    path: str
    order: str
    """Fragments of a file come in this order, equal ones as they are given."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the fragments of a file."""

    path: str
    before: bytes
    between: bytes
    after: bytes
    empty: bytes
    """The whole file when it has no fragment."""

    def chunks(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        """The file, in pieces; `parts` in their order, an empty one counts for none."""
        opening = self.before
        for part in parts:
            if part:
                yield opening
                yield part
                opening = self.between
        yield self.empty if opening is self.before else self.after


def joined(frames: Sequence[Frame], fragments: Iterable[Fragment]) -> Iterator[Output]:
    """Every framed file of the site."""
    parts: dict[str, list[Fragment]] = {frame.path: [] for frame in frames}
    for fragment in fragments:
        parts[fragment.path].append(fragment)
    for frame in frames:
        ordered = sorted(parts[frame.path], key=lambda fragment: fragment.order)
        yield Output(frame.path, b"".join(frame.chunks(fragment.data for fragment in ordered)))


def records(name: str, order: str, values: Sequence[object]) -> Fragment:
    """Records of `data/<name>.json`."""
    return Fragment(f"data/{name}.json", order, shown(as_json(values)[3:-3]) if values else b"")


def slide(order: str, value: object) -> Fragment:
    """An event of `data/timelinejs.json`, which stands two levels deep."""
    return Fragment(TIMELINEJS, order, shown(as_json(value)[:-1].replace(b"\n", b"\n  ")))


def frames(settings: Settings) -> tuple[Frame, ...]:
    """The frame of every file that is made of fragments."""
    # The calendar library takes longer to load than a build takes to find that nothing changed.
    from site_builder.export.icalendar import as_icalendar

    calendar = as_icalendar((), settings)
    return (
        *(Frame(f"data/{name}.json", b"[\n ", b",\n ", b"\n]\n", b"[]\n") for name in RECORDS),
        _open("data/quotes.csv", as_table(COLUMNS, ()), b""),
        _open("data/timeline.csv", events.as_csv(()), b""),
        _open(CALENDAR, calendar.removesuffix(CALENDAR_END), CALENDAR_END),
        _slides(settings),
    )


def _open(path: str, before: bytes, after: bytes) -> Frame:
    return Frame(path, shown(before), b"", shown(after), shown(before + after))


def _slides(settings: Settings) -> Frame:
    empty = shown(as_json(events.as_timelinejs((), settings)))
    opening = b'{\n "events": ['
    rest = empty.removeprefix(opening)
    return Frame(TIMELINEJS, opening + b"\n  ", b",\n  ", b"\n " + rest, empty)


TIMELINEJS = "data/timelinejs.json"
CALENDAR = "data/timeline.ics"
CALENDAR_END = b"END:VCALENDAR\r\n"
