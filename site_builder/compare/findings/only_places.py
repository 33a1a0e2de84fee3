"""Countries that only one source brings up, and the other way round: countries all but one do."""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, listed, side, sources
from site_builder.language.capitals import government
from site_builder.language.countries import COUNTRIES
from site_builder.model import Evidence, Finding

CONFIDENCE = 0.85


def find(case: Case) -> Iterator[Finding]:
    """One finding for each source that alone names some countries."""
    if len(case.reading.members) < 2:
        return
    found: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for passage in case.reading.passages:
        for word in passage.words:
            country = government(word.folded)
            if country in COUNTRIES and word.surface[0].isupper():
                found[country][passage.article].append(Evidence(passage.article, word.span))
    alone: dict[str, dict[str, list[Evidence]]] = defaultdict(dict)
    for country in sorted(found):
        if len(found[country]) == 1:
            slug, evidence = next(iter(found[country].items()))
            alone[slug][country] = evidence
    for slug in case.reading.by_slug:
        if alone[slug]:
            yield _finding(slug, alone[slug], case)


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
    )


def _written(country: str) -> str:
    return country.upper() if country == "nato" else country.title()
