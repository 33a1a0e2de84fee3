"""A person whom only one source quotes, and whom no other source names at all."""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, side, sources
from site_builder.model import Evidence, Finding

CONFIDENCE = 0.9


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
    for person in sorted(articles):
        if len(articles[person]) == 1 and person in case.reading.people:
            yield _finding(person, min(articles[person]), quoted.get(person, []), case)


def _quotes(case: Case) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for slug, quotes in case.quotes.items():
        for quote in quotes:
            person = case.reading.by_slug[slug].person(quote.name) if quote.name else ""
            found[person].append(Evidence(slug, quote.span))
    return found


def _finding(person: str, slug: str, quotes: list[Evidence], case: Case) -> Finding:
    name, who = case.reading.people[person].name, sources(case.reading, [slug])
    spans = [one.mention.span for one in case.named.articles[slug] if one.person == person]
    named = [Evidence(slug, span) for span in spans if case.reading.at(slug, span)]
    verb = "quotes" if quotes else "names"
    return finding(
        "only-one-source",
        case.reading,
        label=f"Only {who} {verb} {name}",
        explanation=f"No other source of this story {verb} {name}.",
        confidence=CONFIDENCE,
        rule=f"only.{verb}",
        sides=[side(name, name if quotes else "", [named[0], *quotes])],
    )
