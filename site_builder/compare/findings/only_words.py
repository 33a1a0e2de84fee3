"""What one source alone quotes of a speaker whom others quote too.

Two papers quote one leader and choose different words: one finding for each speaker, with a side for each
source. Words that another source has too, in the same or in a like wording, are not its own. Of a speaker
with more than a thousand quotations in a story nothing is said.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, side, sources
from site_builder.compare.findings.variants import alike
from site_builder.compare.quoted import Quoted
from site_builder.model import Finding, Side

CONFIDENCE = 0.85
SHORTEST, MOST = 2, 1000
"""Words of a quotation, and quotations of one speaker that are held against each other."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each speaker with words of their own in two sources or more."""
    by_person: dict[str, list[Quoted]] = defaultdict(list)
    for one in case.quoted:
        if one.person in case.reading.people and len(one.words) >= SHORTEST:
            by_person[one.person].append(one)
    for person, quoted in sorted(by_person.items()):
        if len(quoted) > MOST:
            continue
        own = [one for one in quoted if not any(_shared(one, other) for other in quoted)]
        if len({one.article for one in own}) > 1:
            yield _finding(person, own, case)


def _shared(one: Quoted, other: Quoted) -> bool:
    """Does another source quote these words, more of them, or a like wording?"""
    if one.article == other.article:
        return False
    if not one.stems or not other.stems:
        return one.folded == other.folded
    return one.stems <= other.stems or other.stems <= one.stems or alike(one, other) or alike(other, one)


def _finding(person: str, own: list[Quoted], case: Case) -> Finding:
    name, slugs = case.reading.people[person].name, [one.article for one in own]
    by_article: dict[str, list[Quoted]] = defaultdict(list)
    for one in own:
        by_article[one.article].append(one)
    return finding(
        "only-one-source",
        case.reading,
        label=f"What each source alone quotes of {name}",
        explanation=f"{sources(case.reading, slugs)} each quote {name} with words that no other source has.",
        confidence=CONFIDENCE,
        rule="only.words",
        sides=[_side(name, quoted, case) for quoted in by_article.values()],
        about=(person,),
    )


def _side(name: str, quoted: list[Quoted], case: Case) -> Side:
    words = [f"“{clipped(case.reading.words_of(one.evidence), 50)}”" for one in quoted]
    return side(", ".join(dict.fromkeys(words)), name, (one.evidence for one in quoted))
