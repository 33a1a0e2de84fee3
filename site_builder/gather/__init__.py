"""All Listings and Rosters to one Register: who is who, who says what, which articles tell one story.

`sightings` lists the names each article uses, `identity` puts those of one person together, `people` makes
persons of them, `ambiguous` tells whom a name left apart may mean. Editors' entries in people.yaml decide
over every rule: `forms` applies them to the words of an article, `unmet` lists those that met nothing.
`stories` gives each article its story and asks `proposals` about those without; an article without a story is
in no cast. `member` carries out in one article what was decided here.
"""

from collections.abc import Iterable, Sequence

from site_builder.gather import ambiguous, forms, people, sightings, stories
from site_builder.gather import unmet as unmatched
from site_builder.gather.editors import rulings
from site_builder.gather.identity import Key, identify
from site_builder.gather.member import member
from site_builder.gather.sightings import Sighting, of_article
from site_builder.gather.stories import untold
from site_builder.model import Desk, Listing, Naming, Person, Register, Roster, Ruling, Telling, Voice

__all__ = ["gather", "member", "untold"]


def gather(
    listings: Sequence[Listing],
    rosters: Sequence[Roster],
    desk: Desk,
    tellings: Sequence[Telling] = (),
    *,
    build_proposed: bool = False,
) -> Register:
    """Merge what all articles say into persons, voices and stories.

    `rosters` and `tellings` are of the same articles, in the same order; without tellings no stories are
    proposed. With `build_proposed`, stories that are only proposed are told as if they were confirmed.
    """
    told = stories.assigned(listings, tellings, desk.stories, build_proposed=build_proposed)
    hidden = frozenset(name for story in desk.stories for name in story.hide)
    names = forms.ruled(desk.people, frozenset(listing.slug for listing in listings))
    shown = tuple(forms.without(roster, hidden) for roster in rosters)
    renamed = tuple(forms.renamed(roster, names) for roster in shown)
    persons, namings = _who_is_who(told.listings, renamed, desk)
    decided = (
        Ruling(
            one.slug,
            one.story,
            forms.taken(roster, hidden),
            forms.concerning(roster, names),
            namings[one.slug],
        )
        for one, roster in zip(told.listings, rosters, strict=True)
    )
    return Register(
        listings=told.listings,
        rulings=tuple(decided),
        people=persons,
        voices=tuple(voice for one in renamed for voice in _voices(one, namings[one.article])),
        stories=told.stories,
        topics=desk.topics,
        unmet=unmatched.of(shown, desk.people),
        proposals=told.proposals,
        apart=told.apart,
    )


def _who_is_who(
    listings: Sequence[Listing], rosters: Sequence[Roster], desk: Desk
) -> tuple[tuple[Person, ...], dict[str, tuple[Naming, ...]]]:
    """All persons by id, and by article which of its names is whom."""
    slugs = frozenset(listing.slug for listing in listings)
    spoken = [sightings.speakers(roster) for roster in rosters]
    each = zip(rosters, listings, spoken, strict=True)
    seen = sorted(one for roster, listing, said in each for one in of_article(roster, listing.story, said))
    keys = identify(seen, rulings(desk.people, slugs))
    found = [g for g in people.collect(listings, rosters, spoken, keys) if people.appears(g)]
    persons = ambiguous.told(people.persons(found, desk.people), keys)
    return tuple(sorted(persons.values(), key=lambda p: p.id)), _namings(listings, keys, persons)


def _namings(
    listings: Iterable[Listing], keys: dict[Sighting, Key], persons: dict[Key, Person]
) -> dict[str, tuple[Naming, ...]]:
    """By article, which of its names is whom."""
    namings: dict[str, list[Naming]] = {listing.slug: [] for listing in listings}
    for sighting, key in keys.items():
        person = persons.get(key)
        if person:
            namings[sighting.article].append(Naming(sighting.name, person.id))
    return {slug: tuple(found) for slug, found in namings.items()}


def _voices(roster: Roster, namings: Sequence[Naming]) -> list[Voice]:
    """Each quotation with a named speaker, in order."""
    known = {naming.name: naming.person for naming in namings}
    return [Voice(known[s.name], roster.article, s.quote) for s in roster.speeches if s.name in known]
