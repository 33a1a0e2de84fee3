"""Visits told without their day, or as a meeting: known by who travels and to which country.

"Plans to visit Norway" in one source is the visit of April that another dates, when the story dates one
visit only of that person to that country. "The Norway-Sweden meeting in April" is the visit of Sweden's
president to Norway in April: the same two countries, the same time, and nobody named who says otherwise.
The host at home never travels: in "Berg accepted Holm's invitation to visit Norway" it is Berg who will.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.cluster import Cluster, told_at
from site_builder.chronicle.head import Head
from site_builder.chronicle.meant import meant
from site_builder.chronicle.reading import Reading, nations
from site_builder.language.capitals import GOVERNMENT_OF
from site_builder.model import Person, Span

REACH = 60
"""Characters after the word for a visit within which its country stands."""

MEANT = "same traveller and country"
MET = "same countries and time"
"""Rules of passages that joined a visit."""

_TO = re.compile(r" (?:(?!by |from )[a-z]+ ){0,3}?(?P<where>(?:the )?(?:U\.S\.|[A-Z]\w+(?: [A-Z]\w+)?))")
_UNSURE = re.compile(
    r"\b(?:interest(?:ed)?|hop(?:es?|ed|ing)|wants?|wish(?:es)?|never|not|no|if|could|might|last|previous"
    r"|earlier|cancel\w*|postpon\w*)\b"
)
_ENCOUNTERS = frozenset(["meeting", "summit", "talks"])

Journey = tuple[str, str]
"""Who travels, and to which country."""


def homes(people: Sequence[Person]) -> dict[str, str]:
    """Person to country, where all that the sources call them name one: "US President", "Norway's leader"."""
    named = {p.id: {n for role in p.roles for n in nations(role.text)} for p in people}
    return {who: found.pop() for who, found in named.items() if len(found) == 1}


def add_visits(
    readings: Sequence[Reading], clusters: list[Cluster], home: Mapping[str, str]
) -> list[Cluster]:
    """The clusters, those of visits with what else tells of them; meetings that are visits are in them."""
    hosts = _hosts(readings, clusters, home)
    if not hosts:
        return clusters
    told = {journey: told_at(host) for journey, host in hosts.items()}
    for one in readings:
        for sentence, head, journey in _told(one, home):
            host, here = hosts.get(journey), (one.article.slug, sentence.start)
            if host and here not in told[journey]:
                told[journey].add(here)
                host.support.append(_supporting(one, sentence, head, host.first))
    return [c for c in clusters if not _joined(c, hosts, home)]


def _hosts(
    readings: Sequence[Reading], clusters: Sequence[Cluster], home: Mapping[str, str]
) -> dict[Journey, Cluster]:
    """Each journey the story dates once."""
    by_slug = {one.article.slug: one for one in readings}
    found: dict[Journey, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.first.family == "visit" and (made := _journey_of(cluster, by_slug, home)):
            found.setdefault(made, []).append(cluster)
    return {made: hosts[0] for made, hosts in found.items() if len(hosts) == 1}


def _journey_of(cluster: Cluster, by_slug: Mapping[str, Reading], home: Mapping[str, str]) -> Journey | None:
    """What the claims of a cluster agree on."""
    made = {
        found
        for claim in cluster.claims[:4]
        for head in _visits(by_slug[claim.article], claim.sentence)
        if (found := _journey(by_slug[claim.article].article.text, claim.sentence, head, claim.people, home))
    }
    return made.pop() if len(made) == 1 else None


def _visits(reading: Reading, sentence: Span) -> list[Head]:
    return [head for head in reading.event_words(sentence) if head.family == "visit"]


def _journey(
    text: str, sentence: Span, head: Head, people: Sequence[str], home: Mapping[str, str]
) -> Journey | None:
    """Who of these people travels where; None unless one alone can."""
    found = _TO.match(text, head.span.end, min(sentence.end, head.span.end + REACH))
    where = destination(found.group("where")) if found else ""
    away = [who for who in people if home.get(who) != where]
    return (away[0], where) if where and len(away) == 1 else None


def destination(words: str) -> str:
    """The country that a name, or the first word of it, is or has for its capital; empty for none."""
    named = words.removeprefix("the ")
    for name in (named, named.split()[0]):
        if name.lower() in GOVERNMENT_OF:
            return GOVERNMENT_OF[name.lower()]
        if found := nations(name):
            return found[0]
    return ""


def _told(reading: Reading, home: Mapping[str, str]) -> Iterator[tuple[Span, Head, Journey]]:
    """Sentences of an article that tell of a journey as of something sure."""
    text = reading.article.text
    for sentence in reading.member.annotated.sentences:
        for head in _visits(reading, sentence):
            people = reading.people(Span(sentence.start, head.span.start))
            made = _journey(text, sentence, head, people, home)
            if made and not _UNSURE.search(reading.piece_at(sentence, head.span.start).of(text)):
                yield sentence, head, made


def _supporting(reading: Reading, sentence: Span, head: Head, host: Claim) -> Claim:
    clause = reading.piece_at(sentence, head.span.start)
    return meant(host, reading, sentence, clause, MEANT)


def _joined(cluster: Cluster, hosts: Mapping[Journey, Cluster], home: Mapping[str, str]) -> bool:
    """Did this meeting of two countries join the visit it is?"""
    first = cluster.first
    if first.family not in _ENCOUNTERS or first.status != "planned" or any(c.people for c in cluster.claims):
        return False
    parties = [set(nations(claim.title)) for claim in cluster.claims]
    fits = [
        host
        for (who, where), host in hosts.items()
        if (host.first.interval, host.first.status) == (first.interval, "planned")
        and {where, home.get(who, "")} in parties
    ]
    if len(fits) != 1:
        return False
    fits[0].support += [replace(claim, rule=MET) for claim in cluster.claims]
    return True
