"""Countries that only one source brings up: one finding a source.

A name that is part of a person's ("Chad Sweet"), a people or a language ("Spanish-language ads") and a
country that one of the editors' topics is about already do not count.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, listed, side, sources
from site_builder.compare.passages import Passage
from site_builder.language.capitals import GOVERNMENT_OF, government
from site_builder.language.countries import COUNTRIES
from site_builder.language.words import Word, folded_words
from site_builder.model import Evidence, Finding

CONFIDENCE = 0.7
PEOPLES = ("ish", "ese", "ian", "ans", "can", "eli", "aqi")
"""Endings of adjectives and of nouns for a people."""

HOMONYMS = frozenset({"georgia", "jordan", "chad"})
"""Countries whose name is also that of an American state or a first name."""

CLEAR = frozenset(COUNTRIES) - HOMONYMS

NAMES = CLEAR | GOVERNMENT_OF.keys()
"""Words by which one of them may be named."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each source that alone names some countries."""
    if len(case.reading.members) < 2:
        return
    found: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for passage in case.reading.holding(NAMES):
        for word in passage.words:
            country = government(word.folded) if word.folded in NAMES and word.surface[0].isupper() else ""
            if country in CLEAR and not _part_of_a_person(passage, word, case):
                found[country][passage.article].append(Evidence(passage.article, word.span))
    alone: dict[str, dict[str, list[Evidence]]] = defaultdict(dict)
    for country in sorted(found):
        if len(found[country]) == 1:
            slug, evidence = next(iter(found[country].items()))
            named = [e for e in evidence if _is_name(e, country, case)]
            if named and not _a_topic(country, evidence, case):
                alone[slug][country] = named
    for slug in case.reading.by_slug:
        if alone[slug]:
            yield _finding(slug, alone[slug], case)


def _part_of_a_person(passage: Passage, word: Word, case: Case) -> bool:
    named = case.named.inside(passage.evidence)
    return any(one.mention.kind == "person" and word.span.overlaps(one.mention.span) for one in named)


def _is_name(evidence: Evidence, country: str, case: Case) -> bool:
    """Is it the country itself, rather than its capital, its people or its language?"""
    written = case.reading.words_of(evidence)
    capital = any(word not in COUNTRIES and government(word) == country for word in folded_words(written))
    people = written.lower().endswith(PEOPLES) and not country.endswith(("an", "man"))
    return not capital and not people


def _a_topic(country: str, evidence: list[Evidence], case: Case) -> bool:
    """Does a topic that this source alone raises name the country, in these passages?"""
    rows = [row for row in case.topics if len(row.cells) == 1 and country in folded_words(row.label)]
    spans = [span for row in rows for span in row.cells[0].spans]
    return bool(spans) and all(any(e.span.within(span) for span in spans) for e in evidence)


def _finding(slug: str, countries: dict[str, list[Evidence]], case: Case) -> Finding:
    who, names = sources(case.reading, [slug]), listed([_written(country) for country in countries])
    return finding(
        "only-one-source",
        case.reading,
        label=f"Only {who} brings up {names}",
        explanation=f"No other source of this story names {names}.",
        confidence=CONFIDENCE,
        rule="only.countries",
        sides=[side(names, "", (evidence for own in countries.values() for evidence in own))],
        about=(slug, *countries),
    )


def _written(country: str) -> str:
    return country.upper() if country == "nato" else country.title()
