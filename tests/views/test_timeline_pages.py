"""Timelines: one for the site, one a story, in pages that stay small; the strip and the filters over them."""

from dataclasses import replace

import pytest
from rendering import rendered

from site_builder import links
from site_builder.language.periods import FULL
from site_builder.model import Settings
from site_builder.views import make_views
from site_builder.views.timeline import period_label


def with_events(site, days, settings=None):
    """The site with one event a day given, each a copy of its first."""
    briefing = site.briefings[0]
    model = briefing.timeline.events[0]
    events = tuple(
        replace(model, id=f"e-{n:04}", first=day, last=day, precision="day", disagreements=())
        for n, day in enumerate(days)
    )
    told = replace(briefing, timeline=replace(briefing.timeline, events=events))
    return replace(site, briefings=(told,), settings=settings or site.settings)


def timelines(site):
    """Data of the timeline's pages, by path."""
    return {view.path: view.data for view in make_views(site) if view.template == "timeline.html"}


def test_few_events_are_on_one_page(site):
    """The site's timeline is one page, and with one story there is no second."""
    assert set(timelines(site)) == {links.TIMELINE}


def test_many_events_have_pages_by_period_and_an_overview(site):
    """Every event is on exactly one page; the overview names the pages; links lead to the right one."""
    days = [f"{2000 + n % 20}-0{n % 9 + 1}-15" for n in range(FULL * 3)]
    made = with_events(site, days)
    pages = timelines(made)
    shown = [e.event.line.id for page in pages.values() for part in page.chapters for e in part.rows]
    assert sorted(shown) == sorted(e.id for e in made.briefings[0].timeline.events)
    overview = pages[links.TIMELINE]
    assert overview.chapters == ()
    assert overview.count == len(days)
    named = {f"timeline/{p.link.href.rpartition('/')[2]}" for year in overview.periods for p in year}
    assert named == set(pages) - {links.TIMELINE}
    html = rendered(made)
    assert all(len(html[path]) < 300_000 for path in pages)
    home = html["index.html"]
    assert 'href="timeline/20' in home


def test_each_of_several_stories_has_its_own(site):
    """With its own events only, under the story."""
    other = replace(site.corpus.stories[0], slug="other", title="Other")
    second = replace(
        site.briefings[0],
        dossier=replace(site.briefings[0].dossier, story=other),
        timeline=replace(site.briefings[0].timeline, story="other", events=()),
        comparison=replace(site.briefings[0].comparison, story="other"),
    )
    corpus = replace(site.corpus, stories=(*site.corpus.stories, other))
    pages = timelines(replace(site, corpus=corpus, briefings=(*site.briefings, second)))
    first = links.timeline("", site.corpus.stories[0].slug)
    assert set(pages) == {links.TIMELINE, first, links.timeline("", "other")}
    assert pages[first].count == pages[links.TIMELINE].count > pages[links.timeline("", "other")].count == 0


@pytest.mark.parametrize(
    ("period", "label"),
    [
        ("2026", "2026"),
        ("2026-02", "February 2026"),
        ("1990-1999", "1990–1999"),
        ("2026-02-p3", "February 2026, part 3"),
    ],
)
def test_a_period_is_named_in_words(period, label):
    """Its address is not what a reader reads."""
    assert period_label(period) == label


def test_the_strip_leaves_out_what_is_far_and_says_so(site):
    """One day in 1949 does not press a month into a line."""
    days = ["1949-10-01", *(f"2026-02-{n + 1:02}" for n in range(9)), "2031-01-01"]
    strip = timelines(with_events(site, days))[links.TIMELINE].strip
    assert (strip.before, strip.after) == (1, 1)
    assert len(strip.dots) == 9
    assert strip.ticks[0].label == "1 February 2026"
    xs = [dot.x for dot in strip.dots]
    assert xs == sorted(xs)
    assert xs[0] < 100
    assert strip.today is None


def test_the_strip_is_in_proportion_and_counts_what_does_not_fit(site):
    """Half the time is half the width; the ninth dot of one day is a number."""
    days = ["2020-01-01"] * 4 + ["2022-01-01"] * 10 + ["2024-01-01"] * 4
    strip = timelines(with_events(site, days))[links.TIMELINE].strip
    xs = sorted({dot.x for dot in strip.dots})
    assert abs((xs[0] + xs[2]) / 2 - xs[1]) < 20
    assert [more.label for more in strip.more] == ["+2"]


def test_today_is_marked_only_when_the_site_is_told(site):
    """By the configured day of the build, never by the clock."""
    days = ["2026-02-01", "2026-02-14", "2026-02-28"]
    strip = timelines(with_events(site, days, Settings("T", built="2026-02-14")))[links.TIMELINE].strip
    assert strip.today.label == "14 February 2026"


def test_fewer_than_three_events_have_no_strip(site):
    """A line with two dots says nothing that the list does not."""
    assert timelines(with_events(site, ["2026-02-01", "2026-02-02"]))[links.TIMELINE].strip is None


def test_filters_offer_what_tells_events_apart(site):
    """A facet with one value only is not offered; each choice has its count."""
    data = timelines(with_events(site, ["2026-02-01", "2026-02-02", "2026-02-03"]))[links.TIMELINE]
    assert "precision" not in {facet.name for facet in data.facets}
    whole = timelines(site)[links.TIMELINE]
    for facet in whole.facets:
        values = [getattr(e.tags, facet.name).split() for part in whole.chapters for e in part.rows]
        assert [c.count for c in facet.choices] == [sum(c.value in v for v in values) for c in facet.choices]
