"""The room pages are printed in: what is small is in it, the rest by digest, made by steps of its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from site_builder.edition import thrift
from site_builder.edition.holdings import Holdings
from site_builder.edition.room import Room, Told
from site_builder.engine import Known, Recipe, Steps, gathered, many
from site_builder.views import (
    Facts,
    Outline,
    Tally,
    alike,
    beginnings,
    facts,
    grouped,
    guide,
    length,
    likenings,
    outline,
    remarks,
    reused,
    said,
    spots,
    staged,
    tally,
    told,
    uttered,
)

Templates = tuple[tuple[str, str], ...]
Loads = Mapping[bytes, Known[Any]]
"""What is loaded on demand, by digest."""

Ordered = list[tuple[Facts, Tally, int]]


@dataclass(frozen=True, slots=True)
class Furnished:
    """All that pages are made of, as small as can be."""

    room: Room
    loads: Loads
    """What of it is loaded on demand."""

    kept: bytes
    """Digest of the room, by which the memo has it."""


def furnished(site: Holdings, templates: Templates, step: Steps) -> Furnished:
    """The room of a site, put by in the memo too."""
    register = site.register
    stories = [Recipe(told, one) for one in site.briefings.values()]
    guides, outlines = step.map(guide, stories), gathered(step, step.map(outline, stories))
    events = step.map(staged, stories)
    words, own = step.map(uttered, site.members.values()), _ordered(site, step)
    compared = _compared(own, outlines, dict(zip(site.members, words, strict=True)), step)
    shown, places = step.map(remarks, site.members.values()), _places(site, step)
    made = chain[Known[Any]](guides, events, words, compared.values(), shown, places, _parts(site))
    shared, duplicates = reused(site.reuse)
    room = Room(
        settings=site.settings,
        pages=site.pages,
        topics=register.topics,
        people=register.people,
        stories=register.stories,
        facts=tuple(one for one, _, _ in own),
        tallies=tuple(one for _, one, _ in own),
        lengths=tuple(one for _, _, one in own),
        outlines=outlines,
        told=_told(site, guides, events),
        members=tuple((slug, member.digest) for slug, member in site.members.items()),
        uttered=_digests(words),
        remarks=_digests(shown),
        spots=_digests(places),
        alike=tuple((person, one.digest) for person, one in compared.items()),
        elsewhere=tuple(sorted(shared.items())),
        duplicates=tuple(sorted(duplicates.items())),
        templates=templates,
    )
    (kept,) = step.keep(Room, [room])
    return Furnished(room, {one.digest: one for one in made}, kept.digest)


def reopened(kept: bytes, step: Steps) -> Furnished:
    """The same by its digest, where nothing of it was made: what is damaged cannot be made again here."""
    room = thrift.opened(kept, lambda digest, kind: step.told(digest, kind).value())
    return Furnished(room, defaultdict(lambda: step.told(b"", object)), kept)


def _ordered(site: Holdings, step: Steps) -> Ordered:
    """What each article is, what is in it, and its words; in order of date."""
    members = site.members.values()
    speakers: dict[str, list[tuple[str, str]]] = {slug: [] for slug in site.members}
    for voice in site.register.voices:
        speakers[voice.article].append((voice.quote, voice.person))
    known = zip(
        gathered(step, step.map(facts, members)),
        gathered(step, step.map(tally, members, [tuple(one) for one in speakers.values()])),
        gathered(step, step.map(length, members)),
        strict=True,
    )
    return sorted(known, key=lambda one: one[0].when)


def _places(site: Holdings, step: Steps) -> tuple[Known[Any], ...]:
    """Where articles say what somebody is."""
    found = beginnings(site.register.people)
    return step.map(spots, site.members.values(), [found.get(slug, ()) for slug in site.members])


def _compared(
    own: Ordered, outlines: Iterable[Outline], words: Mapping[str, Known[Any]], step: Steps
) -> dict[str, Known[Any]]:
    """What the quotations of a person have in common, by person."""
    spoken = grouped(chain.from_iterable(said(one) for _, one, _ in own))
    found = list(likenings(spoken, {one.slug: one.story for one, _, _ in own}, outlines))
    held = [Recipe(many, *(words[slug] for slug in one.articles)) for one in found]
    said_in, marked = [one.stories for one in found], [one.marked for one in found]
    made = step.map(alike, [one.said for one in found], held, said_in, marked)
    return {one.person: compared for one, compared in zip(found, made, strict=True)}


def _told(site: Holdings, guides: Sequence[Known[Any]], events: Sequence[Known[Any]]) -> tuple[Told, ...]:
    found = zip(site.casts.values(), site.findings.values(), guides, events, strict=True)
    return tuple(
        Told(cast, timeline.digest, comparison.digest, guide.digest, staged.digest)
        for cast, (timeline, comparison), guide, staged in found
    )


def _parts(site: Holdings) -> Iterable[Known[Any]]:
    """Articles, timelines and comparisons."""
    return chain(site.members.values(), *site.findings.values())


def _digests(made: Iterable[Known[Any]]) -> tuple[bytes, ...]:
    return tuple(one.digest for one in made)
