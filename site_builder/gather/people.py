"""From sets of names to persons: the name to show, the class, and all that sources say of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from site_builder import ids
from site_builder.gather import classes, evidence
from site_builder.gather.classes import Profile, Verdict
from site_builder.gather.cores import core
from site_builder.gather.identity import Key
from site_builder.gather.sightings import Sighting
from site_builder.language.fold import fold_name, name_tokens
from site_builder.model import Attendance, Listing, Person, PersonEntry, Role
from site_builder.model.marks import MentionKind

WROTE: Verdict = ("media", "wrote an article")


@dataclass(slots=True)
class Gathered:
    """What has come together under one key. Filled while reading the articles, then turned into a person."""

    key: Key
    names: dict[str, int] = field(default_factory=dict)
    kinds: dict[MentionKind, int] = field(default_factory=dict)
    forms: dict[str, None] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    affiliations: list[Role] = field(default_factory=list)
    wordings: dict[Role, str] = field(default_factory=dict)
    hints: list[Verdict] = field(default_factory=list)
    speaks: bool = False

    def see(self, sighting: Sighting) -> None:
        """Take in a name."""
        self.names[sighting.name] = self.names.get(sighting.name, 0) + sighting.times
        self.kinds[sighting.kind] = self.kinds.get(sighting.kind, 0) + sighting.times

    def word(self, role: Role, wording: str) -> None:
        """Take in how a role is worded with the body right after it; what is said last counts."""
        if wording != role.text:
            self.wordings[role] = wording
        elif self.wordings:
            self.wordings.pop(role, None)

    def hint(self, verdict: Verdict) -> None:
        """Take in a class that the text around the name suggests."""
        if verdict not in self.hints:
            self.hints.append(verdict)


def collect(
    listings: Sequence[Listing], present: Sequence[Attendance], seen: Sequence[Sighting], keys: Sequence[Key]
) -> list[Gathered]:
    """All sets that name or speak, with what the articles say of them, in order of key.

    The sightings are those of all articles, by article; `keys` are theirs.
    """
    found = {key: Gathered(key) for key in keys}
    for sighting, key in zip(seen, keys, strict=True):
        found[key].see(sighting)
    starts = dict(_starts(present))
    for listing, one in zip(listings, present, strict=True):
        start = starts[one.article]
        here = [found[key] for key in keys[start : start + len(one.names)]]
        listen(one, here)
        for author in listing.authors:
            if author in one.names:
                dict(zip(one.names, here, strict=True))[author].hint(WROTE)
    return [found[key] for key in sorted(found)]


def _starts(present: Sequence[Attendance]) -> Iterator[tuple[str, int]]:
    """Which of all sightings is the first of each article."""
    start = 0
    for one in sorted(present, key=lambda one: one.article):
        yield one.article, start
        start += len(one.names)


def listen(one: Attendance, here: Sequence[Gathered]) -> None:
    """Take in what one article says of those it names and lets speak."""
    for of in one.speaking:
        here[of].speaks = True
    for of, words in one.forms:
        here[of].forms[words] = None
    for said in one.said:
        gathered = here[said.of]
        gathered.roles += said.roles
        for role, wording in zip(said.roles, said.wordings, strict=False):
            gathered.word(role, wording)
        gathered.affiliations += said.affiliations
        if said.hint:
            gathered.hint(said.hint)


def appears(gathered: Gathered) -> bool:
    """Persons appear when named in full; bodies, groups and single words only when they speak."""
    return gathered.speaks or gathered.key[0] == "@entry" or not gathered.key[0].startswith("@")


def persons(found: Sequence[Gathered], entries: Sequence[PersonEntry]) -> dict[Key, Person]:
    """A person for each set, ids unique; the editors' id, name, class, links and note win."""
    chosen = {g.key: _entry(g, entries) for g in found}
    wanted = [(_wanted_id(g, chosen[g.key]), g) for g in found]
    ordered = sorted(wanted, key=lambda pair: (chosen[pair[1].key] is None, pair[0], pair[1].key))
    names = _unique([wish for wish, _ in ordered])
    return {g.key: _person(g, chosen[g.key], name) for name, (_, g) in zip(names, ordered, strict=True)}


def _unique(wishes: list[str]) -> list[str]:
    """Each wish, or with the next free number where it is taken, also by another wish."""
    taken: set[str] = set(wishes)
    used: set[str] = set()
    result = []
    for wish in wishes:
        name, number = wish, 2
        while name in used or (name != wish and name in taken):
            name, number = f"{wish}-{number}", number + 1
        used.add(name)
        result.append(name)
    return result


def _entry(gathered: Gathered, entries: Sequence[PersonEntry]) -> PersonEntry | None:
    return entries[int(gathered.key[1])] if gathered.key[0] == "@entry" else None


def _wanted_id(gathered: Gathered, entry: PersonEntry | None) -> str:
    if entry:
        return entry.id or ids.slug(entry.name)
    if gathered.key[0] in ("@group", "@word", "@phrase"):
        return ids.slug(f"{shown_name(gathered)} {gathered.key[1]}")
    return ids.slug(shown_name(gathered))


def shown_name(gathered: Gathered) -> str:
    """The most frequent of the full forms without title.

    Of equals the longest, then the first by alphabet.
    """
    names = gathered.names
    bare = {n: c for n, c in names.items() if gathered.key[0][0] == "@" or core(n) == name_tokens(n)} or dict(
        names
    )
    full = {n: c for n, c in bare.items() if " " in n} or bare
    return min(full, key=lambda name: (-full[name], -len(name), name))


def _person(gathered: Gathered, entry: PersonEntry | None, person_id: str) -> Person:
    name = entry.name if entry else shown_name(gathered)
    kind = min(gathered.kinds, key=lambda k: (-gathered.kinds[k], k))
    roles = evidence.distinct(gathered.roles)
    bodies = evidence.distinct(gathered.affiliations)
    said, why = classes.classify(Profile(name, kind, roles, bodies, gathered.hints, gathered.wordings))
    if entry and entry.person_class:
        said, why = entry.person_class, "people.yaml"
    return Person(
        id=person_id,
        name=name,
        person_class=said,
        class_rule=why,
        aliases=_aliases(gathered, entry, name),
        roles=roles,
        affiliations=bodies,
        links=entry.links if entry else (),
        note=entry.note if entry else "",
    )


def _aliases(gathered: Gathered, entry: PersonEntry | None, name: str) -> tuple[str, ...]:
    """Every other way to write the name, spellings that differ only in case or marks once."""
    forms = sorted({*gathered.forms, *gathered.names, *(entry.aliases if entry else ())})
    first: dict[str, str] = {}
    for form in forms:
        if form != name:
            first.setdefault(form.casefold() if fold_name(form) == fold_name(name) else form, form)
    return tuple(form for form in sorted(first.values()) if form.casefold() != name.casefold())
