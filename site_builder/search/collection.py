"""The site as numbered documents: articles, people, events and pages, each kind in order of its keys."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.language.periods import event_periods
from site_builder.model import Briefing, Member, Site
from site_builder.search.documents import Document, of_article, of_event, of_page, of_person
from site_builder.search.tally import FieldTally, Tally, added, tally


@dataclass(frozen=True, slots=True)
class Counted:
    """A document and its counts."""

    document: Document
    tally: Tally
    added: tuple[FieldTally, ...] = ()
    """Fields the site adds to what the document says itself."""


def counted(site: Site) -> tuple[Counted, ...]:
    """Every document of the site; the position is its number."""
    return (
        *_articles(site),
        *_plain(of_person(person) for person in site.corpus.people),
        *_plain(_events(site)),
        *_plain(of_page(page) for page in site.pages),
    )


def _plain(documents: Iterator[Document]) -> Iterator[Counted]:
    for document in sorted(documents, key=lambda d: d.key):
        yield Counted(document, tally(document))


def _articles(site: Site) -> Iterator[Counted]:
    titles = {story.slug: story.title for story in site.corpus.stories}
    topics = _topics(site.briefings)
    for member in sorted(site.corpus.members, key=_slug):
        article = member.annotated.article
        document = of_article(member.annotated)
        story = f"{titles.get(article.story, '')}\n{article.story}".strip()
        extra = (("story", story), ("topic", "\n".join(topics.get(article.slug, ()))))
        yield Counted(document, tally(document), added(extra))


def _slug(member: Member) -> str:
    return member.annotated.article.slug


def _topics(briefings: tuple[Briefing, ...]) -> dict[str, list[str]]:
    labels: dict[str, list[str]] = {}
    for briefing in briefings:
        for row in briefing.comparison.topics:
            for cell in row.cells:
                labels.setdefault(cell.article, []).append(row.label)
    return labels


def _events(site: Site) -> Iterator[Document]:
    texts = {m.annotated.article.slug: m.annotated.article.text for m in site.corpus.members}
    names = {person.id: person.name for person in site.corpus.people}
    shown = [e for b in site.briefings for e in b.timeline.events if e.id not in b.dossier.story.hide]
    periods = event_periods(shown)
    for event in shown:
        yield of_event(event, texts, names, periods[event.id])
