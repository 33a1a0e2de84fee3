"""What the pages of people and articles are called: titles that no other page of their kind has.

A group is told apart by its source, then by the one article that speaks of it. Where names still coincide,
as where a source has two articles of one title, the day and at last the id tell them apart.
"""

from collections import Counter
from collections.abc import Callable, Mapping

from site_builder.model import Person
from site_builder.views.calendar import day
from site_builder.views.facts import Facts
from site_builder.views.passages import shortened
from site_builder.views.shelf import Shelf
from site_builder.views.titled import titled
from site_builder.views.voices import described

LONGEST = 70
"""Characters of an article's title inside another."""


def heading(shelf: Shelf, person: Person) -> str:
    """The name; of a group, with the source that speaks of it: "analysts" of two sources are not the same."""
    if person.person_class != "group":
        return person.name
    return f"{person.name} {described(shelf, person)}".strip()


def article_titles(shelf: Shelf) -> Mapping[str, str]:
    """Article slug to the words for the title element, unique: a source may use a title twice."""
    found = {slug: sourced(one) for slug, one in shelf.facts.items()}
    return _told_apart(found, lambda slug: _dated(shelf, shelf.facts[slug]))


def sourced(one: Facts) -> str:
    """Title and source; a source known by its title only says nothing more."""
    return one.title if one.label.startswith("“") else f"{one.title} · {one.label}"


def person_titles(shelf: Shelf) -> Mapping[str, str]:
    """Person id to the words for the title element, unique; only names that coincide get an addition."""
    found = {one.id: f"{heading(shelf, one)}{_whose(shelf, one)}" for one in shelf.people.values()}
    return _told_apart(found, lambda one: _dated(shelf, _only(shelf, shelf.people[one])))


def _told_apart(found: Mapping[str, str], dated: Callable[[str], str]) -> dict[str, str]:
    """With the day where titles coincide, and with the id where they still do."""
    return _apart(_apart(found, dated), lambda one: f" ({one})")


def _apart(found: Mapping[str, str], addition: Callable[[str], str]) -> dict[str, str]:
    counts = Counter(found.values())
    return {one: title if counts[title] == 1 else f"{title}{addition(one)}" for one, title in found.items()}


def _whose(shelf: Shelf, person: Person) -> str:
    """Of a group that one article speaks of: which one. A source has its aides in many."""
    article = _only(shelf, person) if person.person_class == "group" else None
    return f", {titled(shortened(article.title, LONGEST))}" if article else ""


def _dated(shelf: Shelf, article: Facts | None) -> str:
    return f", {day(article.published[:10], shelf.dates)}" if article and article.published else ""


def _only(shelf: Shelf, person: Person) -> Facts | None:
    """The one article that quotes them, if one alone does."""
    slugs = {one.article for one in shelf.said.get(person.id, ())}
    return shelf.facts[slugs.pop()] if len(slugs) == 1 else None
