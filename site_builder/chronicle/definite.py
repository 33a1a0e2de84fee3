"""Sentences that mean a dated event by its noun alone: "the earthquake", "Russia's invasion of Ukraine".

"The summit" is the summit its article has dated before, when that is the only one it dates and lies near the
day of writing; one long past must have been told in the sentences just before. A word that tells one summit
from another ("the next", "a previous") or a phrase that says which ("on the embassy") must be in the event's
own clause, else it is another one. With both its countries named, an event needs no telling before.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.claims import LONGEST
from site_builder.chronicle.cluster import Cluster, told_at
from site_builder.chronicle.head import ALSO_PAST, NO_NOUNS, Head, is_verb
from site_builder.chronicle.heads import event_words
from site_builder.chronicle.meant import meant
from site_builder.chronicle.reading import Reading, nations
from site_builder.chronicle.refusals import FORWARD, days_between
from site_builder.language.stems import stem
from site_builder.language.stopwords import STOPWORDS
from site_builder.language.wordlist import words
from site_builder.model import Span

RULE, NAMED = "the only one dated", "same countries"

SINGLE = frozenset(
    [
        *(
            "summit",
            "visit",
            "election",
            "attack",
            "quake",
            "trial",
            "ceremony",
            "signing",
            "launch",
            "debate",
        ),
        *("conference", "convention", "hearing", "ceasefire", "resignation", "lapse", "meeting", "handshake"),
    ]
)
"""Families whose noun means one event when it stands with "the"."""

RECENT = 45
"""Days from the day of writing within which the event lies that an article calls by its noun anywhere."""

BESIDE = 60
"""Characters between an event's word and its time, at most."""

NEAR = 3
"""Sentences within which an event long past, or far ahead, is called so."""

_BEFORE = re.compile(r"(?<!\ball )(?<!\bboth )\b(?:the|this|that)((?: [a-z][a-z-]+){0,2}) \Z", re.IGNORECASE)
_AFTER = re.compile(r" (?:of|in|on|against|between|by|with|to|at|from|near|for|over)\b((?:[ ’'-]+\w+){1,4})")
_NEXT = re.compile(r"[ ’'-]+([\w’'-]+)")
_COUNTRIES = re.compile(r"([A-Z]\w+)['’]s (?:[\w-]+ ){0,2}?(?P<noun>[a-z]+) of (?:the )?([A-Z]\w+)")
_APART = re.compile(r"[,;:—]|\b(?:and|but|who|which|that|after|before|since|until|said|says)\b")
_TO = re.compile(r"\b(?:to|for|of|about|over|from|with|against)\b")
_THINGS = frozenset(["ballot", "poll", "custody", "strike"])
"""Nouns of a family that more often mean something else."""

_PLAIN = words(
    """
    deadly devastating historic massive powerful fatal bloody tragic whole entire high-profile landmark
    """
)
"""Words before a noun that do not tell one event from another."""

Own = dict[str, list[tuple[Cluster, Claim]]]
"""By family, the events an article dates, each with the claim that dates it first."""


def add_definite(readings: Sequence[Reading], clusters: Sequence[Cluster]) -> None:
    """Adds to each event the passages without a time that mean it."""
    own: dict[str, Own] = defaultdict(lambda: defaultdict(list))
    pairs: dict[tuple[str, frozenset[str]], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        by_article: dict[str, Claim] = {}
        for claim in sorted(cluster.claims, key=lambda c: c.sentence):
            by_article.setdefault(claim.article, claim)
        for slug, claim in by_article.items():
            own[slug][claim.family].append((cluster, claim))
        if len(named := frozenset(nations(cluster.first.title))) == 2:
            pairs[cluster.first.family, named].append(cluster)
    told: dict[int, set[tuple[str, int]]] = {}
    for one in readings:
        for sentence, head, cluster in _meant(one, own.get(one.article.slug, {}), pairs):
            known = told[id(cluster)] if id(cluster) in told else told_at(cluster)
            told[id(cluster)] = known
            if (one.article.slug, sentence.start) not in known:
                known.add((one.article.slug, sentence.start))
                _support(one, sentence, head, cluster)


def _meant(
    reading: Reading,
    own: Mapping[str, list[tuple[Cluster, Claim]]],
    pairs: Mapping[tuple[str, frozenset[str]], list[Cluster]],
) -> Iterator[tuple[Span, Head, Cluster]]:
    """Sentences that mean an event, once each."""
    text, dates = reading.article.text, [mark.span.start for mark in reading.member.annotated.dates]
    for sentence in reading.member.annotated.sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        for head in reading.event_words(sentence):
            host = _of_countries(text, sentence, head, pairs) if head.noun else None
            if head.noun and not host and not _timed(dates, reading.piece_at(sentence, head.span.start)):
                host = _one(reading, sentence, head, own)
            if host:
                yield sentence, head, host
                break


def _timed(dates: Sequence[int], clause: Span) -> bool:
    at = bisect_right(dates, clause.start - 1)
    return at < len(dates) and dates[at] < clause.end


def _one(
    reading: Reading, sentence: Span, head: Head, own: Mapping[str, list[tuple[Cluster, Claim]]]
) -> Cluster | None:
    """The only event of this family the article dates, where its noun can mean that."""
    dated = own.get(head.family, [])
    if head.family not in SINGLE or head.plural or len(dated) != 1:
        return None
    cluster, claim = dated[0]
    text = reading.article.text
    before = _BEFORE.search(text, max(sentence.start, head.span.start - 40), head.span.start)
    if before is None or sentence.start <= claim.sentence.start or head.span.of(text).lower() in _THINGS:
        return None
    if not _near(reading, sentence, claim) or not _of_the_time(text, claim):
        return None
    if claim.status != "past" and not FORWARD.search(text, sentence.start, sentence.end):
        return None  # "the hearing" told as past is not the one to come
    told = before.group(1).split()
    if any(word not in _PLAIN and stem(word) not in claim.keys for word in told):
        return None
    return cluster if _ends_there(text, head, claim) else None


def _of_the_time(text: str, claim: Claim) -> bool:
    """Is it the event's noun or verb that the time belongs to, and not a setting: "paid tribute on Friday to
    victims of the blast"?
    """
    if claim.date is None:
        return False
    for head in event_words(text, claim.sentence):
        low, high = min(head.span.end, claim.date.end), max(head.span.start, claim.date.start)
        between = text[low:high]
        if head.family == claim.family and len(between) < BESIDE and not _APART.search(between):
            return head.span.start < claim.date.start or not _TO.search(between)
    return False


def _near(reading: Reading, sentence: Span, claim: Claim) -> bool:
    """Is it news of these days, or told just before?"""
    if reading.place_of(sentence) - reading.place_of(claim.sentence) <= NEAR:
        return True
    days = days_between(reading.published, claim.first)
    return (
        bool(reading.published)
        and claim.precision in ("day", "hour", "week", "month")
        and abs(days) <= RECENT
    )


def _ends_there(text: str, head: Head, claim: Claim) -> bool:
    """Does nothing after the noun make it the name of something else, or say that it is another one?"""
    which = _AFTER.match(text, head.span.end)
    if which:
        said = [word for word in re.findall(r"\w+", which.group(1)) if word.lower() not in STOPWORDS]
        return (
            not said
            or stem(said[0].lower()) in claim.keys
            or any(stem(w.lower()) in claim.keys for w in said)
        )
    follower = _NEXT.match(text, head.span.end)
    if follower is None:
        return True
    word = follower.group(1)
    return text[head.span.end] == " " and (word in NO_NOUNS | ALSO_PAST or is_verb(word))


def _of_countries(
    text: str, sentence: Span, head: Head, pairs: Mapping[tuple[str, frozenset[str]], list[Cluster]]
) -> Cluster | None:
    """ "Russia's invasion of Ukraine": the one dated event of this family between these two."""
    end = min(sentence.end, head.span.end + 40)
    found = _COUNTRIES.search(text, max(sentence.start, head.span.start - 40), end)
    if not found or found.start("noun") != head.span.start:
        return None
    named = frozenset(nations(f"{found.group(1)} and {found.group(3)}"))
    hosts = pairs.get((head.family, named), [])
    return hosts[0] if len(hosts) == 1 else None


def _support(reading: Reading, sentence: Span, head: Head, host: Cluster) -> None:
    clause = reading.piece_at(sentence, head.span.start)
    own = any(claim.article == reading.article.slug for claim in host.claims)
    claim = meant(host.first, reading, sentence, clause, RULE if own else NAMED)
    host.support.append(replace(claim, places=(), medium=""))
