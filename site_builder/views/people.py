"""The index of people: who is quoted by class, by source, by story and from A to Z, each over as many pages
as it needs, with a chart that leads to its groups.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.charts import Bar, bar
from site_builder.views.filing import filed
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.notes import class_words
from site_builder.views.paging import Pager, packed, pager, weight
from site_builder.views.passages import shortened
from site_builder.views.roll import FACETS, Group, Heard, address
from site_builder.views.shelf import Shelf

BARS = 30
"""Groups drawn in the chart; of more, those with most quotations."""

LONGEST = 140
"""Characters of a description in a row."""

Lines = tuple[tuple[Group, Heard], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One person in a list."""

    href: str
    name: str
    voice: str
    voice_words: str
    role: str
    quotes: int
    articles: int


@dataclass(frozen=True, slots=True)
class Section:
    """The people of one group on this page."""

    id: str
    label: str
    href: str
    voice: str
    rows: tuple[Row, ...]
    most: int
    """Quotations of the first in the group: the full bar."""

    continued: bool


@dataclass(frozen=True, slots=True)
class GroupBar:
    """One line of the chart."""

    href: str
    label: str
    voice: str
    voices: int
    bar: Bar


@dataclass(frozen=True, slots=True)
class People:
    """Data of one page of the index."""

    frame: Frame
    facet: str
    tabs: tuple[Link, ...]
    chart: tuple[GroupBar, ...]
    more: int
    """Groups that the chart leaves out."""

    sections: tuple[Section, ...]
    pager: Pager
    voices: int
    quotes: int
    unattributed: int
    named: int
    """Named, never quoted; they are listed from A to Z."""


def views(shelf: Shelf, _: str) -> Iterator[View]:
    """The pages of the four indexes."""
    roles = {one.id: shortened(shelf.heard[one.id].role, LONGEST) for one in shelf.who.values()}
    for key, label, grouped in FACETS:
        groups = grouped(shelf)
        lines = [(group, heard) for group in groups for heard in group.heard]
        pages = packed(lines, lambda line: _weight(shelf, line[1], roles))
        for number, on_page in enumerate(pages, 1):
            data = _page(shelf, key, label, groups, pages, number, on_page, roles)
            yield View(links.numbered(address(key), number), "people.html", data)


def _weight(shelf: Shelf, heard: Heard, roles: dict[str, str]) -> int:
    person = shelf.who[heard.person]
    return 240 + weight(person.name) + weight(roles[person.id]) + len(person.id)


def _page(
    shelf: Shelf,
    key: str,
    label: str,
    groups: list[Group],
    pages: tuple[Lines, ...],
    number: int,
    lines: Lines,
    roles: dict[str, str],
) -> People:
    path = links.numbered(address(key), number)
    first = number == 1
    quoted = sum(1 for person in shelf.who if person in shelf.quoted)
    return People(
        frame=_frame(shelf, path, key, label, number, quoted),
        facet=key,
        tabs=tuple(_tab(other, name, key, path) for other, name, _ in FACETS),
        chart=_chart(groups, pages, key, path) if first else (),
        more=max(0, len(groups) - BARS) if first else 0,
        sections=tuple(_sections(shelf, pages, number, lines, path, roles, key)),
        pager=pager(address(key), number, len(pages)),
        voices=quoted,
        quotes=sum(shelf.quoted.get(person, 0) for person in shelf.who),
        unattributed=shelf.quoted.get("", 0),
        named=len(shelf.who) - quoted,
    )


def _frame(shelf: Shelf, path: str, key: str, label: str, number: int, quoted: int) -> Frame:
    main = key == "class" and number == 1
    nth = f", page {number}" if number > 1 else ""
    heading = "People" if main else f"People {label if key == 'name' else label.lower()}{nth}"
    described = f"{heading}: {quoted} people and bodies who are quoted, with every quotation in context."
    crumbs = () if main else (("People", links.PEOPLE),)
    return frame(shelf, path, heading, description=described, section=links.PEOPLE, crumbs=crumbs)


def _tab(key: str, label: str, here: str, path: str) -> Link:
    return Link(label, links.relative(address(key), path), "page" if key == here else "")


def _chart(groups: list[Group], pages: tuple[Lines, ...], key: str, path: str) -> tuple[GroupBar, ...]:
    most = max((group.quotes for group in groups), default=1)
    shown = sorted(groups, key=lambda g: -g.quotes)[:BARS] if key != "name" else groups
    kept = {group.id for group in shown}
    starts: dict[str, int] = {}
    for number, lines in enumerate(pages, 1):
        for group, _ in lines:
            starts.setdefault(group.id, number)
    return tuple(
        GroupBar(
            links.relative(f"{links.numbered(address(key), starts[group.id])}#{group.id}", path),
            group.label,
            group.voice,
            len(group.heard),
            bar(group.kinds, most),
        )
        for group in groups
        if group.id in kept
    )


def _sections(
    shelf: Shelf,
    pages: tuple[Lines, ...],
    number: int,
    lines: Lines,
    path: str,
    roles: dict[str, str],
    key: str,
) -> Iterator[Section]:
    begun = pages[number - 2][-1][0].id if number > 1 and pages[number - 2] else ""
    for group in {group.id: group for group, _ in lines}.values():
        rows = tuple(_row(shelf, heard, path, roles, key) for other, heard in lines if other is group)
        yield Section(
            id=group.id,
            label=group.label,
            href=links.relative(group.target, path) if group.target else "",
            voice=group.voice,
            rows=rows,
            most=max((h.quotes for h in group.heard), default=1) or 1,
            continued=group.id == begun,
        )


def _row(shelf: Shelf, heard: Heard, path: str, roles: dict[str, str], key: str) -> Row:
    person = shelf.who[heard.person]
    return Row(
        href=links.relative(links.person(person.id), path),
        name=filed(person) if key == "name" else person.name,
        voice=person.person_class,
        voice_words=class_words(person),
        role=roles[person.id],
        quotes=heard.quotes,
        articles=heard.articles,
    )
