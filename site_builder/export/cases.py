"""What the data of one article, one story or one person is made of, and nothing besides.

Small values, so that a change remakes the data of what it touches. An article's text is in its own case only:
words of it that others show (what it calls somebody, text shared across the site) it is asked for.
"""

from dataclasses import dataclass

from site_builder.model import Briefing, Member, Person, PersonClass, Settings, Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who speaks in an article, as `people.json` has them."""

    id: str
    name: str
    person_class: PersonClass


@dataclass(frozen=True, slots=True)
class Around:
    """What an article's data needs to know of the rest of the site."""

    speakers: tuple[Speaker, ...] = ()
    """Who speaks in it, by id."""

    voices: tuple[tuple[str, str], ...] = ()
    """Id of a quotation and of its speaker."""

    groups: tuple[tuple[Span, str], ...] = ()
    """Its quotations that other articles of its story have, each with the id of the shared passage."""

    asked: tuple[Span, ...] = ()
    """Passages of it that data of others shows, in order."""


@dataclass(frozen=True, slots=True)
class ArticleCase:
    """One article."""

    member: Member
    around: Around
    settings: Settings


@dataclass(frozen=True, slots=True)
class StoryCase:
    """One story."""

    briefing: Briefing
    settings: Settings
    periods: tuple[tuple[str, str], ...]
    """Id of an event and its page of the site's timeline."""


@dataclass(frozen=True, slots=True)
class PersonCase:
    """One person."""

    person: Person
    said: tuple[str, ...]
    """Ids of their quotations, by article and place."""

    words: tuple[str, ...]
    """What sources call them: the words of their roles, then of their affiliations."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a feed or a list."""

    slug: str
    title: str
    summary: str
    published: str
    retrieved: str
    authors: tuple[str, ...]
    source: str
    lang: str


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What the rest of the site's data asks of an article: nothing of the length of its text."""

    entry: Entry
    said: tuple[tuple[str, str], ...]
    """Id of a speaker and of a quotation, by place."""

    words: tuple[tuple[Span, str], ...]
    """The words of the passages it was asked for."""


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """What the rest of the site's data asks of a story."""

    slug: str
    title: str
    summary: str
    groups: tuple[tuple[str, Span, str], ...]
    """Article and place of each shared quotation, and the id of the shared passage."""

    events: tuple[tuple[str, str, str, int], ...]
    """First and last day, id and weight of each event that is shown."""
