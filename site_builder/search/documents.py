"""What can be found: articles, people, events and static pages, each with fields that are ranked and
passages that are shown.

Fields and their weights stand in `FIELDS`. An article's own fields depend on its `Annotated` alone, so that
they can be remembered from build to build; what the site adds (its story's title, its topics) is counted
apart.
What a reader may narrow results by stands in `FACETS`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from site_builder import links
from site_builder.model import MASK, Annotated, Block, Event, Person, Quote, Role, StaticPage
from site_builder.search.languages import known

FIELDS = (
    ("title", 2), ("text", 1), ("speaker", 3), ("publisher", 2), ("story", 2), ("topic", 2), ("date", 1),
)  # fmt: skip
"""Names a query may use before a colon, each with its boost."""

FACETS = ("date", "source", "person", "story", "topic")
"""What results are narrowed and sorted by; their kind is known without."""

LANGUAGE = "lang"
"""A facet of articles that are not English and whose words have stems: their language (see `languages`)."""

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
    reported: bool = False
    """Are the words the source's own, not the speaker's?"""


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

    passages: tuple[Passage, ...]

    facets: tuple[tuple[str, str], ...] = ()
    """(one of `FACETS` or `LANGUAGE`, a value of it); a document may have several values of one."""

    lang: str = ""
    """The value of `LANGUAGE`; empty if there is none."""


def of_article(annotated: Annotated, story: str, slug: str, topics: Sequence[str]) -> Document:
    """An article by what it says itself, the title and slug of its story, and its topics."""
    article = annotated.article
    speakers = tuple(dict.fromkeys(q.name for q in annotated.quotes if q.name))
    lang = known(article.lang)
    fields = (
        ("title", article.title),
        ("speaker", "\n".join(speakers)),
        ("publisher", "\n".join(dict.fromkeys((article.publisher, article.agency, *article.authors)))),
        ("date", spelled(article.published)),
        ("story", f"{story}\n{slug}".strip()),
        ("topic", "\n".join(topics)),
    )
    return Document(
        kind="article",
        key=article.slug,
        url=links.article(article.slug),
        title=article.title,
        source=article.source_label,
        date=article.published[:10],
        fields=fields,
        passages=tuple(_passages(annotated)),
        facets=_facets(
            date=[article.published[:10]],
            source=[article.source_label],
            person=speakers,
            story=[story or slug],
            topic=topics,
            lang=[lang],
        ),
        lang=lang,
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
        passages=tuple(Passage("", text) for text in shown),
        facets=_facets(person=[person.name]),
    )


def of_event(event: Event, texts: dict[str, str], names: dict[str, str], period: str, story: str) -> Document:
    """An event by its title and the sentences that report it.

    `texts` are the articles' by slug, `names` the people's by id; `period` is its page of the timeline,
    `story` the title of its story.
    """
    sentences = dict.fromkeys(s.span.of(texts[s.article]) for s in event.sources if s.article in texts)
    people = [names[person] for person in event.people if person in names]
    date = event.first[: KNOWN.get(event.precision, len("2026-02-05"))]
    return Document(
        kind="event",
        key=event.id,
        url=links.event(event.id, period),
        title=event.title,
        source=event.status,
        date=date,
        fields=(("title", event.title), ("speaker", "\n".join(people)), ("date", spelled(event.first))),
        passages=tuple(Passage("", text) for text in (*sentences, event.place) if text),
        facets=_facets(date=[date], person=people, story=[story]),
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
        passages=tuple(Passage("", line) for line in lines if line),
    )


def spelled(iso: str) -> str:
    """A date in every form a reader may type: "2026-02-05 February" is found by year, month name or day."""
    month = iso[5:7]
    named = MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else ""
    return f"{iso[:10]} {named}".strip()


def _wordings(roles: Iterable[Role]) -> list[str]:
    return list(dict.fromkeys(role.text for role in roles if role.text))


def _facets(**values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, value)
        for name in (*FACETS, LANGUAGE)
        for value in dict.fromkeys(values.get(name, ()))
        if value
    )


def _passages(annotated: Annotated) -> Iterator[Passage]:
    text, at = annotated.article.text.replace(MASK, " "), 0
    quotes = sorted((q for q in annotated.quotes if q.name), key=lambda q: (q.span.start, q.span.end))
    for block in annotated.article.blocks:
        while at < len(quotes) and quotes[at].span.start < block.span.start:
            at += 1
        end = at
        while end < len(quotes) and quotes[end].span.start < block.span.end:
            end += 1
        said = tuple(_said(text, block, q) for q in quotes[at:end] if q.span.within(block.span))
        if block.span.of(text).strip():
            yield Passage(block.id, block.span.of(text), said)


def _said(text: str, block: Block, quote: Quote) -> Said:
    start = _units(text[block.span.start : quote.span.start])
    end = start + _units(quote.span.of(text))
    return Said(start, end, quote.name, quote.kind != "direct")


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
