"""What sets a source apart in a story, and on whom its articles rest, as its page shows them.

Quoted and cited are counted over its articles; "cited" is whom an article says it has words from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from site_builder import links
from site_builder.views.charts import Bar, bar, counted
from site_builder.views.derived import Point
from site_builder.views.facts import Facts, Said
from site_builder.views.frame import Link
from site_builder.views.shelf import Shelf

MOST = 12
"""Of each, listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A line with a number of sources or passages."""

    link: Link
    words: str


@dataclass(frozen=True, slots=True)
class Apart:
    """A source against the others of its story."""

    alone: tuple[Remark, ...] = ()
    more_alone: int = 0
    left_out: tuple[Remark, ...] = ()
    shared: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """Someone an article quotes or cites."""

    link: Link
    bar: Bar


@dataclass(frozen=True, slots=True)
class Standing:
    """On whom some articles rest."""

    quoted: tuple[Heard, ...] = ()
    more_quoted: int = 0
    cited: tuple[Heard, ...] = ()
    unnamed: int = 0
    """Quotations given to nobody."""


def apart(shelf: Shelf, story: str, key: str, page: str) -> Apart:
    """What sets the source with this key apart in a story, as shown on the page at `page`."""
    aside = shelf.asides[story, key]
    return Apart(
        alone=_remarks((*aside.findings, *aside.topics), page),
        more_alone=aside.more,
        left_out=_remarks(aside.left_out, page),
        shared=_remarks(aside.shared, page),
    )


def _remarks(points: Iterable[Point], page: str) -> tuple[Remark, ...]:
    return tuple(Remark(Link(one.label, links.relative(one.target, page)), one.words) for one in points)


def standing(shelf: Shelf, articles: Sequence[Facts], page: str) -> Standing:
    """Whom some articles quote and cite."""
    quoted: dict[str, list[Said]] = {}
    cited: dict[tuple[str, str], list[Said]] = {}
    for said in (said for one in articles for said in shelf.tallies[one.slug].said):
        quoted.setdefault(said.person, []).append(said)
        if said.via:
            cited.setdefault((said.channel, said.via), []).append(said)
    unnamed = len(quoted.pop("", ()))
    known = {person: said for person, said in quoted.items() if person in shelf.who}
    heard = [(shelf.who[person].name, person, said) for person, said in known.items()]
    sources = [(name, person, said) for (person, name), said in cited.items()]
    return Standing(
        _heard(shelf, heard, page), max(0, len(heard) - MOST), _heard(shelf, sources, page), unnamed
    )


def _heard(shelf: Shelf, found: list[tuple[str, str, list[Said]]], page: str) -> tuple[Heard, ...]:
    ordered = sorted(found, key=lambda one: (-len(one[2]), one[0], one[1]))[:MOST]
    most = max((len(said) for _, _, said in ordered), default=1)
    link = partial(_person, shelf, page)
    return tuple(Heard(link(name, person), bar(counted(said), most)) for name, person, said in ordered)


def _person(shelf: Shelf, page: str, name: str, person: str) -> Link:
    return Link(name, links.relative(links.person(person), page) if person in shelf.who else "")
