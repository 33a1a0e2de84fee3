"""What each source calls a person: titles and offices that differ in more than one being shorter.

"China's leader" beside "President"; "Chinese President" beside "President" is no difference, nor is "WHO
head" beside "head of the World Health Organization". A word of rank is one: a deputy minister is no minister.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, listed, side
from site_builder.language import wordlist
from site_builder.language.countries import COUNTRIES
from site_builder.language.words import Word, folded_words, words
from site_builder.model import Finding, Person, Role

CONFIDENCE = 0.75
SHORT = {
    short: next(iter(words(full))).stem
    for short, full in (
        ("rep", "representative"),
        ("congressman", "representative"),
        ("congresswoman", "representative"),
        ("sen", "senator"),
        ("gov", "governor"),
        ("rev", "reverend"),
        ("prof", "professor"),
        ("pm", "premier"),
        ("gen", "general"),
        ("lt", "lieutenant"),
        ("sgt", "sergeant"),
        ("min", "minister"),
        ("amb", "ambassador"),
    )
}
"""Titles as the press shortens them, to the stem of the whole word."""

RANKS = frozenset(
    next(iter(words(word))).stem
    for word in [
        "deputy",
        "vice",
        "assistant",
        "associate",
        "adjunct",
        "acting",
        "interim",
        "junior",
        "senior",
        "chief",
        "lieutenant",
    ]
)
"""Stems that make another office of a title."""

MASTERS = wordlist.words("dr mr mrs ms miss sir dame lord lady")
"""Forms of address that say nothing of an office beside one."""

FORMER = frozenset(next(iter(words(word))).stem for word in ("former", "longtime", "top", "then"))
"""Stems that add no office to a title."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each person whom sources give titles that do not agree."""
    slugs = case.reading.by_slug.keys()
    for person in sorted(case.reading.people.values(), key=lambda p: p.id):
        own = [role for role in (*person.roles, *person.affiliations) if role.evidence.article in slugs]
        groups = _groups([role for role in person.roles if role in own])
        if _differ(groups):
            yield _finding(person, groups, case)


def _groups(roles: list[Role]) -> list[list[Role]]:
    """Roles that say the same, a longer title taking in the shorter ones."""
    groups: list[list[Role]] = []
    for role in sorted((r for r in roles if _stems(r)), key=lambda r: (-len(_stems(r)), r.evidence)):
        home = next((group for group in groups if _shorter(role, group[0])), None)
        if home is None:
            groups.append([role])
        else:
            home.append(role)
    return groups


def _shorter(role: Role, longer: Role) -> bool:
    """Does a title say no more than another, and name the same rank?"""
    short, long = _stems(role), _stems(longer)
    initials = {word[0] for word in folded_words(longer.text)}
    known = {s for s in short if s in long or (s.isalpha() and set(s) <= initials and _acronym(s, longer))}
    return known == short and short & RANKS == long & RANKS


def _acronym(stem: str, longer: Role) -> bool:
    """Is this the first letters of words of a title: "who" of "World Health Organization"?"""
    letters = "".join(word[0] for word in folded_words(longer.text))
    return len(stem) > 1 and stem in letters


def _stems(role: Role) -> frozenset[str]:
    found = [word for word in words(role.text) if word.content and not _owner(word)]
    kept = [word for word in found if word.folded.rstrip(".") not in MASTERS]
    return frozenset(SHORT.get(word.folded.rstrip("."), word.stem) for word in kept) - FORMER


def _owner(word: Word) -> bool:
    """Whose aide or agent it is tells sources apart by style only; of which country matters."""
    return word.surface.endswith(("'s", "’s")) and word.folded not in COUNTRIES


def _differ(groups: list[list[Role]]) -> bool:
    """Two groups or more, no two of which one source uses side by side."""
    slugs = [{role.evidence.article for role in group} for group in groups]
    if any(group[0].text.endswith(".") and len(group[0].text.split()) == 1 for group in groups):
        return False  # "Sen." is an address, whatever office else is told
    return (
        len(groups) > 1
        and len(set().union(*slugs)) > 1
        and any(a.isdisjoint(b) for i, a in enumerate(slugs) for b in slugs[i + 1 :])
    )


def _finding(person: Person, groups: list[list[Role]], case: Case) -> Finding:
    titles = [f"“{clipped(group[0].text)}”" for group in groups]
    by_title: dict[str, list[Role]] = defaultdict(list)
    for group in groups:
        by_title[group[0].text].extend(group)
    return finding(
        "role",
        case.reading,
        label=f"What {person.name} is called",
        explanation=f"Sources give {person.name} different titles: {listed(titles)}.",
        confidence=CONFIDENCE,
        rule="role.titles",
        sides=[side(text, "", (role.evidence for role in own)) for text, own in by_title.items()],
        about=(person.id,),
    )
