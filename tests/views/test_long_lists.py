"""Lists of a whole site: no page of them grows with the site, and nothing is lost between pages."""

import re
from dataclasses import replace

import pytest
from rendering import rendered

from site_builder.model import Corpus, Member, Site
from site_builder.views import UNITS, articles, comparison
from site_builder.views.shelving import shelve
from site_builder.views.sieve import Tags, facets
from site_builder.views.unit import SITE

LIMIT = 300_000
TITLE = "A harbour town counts its ships & waits for the tide"


PLAIN = [Tags("date", "", "", "")] * 9
"""Tags of findings that name nothing."""


def copied(member: Member, number: int, told: str) -> Member:
    """The same article under another address, in another story."""
    article = replace(member.annotated.article, slug=f"a-{number}", title=f"{TITLE} {number}", story=told)
    return replace(member, annotated=replace(member.annotated, article=article))


def grown(site: Site, stories: int, each: int, loose: int) -> Site:
    """A site of many stories without findings, and of articles in none."""
    one, briefing = site.corpus.members[0], site.briefings[0]
    told = [replace(site.corpus.stories[0], slug=f"s-{n}", title=f"{TITLE} {n}") for n in range(stories)]
    slugs = [entry.slug for entry in told for _ in range(each)] + [""] * loose
    members = tuple(copied(one, n, slug) for n, slug in enumerate(slugs))
    briefings = tuple(
        replace(
            briefing,
            dossier=replace(briefing.dossier, story=entry, members=()),
            timeline=replace(briefing.timeline, story=entry.slug, events=()),
            comparison=replace(
                briefing.comparison, story=entry.slug, findings=(), shared=(), topics=(), pairings=()
            ),
        )
        for entry in told
    )
    corpus = Corpus(members, site.corpus.people, (), tuple(told))
    return replace(site, corpus=corpus, briefings=briefings)


@pytest.mark.parametrize(
    ("made", "link"),
    [("articles", r'<h3><a href="[^"]*?(a-\d+)\.html"'), ("stories", r'<h2><a href="[^"]*?(s-\d+)\.html"')],
)
def test_a_list_over_several_pages_is_small_and_whole(site, monkeypatch, made, link):
    """Every article and every story stands in its list once, in order; no page is over 300 KB."""
    monkeypatch.setattr("site_builder.views.UNITS", [one for one in UNITS if one.name == made])
    large = grown(site, 800, 1, 900)
    lists = {path: html for path, html in rendered(large).items() if re.search(r"/index(/\d+)?\.html$", path)}
    assert len(lists) > 1
    assert max(len(html.encode()) for html in lists.values()) < LIMIT
    shown = [name for html in lists.values() for name in re.findall(link, html)]
    assert len(shown) == len(set(shown))
    assert len(shown) in {1700, 800}
    assert all('rel="next"' in html or 'rel="prev"' in html for html in lists.values())


def test_a_short_list_has_one_page(site):
    """A list that fits keeps its one address and no pager."""
    shelf = shelve(grown(site, 3, 2, 1))
    assert [view.path for view in articles.views(shelf, SITE)] == ["articles/index.html"]
    assert [view.path for view in comparison.story_lists(shelf, "x/index.html", "X", "stories.html")] == [
        "x/index.html"
    ]


def test_filters_of_a_story_cost_nothing_of_other_stories(site, work):
    """The choices of one comparison are found without a look at all articles of the site."""
    few, many = shelve(grown(site, 2, 2, 0)), shelve(grown(site, 2, 2, 400))
    counts = [
        work(lambda shelf=shelf: facets(shelf, shelf.briefings[shelf.told[0]], PLAIN))
        for shelf in (few, many)
    ]
    assert counts[1] <= counts[0]


def test_dossiers_cost_one_look_at_every_article(site, work):
    """Twice the stories of a site cost twice the work, not four times."""
    small, large = grown(site, 60, 1, 0).corpus, grown(site, 240, 1, 0).corpus
    small, large = (replace(one, people=()) for one in (small, large))
    assert work(lambda: large.dossiers) < 5 * work(lambda: small.dossiers)
