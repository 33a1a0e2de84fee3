"""People as entries: who they are, how often they are quoted, their most telling words.

The most telling words are chosen by rule, not by taste: carried by several sources first, then direct
before mixed before indirect, then a length that reads as a sentence, then the order of the articles.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Person
from site_builder.views.derived import Heard
from site_builder.views.facts import Identity, Said
from site_builder.views.notes import class_words
from site_builder.views.passages import Excerpt, quoted
from site_builder.views.shelf import Shelf

KINDS = ("direct", "mixed", "indirect")
SHORTEST, LONGEST = 5, 40
"""Words; outside of this a quotation is a scrap or a speech."""


@dataclass(frozen=True, slots=True)
class VoiceEntry:
    """One person in a list."""

    id: str
    href: str
    name: str
    voice: str
    voice_words: str
    role: str
    """In the words of one source."""

    quotes: int
    articles: int
    """Articles that quote them."""

    sources: int
    """Sources these articles are of."""

    named: int
    """Articles that name them."""

    best: Excerpt | None = None
    best_kind: str = ""


def voice(shelf: Shelf, person: Person | Identity, page: str, *, with_words: bool = False) -> VoiceEntry:
    """The entry of one person; with their most telling words if asked."""
    known = shelf.heard[person.id]
    best = known.best if with_words else None
    return VoiceEntry(
        id=person.id,
        href=links.relative(links.person(person.id), page),
        name=person.name,
        voice=person.person_class,
        voice_words=class_words(shelf.who[person.id]),
        role=known.role,
        quotes=known.quotes,
        articles=known.articles,
        sources=known.sources,
        named=known.named,
        best=quoted(shelf, best, page) if best else None,
        best_kind=best.kind if best else "",
    )


def heard(shelf: Shelf, person: Person) -> Heard:
    """What lists show of a person."""
    said = shelf.said.get(person.id, ())
    own = [one for one in said if one.kind != "indirect"]
    return Heard(
        role=described(shelf, person),
        quotes=len(said),
        articles=len({one.article for one in said}),
        sources=len(carriers(shelf, person)),
        named=len(shelf.named_in.get(person.id, ())),
        own=(len({one.article for one in own}), len(own)),
        best=telling(shelf, said),
    )


def carriers(shelf: Shelf, person: Person | Identity) -> frozenset[str]:
    """What the sources are called that quote a person."""
    return frozenset(shelf.facts[one.article].label for one in shelf.said.get(person.id, ()))


def described(shelf: Shelf, person: Person) -> str:
    """Role and body in the words of one source; of a group, the source that speaks of it."""
    if person.person_class == "group":
        sources = carriers(shelf, person)
        return "in {}".format(*sources) if len(sources) == 1 else ""
    role = person.roles[0].text if person.roles else ""
    if role and person.person_class != "analyst":
        return role  # "US President" holds its country already
    body = next((a.text for a in person.affiliations if a.text.casefold() not in role.casefold()), "")
    return ", ".join(part for part in (role, body) if part) or person.note


def telling(shelf: Shelf, said: tuple[Said, ...]) -> Said | None:
    """The quotation to show for a person."""
    return min(said, key=lambda one: _rank(shelf, one), default=None)


def telling_first(shelf: Shelf, said: Sequence[Said]) -> list[Said]:
    """The quotations, the most telling first."""
    return sorted(said, key=lambda one: _rank(shelf, one))


def _rank(shelf: Shelf, one: Said) -> tuple[bool, bool, int, int]:
    story = shelf.facts[one.article].story
    echoed = (one.article, one.quote) in shelf.echoed.get(story, ())
    return not SHORTEST <= one.words <= LONGEST, not echoed, KINDS.index(one.kind), -one.words


def key_voices(shelf: Shelf, people: tuple[Person, ...], page: str, most: int) -> tuple[VoiceEntry, ...]:
    """The people whose own words are quoted most: by articles, then quotations, then name."""
    known = [(shelf.heard[person.id].own, person) for person in people]
    top = sorted((-articles, -quotes, p.name, p.id) for (articles, quotes), p in known if articles)[:most]
    return tuple(voice(shelf, shelf.who[person], page, with_words=True) for *_, person in top)
