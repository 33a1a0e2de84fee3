"""The marks inside a piece of text: names, dates, figures, terms, emphasis, links, differences.

Each layer is a list of spans with what the template needs to know of them. Where two links fall on the
same words the author's own link wins, then the date of an event, then the name.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from site_builder import links
from site_builder.model import Annotated, DateMark, Figure, Mention, Span
from site_builder.views.calendar import interval, machine
from site_builder.views.derived import beside
from site_builder.views.runs import split
from site_builder.views.shelf import Shelf

SCHEMES = ("https://", "http://", "mailto:")
OF_THE_SITE = re.compile(r"[\w-][\w./-]*(?:#[\w.~:-]+)?|#[\w.~:-]+")
"""A file of the site from its root with a place on it, or a place of the same article."""


class Run(Struct, frozen=True):
    """A stretch of text with one set of marks."""

    text: str
    marked: bool = False
    """Has it any of the marks below?"""

    href: str = ""
    link: str = ""
    """`out`, `site`, `event` or `person`: what the link leads to."""

    time: str = ""
    """Valid for a datetime attribute."""

    reading: str = ""
    """How a date or figure was read, in words."""

    kind: str = ""
    """`date`, `figure`, or empty."""

    term: bool = False
    differs: bool = False
    em: bool = False
    strong: bool = False
    code: bool = False


Facts = dict[str, str | bool]
Layer = tuple[Span, Facts]


def layers(shelf: Shelf, annotated: Annotated, page: str) -> list[Layer]:
    """All inner marks of an article, lowest priority first: later ones overwrite what they share."""
    slug = annotated.article.slug
    return [
        *(
            _mark(flag.span, differs=True)
            for flag in shelf.on(slug).flags
            if _short(flag.span) and beside(flag.finding)
        ),
        *(_mark(term.span, term=True) for term in annotated.terms),
        *_names(shelf, annotated, page),
        *(_figure(mark, annotated) for mark in annotated.figures),
        *_dates(shelf, annotated, page),
        *_inline(annotated, page),
    ]


def runs(text: str, within: Span, marks: list[Layer]) -> tuple[Run, ...]:
    """The text of a span as runs."""
    if not marks:
        return (Run(within.of(text)),) if within.start < within.end else ()
    spans = [span for span, _ in marks]
    return tuple(_run(span.of(text), (marks[i][1] for i in which)) for span, which in split(within, spans))


def inside(marks: Iterable[Layer], span: Span) -> list[Layer]:
    """Those layers that touch a span, in the same order."""
    start, end = span.start, span.end
    return [layer for layer in marks if layer[0].start < end and start < layer[0].end]


def safe(url: str) -> str:
    """An address outside the site if it is http, https or mail, else nothing."""
    return url if url.lower().startswith(SCHEMES) else ""


LONGEST_DIFFERENCE = 160
"""Characters; a longer passage is flagged in the margin only, or whole paragraphs would be underlined."""


def _mark(span: Span, **facts: str | bool) -> Layer:
    return span, facts


def _short(span: Span) -> bool:
    return span.end - span.start <= LONGEST_DIFFERENCE


def _run(text: str, facts: Iterable[Facts]) -> Run:
    known: Facts = {}
    for fact in facts:
        known |= fact
    return Run(text, bool(known), **known)  # type: ignore[arg-type]


def _names(shelf: Shelf, annotated: Annotated, page: str) -> Iterator[Layer]:
    named = shelf.persons[annotated.article.slug]
    for mention in annotated.mentions:
        person = named.get(mention.name, "")
        if person in shelf.who:
            yield _name(mention, person, page)


def _name(mention: Mention, person: str, page: str) -> Layer:
    return mention.span, {"href": links.relative(links.person(person), page), "link": "person"}


def _dates(shelf: Shelf, annotated: Annotated, page: str) -> Iterator[Layer]:
    dated = {span.start: event for span, event in reversed(shelf.on(annotated.article.slug).events)}
    for mark in annotated.dates:
        facts = _date(mark, shelf.dates)
        if mark.span.start in dated:
            event = dated[mark.span.start]
            target = links.event(event, shelf.periods.get(event, ""))
            facts |= {"href": links.relative(target, page), "link": "event"}
        yield mark.span, facts


def _date(mark: DateMark, order: str) -> Facts:
    reading = interval(mark.first, mark.last, mark.precision, order)
    return {"kind": "date", "time": machine(mark.value, mark.first, mark.last), "reading": reading}


def _figure(mark: Figure, annotated: Annotated) -> Layer:
    unit = mark.unit or mark.noun
    reading = f"{mark.amount.replace('/', '–')} {unit}".strip()
    written = mark.span.of(annotated.article.text)
    return mark.span, {"kind": "figure", "reading": "" if reading == written else reading}


def _inline(annotated: Annotated, page: str) -> Iterator[Layer]:
    for mark in annotated.article.inline:
        if mark.kind != "link":
            yield mark.span, {mark.kind: True}
        elif safe(mark.href):
            yield mark.span, {"href": mark.href, "link": "out"}
        elif OF_THE_SITE.fullmatch(mark.href):
            here = links.article(annotated.article.slug) if mark.href.startswith("#") else ""
            yield mark.span, {"href": links.relative(here + mark.href, page), "link": "site"}
