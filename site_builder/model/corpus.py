"""What is known across articles: who is who, and which articles tell one story."""

from dataclasses import dataclass, replace

from site_builder.model.desk import PersonClass, StoryEntry, Topic
from site_builder.model.marks import Annotated
from site_builder.model.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage that carries a claim: an article by slug, and a span of its text."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Role:
    """What one source calls a person, in its own words."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Person:
    """Someone (or some body, or an anonymous group) who speaks or is named, merged across sources."""

    id: str
    """Slug, unique on the site."""

    name: str
    person_class: PersonClass
    class_rule: str
    """Why this class: `people.yaml`, or the rule that found it; begins with "default:" where nothing says."""

    aliases: tuple[str, ...] = ()
    """Every other way the sources write the name."""

    roles: tuple[Role, ...] = ()
    affiliations: tuple[Role, ...] = ()
    links: tuple[str, ...] = ()
    note: str = ""
    maybe: tuple[str, ...] = ()
    """Ids of those it may be, where a name of several bearers was left apart."""

    def within(self, articles: frozenset[str]) -> "Person":
        """The same person as these articles describe them: without what others call them."""
        roles = tuple(role for role in self.roles if role.evidence.article in articles)
        bodies = tuple(body for body in self.affiliations if body.evidence.article in articles)
        return replace(self, roles=roles, affiliations=bodies)


@dataclass(frozen=True, slots=True)
class Voice:
    """Joins a quotation to its speaker."""

    person: str
    article: str
    quote: str
    """`Quote.id`."""


@dataclass(frozen=True, slots=True)
class Naming:
    """In one article, this resolved name is that person."""

    name: str
    person: str


@dataclass(frozen=True, slots=True)
class Member:
    """An annotated article with its names tied to persons."""

    annotated: Annotated
    namings: tuple[Naming, ...] = ()

    def person(self, name: str) -> str:
        """Person id of a resolved name of this article; empty when unresolved."""
        return next((n.person for n in self.namings if n.name == name), "")


@dataclass(frozen=True, slots=True)
class Dossier:
    """A story and all that its articles say: what timeline and comparison work on."""

    story: StoryEntry
    members: tuple[Member, ...]
    people: tuple[Person, ...]
    """Those who are named in the members."""

    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmet:
    """A decision of people.yaml that no article has a use for."""

    entry: str
    """Name of the entry."""

    key: str
    """`name`, `must_link` or `cannot_link`."""

    value: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Articles without a story that seem to tell one, for an editor to confirm."""

    id: str
    """Depends on the earliest of its articles (and the story it may join), so it outlives new arrivals."""

    story: str
    """Slug: of a story of the site they may join, else of the new one."""

    title: str
    """The story's title; that of the earliest article for a new one."""

    joins: bool
    """Is the story there already?"""

    articles: tuple[str, ...]
    """Slugs, by day."""

    terms: tuple[str, ...]
    """The rarest words and names they share, the most telling first."""

    first: str
    """ISO date of the first article's publication; empty when none is dated."""

    last: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Corpus:
    """All articles, all people, all stories."""

    members: tuple[Member, ...]
    people: tuple[Person, ...]
    voices: tuple[Voice, ...]
    stories: tuple[StoryEntry, ...]
    topics: tuple[Topic, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    """Stories for articles without one, the surest first."""

    apart: tuple[str, ...] = ()
    """Slugs of articles that an editor keeps out of all stories (`story: none`)."""

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """One dossier a story, in the order of `stories`; each holds only what concerns it."""
        told: dict[str, list[Member]] = {}
        for member in self.members:
            told.setdefault(member.annotated.article.story, []).append(member)
        places = {person.id: place for place, person in enumerate(self.people)}
        return tuple(self._dossier(story, told.get(story.slug, []), places) for story in self.stories)

    def _dossier(self, story: StoryEntry, members: list[Member], places: dict[str, int]) -> Dossier:
        named = {naming.person for member in members for naming in member.namings}
        slugs = frozenset(member.annotated.article.slug for member in members)
        found = sorted(places[person] for person in named if person in places)
        people = tuple(self.people[place].within(slugs) for place in found)
        topics = tuple(t for t in self.topics if not t.stories or story.slug in t.stories)
        return Dossier(story, tuple(members), people, topics)
