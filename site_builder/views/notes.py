"""The note of a quotation: who speaks, what this article calls them, how we know, who else has the words.

Notes are numbered through the article. On screen each is a card opened by its number; on paper they are
the notes at the end.
"""

from dataclasses import dataclass

from site_builder import links
from site_builder.model import EDITOR, Annotated, Quote, Reference
from site_builder.views.anchors import where
from site_builder.views.facts import Identity
from site_builder.views.passages import shortened
from site_builder.views.shelf import Shelf

KINDS = {
    "direct": "Direct quotation",
    "mixed": "Partly in the speaker’s words",
    "indirect": "Reported speech",
}
CLASSES = {
    "analyst": "analyst",
    "official": "official",
    "leader": "leader",
    "media": "news outlet",
    "institution": "institution",
    "group": "unnamed group",
}

LONGEST = 60
"""Characters of a quotation on its card; it stands in the text above."""

CARDS = 200
"""Notes on a page; quotations behind these are marked, with their anchors, and told in the data."""

ECHOES = 12
"""Other articles with the same words that are named; everybody carries a slogan."""


@dataclass(frozen=True, slots=True)
class Echo:
    """The same words in another article."""

    source: str
    href: str


@dataclass(frozen=True, slots=True)
class Note:
    """All that is known of one quotation."""

    id: str
    """Of the card; the quotation's own id with a prefix."""

    quote: str
    """Id of the quotation."""

    number: int
    words: str
    """Exactly, unless it is long."""

    speaker: str
    """The speaker's name, or who the text says it is; "Not attributed" when nobody is named."""

    href: str
    """The speaker's page; empty without one."""

    voice: str
    """Class of the speaker, `unknown` when there is none."""

    voice_words: str
    role: str
    """What this article calls the speaker, in its own words."""

    as_written: str
    """How the text names the speaker here, where that is not the name."""

    kind: str
    cue: str
    via: str
    told: str
    rule: str
    confidence: str
    by_editor: bool
    """An editor set it, so there is no rule and nothing to estimate."""

    spoken: str
    """What a screen reader says where the quotation begins."""

    count: int
    """Quotations of this speaker on the site."""

    echoes: tuple[Echo, ...]
    cited: tuple[Echo, ...] = ()
    """Entries of the article's reference list it is cited from."""


def notes(shelf: Shelf, annotated: Annotated, page: str) -> dict[str, Note]:
    """Notes by quotation id, numbered in text order."""
    roles = _roles(annotated)
    return {q.id: _note(shelf, annotated, roles, q, n, page) for n, q in enumerate(annotated.quotes, 1)}


def class_words(person: Identity) -> str:
    """What somebody is; empty where nobody says it and they only stand with the analysts."""
    return CLASSES[person.person_class] if person.classed else ""


def confidence(value: float) -> str:
    """A probability as a whole percentage."""
    return f"{value * 100:.0f}%"


def _note(
    shelf: Shelf, annotated: Annotated, roles: dict[str, str], quote: Quote, number: int, page: str
) -> Note:
    text = annotated.article.text
    person = shelf.who.get(shelf.speakers[annotated.article.slug].get(quote.id, ""))
    written = quote.speaker.of(text) if quote.speaker else ""
    words = " ".join(quote.span.of(text).split())
    named = person.name if person else quote.name or written
    name = named or "Not attributed"
    return Note(
        id=f"c-{quote.id}",
        quote=quote.id,
        number=number,
        words=words if len(words) <= LONGEST else shortened(words, LONGEST),
        speaker=name,
        href=links.relative(links.person(person.id), page) if person else "",
        voice=person.person_class if person else "unknown",
        voice_words=class_words(person) if person else "",
        role=quote.role.of(text) if quote.role else roles.get(quote.name, ""),
        as_written=written if written != name else "",
        kind=KINDS[quote.kind],
        cue=quote.cue.of(text) if quote.cue else "",
        via=quote.via,
        told=quote.addressee,
        rule=quote.rule,
        confidence=confidence(quote.confidence),
        by_editor=quote.rule == EDITOR,
        spoken=f"quotation, {name}: " if name != "Not attributed" else "quotation: ",
        count=shelf.quoted.get(person.id, 0) if person else 0,
        echoes=echoes(shelf, annotated.article.slug, quote.id, person.id if person else "", page),
        cited=_cited(annotated, quote, page),
    )


def _cited(annotated: Annotated, quote: Quote, page: str) -> tuple[Echo, ...]:
    if not quote.references:
        return ()
    return tuple(_entry(annotated, r, page) for r in annotated.references if r.span in quote.references)


def _entry(annotated: Annotated, entry: Reference, page: str) -> Echo:
    """An entry of the reference list, by author, year and title."""
    known = (entry.authors, f"({entry.year})" if entry.year else "", entry.title)
    return Echo(" ".join(part for part in known if part), links.relative(where(annotated, entry.span), page))


def _roles(annotated: Annotated) -> dict[str, str]:
    """What the article first calls each speaker, by name, for sentences that call them nothing."""
    found: dict[str, str] = {}
    for mention in annotated.mentions:
        if mention.name and mention.role:
            found.setdefault(mention.name, mention.role.of(annotated.article.text))
    return found


def echoes(shelf: Shelf, slug: str, quote: str, person: str, page: str) -> tuple[Echo, ...]:
    """Other articles that carry the words of a quotation of this person, each once, by date."""
    found: dict[str, str] = {}
    for said in shelf.twins.get((slug, person), {}).get(quote, ()):
        found.setdefault(said.article, links.quote(said.article, said.quote))
    for other, address in shelf.carried[slug].get(quote, {}).items():
        found.setdefault(other, address)
    found.pop(slug, None)
    order = sorted(found, key=lambda other: shelf.facts[other].when)
    return tuple(Echo(shelf.facts[o].label, links.relative(found[o], page)) for o in order[:ECHOES])
