"""All that the rules for findings look at, made once a story."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.compare import topics
from site_builder.compare.agreed import Group, agreed
from site_builder.compare.alignment import Pair, near
from site_builder.compare.citing import citations
from site_builder.compare.counted import Counted, counted
from site_builder.compare.forces import Use, uses
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

    cited: Mapping[int, tuple[str, ...]]
    """Whom sentences cite, by number of the passage."""

    forces: Mapping[int, tuple[tuple[str, Use], ...]]
    """The verbs of force in sentences, each with the person it is told of, by number of the passage."""

    counted: tuple[Counted, ...]
    """The figures, articles in the dossier's order."""

    starts: Mapping[str, tuple[int, ...]]
    """Where the quotations of each article start."""

    leaning: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Whom passages have it from, by number, as they are needed (`origins`)."""

    named_in: dict[int, tuple[Party, ...]] = field(default_factory=dict)
    """The parties of passages, by number, as they are needed."""

    differing: dict[str, tuple[tuple[Counted, ...], ...]] = field(default_factory=dict)
    """The figures at odds, when they are needed (`findings.quantities`)."""

    def quotes_in(self, evidence: Evidence) -> tuple[Quote, ...]:
        """The quotations that share words with a passage (those that start at most a paragraph before it)."""
        own = self.quotes.get(evidence.article, ())
        end, start = (
            bisect_left(self.starts.get(evidence.article, ()), evidence.span.end),
            evidence.span.start,
        )
        return tuple([quote for quote in own[max(0, end - 12) : end] if quote.span.end > start])

    def parties(self, passage: Passage) -> tuple[Party, ...]:
        """The countries a sentence names, outright, by capital or by person."""
        if passage.number not in self.named_in:
            self.named_in[passage.number] = self.allegiance.parties(passage, self.named)
        return self.named_in[passage.number]

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
        person = self.reading.person(slug, quote.name)
        if person in self.reading.people:
            return self.reading.people[person].name
        return shown_name(quote, self.reading.text(slug))


def study(casefile: Casefile) -> Case:
    """Lay out a casefile for the rules."""
    reading = read(casefile)
    quoted = quoted_words(reading)
    found = near(reading)
    same = tuple(pair for pair in found.related if same_fact(pair, reading))
    mentions = named(reading)
    quotes = {
        slug: tuple(sorted(m.annotated.quotes, key=lambda q: q.span)) for slug, m in reading.by_slug.items()
    }
    return Case(
        reading,
        quoted,
        mentions,
        found.related,
        frozenset((pair.left.number, pair.right.number) for pair in same),
        agreed(same),
        shared_text(reading, quoted, found.close),
        topics.matrix(reading),
        allegiance(casefile.dossier.people),
        quotes,
        citations(reading, mentions),
        uses(reading, mentions),
        tuple(counted(reading)),
        {slug: tuple(quote.span.start for quote in own) for slug, own in quotes.items()},
    )
