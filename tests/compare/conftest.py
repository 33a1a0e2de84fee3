"""Small stories written out in prose, with the marks that earlier stages would have made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pytest

from site_builder.compare import compare
from site_builder.compare.passages import Passage, Reading, read
from site_builder.extract.plain import extract_plain
from site_builder.ids import slug as slug_of
from site_builder.ids import stable_id
from site_builder.language import sentences
from site_builder.model import (
    Annotated,
    Article,
    Casefile,
    Comparison,
    DateMark,
    Dossier,
    Event,
    Evidence,
    Figure,
    Finding,
    FindingDecision,
    Member,
    Mention,
    Naming,
    Person,
    Quote,
    Role,
    Span,
    StoryEntry,
    Term,
    Timeline,
    Topic,
)


@dataclass
class Draft:
    """One article and what is marked on it, each mark by its words."""

    text: str
    people: dict[str, str] = field(default_factory=dict)
    """Name as written to the person's full name."""

    said: list[tuple[str, str]] = field(default_factory=list)
    """Words in quotation marks, and the full name of who said them."""

    reported: list[tuple[str, str]] = field(default_factory=list)
    """Words of indirect speech, and the full name of who said them."""

    terms: list[str] = field(default_factory=list)
    figures: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Words, amount, unit, noun."""

    roles: list[tuple[str, str]] = field(default_factory=list)
    """Words of a role, and the full name of whose it is."""

    publisher: str = ""
    agency: str = ""
    counts: list[tuple[str, str, str]] = field(default_factory=list)
    """Words, amount, noun of a bare count."""

    dates: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Words, first day, last day, precision."""
    published: str = ""

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def article(self, slug: str) -> Article:
        plain = extract_plain(self.text, slug=slug)
        publisher = self.publisher or slug.title()
        return Article(
            slug,
            slug,
            slug,
            plain.text,
            plain.blocks,
            publisher=publisher,
            agency=self.agency,
            published=self.published,
        )

    def annotated(self, slug: str) -> Annotated:
        article = self.article(slug)
        quotes = [self.quote(slug, "direct", *one) for one in self.said]
        quotes += [self.quote(slug, "indirect", *one) for one in self.reported]
        return Annotated(
            article,
            sentences.of_article(article),
            tuple(sorted(self.mentions(), key=lambda mention: mention.span)),
            tuple(sorted(self.marked_dates(), key=lambda mark: mark.span)),
            tuple(sorted(self.marked_figures(), key=lambda figure: figure.span)),
            tuple(sorted(quotes, key=lambda quote: quote.span)),
            tuple(Term(self.span(words), "test") for words in self.terms),
        )

    def marked_figures(self) -> Iterable[Figure]:
        for words, amount, unit, noun in self.figures:
            yield Figure(
                self.span(words), amount, unit, "percent" if unit == "percent" else "quantity", "t", noun
            )
        for words, amount, noun in self.counts:
            yield Figure(self.span(words), amount, "", "count", "t", noun)

    def marked_dates(self) -> Iterable[DateMark]:
        for words, first, last, precision in self.dates:
            yield DateMark(self.span(words), "DATE", first, first, last, precision, "none", "t", 1.0)  # type: ignore[arg-type]

    def quote(self, slug: str, kind: str, words: str, who: str) -> Quote:
        name = stable_id("q", slug, words)
        return Quote(name, self.span(words), kind, None, who, "person", None, "test", 0.9)  # type: ignore[arg-type]

    def mentions(self) -> Iterable[Mention]:
        for written, full in self.people.items():
            start = self.text.find(written)
            while start >= 0:
                yield Mention(Span(start, start + len(written)), full, "person", "test")
                start = self.text.find(written, start + 1)

    def member(self, slug: str) -> Member:
        annotated = self.annotated(slug)
        names = {m.name for m in annotated.mentions} | {q.name for q in annotated.quotes}
        return Member(annotated, tuple(Naming(name, slug_of(name)) for name in sorted(names)))


def casefile(
    drafts: dict[str, Draft],
    *,
    topics: tuple[Topic, ...] = (),
    events: tuple[Event, ...] = (),
    hide: tuple[str, ...] = (),
    pin: tuple[str, ...] = (),
    findings: tuple[FindingDecision, ...] = (),
) -> Casefile:
    """The casefile of a story told by these drafts."""
    members = tuple(draft.member(slug) for slug, draft in drafts.items())
    names = sorted({naming.name for member in members for naming in member.namings})
    people = tuple(Person(slug_of(n), n, "leader", "test", roles=_roles(n, drafts)) for n in names)
    story = StoryEntry("bridge", "bridge.md", "The bridge", hide=hide, pin=pin, findings=findings)
    return Casefile(Dossier(story, members, people, topics), Timeline("bridge", events))


def _roles(name: str, drafts: dict[str, Draft]) -> tuple[Role, ...]:
    pairs = ((slug, d, words) for slug, d in drafts.items() for words, who in d.roles if who == name)
    return tuple(Role(words, Evidence(slug, d.span(words))) for slug, d, words in pairs)


def passage(text: str) -> Passage:
    """The first sentence of a text."""
    return read(casefile({"one": Draft(text)})).passages[0]


@pytest.fixture(name="draft")
def draft_class() -> type[Draft]:
    return Draft


@pytest.fixture(name="casefile")
def casefile_maker() -> Callable[..., Casefile]:
    return casefile


@pytest.fixture(name="passage")
def passage_maker() -> Callable[[str], Passage]:
    return passage


@pytest.fixture(name="reading")
def reading_maker() -> Callable[..., Reading]:
    return lambda drafts, **desk: read(casefile(drafts, **desk))


@pytest.fixture(name="compared")
def comparison_maker() -> Callable[..., Comparison]:
    return lambda drafts, **desk: compare(casefile(drafts, **desk))


@pytest.fixture(name="found")
def findings_of_rule(compared: Callable[..., Comparison]) -> Callable[..., list[Finding]]:
    """The findings one rule makes of a story."""

    def of(rule: str, drafts: dict[str, Draft], **desk: object) -> list[Finding]:
        return [f for f in compared(drafts, **desk).findings if f.rule == rule]

    return of
