"""All that pages are made of, each thing under its own name.

Facts and outlines are small and at hand for the whole site. Articles with their text, and stories with their
passages, are looked up one by one: only the pages that show them ask for them.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from site_builder.model import (
    Briefing,
    Duplicate,
    Member,
    Person,
    Reuse,
    Settings,
    Site,
    StaticPage,
    StoryEntry,
    Topic,
)
from site_builder.views.added import grouped, said
from site_builder.views.derived import UNLIKE, Alike, Beyond, Guide
from site_builder.views.facts import Facts, Tally, facts, length, tally
from site_builder.views.guides import guide
from site_builder.views.lazy import Lazy
from site_builder.views.likening import likenings
from site_builder.views.outlines import Outline, outline
from site_builder.views.remarks import Remark, remarks
from site_builder.views.spots import Spots, beginnings, spots
from site_builder.views.staging import Staged, staged
from site_builder.views.told import told
from site_builder.views.uttered import uttered

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Stock:
    """The parts of a site by name."""

    settings: Settings
    pages: tuple[StaticPage, ...]
    topics: tuple[Topic, ...]
    people: Mapping[str, Person]
    stories: Mapping[str, StoryEntry]
    facts: Mapping[str, Facts]
    """Of every article by slug, in order of date."""

    tallies: Mapping[str, Tally]
    """Of the same, in the same order."""

    lengths: Mapping[str, int]
    """And their words."""

    outlines: Mapping[str, Outline]
    """Of every story that is told, in the order of the site."""

    guides: Mapping[str, Guide]
    """To the comparisons of the same."""

    members: Mapping[str, Member]
    """Articles with their text."""

    uttered: Mapping[str, Mapping[str, str]]
    """The words of their quotations, by id."""

    remarks: Mapping[str, Mapping[str, Remark]]
    """What else is shown of these, by id."""

    spots: Mapping[str, Spots]
    """Where they say what somebody is, by offset."""

    alike: Mapping[str, Alike]
    """Person id to quotations of the same words."""

    staged: Mapping[str, Mapping[str, Staged]]
    """The events of stories with their passages, by id."""

    briefings: Mapping[str, Briefing]
    """Stories with their passages."""

    elsewhere: Mapping[str, tuple[Beyond, ...]]
    """Article slug to what of it stands in articles of no common story."""

    duplicates: Mapping[str, tuple[Duplicate, ...]]
    """Article slug to those that are nearly the same."""


def stock(site: Site) -> Stock:
    """The parts of a site that is at hand as a whole."""
    corpus = site.corpus
    speakers: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for voice in corpus.voices:
        speakers[voice.article].append((voice.quote, voice.person))
    members = {member.annotated.article.slug: member for member in corpus.members}
    known = sorted(map(facts, members.values()), key=lambda one: one.when)
    briefings = {one.dossier.story.slug: told(one) for one in site.briefings}
    shared, duplicates = reused(site.reuse)
    people = {person.id: person for person in corpus.people}
    tallies = {one.slug: tally(members[one.slug], tuple(speakers[one.slug])) for one in known}
    outlines = {slug: outline(briefing) for slug, briefing in briefings.items()}
    called = beginnings(corpus.people)
    words = Lazy(members, lambda slug: uttered(members[slug]))
    spoken = grouped(chain.from_iterable(map(said, tallies.values())))
    stories = {one.slug: one.story for one in known}
    compared = {one.person: one for one in likenings(spoken, stories, outlines.values())}
    return Stock(
        settings=site.settings,
        pages=site.pages,
        topics=corpus.topics,
        people=people,
        stories={story.slug: story for story in corpus.stories},
        facts={one.slug: one for one in known},
        tallies=tallies,
        lengths={one.slug: length(members[one.slug]) for one in known},
        outlines=outlines,
        guides=Lazy(briefings, lambda slug: guide(briefings[slug])),
        members=members,
        uttered=words,
        remarks=Lazy(members, lambda slug: remarks(members[slug])),
        spots=Lazy(members, lambda slug: spots(members[slug], called.get(slug, ()))),
        alike=Lazy(people, lambda one: compared[one].of(words) if one in compared else UNLIKE),
        staged=Lazy(briefings, lambda slug: staged(briefings[slug])),
        briefings=briefings,
        elsewhere=shared,
        duplicates=duplicates,
    )


def reused(found: Reuse) -> tuple[Mapping[str, tuple[Beyond, ...]], Mapping[str, tuple[Duplicate, ...]]]:
    """Text shared across stories, and near-duplicates, by article."""
    shared: defaultdict[str, list[Beyond]] = defaultdict(list)
    duplicates: defaultdict[str, list[Duplicate]] = defaultdict(list)
    for one in found.shared:
        own = {evidence.article: evidence.span for evidence in reversed(one.passages)}
        for slug in dict.fromkeys(evidence.article for evidence in one.passages):
            shared[slug].append(Beyond(one.kind, own[slug], tuple(sorted(own.keys() - {slug}))))
    for pair in found.duplicates:
        for slug in (pair.first, pair.second):
            duplicates[slug].append(pair)
    return _fixed(shared), _fixed(duplicates)


def _fixed(groups: Mapping[str, list[V]]) -> dict[str, tuple[V, ...]]:
    return {slug: tuple(found) for slug, found in groups.items()}
