"""All that the rules for findings look at, made once a story."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.compare import topics
from site_builder.compare.agreed import Group, agreed
from site_builder.compare.alignment import Pair, near
from site_builder.compare.parties import Allegiance, Party, allegiance
from site_builder.compare.passages import Passage, Reading, read
from site_builder.compare.people import Named, named
from site_builder.compare.quoted import Quoted, quoted_words, shown_name
from site_builder.compare.sameness import same_fact
from site_builder.compare.shared import shared_text
from site_builder.model import Casefile, Evidence, Quote, Shared, TopicRow


@dataclass(frozen=True, slots=True)
class Case:
    """A story as findings see it."""

    reading: Reading
    quoted: tuple[Quoted, ...]
    named: Named
    pairs: tuple[Pair, ...]
    """Passages of two articles on one matter, best first."""

    same: frozenset[tuple[int, int]]
    """Numbers of the passages of those pairs that are asserted to tell the same fact."""

    agreed: tuple[Group, ...]
    shared: tuple[Shared, ...]
    topics: tuple[TopicRow, ...]
    allegiance: Allegiance
    quotes: Mapping[str, tuple[Quote, ...]]
    """The quotations of each article, of every kind, by start."""

    def quotes_in(self, evidence: Evidence) -> tuple[Quote, ...]:
        """The quotations that share words with a passage (those that start at most a paragraph before it)."""
        own = self.quotes.get(evidence.article, ())
        end = bisect_left(own, evidence.span.end, key=lambda quote: quote.span.start)
        near = own[max(0, end - 12) : end]
        return tuple(quote for quote in near if quote.span.overlaps(evidence.span))

    def parties(self, passage: Passage) -> tuple[Party, ...]:
        """The countries a sentence names, outright, by capital or by person."""
        return self.allegiance.parties(passage, self.named)

    def speaker(self, evidence: Evidence) -> str:
        """Whom an article gives a passage to, by the innermost quotation around it; empty when it says it
        itself.
        """
        around = sorted(self.quotes_in(evidence), key=lambda quote: quote.span.end - quote.span.start)
        names = (self.speaker_of(evidence.article, quote) for quote in around)
        return next((name for name in names if name), "")

    def teller(self, evidence: Evidence) -> str:
        """Who says most of a passage: the speaker of a quotation that covers at least a third of it."""
        span = evidence.span
        for quote in self.quotes_in(evidence):
            held = min(quote.span.end, span.end) - max(quote.span.start, span.start)
            if 3 * held >= span.end - span.start:
                return self.speaker_of(evidence.article, quote)
        return ""

    def speaker_of(self, slug: str, quote: Quote) -> str:
        """Name of the person a quotation is given to, else the speaker as written; empty for nobody."""
        person = self.reading.by_slug[slug].person(quote.name) if quote.name else ""
        if person in self.reading.people:
            return self.reading.people[person].name
        return shown_name(quote, self.reading.text(slug))


def study(casefile: Casefile) -> Case:
    """Lay out a casefile for the rules."""
    reading = read(casefile)
    quoted = quoted_words(reading)
    found = near(reading)
    same = tuple(pair for pair in found.related if same_fact(pair, reading))
    return Case(
        reading,
        quoted,
        named(reading),
        found.related,
        frozenset((pair.left.number, pair.right.number) for pair in same),
        agreed(same),
        shared_text(reading, quoted, found.close),
        topics.matrix(reading),
        allegiance(casefile.dossier.people),
        {
            slug: tuple(sorted(m.annotated.quotes, key=lambda q: q.span))
            for slug, m in reading.by_slug.items()
        },
    )
