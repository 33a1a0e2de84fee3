"""All Annotated to one Corpus: who is who across articles, who says what, which articles tell one story.

`sightings` lists the names each article uses, `identity` puts those of one person together, `people` makes
persons of them, `ambiguous` tells whom a name left apart may mean. Editors' entries in people.yaml decide
over every rule: `forms` applies them to the words of an article, `unmet` lists those that met nothing.
`stories` gives each article its story and asks `proposals` about those without; an article without a story is
in no dossier.
"""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.gather import ambiguous, forms, people, sightings, stories
from site_builder.gather import unmet as unmatched
from site_builder.gather.editors import rulings
from site_builder.gather.identity import Key, identify
from site_builder.gather.sightings import Sighting
from site_builder.model import Annotated, Corpus, Desk, Digest, Member, Naming, Person, Voice


def gather(
    annotated: tuple[Annotated, ...],
    desk: Desk,
    digests: tuple[Digest, ...] = (),
    *,
    build_proposed: bool = False,
) -> Corpus:
    """Merge what all articles say into persons, voices and stories.

    `digests` are of the same articles, in the same order; without them no stories are proposed. With
    `build_proposed`, stories that are only proposed are told as if they were confirmed.
    """
    told = stories.assigned(annotated, digests, desk.stories, build_proposed=build_proposed)
    annotated = told.annotated
    hidden = frozenset(name for story in desk.stories for name in story.hide)
    annotated = tuple(_without(a, hidden) for a in annotated)
    slugs = frozenset(a.article.slug for a in annotated)
    unmet = unmatched.of(annotated, desk.people)
    names = forms.ruled(desk.people, slugs)
    annotated = tuple(forms.renamed(a, names) for a in annotated)
    seen = [s for article in annotated for s in sightings.of_article(article)]
    keys = identify(seen, rulings(desk.people, slugs))
    found = [g for g in people.collect(annotated, keys) if people.appears(g)]
    persons = ambiguous.told(people.persons(found, desk.people), keys)
    members = _members(annotated, keys, persons)
    return Corpus(
        members=members,
        people=tuple(sorted(persons.values(), key=lambda p: p.id)),
        voices=tuple(voice for member in members for voice in _voices(member)),
        stories=told.stories,
        topics=desk.topics,
        unmet=unmet,
        proposals=told.proposals,
        apart=told.apart,
    )


def _without(annotated: Annotated, hidden: frozenset[str]) -> Annotated:
    """The article without the quotations an editor took out, by id, in a story's `hide`."""
    if hidden.isdisjoint(quote.id for quote in annotated.quotes):
        return annotated
    return replace(annotated, quotes=tuple(q for q in annotated.quotes if q.id not in hidden))


def _members(
    annotated: Sequence[Annotated], keys: dict[Sighting, Key], persons: dict[Key, Person]
) -> tuple[Member, ...]:
    namings: dict[str, list[Naming]] = {}
    for sighting in sorted(keys):
        person = persons.get(keys[sighting])
        if person:
            namings.setdefault(sighting.article, []).append(Naming(sighting.name, person.id))
    return tuple(Member(a, tuple(namings.get(a.article.slug, ()))) for a in annotated)


def _voices(member: Member) -> list[Voice]:
    """Each quotation with a named speaker, in order."""
    known = {naming.name: naming.person for naming in member.namings}
    slug = member.annotated.article.slug
    return [Voice(known[q.name], slug, q.id) for q in member.annotated.quotes if q.name in known]
