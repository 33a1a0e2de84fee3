"""Editors' rulings on a name as it is written: `must_link: ["some-article: Zhang"]`.

The rules tie a short name to a full one inside its article. Where people.yaml links or parts exactly those
words, the mention and the quotations of that speaker take the entry's name, or none but their own words.
"""

from dataclasses import replace

from site_builder.gather.editors import folded, limited
from site_builder.gather.member import renamed as new_name
from site_builder.model import Called, PersonEntry, Roster, Speech

Names = dict[tuple[str, str], str]
"""Article (or "" for all) and folded words, to the name they stand for; empty: for their own words."""


def ruled(people: tuple[PersonEntry, ...], articles: frozenset[str]) -> Names:
    """What each form that an entry links or parts stands for."""
    names: Names = {}
    for person in people:
        for name in person.must_link:
            names.setdefault(limited(name, articles), person.name)
    for person in people:
        for name in person.cannot_link:
            slug, plain = limited(name, articles)
            if slug:
                names.setdefault((slug, plain), "")
    return names


def concerning(roster: Roster, names: Names) -> tuple[tuple[str, str], ...]:
    """What is ruled on words of this article, sorted; its own rulings go before those of all."""
    if not names:
        return ()
    named = {folded(one.words) for one in roster.names if one.kind == "person"}
    speaking = {folded(one.words) for one in roster.speeches if one.name and one.words}
    ruled = (
        (plain, names.get((roster.article, plain), names.get(("", plain)))) for plain in named | speaking
    )
    return tuple(sorted((plain, name) for plain, name in ruled if name is not None))


def renamed(roster: Roster, names: Names) -> Roster:
    """The roster with the names that editors decide."""
    here = dict(concerning(roster, names))
    if not here:
        return roster

    def called(one: Called) -> Called:
        return replace(one, name=new_name(one.words, one.name, here)) if one.kind == "person" else one

    def speech(one: Speech) -> Speech:
        return replace(one, name=new_name(one.words, one.name, here)) if one.name and one.words else one

    return replace(
        roster, names=tuple(map(called, roster.names)), speeches=tuple(map(speech, roster.speeches))
    )


def taken(roster: Roster, hidden: frozenset[str]) -> tuple[str, ...]:
    """Ids of the quotations an editor took out, by id, in a story's `hide`."""
    if not hidden:
        return ()
    return tuple(speech.quote for speech in roster.speeches if speech.quote in hidden)


def without(roster: Roster, hidden: frozenset[str]) -> Roster:
    """The roster without those quotations."""
    if not taken(roster, hidden):
        return roster
    return replace(roster, speeches=tuple(s for s in roster.speeches if s.quote not in hidden))
