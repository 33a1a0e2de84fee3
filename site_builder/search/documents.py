"""What can be found: articles, people, events and static pages, each with fields that are ranked and
passages that are shown.

Fields and their weights stand in `FIELDS`. An article's own fields depend on its `Annotated` alone, so that
they can be remembered from build to build; what the site adds (its story's title, its topics) is counted
apart.
The text of a document is cut into sections of a few passages: a reader's browser loads the section a result
is shown from, and no more.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from site_builder import links
from site_builder.model import Annotated, Block, Event, Person, Quote, Role, StaticPage

FIELDS = (
    ("title", 10), ("text", 1), ("speaker", 3), ("publisher", 2), ("story", 2), ("topic", 2), ("date", 1),
)  # fmt: skip
"""Names a query may use before a colon, each with its boost."""

SECTION = 900
"""Code points of text in a section, at least; only a document's last may hold less."""

MOST_SECTIONS = 30
"""So that a set of sections fits a JavaScript integer."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

KNOWN = {"month": len("2026-02"), "quarter": 4, "half": 4, "season": 4, "year": 4, "decade": 4}
"""How much of an event's first day is known, by its precision: a month is not shown as its first day."""

Kind = Literal["article", "person", "event", "page"]
KINDS: tuple[Kind, ...] = ("article", "person", "event", "page")
"""In the order documents are numbered and results are grouped."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation inside a passage. Offsets into the passage count UTF-16 units, as JavaScript does."""

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Passage:
    """What a result shows: a paragraph, a sentence about an event, a role."""

    anchor: str
    """Id on the document's page; empty for the page itself."""

    text: str
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One result: where it is, what is ranked, what is shown."""

    kind: Kind
    key: str
    """Unique within its kind; documents are numbered in its order."""

    url: str
    title: str
    source: str
    """Whom to name under the title: the publisher of an article, the class of a person."""

    date: str
    """ISO date, or a month or year where no more is known; empty for none."""

    fields: tuple[tuple[str, str], ...]
    """Name and text of each field but `text`, which is the text of the passages."""

    sections: tuple[tuple[Passage, ...], ...]


def of_article(annotated: Annotated) -> Document:
    """An article by what it says itself."""
    article = annotated.article
    fields = (
        ("title", article.title),
        ("speaker", "\n".join(dict.fromkeys(q.name for q in annotated.quotes if q.name))),
        ("publisher", "\n".join(dict.fromkeys((article.publisher, article.agency, *article.authors)))),
        ("date", spelled(article.published)),
    )
    return Document(
        kind="article",
        key=article.slug,
        url=links.article(article.slug),
        title=article.title,
        source=article.source_label,
        date=article.published[:10],
        fields=fields,
        sections=sections(_passages(article.text, article.blocks, annotated.quotes)),
    )


def of_person(person: Person) -> Document:
    """A person by names, roles and affiliations."""
    names = [alias for alias in person.aliases if alias != person.name]
    told = [
        *_wordings(person.roles),
        *_wordings(person.affiliations),
        *([person.note] if person.note else []),
    ]
    shown = told + ([f"Also written: {', '.join(names)}"] if names else [])
    return Document(
        kind="person",
        key=person.id,
        url=links.person(person.id),
        title=person.name,
        source=person.person_class,
        date="",
        fields=(("title", person.name), ("speaker", "\n".join((person.name, *names)))),
        sections=sections([Passage("", text) for text in shown]),
    )


def of_event(event: Event, texts: dict[str, str], names: dict[str, str], period: str) -> Document:
    """An event by its title and the sentences that report it.

    `texts` are the articles' by slug, `names` the people's by id; `period` is its page of the timeline.
    """
    sentences = dict.fromkeys(s.span.of(texts[s.article]) for s in event.sources if s.article in texts)
    people = "\n".join(names[person] for person in event.people if person in names)
    return Document(
        kind="event",
        key=event.id,
        url=links.event(event.id, period),
        title=event.title,
        source=event.status,
        date=event.first[: KNOWN.get(event.precision, len("2026-02-05"))],
        fields=(("title", event.title), ("speaker", people), ("date", spelled(event.first))),
        sections=sections([Passage("", text) for text in (*sentences, event.place) if text]),
    )


def of_page(page: StaticPage) -> Document:
    """A static page by its text."""
    lines = [line.strip() for line in page.text.split("\n")]
    return Document(
        kind="page",
        key=page.slug,
        url=links.page(page.slug),
        title=page.title,
        source="",
        date="",
        fields=(("title", page.title),),
        sections=sections([Passage("", line) for line in lines if line]),
    )


def sections(passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], ...]:
    """The passages in order, cut into sections; a document without passages has one empty section."""
    least = max(SECTION, -(-sum(len(p.text) for p in passages) // MOST_SECTIONS))
    return tuple(_cut(passages, least)) or ((),)


def _cut(passages: Iterable[Passage], least: int) -> Iterator[tuple[Passage, ...]]:
    held: list[Passage] = []
    size = 0
    for passage in passages:
        held.append(passage)
        size += len(passage.text)
        if size >= least:
            yield tuple(held)
            held, size = [], 0
    if held:
        yield tuple(held)


def spelled(iso: str) -> str:
    """A date in every form a reader may type: "2026-02-05 February" is found by year, month name or day."""
    month = iso[5:7]
    named = MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else ""
    return f"{iso[:10]} {named}".strip()


def _wordings(roles: Iterable[Role]) -> list[str]:
    return list(dict.fromkeys(role.text for role in roles if role.text))


def _passages(text: str, blocks: Sequence[Block], quotes: Iterable[Quote]) -> list[Passage]:
    """Every block with the quotations inside it; blocks stand in the order of the text."""
    said: list[list[Said]] = [[] for _ in blocks]
    ends = [block.span.end for block in blocks]
    for quote in quotes:
        place = bisect_left(ends, quote.span.end)
        if quote.name and place < len(blocks) and quote.span.within(blocks[place].span):
            said[place].append(_said(text, blocks[place], quote))
    held = zip(blocks, said, strict=True)
    return [Passage(block.id, block.span.of(text), tuple(inside)) for block, inside in held]


def _said(text: str, block: Block, quote: Quote) -> Said:
    start = _units(text[block.span.start : quote.span.start])
    return Said(start, start + _units(quote.span.of(text)), quote.name)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
