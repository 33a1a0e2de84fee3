"""Every article with its names tied to persons, and all that is known across them."""

from dataclasses import dataclass

from site_builder.model.desk import StoryEntry, Topic
from site_builder.model.marks import Annotated
from site_builder.model.people import Naming, Person, Unmet, Voice
from site_builder.model.register import Proposal, Register, Ruling, casts


@dataclass(frozen=True, slots=True)
class Member:
    """An annotated article with its names tied to persons."""

    annotated: Annotated
    namings: tuple[Naming, ...] = ()

    def persons(self) -> dict[str, str]:
        """Person id by resolved name of this article; the first counts."""
        return {naming.name: naming.person for naming in reversed(self.namings)}


@dataclass(frozen=True, slots=True)
class Dossier:
    """A story and all that its articles say: what timeline and comparison work on."""

    story: StoryEntry
    members: tuple[Member, ...]
    people: tuple[Person, ...]
    """Those who are named in the members."""

    topics: tuple[Topic, ...] = ()


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

    @classmethod
    def of(cls, register: Register, members: tuple[Member, ...]) -> "Corpus":
        """What is known across articles, with the articles themselves, in the order of its rulings."""
        return cls(
            members,
            register.people,
            register.voices,
            register.stories,
            register.topics,
            register.unmet,
            register.proposals,
            register.apart,
        )

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """One dossier a story, in the order of `stories`; each holds only what concerns it."""
        told = {member.annotated.article.slug: member for member in self.members}
        rulings = [
            Ruling(slug, one.annotated.article.story, namings=one.namings) for slug, one in told.items()
        ]
        return tuple(
            Dossier(cast.story, tuple(told[slug] for slug in cast.articles), cast.people, cast.topics)
            for cast in casts(self.stories, rulings, self.people, self.topics)
        )
