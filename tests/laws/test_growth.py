"""Every stage does as much work as there is text: four times the article is about four times the calls."""

from collections.abc import Callable

import pytest

from site_builder.annotate import annotate
from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.digest import digest, roster, telling
from site_builder.export import export
from site_builder.extract import listing, read_desk
from site_builder.extract.article import extract_article
from site_builder.gather import gather, member
from site_builder.model import Briefing, Casefile, Corpus, Settings, Site, Source
from site_builder.reuse import reuse
from site_builder.search import catalogue, counted, findings, index, partial
from site_builder.views import make_views
from site_builder.withhold import withhold

SMALL, TIMES, MOST = 15, 4, 6
"""Paragraphs, how many times as many, and how many times the calls: a square would be sixteen."""

PARAGRAPHS = {
    "quotations": "“We will build the bridge number {n} next year,” said Ann Lee, who met engineer {n}.",
    "dates": "On {day} May {year} the bridge {n} opened in Oslo.",
    "claims": "The minister said bridge {n} would close for 1{n} weeks, according to Ann Lee.",
}
Calls = dict[str, int]


def article(kind: str, count: int, slug: str) -> Source:
    """Numbers differ from paragraph to paragraph, words do not."""
    told = (PARAGRAPHS[kind].format(n=n, day=1 + n % 28, year=1900 + n % 120) for n in range(count))
    head = f"---\ntitle: T {slug}\npublisher: {slug.title()} Post\npublished: 2026-02-04\nstory: s\n---\n\n"
    return Source(f"content/articles/{slug}.md", (head + "\n\n".join(told)).encode())


def calls(kind: str, count: int, work: Callable[[Callable[[], object]], int]) -> Calls:
    """Calls of each stage on a story of two such articles."""
    made: Calls = {}

    def step(name: str, run: Callable[[], object]):
        results = []
        made[name] = work(lambda: results.append(run()))
        return results[0]

    articles = [extract_article(article(kind, count, slug)) for slug in ("a", "b")]
    marked = step("annotate", lambda: tuple(map(annotate, articles)))
    digests = step("digest", lambda: tuple(map(digest, marked)))
    tellings = step("telling", lambda: tuple(map(telling, marked)))
    listings = [listing(one) for one in articles]
    rosters = step("roster", lambda: tuple(map(roster, marked)))
    register = step("gather", lambda: gather(listings, rosters, read_desk(()), tellings))
    members = tuple(map(member, marked, register.rulings))
    corpus = Corpus.of(register, members)
    (dossier,) = corpus.dossiers
    timeline = step("chronicle", lambda: chronicle(dossier))
    comparison = step("compare", lambda: compare(Casefile(dossier, timeline)))
    elsewhere = step(
        "reuse", lambda: reuse(listings, {one.annotated.article.slug: one for one in members}, digests)
    )
    briefings = (Briefing(dossier, timeline, comparison),)
    open_site = Site(Settings(title="T"), corpus, briefings, (), elsewhere)
    limited = Site(Settings(title="T", rights=(("default", "link"),)), corpus, briefings, (), elsewhere)
    step("withhold", lambda: withhold(limited))
    step("views", lambda: tuple(make_views(open_site)))
    step("export", lambda: export(open_site))
    shares = step("count", lambda: tuple(map(counted, catalogue(open_site))))
    found = findings(shares)
    step("index", lambda: index(open_site.settings, found, tuple(map(partial, found.groups))))
    return made


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_work_grows_as_the_text_grows(kind, work):
    """Counted call by call, so that no clock and no load can fail it; fixed costs only make it kinder."""
    calls(kind, 3, work)  # what is read once of a word is kept
    small, large = calls(kind, SMALL, work), calls(kind, SMALL * TIMES, work)
    grown = {stage: round(large[stage] / small[stage], 1) for stage in small if large[stage] > 5_000}
    assert {stage: times for stage, times in grown.items() if times > MOST} == {}
    assert len(grown) > 5
