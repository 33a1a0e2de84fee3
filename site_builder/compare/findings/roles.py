"""What each source calls a person: titles and offices that differ in more than one being shorter.

"China's leader" beside "President"; "Chinese President" beside "President" is no difference.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, listed, side
from site_builder.language.words import words
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
    for role in sorted(roles, key=lambda r: (-len(_stems(r)), r.evidence)):
        home = next((group for group in groups if _stems(role) <= _stems(group[0])), None)
        if home is None:
            groups.append([role])
        else:
            home.append(role)
    return groups


def _stems(role: Role) -> frozenset[str]:
    found = (word for word in words(role.text) if word.content)
    return frozenset(SHORT.get(word.folded.rstrip("."), word.stem) for word in found) - FORMER


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
