"""The site as what can be counted by itself: each article, each person, the events of each story, each page.

`counted` looks at one of these and nothing else, so that one changed article is counted alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.language.periods import event_periods
from site_builder.model import Annotated, Briefing, Event, Person, Site, StaticPage
from site_builder.search.documents import KINDS, Document, of_article, of_event, of_page, of_person
from site_builder.search.entries import Card, Indexed, indexed
from site_builder.search.slots import Entry


@dataclass(frozen=True, slots=True)
class Findable:
    """An article, with what the site adds to it."""

    annotated: Annotated
    story: str
    """Title of its story."""

    topics: tuple[str, ...]
    """Labels of the topics it writes about, as compared."""


@dataclass(frozen=True, slots=True)
class Events:
    """The events of a story."""

    briefing: Briefing
    periods: tuple[tuple[str, str], ...]
    """Of each event that is shown: its id, and its page of the timeline."""


@dataclass(frozen=True, slots=True)
class Made:
    """Documents that are cheap to make."""

    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What `counted` gives."""

    found: tuple[Indexed, ...]


def catalogue(site: Site) -> tuple[Findable | Events | Made, ...]:
    """All that can be found on a site that is at hand as a whole."""
    return (*_articles(site), *_events(site), *others(site.corpus.people, site.pages))


def others(people: Iterable[Person], pages: Iterable[StaticPage]) -> Iterator[Made]:
    """What is found besides articles and events."""
    yield from (Made((of_person(person),)) for person in people)
    yield from (Made((of_page(page),)) for page in pages)


def documents(one: Findable | Events | Made) -> tuple[Document, ...]:
    """The documents that are ranked."""
    if isinstance(one, Made):
        return one.documents
    if isinstance(one, Events):
        return tuple(_of_events(one))
    return (of_article(one.annotated, one.story, one.annotated.article.story, one.topics),)


def counted(one: Findable | Events | Made) -> Counted:
    """Count each document: a pure function of this one value."""
    return Counted(tuple(map(indexed, documents(one))))


def carded(thing: Counted) -> tuple[Card, ...]:
    """What is shown of its documents: those that share a script are from many things."""
    return tuple(one.card for one in thing.found)


def entries(things: tuple[Counted, ...]) -> tuple[tuple[Entry, ...], ...]:
    """Of each thing, what the site as a whole needs of its documents."""
    return tuple(tuple(map(_entry, thing.found)) for thing in things)


def order(entry: Entry) -> tuple[int, str]:
    """Articles, people, events and pages, each kind in order of its keys."""
    return KINDS.index(entry.kind), entry.key


def _entry(one: Indexed) -> Entry:
    return Entry(one.card.kind, one.card.key, one.tally.length, one.facets)


def raised(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """Each article of a story with the label of each topic it writes about, as compared."""
    return tuple((cell.article, row.label) for row in briefing.comparison.topics for cell in row.cells)


def _articles(site: Site) -> Iterator[Findable]:
    titles = {story.slug: story.title for story in site.corpus.stories}
    topics: defaultdict[str, list[str]] = defaultdict(list)
    for slug, label in (one for briefing in site.briefings for one in raised(briefing)):
        topics[slug].append(label)
    for member in site.corpus.members:
        article = member.annotated.article
        yield Findable(member.annotated, titles.get(article.story, ""), tuple(topics[article.slug]))


def _events(site: Site) -> Iterator[Events]:
    periods = event_periods(event for briefing in site.briefings for event in _shown(briefing))
    for briefing in site.briefings:
        yield Events(briefing, tuple((event.id, periods[event.id]) for event in _shown(briefing)))


def _of_events(one: Events) -> Iterator[Document]:
    dossier, periods = one.briefing.dossier, dict(one.periods)
    texts = {m.annotated.article.slug: m.annotated.article.text for m in dossier.members}
    names = {person.id: person.name for person in dossier.people}
    for event in _shown(one.briefing):
        yield of_event(event, texts, names, periods[event.id], dossier.story.title)


def _shown(briefing: Briefing) -> list[Event]:
    hidden = briefing.dossier.story.hide
    return [event for event in briefing.timeline.events if event.id not in hidden]
