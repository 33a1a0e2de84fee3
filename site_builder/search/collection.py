"""The site as documents: articles, people, events and pages, each kind in order of its keys."""

from collections.abc import Iterator

from site_builder.language.periods import event_periods
from site_builder.model import Briefing, Site
from site_builder.search.documents import Document, of_article, of_event, of_page, of_person


def catalogue(site: Site) -> tuple[Document, ...]:
    """Every document of the site."""
    kinds = (
        _articles(site),
        map(of_person, site.corpus.people),
        _events(site),
        map(of_page, site.pages),
    )
    return tuple(document for kind in kinds for document in sorted(kind, key=lambda d: d.key))


def _articles(site: Site) -> Iterator[Document]:
    titles = {story.slug: story.title for story in site.corpus.stories}
    topics = _topics(site.briefings)
    for member in site.corpus.members:
        article = member.annotated.article
        story = titles.get(article.story, "")
        yield of_article(member.annotated, story, article.story, topics.get(article.slug, ()))


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
    shown = [
        (event, briefing.dossier.story)
        for briefing in site.briefings
        for event in briefing.timeline.events
        if event.id not in briefing.dossier.story.hide
    ]
    periods = event_periods([event for event, _ in shown])
    for event, story in shown:
        yield of_event(event, texts, names, periods[event.id], story.title)
