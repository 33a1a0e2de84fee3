"""What sets a source apart in a story, and on whom its articles rest.

Alone: findings that rest on its articles only, and topics no other source raises. Left out: topics that most
of the other sources raise and it does not. Shared: how many passages it has word for word with whom. Quoted
and cited are counted over its articles; "cited" is whom an article says it has words from.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from site_builder import links
from site_builder.model import Briefing, Finding
from site_builder.views.charts import Bar, bar, counted
from site_builder.views.facts import Facts, Said
from site_builder.views.frame import Link
from site_builder.views.matrix import TopicPlaces
from site_builder.views.places import address
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


def apart(shelf: Shelf, briefing: Briefing, key: str, page: str) -> Apart:
    """What sets the source with this key apart in a story, as shown on the page at `page`."""
    alone = [*_alone(shelf, briefing, key, page), *_topics_alone(shelf, briefing, key, page)]
    return Apart(
        alone=tuple(alone[:MOST]),
        more_alone=max(0, len(alone) - MOST),
        left_out=tuple(_left_out(shelf, briefing, key, page))[:MOST],
        shared=tuple(_shared(shelf, briefing, key, page))[:MOST],
    )


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


def _sources(shelf: Shelf, finding: Finding) -> set[str]:
    evidence = (one for side in finding.sides for one in side.evidence)
    return {shelf.facts[one.article].key for one in evidence}


def _alone(shelf: Shelf, briefing: Briefing, key: str, page: str) -> Iterator[Remark]:
    story = briefing.dossier.story.slug
    for finding in briefing.comparison.findings:
        if finding.type == "only-one-source" and _sources(shelf, finding) == {key}:
            link = Link(finding.label, address(shelf, story, finding.id, page))
            yield Remark(link, finding.explanation)


def _raising(shelf: Shelf, briefing: Briefing) -> Iterator[tuple[str, str, set[str]]]:
    """Every topic with the sources that raise it."""
    for row in briefing.comparison.topics:
        yield row.id, row.label, {shelf.facts[cell.article].key for cell in row.cells if cell.spans}


def _topics_alone(shelf: Shelf, briefing: Briefing, key: str, page: str) -> Iterator[Remark]:
    at = TopicPlaces(shelf, briefing.dossier.story.slug, page)
    for topic, label, sources in _raising(shelf, briefing):
        if sources == {key}:
            yield Remark(Link(label, at.href(topic)), "A topic that no other source of the story raises.")


def _left_out(shelf: Shelf, briefing: Briefing, key: str, page: str) -> Iterator[Remark]:
    at = TopicPlaces(shelf, briefing.dossier.story.slug, page)
    others = {one.key for one in shelf.of_story(briefing.dossier.story.slug)} - {key}
    found = [
        one for one in _raising(shelf, briefing) if key not in one[2] and 2 * len(one[2]) > len(others) > 1
    ]
    for topic, label, sources in sorted(found, key=lambda one: -len(one[2])):
        yield Remark(Link(label, at.href(topic)), f"Raised by {len(sources)} of the {len(others)} others.")


def _shared(shelf: Shelf, briefing: Briefing, key: str, page: str) -> Iterator[Remark]:
    """With whom, and how many passages."""
    labels: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for shared in briefing.comparison.shared:
        known = (shelf.facts[passage.article] for passage in shared.passages)
        sources = {one.key: one.label for one in known}
        if shared.kind != "common-phrase" and key in sources:
            labels.update(sources)
            counts.update(sources.keys() - {key})
    for other in sorted(counts, key=lambda one: (-counts[one], one)):
        link = Link(labels[other], links.relative(links.publisher(other), page))
        yield Remark(
            link, f"{counts[other]} {'passage' if counts[other] == 1 else 'passages'} word for word."
        )
