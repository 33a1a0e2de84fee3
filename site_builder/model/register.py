"""What gathering decides over all articles, without any of their texts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.model.desk import StoryEntry, Topic
from site_builder.model.listing import Listing
from site_builder.model.people import Naming, Person, Role, Unmet, Voice


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
class Ruling:
    """What is decided about one article by looking at all of them."""

    article: str
    """Slug."""

    story: str = ""
    """Slug of the story it is told in; empty for none."""

    hidden: tuple[str, ...] = ()
    """Ids of quotations that an editor took out."""

    renamed: tuple[tuple[str, str], ...] = ()
    """Folded words that an editor ties to a name, each with that name; empty: to their own words alone."""

    namings: tuple[Naming, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """A story before its articles are read: which they are, and who is in them."""

    story: StoryEntry
    articles: tuple[str, ...]
    """Slugs, in the order of the site."""

    people: tuple[Person, ...]
    """Those who are named in the articles, as these describe them."""

    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """All that is known across articles: who is who, and which of them tell one story. It holds no text."""

    listings: tuple[Listing, ...]
    """Every article, its story as decided."""

    rulings: tuple[Ruling, ...]
    """One an article, in the same order."""

    people: tuple[Person, ...]
    """By id."""

    voices: tuple[Voice, ...]
    stories: tuple[StoryEntry, ...]
    topics: tuple[Topic, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    """Stories for articles without one, the surest first."""

    apart: tuple[str, ...] = ()
    """Slugs of articles that an editor keeps out of all stories (`story: none`)."""

    @property
    def casts(self) -> tuple[Cast, ...]:
        """One cast a story, in the order of `stories`; each holds only what concerns it."""
        return casts(self.stories, self.rulings, self.people, self.topics)


def casts(
    stories: Sequence[StoryEntry],
    rulings: Sequence[Ruling],
    people: Sequence[Person],
    topics: Sequence[Topic],
) -> tuple[Cast, ...]:
    """One cast a story. The work grows with what is said of people, not with people times stories."""
    told: defaultdict[str, list[Ruling]] = defaultdict(list)
    for ruling in rulings:
        told[ruling.story].append(ruling)
    places = {person.id: place for place, person in enumerate(people)}
    scopes = {ruling.article: ruling.story for ruling in rulings}
    roles = [_by_story(person.roles, scopes) for person in people]
    bodies = [_by_story(person.affiliations, scopes) for person in people]

    def cast(story: StoryEntry) -> Cast:
        own, slug = told.get(story.slug, []), story.slug
        named = {naming.person for ruling in own for naming in ruling.namings}
        found = tuple(
            replace(
                people[at], roles=tuple(roles[at].get(slug, ())), affiliations=tuple(bodies[at].get(slug, ()))
            )
            for at in sorted(places[one] for one in named if one in places)
        )
        about = tuple(topic for topic in topics if not topic.stories or slug in topic.stories)
        return Cast(story, tuple(ruling.article for ruling in own), found, about)

    return tuple(map(cast, stories))


def _by_story(roles: Sequence[Role], scopes: Mapping[str, str]) -> dict[str, list[Role]]:
    """What is said of someone, by the story whose articles say it."""
    found: dict[str, list[Role]] = {}
    for role in roles:
        found.setdefault(scopes.get(role.evidence.article, ""), []).append(role)
    return found
