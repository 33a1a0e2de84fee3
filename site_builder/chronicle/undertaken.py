"""What somebody undertook at an encounter: "Berg accepted an invitation during the call".

The undertaking is dated by the one call, meeting or visit of that person which its article dates. Another
article that tells of the same undertaking by the same person, of the same matter, tells the same event.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.claims import LONGEST, keys
from site_builder.chronicle.cluster import WINDOW, Cluster
from site_builder.chronicle.lexicon import CONTACT, FAMILY
from site_builder.chronicle.presentable import tidy
from site_builder.chronicle.reading import Reading
from site_builder.language.stems import stem
from site_builder.model import Span

RULE, AGAIN = "undertaken at an encounter", "same undertaking"

SHARED = 0.5
"""Part of the fewer content words that two tellings of one undertaking share."""

LEAST = 2
"""Content words they share at least, without the person and the verb."""

_VERB = re.compile(r"\b(?:accepted|agreed|pledged|promised|committed|undertook|vowed|invited|offered)\b")
_AT = re.compile(
    r"\b(?:[Dd]uring|[Aa]t|[Ii]n) (?:the|their|his|her|that|this) (?:[a-z-]+ ){0,2}?"
    r"(?P<what>call|conversation|meeting|talks|summit|visit)\b"
)
_TIMES = frozenset(["day", "hour"])

Encounters = dict[tuple[str, tuple[str, str], frozenset[str]], Claim]
"""The encounters of a person that an article dates, by kind, days and people."""


def at_encounters(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims of what was undertaken at an encounter that the article dates."""
    hosts: dict[str, Encounters] = defaultdict(dict)
    for claim in claims:
        if claim.precision in _TIMES and claim.status == "past" and not claim.joint:
            for person in claim.people:
                hosts[person].setdefault((claim.family, claim.interval, frozenset(claim.people)), claim)
    text, found = reading.article.text, []
    for sentence in reading.member.annotated.sentences if hosts else ():
        if sentence.end - sentence.start > LONGEST:
            continue
        verb = _VERB.search(text, sentence.start, sentence.end)
        at = _AT.search(text, sentence.start, sentence.end) if verb else None
        if verb and at and (told := _undertaken(reading, sentence, verb, at, hosts)):
            found.append(told)
    return tuple(found)


def _undertaken(
    reading: Reading,
    sentence: Span,
    verb: re.Match[str],
    at: re.Match[str],
    hosts: Mapping[str, Encounters],
) -> Claim | None:
    text = reading.article.text
    clause = reading.piece_at(sentence, verb.start())
    who = reading.people(Span(clause.start, verb.start()))[-1:]
    known = hosts.get(who[0], {}) if who else {}
    fitting = [host for host in list(known.values())[:WINDOW] if _is(host, at.group("what"))]
    if len({(h.interval, frozenset(h.people)) for h in fitting}) != 1:
        return None
    if not clause.start <= at.start() < clause.end:
        return None
    later = (mark.span.start for mark in reading.times(Span(verb.end(), clause.end)) if mark.first)
    end, host = min(later, default=clause.end), fitting[0]
    told = Span(clause.start, end)
    return replace(
        host,
        sentence=sentence,
        date=None,
        family=f"v:{stem(verb.group())}",
        people=who,
        places=reading.places(told),
        keys=keys(text, told),
        title=tidy(told.of(text)),
        medium="",
        rule=RULE,
        confidence=0.6,
        wording="",
        named=(),
        central=True,
        hour=0,
        caption=False,
    )


def _is(host: Claim, what: str) -> bool:
    """Can this word mean the encounter a claim dates?"""
    return host.family == FAMILY[what] or (host.family in CONTACT and what != "visit")


def add_undertakings(readings: Iterable[Reading], clusters: Sequence[Cluster]) -> None:
    """Adds to each such event the passages of other articles that tell of the same undertaking."""
    hosts: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.first.rule == RULE:
            hosts[cluster.first.family, cluster.first.people[0]].append(cluster)
    for one in readings if hosts else ():
        for sentence in one.member.annotated.sentences:
            _add(one, sentence, hosts)


def _add(reading: Reading, sentence: Span, hosts: Mapping[tuple[str, str], list[Cluster]]) -> None:
    text = reading.article.text
    verb = _VERB.search(text, sentence.start, sentence.end)
    if verb is None or sentence.end - sentence.start > LONGEST:
        return
    clause = reading.piece_at(sentence, verb.start())
    who = reading.people(Span(clause.start, verb.start()))[-1:]
    told = keys(text, clause)
    names = {stem(word) for person in who for word in person.lower().split("-")} | {stem(verb.group())}
    for host in hosts.get((f"v:{stem(verb.group())}", who[0]), ())[:WINDOW] if who else ():
        ours, theirs = told - names, host.first.keys - names
        alike = len(ours & theirs) >= max(LEAST, SHARED * min(len(ours), len(theirs)))
        known = {c.article for c in (*host.claims, *host.support)}
        if alike and reading.article.slug not in known:
            host.support.append(
                replace(
                    host.first,
                    article=reading.article.slug,
                    sentence=sentence,
                    keys=told,
                    title=tidy(clause.of(text)),
                    rule=AGAIN,
                    confidence=0.5,
                )
            )
