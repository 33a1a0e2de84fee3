"""All Listings and Rosters to one Register: who is who, who says what, which articles tell one story.

`sightings` lists the names each article uses (`attend`, article by article), `identity` puts those of one
person together, `people` makes persons of them, `ambiguous` tells whom a name left apart may mean. Editors'
entries in people.yaml decide over every rule: `forms` applies them to the words of an article, `unmet` lists
those that met nothing.
`stories` gives each article its story and asks `proposals` about those without; an article without a story is
in no cast. `member` carries out in one article what was decided here.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import repeat

from site_builder.gather import ambiguous, forms, people, stories
from site_builder.gather import unmet as unmatched
from site_builder.gather.again import described_again, named_again
from site_builder.gather.editors import rulings
from site_builder.gather.identity import Key, identify
from site_builder.gather.member import member
from site_builder.gather.sightings import Sighting, attend, of_article
from site_builder.gather.stories import untold
from site_builder.model import (
    NOBODY,
    Attendance,
    Desk,
    Listing,
    Naming,
    Person,
    Register,
    Roster,
    Ruling,
    Telling,
    Voice,
)

__all__ = ["attend", "described_again", "gather", "member", "named_again", "ruling", "untold"]


def gather(
    listings: Sequence[Listing],
    rosters: Sequence[Roster],
    desk: Desk,
    tellings: Sequence[Telling] = (),
    *,
    present: Sequence[Attendance] = (),
    build_proposed: bool = False,
) -> Register:
    """Merge what all articles say into persons, voices and stories.

    `rosters` and `tellings` are of the same articles, in the same order; without tellings no stories are
    proposed. `present` is what `attend` says of the rosters, where that is known; then they may be missing,
    unless editors are `ruling`. With `build_proposed`, stories that are only proposed are told as if they
    were confirmed.
    """
    told = stories.assigned(listings, tellings, desk.stories, build_proposed=build_proposed)
    hidden = frozenset(name for story in desk.stories for name in story.hide)
    names = forms.ruled(desk.people, frozenset(listing.slug for listing in listings))
    shown = [forms.without(roster, hidden) for roster in rosters]
    renamed = [forms.renamed(roster, names) for roster in shown]
    present = _present(rosters, renamed, present)
    persons, namings = _who_is_who(told.listings, present, desk)
    return Register(
        listings=told.listings,
        rulings=tuple(
            Ruling(listing.slug, listing.story, *decided, namings.get(listing.slug, ()))
            for listing, decided in zip(told.listings, _decided(rosters, hidden, names), strict=False)
        ),
        people=persons,
        voices=tuple(voice for one in present for voice in _voices(one, namings.get(one.article, ()))),
        stories=told.stories,
        topics=desk.topics,
        unmet=unmatched.of(shown, desk.people),
        proposals=told.proposals,
        apart=told.apart,
    )


def ruling(desk: Desk) -> bool:
    """Do editors rule on names or quotations, which are looked for in all rosters?"""
    return bool(desk.people) or any(story.hide for story in desk.stories)


def _present(
    rosters: Sequence[Roster], renamed: Sequence[Roster], present: Sequence[Attendance]
) -> Sequence[Attendance]:
    """Who is in each article, as editors decide."""
    if not rosters:
        return present
    known = present or repeat(None, len(rosters))
    return [
        before if before is not None and roster is decided else attend(decided)
        for roster, decided, before in zip(rosters, renamed, known, strict=True)
    ]


def _decided(
    rosters: Sequence[Roster], hidden: frozenset[str], names: forms.Names
) -> Iterator[tuple[tuple[str, ...], tuple[tuple[str, str], ...]]]:
    """Of each article the quotations that are taken out, and the words that are tied to a name."""
    for roster in rosters:
        yield forms.taken(roster, hidden), forms.concerning(roster, names)
    if not rosters:
        yield from repeat(((), ()))


def _who_is_who(
    listings: Sequence[Listing], present: Sequence[Attendance], desk: Desk
) -> tuple[tuple[Person, ...], dict[str, tuple[Naming, ...]]]:
    """All persons by id, and by article which of its names is whom."""
    slugs = frozenset(listing.slug for listing in listings)
    by_slug = sorted(zip(present, listings, strict=True), key=lambda pair: pair[0].article)
    seen = [sighting for one, listing in by_slug for sighting in of_article(one, listing.story)]
    keys = identify(seen, rulings(desk.people, slugs))
    found = [g for g in people.collect(listings, present, seen, keys) if people.appears(g)]
    persons = ambiguous.told(people.persons(found, desk.people), seen, keys)
    return tuple(sorted(persons.values(), key=lambda p: p.id)), _namings(seen, keys, persons)


def _namings(
    seen: Sequence[Sighting], keys: Sequence[Key], persons: dict[Key, Person]
) -> dict[str, tuple[Naming, ...]]:
    """By article, which of its names is whom."""
    namings: defaultdict[str, list[Naming]] = defaultdict(list)
    ids = {key: person.id for key, person in persons.items()}
    for sighting, key in zip(seen, keys, strict=True):
        if key in ids:
            namings[sighting.article].append(Naming(sighting.name, ids[key]))
    return {slug: tuple(found) for slug, found in namings.items()}


def _voices(one: Attendance, namings: Sequence[Naming]) -> list[Voice]:
    """Each quotation with a named speaker, in order."""
    known = {naming.name: naming.person for naming in namings}
    persons = {at: known.get(name, "") for at, name in enumerate(one.names)} | {NOBODY: ""}
    said = zip(one.quotes, map(persons.__getitem__, one.speakers), strict=True)
    return [Voice(person, one.article, quote) for quote, person in said if person]
