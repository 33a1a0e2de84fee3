"""What a story's file says of its events: `merge`, `split`, `rename` and `add`, each a list of entries."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from site_builder.errors import Problem
from site_builder.language.calendar import interval
from site_builder.language.fields import Fields
from site_builder.language.iso_date import suggestion
from site_builder.language.strict_yaml import Mapping
from site_builder.model import Added, Cited, EventEdits, Merged, Renamed, Split, Status

STATUSES: dict[str, Status] = {"past": "past", "planned": "planned", "recurring": "recurring"}
PARTIAL = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
"""A day, a month or a year as ISO 8601 writes it."""

E = TypeVar("E", Merged, Split, Renamed, Added)


def read(fields: Fields) -> EventEdits:
    """The edits of one story; entries with faults are noted and left out."""
    return EventEdits(
        merge=_each(fields, "merge", _merged),
        split=_each(fields, "split", _split),
        rename=_each(fields, "rename", _renamed),
        add=_each(fields, "add", _added),
    )


def _each(fields: Fields, key: str, make: Callable[[Fields], E]) -> tuple[E, ...]:
    made = []
    for mapping in fields.mappings(key):
        found: list[Problem] = []
        entry = Fields(mapping, found, within=key)
        edit = make(entry)
        entry.finish()
        if not found:
            made.append(replace(edit, line=mapping.line))
        fields.problems += found
    return tuple(made)


def _merged(entry: Fields) -> Merged:
    events = entry.texts("events")
    key, node = entry.node("events")
    if node and len(set(events)) < 2:
        entry.problem(key, "one event alone cannot be merged", "write 'events: [e-..., e-...]'", node)
    entry.require("events", "write 'events: [e-..., e-...]'")
    return Merged(events, entry.text("title"))


def _split(entry: Fields) -> Split:
    entry.require("event", "write 'event: e-...', the id in the event's address")
    entry.require("articles", "write 'articles: [slug]', whose passages are another event")
    return Split(entry.text("event"), entry.texts("articles"), entry.text("title"), _partial(entry, "date"))


def _renamed(entry: Fields) -> Renamed:
    entry.require("event", "write 'event: e-...', the id in the event's address")
    entry.require("title", "write 'title: ...'")
    return Renamed(entry.text("event"), entry.text("title"))


def _added(entry: Fields) -> Added:
    entry.require("title", "write 'title: ...'")
    entry.require("date", "write 'date: 2026-02-04', or a month or a year alone")
    date, until = _partial(entry, "date"), _partial(entry, "until")
    key, node = entry.node("until")
    if node and until and until < date:
        entry.problem(key, f"'{until}' is before '{date}'", "write the last day, or take it out", node)
    return Added(
        title=entry.text("title"),
        date=date,
        until=until,
        status=STATUSES[entry.choice("status", allowed=STATUSES, default="past")],
        place=entry.text("place"),
        passages=tuple(_cited(entry, mapping) for mapping in entry.mappings("passages")),
    )


def _cited(entry: Fields, mapping: Mapping) -> Cited:
    passage = Fields(mapping, entry.problems, within="add.passages")
    passage.require("article", "write 'article: slug'")
    passage.require("exact", "write 'exact: the words as the article has them'")
    cited = Cited(passage.text("article"), passage.text("exact"))
    passage.finish()
    return cited


def _partial(entry: Fields, name: str) -> str:
    """A day, a month or a year; empty when there is none or it does not exist."""
    key, node = entry.node(name)
    given = entry.text(name)
    if not given or node is None:
        return ""
    if PARTIAL.fullmatch(given) and interval(given):
        return given
    advice = f"write {suggestion(given) or '2026-02-04, 2026-02 or 2026'}"
    entry.problem(key, f"'{given[:40]}' is no date", advice, node)
    return ""
