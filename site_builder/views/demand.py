"""What the shelf makes on demand, of one article, one person or one story, from what is at hand."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial

from site_builder.views.alike import twins, versions
from site_builder.views.chosen import chosen
from site_builder.views.cuts import Cuts
from site_builder.views.derived import Aside
from site_builder.views.places import plan, where
from site_builder.views.profiles import profile
from site_builder.views.resting import resting
from site_builder.views.scenes import of_period
from site_builder.views.shelf import Shelf
from site_builder.views.spreads import spread
from site_builder.views.tagged import tags
from site_builder.views.topics import topic_pages
from site_builder.views.unit import SITE
from site_builder.views.voices import heard
from site_builder.views.watch import Watch

PLAIN = Watch()


Pairs = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Paired:
    """What look-ups by two names can be asked."""

    speaking: Pairs
    """(article slug, person id) of all who are quoted."""

    heard: Pairs
    """(story, person id) of the same."""

    dated: Pairs
    """(story, page of the site's timeline) of all events."""

    apart: Pairs
    """(story, name of a source in addresses) of all articles told in one."""


def on_demand(plain: Shelf, paired: Paired, watch: Watch = PLAIN) -> Shelf:
    """The shelf with all that is made on demand."""
    told = _of_persons(_of_stories(_of_articles(plain, watch), watch), watch)
    return replace(
        told,
        twins=watch.lazy("twins", paired.speaking, lambda one: twins(told, *one), cut=True),
        versions=watch.lazy("versions", paired.heard, lambda one: versions(told, *one), cut=True),
        scenes=watch.lazy("scenes", paired.dated, lambda one: of_period(told, *one), cut=True),
        asides=watch.lazy("asides", paired.apart, lambda one: _aside(told, *one), cut=True),
        spreads=watch.lazy("spreads", (SITE,), lambda _: spread(told, told.dated), cut=True),
    )


def _of_articles(plain: Shelf, watch: Watch) -> Shelf:
    articles = plain.facts
    return replace(
        plain,
        cuts=watch.lazy("cuts", articles, lambda slug: Cuts(plain.members[slug].annotated)),
        speakers=watch.lazy("speakers", articles, partial(_speakers, plain)),
        persons=watch.lazy("persons", articles, lambda slug: plain.members[slug].persons()),
        carried=watch.lazy("carried", articles, partial(_carried, plain), cut=True),
        tags=watch.lazy("tags", articles, partial(tags, plain)),
    )


def _of_stories(plain: Shelf, watch: Watch) -> Shelf:
    stories = plain.outlines
    return replace(
        plain,
        echoed=watch.lazy("echoed", stories, partial(_echoed, plain), cut=True),
        pairs=watch.lazy("pairs", stories, lambda one: chosen(plain.briefings[one])),
        resting=watch.lazy("resting", stories, lambda one: resting(plain.briefings[one])),
        plans=watch.lazy("plans", stories, lambda one: plan(plain.guides[one], plain.briefings[one])),
        where=watch.lazy("where", stories, lambda one: where(plain.guides[one], one), cut=True),
        topic_pages=watch.lazy("topic_pages", stories, lambda one: topic_pages(plain.guides[one], one)),
    )


def _of_persons(plain: Shelf, watch: Watch) -> Shelf:
    return replace(
        plain,
        profiles=watch.lazy("profiles", plain.people, partial(profile, plain), cut=True),
        heard=watch.lazy("heard", plain.who, lambda one: heard(plain, plain.people[one]), cut=True),
    )


def _speakers(shelf: Shelf, slug: str) -> dict[str, str]:
    return {said.quote: said.person for said in shelf.tallies[slug].said}


def _aside(shelf: Shelf, story: str, source: str) -> Aside:
    return shelf.guides[story].asides.get(source, Aside())


def _carried(shelf: Shelf, slug: str) -> Mapping[str, Mapping[str, str]]:
    story = shelf.facts[slug].story
    return shelf.guides[story].carried.get(slug, {}) if story in shelf.guides else {}


def _echoed(shelf: Shelf, story: str) -> frozenset[tuple[str, str]]:
    return frozenset(shelf.outlines[story].echoed)
