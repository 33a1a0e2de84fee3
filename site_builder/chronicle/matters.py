"""Purchases, sanctions and the like told elsewhere in the story without their time.

"Norway agreed to buy Swedish fish" is the purchase that another source dates when the two clauses have a
word of one kind of matter and most of what they are about in common, and no second dated event fits.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder.chronicle.cluster import WINDOW, Cluster
from site_builder.chronicle.head import Head
from site_builder.chronicle.meant import meant
from site_builder.chronicle.reading import Reading
from site_builder.language.words import words
from site_builder.model import Span

MATTERS = frozenset(["purchase", "sanctions", "lapse", "signing", "launch", "ceasefire"])
"""Families in which what is bought, signed or launched tells the event."""

SHARED = 4
"""Content words that two clauses of one matter have in common, at least."""

PART = 0.6
"""The same as a part of the shorter clause's content words."""

RULE = "same matter"

Host = tuple[Cluster, frozenset[str]]


def add_matters(readings: Sequence[Reading], clusters: Sequence[Cluster]) -> None:
    """Adds to each event of such a matter the passages without a time that tell it."""
    by_slug = {one.article.slug: one for one in readings}
    by_stem: dict[tuple[str, str], list[Host]] = defaultdict(list)
    for cluster in clusters:
        if cluster.first.family in MATTERS and cluster.first.date:
            host = (
                cluster,
                _about(by_slug[cluster.first.article], cluster.first.sentence, cluster.first.date),
            )
            for stem in host[1]:
                by_stem[cluster.first.family, stem].append(host)
    for one in readings if by_stem else ():
        for sentence, head, clause, about in _undated(one):
            if host_cluster := _host(by_stem, head.family, about):
                _support(host_cluster, one, sentence, clause)


def _about(reading: Reading, sentence: Span, at: Span) -> frozenset[str]:
    clause = reading.piece_at(sentence, at.start)
    return _content(reading.article.text, clause)


def _content(text: str, clause: Span) -> frozenset[str]:
    """Stems of a clause's content words, spelling and countries folded, without figures."""
    found = words(text, clause.start, clause.end)
    return frozenset(word.stem for word in found if word.content and not word.surface[0].isdigit())


def _undated(reading: Reading) -> Iterator[tuple[Span, Head, Span, frozenset[str]]]:
    """Clauses with a word of such a matter and no time in them."""
    text = reading.article.text
    for sentence in reading.member.annotated.sentences:
        for head in reading.event_words(sentence):
            if head.family in MATTERS:
                clause = reading.piece_at(sentence, head.span.start)
                if not reading.times(clause):
                    yield sentence, head, clause, _content(text, clause)
                break


def _host(by_stem: dict[tuple[str, str], list[Host]], family: str, about: frozenset[str]) -> Cluster | None:
    """The one dated event that shares enough; None when none or several do."""
    near = [host for stem in sorted(about) for host in by_stem.get((family, stem), ())[:WINDOW]]
    fits = {
        id(cluster): cluster
        for cluster, own in near
        if len(own & about) >= max(SHARED, PART * min(len(own), len(about)))
    }
    return next(iter(fits.values())) if len(fits) == 1 else None


def _support(host: Cluster, reading: Reading, sentence: Span, clause: Span) -> None:
    slug = reading.article.slug
    told = [*host.claims[:WINDOW], *host.coarse[:WINDOW], *host.support[-WINDOW:]]
    if not any(claim.article == slug and claim.sentence == sentence for claim in told):
        host.support.append(meant(host.first, reading, sentence, clause, RULE))
