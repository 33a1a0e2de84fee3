"""The site as what can be counted by itself: each article, each person, the events of each story, each page.

`counted` looks at one of these and nothing else, so that one changed article is counted alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.language.periods import event_periods
from site_builder.model import Annotated, Briefing, Event, Site
from site_builder.search.documents import KINDS, Document, of_article, of_event, of_page, of_person
from site_builder.search.entries import Indexed, indexed


@dataclass(frozen=True, slots=True)
class Findable:
    """An article, with what the site adds to it."""

    annotated: Annotated
    story: str
    """Title of its story."""

    topics: tuple[str, ...]
    """Labels of the topics it writes about, as compared."""


@dataclass(frozen=True, slots=True)
class Made:
    """Documents that are cheap to make."""

    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What `counted` gives."""

    found: tuple[Indexed, ...]


def catalogue(site: Site) -> tuple[Findable | Made, ...]:
    """All that can be found."""
    return (
        *_articles(site),
        *(Made((of_person(person),)) for person in site.corpus.people),
        *_events(site),
        *(Made((of_page(page),)) for page in site.pages),
    )


def documents(one: Findable | Made) -> tuple[Document, ...]:
    """The documents that are ranked."""
    if isinstance(one, Made):
        return one.documents
    return (of_article(one.annotated, one.story, one.annotated.article.story, one.topics),)


def counted(one: Findable | Made) -> Counted:
    """Count each document: a pure function of this one value."""
    return Counted(tuple(map(indexed, documents(one))))


def listed(found: Iterable[Counted]) -> tuple[Indexed, ...]:
    """Every document: articles, people, events and pages, each kind in order of its keys."""
    order = {kind: number for number, kind in enumerate(KINDS)}
    every = (one for counted in found for one in counted.found)
    return tuple(sorted(every, key=lambda one: (order[one.card.kind], one.card.key)))


def _articles(site: Site) -> Iterator[Findable]:
    titles = {story.slug: story.title for story in site.corpus.stories}
    topics = _topics(site.briefings)
    for member in site.corpus.members:
        article = member.annotated.article
        labels = tuple(topics.get(article.slug, ()))
        yield Findable(member.annotated, titles.get(article.story, ""), labels)


def _topics(briefings: tuple[Briefing, ...]) -> dict[str, list[str]]:
    labels: dict[str, list[str]] = {}
    for briefing in briefings:
        for row in briefing.comparison.topics:
            for cell in row.cells:
                labels.setdefault(cell.article, []).append(row.label)
    return labels


def _events(site: Site) -> Iterator[Made]:
    texts = {m.annotated.article.slug: m.annotated.article.text for m in site.corpus.members}
    names = {person.id: person.name for person in site.corpus.people}
    shown = {briefing.dossier.story.slug: _shown(briefing) for briefing in site.briefings}
    periods = event_periods([event for events in shown.values() for event in events])
    for briefing in site.briefings:
        story = briefing.dossier.story
        made = (of_event(e, texts, names, periods[e.id], story.title) for e in shown[story.slug])
        yield Made(tuple(made))


def _shown(briefing: Briefing) -> list[Event]:
    hidden = briefing.dossier.story.hide
    return [event for event in briefing.timeline.events if event.id not in hidden]
