"""People whom only one source quotes, and whom no other source names at all: one finding a source.

Those it gives an office come in another, and those it merely names far down: who is named in passing tells
little.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, side, some, sources
from site_builder.model import Evidence, Finding

CONFIDENCE = {"quotes": 0.9, "describes": 0.65, "names": 0.4}


def find(case: Case) -> Iterator[Finding]:
    """One finding for each such person of a story with two sources or more."""
    if len(case.reading.members) < 2:
        return
    articles: dict[str, set[str]] = defaultdict(set)
    for slug, named in case.named.articles.items():
        for one in named:
            if one.mention.kind == "person" and case.reading.at(slug, one.mention.span):
                articles[one.person].add(slug)
    quoted = _quotes(case)
    for person, evidence in quoted.items():
        if person in articles:
            articles[person] |= {one.article for one in evidence}
    alone: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person in sorted(articles):
        if len(articles[person]) == 1 and person in case.reading.people:
            alone[(min(articles[person]), _verb(person, quoted, case))].append(person)
    for (slug, verb), persons in sorted(alone.items()):
        yield _finding(slug, verb, persons, quoted, case)


def _verb(person: str, quoted: dict[str, list[Evidence]], case: Case) -> str:
    """What the source does with someone: who has an office in its words is more than a name in passing."""
    if quoted.get(person):
        return "quotes"
    return "describes" if case.reading.people[person].roles else "names"


def _quotes(case: Case) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for slug, quotes in case.quotes.items():
        for quote in quotes:
            person = case.reading.person(slug, quote.name)
            found[person].append(Evidence(slug, quote.span))
    return found


def _finding(
    slug: str, verb: str, persons: list[str], quoted: dict[str, list[Evidence]], case: Case
) -> Finding:
    first = {person: _first(person, slug, case) for person in persons}
    ordered = sorted(persons, key=lambda person: first[person])
    who, names = sources(case.reading, [slug]), [case.reading.people[person].name for person in ordered]
    return finding(
        "only-one-source",
        case.reading,
        label=f"Only {who} {verb} {some(names)}",
        explanation=f"No other source of this story names {'any of them' if len(names) > 1 else names[0]}.",
        confidence=CONFIDENCE[verb],
        rule=f"only.{verb}",
        sides=[
            side(name, name if quoted.get(person) else "", [first[person], *quoted.get(person, [])])
            for person, name in zip(ordered, names, strict=True)
        ],
        about=(slug,),
    )


def _first(person: str, slug: str, case: Case) -> Evidence:
    """Where an article names someone first in its body."""
    spans = (one.mention.span for one in case.named.articles[slug] if one.person == person)
    return Evidence(slug, next(span for span in spans if case.reading.at(slug, span)))
