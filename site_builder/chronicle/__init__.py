"""Dossier to Timeline: what happened and what is planned, with the passage of every source behind each
event.

Each dated clause makes a claim (`claims`); claims of one kind, day and people are one event (`merge`), and
coarser times join it (`coarse`); sentences that refer to a dated event without a time support it (`support`,
`matters`, `visits`, `definite`); what was undertaken at a dated encounter, or published beside a dated
statement, is dated by it (`undertaken`, `posts`); where sources differ, the event says so (`differences`).
Editors reject an event by its id (`hide`) and put others first (`pin`, used by the pages). Nothing here
knows today's date.
"""

from dataclasses import replace

from site_builder.chronicle import claims, edits, merge, posts, support, undertaken
from site_builder.chronicle.claim import Claim
from site_builder.chronicle.cluster import Cluster, told_at
from site_builder.chronicle.definite import add_definite
from site_builder.chronicle.events import Setting, event_of
from site_builder.chronicle.head import Head
from site_builder.chronicle.matters import add_matters
from site_builder.chronicle.pronouns import points_elsewhere
from site_builder.chronicle.reading import Reading, reading
from site_builder.chronicle.redated import join_redated
from site_builder.chronicle.standing import stands
from site_builder.chronicle.visits import add_visits, homes
from site_builder.model import Dossier, Event, Span, StoryEntry, Timeline

NEAR = 60
"""Characters after "talks" within which their place stands."""


def chronicle(dossier: Dossier) -> Timeline:
    """The events of one story, by first day, last day, hour and title; those its editors hid left out."""
    readings = [reading(member) for member in dossier.members]
    told = [(one, claims.dated(one)) for one in readings]
    stated: list[Claim] = [claim for _, found in told for claim in found]
    for one, found in told:
        stated += support.simultaneous(one, found)
        stated += support.referring(one, found)
        stated += posts.following(one, found)
        stated += undertaken.at_encounters(one, found)
    clusters = merge.clusters(stated)
    _add_located(readings, clusters)
    clusters = join_redated(clusters)
    add_matters(readings, clusters)
    undertaken.add_undertakings(readings, clusters)
    clusters = add_visits(readings, clusters, homes(dossier.people))
    add_definite(readings, clusters)
    setting = Setting(
        dossier.story.slug,
        {one.article.slug: one.article for one in readings},
        frozenset(person.id for person in dossier.people),
    )
    return _as_edited(dossier.story, setting, _events(setting, clusters))


def _as_edited(story: StoryEntry, setting: Setting, found: list[tuple[Event, int]]) -> Timeline:
    """The timeline as the story's editors want it, in order."""
    hours = {event.id: hour for event, hour in found}
    done = edits.edited([event for event, _ in found], story, setting.articles)
    ordered = sorted(
        done.events.values(),
        key=lambda event: (event.first, event.last, hours.get(event.id, 0), event.title, event.id),
    )
    hide = frozenset(story.hide)
    hidden = tuple(event.id for event in ordered if event.id in hide)
    shown = tuple(event for event in ordered if event.id not in hide)
    return Timeline(story.slug, shown, (*hidden, *done.absorbed), tuple(done.unmet))


def _events(setting: Setting, clusters: list[Cluster]) -> list[tuple[Event, int]]:
    """Events that stand for themselves, each with its hour."""
    joint, pairs = merge.joint_by_day(clusters), merge.pairs_by_day(clusters)
    events = [event_of(setting, c, merge.around(c, joint), merge.parts(c, pairs)) for c in clusters]
    timed = zip(_unique(events), (cluster.hour for cluster in clusters), strict=True)
    return [
        (event, hour) for event, hour in timed if stands(event.title) and not points_elsewhere(event.title)
    ]


def _unique(events: list[Event]) -> list[Event]:
    """Two events never share an id: a later one takes a number."""
    seen: dict[str, int] = {}
    result = []
    for event in events:
        seen[event.id] = seen.get(event.id, 0) + 1
        result.append(event if seen[event.id] == 1 else replace(event, id=f"{event.id}-{seen[event.id]}"))
    return result


def _add_located(readings: list[Reading], clusters: list[Cluster]) -> None:
    """Talks named by their place support the one dated event of talks there."""
    hosts = [
        c
        for c in clusters
        if c.first.family == "talks" and c.first.places and c.first.precision in ("day", "week")
    ]
    by_place: dict[str, list[Cluster]] = {}
    for host in hosts:
        by_place.setdefault(host.first.places[-1], []).append(host)
    told = {place: told_at(found[0]) for place, found in by_place.items() if len(found) == 1}
    for one in readings if told else ():
        for sentence in one.member.annotated.sentences:
            places = [p for p in one.places(sentence) if p in told]
            words = one.event_words(sentence) if places else []
            heads = [h for h in words if h.family == "talks" and _held_in(one, sentence, h, places[0])]
            if heads and (one.article.slug, sentence.start) not in told[places[0]]:
                told[places[0]].add((one.article.slug, sentence.start))
                host = by_place[places[0]][0]
                host.support.append(support.located(one, sentence, tuple(places), host.first))


def _held_in(one: Reading, sentence: Span, head: Head, place: str) -> bool:
    """Does the place stand right after the talks: "security talks in Oslo"?"""
    after = one.article.text[head.span.end : min(sentence.end, head.span.end + NEAR)]
    return any(f" {word} {place}" in after for word in ("in", "at"))
