"""Who speaks or is named on the site, and the passages that say what they are."""

from dataclasses import dataclass, replace

from msgspec import Struct

from site_builder.model.desk import PersonClass
from site_builder.model.text import Span


class Evidence(Struct, frozen=True, order=True, gc=False):
    """A passage that carries a claim: an article by slug, and a span of its text. A struct, as `Span` is."""

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

    @property
    def classed(self) -> bool:
        """Does an editor or a source say what they are?"""
        return not self.class_rule.startswith("default:")

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
class Unmet:
    """A decision of people.yaml that no article has a use for."""

    entry: str
    """Name of the entry."""

    key: str
    """`name`, `must_link` or `cannot_link`."""

    value: str
