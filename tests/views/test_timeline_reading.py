"""How a reader meets the events of a timeline: headings, dates, passages, certainty, and ways onward."""

import re
from dataclasses import replace

import pytest
from rendering import rendered
from test_timeline_pages import timelines, with_events

from site_builder import links
from site_builder.language.periods import FULL, event_periods
from site_builder.model import Settings, Span
from site_builder.views.chapters import LITTLE, MUCH
from site_builder.views.happenings import CARRIERS, happening
from site_builder.views.outlines import UNSURE
from site_builder.views.shelving import shelve


def first_of(site):
    """The first event of its one story, as the timeline shows it."""
    shelf, briefing = shelve(site), site.briefings[0]
    story = briefing.dossier.story.slug
    event = shelf.outlines[story].events[0]
    return happening(shelf, event, shelf.staged[story][event.id], story, links.TIMELINE)


def changed(site, at=0, **values):
    """The site with one of its events changed."""
    briefing = site.briefings[0]
    events = list(briefing.timeline.events)
    events[at] = replace(events[at], **values)
    told = replace(briefing, timeline=replace(briefing.timeline, events=tuple(events)))
    return replace(site, briefings=(told,))


def labels(site):
    """Headings of the timeline with the number of events under each."""
    return [(one.label, len(one.rows)) for one in timelines(site)[links.TIMELINE].chapters]


def test_a_short_timeline_is_not_cut_into_months(site):
    """Its years are its headings."""
    assert labels(with_events(site, [f"2026-{n:02}-01" for n in range(1, 10)])) == [("2026", 9)]


def test_years_with_few_events_share_a_heading(site):
    """As long as they are few together; a busy year stands alone."""
    days = ["2019-01-01", "2022-01-01", "2022-05-01", *(f"2026-{n:02}-01" for n in range(1, LITTLE))]
    assert labels(with_events(site, days)) == [("2019–2022", 3), ("2026", LITTLE - 1)]


def test_a_year_with_many_events_has_its_months(site):
    """And the others keep their own heading; none shares one with a month."""
    days = ["2024-05-01", *(f"2025-{n % 2 + 3:02}-{n // 2 + 1:02}" for n in range(MUCH + 2)), "2026-01-01"]
    half = (MUCH + 2) // 2
    assert labels(with_events(site, days)) == [
        ("2024", 1),
        ("March 2025", half),
        ("April 2025", half),
        ("2026", 1),
    ]


def test_what_is_known_to_the_year_stands_before_its_months(site):
    """Under the year."""
    made = with_events(site, [f"2025-03-{n + 1:02}" for n in range(MUCH + 1)])
    made = changed(made, MUCH, first="2025-01-01", last="2025-12-31", precision="year")
    assert labels(made) == [("2025", 1), ("March 2025", MUCH)]


def test_every_date_is_marked_up_as_exactly_as_it_is_known(site):
    """A half year is not its first month; of an interval both ends are times."""
    html = rendered(
        changed(
            changed(site, 0, first="2026-02-04", last="2026-02-05"),
            2,
            first="2026-01-01",
            last="2026-06-30",
            precision="half",
        )
    )[links.TIMELINE]
    assert '<time datetime="2026-02-04">4</time>–<time datetime="2026-02-05">5 February 2026</time>' in html
    assert 'first half of <time datetime="2026">2026</time>' in html


def test_every_event_is_a_permalink_to_itself(site):
    """On its own page, reached by Tab as any link."""
    html = rendered(site)[links.TIMELINE]
    for event in site.briefings[0].timeline.events:
        assert f'<li id="{event.id}"' in html
        assert f'<a href="#{event.id}">{event.title}</a>' in html


def test_a_passage_shows_the_words_that_date_the_event(site):
    """Set off inside the passage; where they are elsewhere, the passage is as it was."""
    first = site.briefings[0].timeline.events[0]
    source = first.sources[0]
    text = next(
        m.annotated.article for m in site.corpus.members if m.annotated.article.slug == source.article
    ).text
    words = Span(source.span.start, source.span.start + len("Wednesday"))
    made = changed(site, sources=(replace(source, date=words),))
    told = first_of(made)
    passage = told.reports[0].passage
    assert passage.words == words.of(text) == "Wednesday"
    whole = first_of(site).reports[0].passage
    assert passage.before + passage.words + passage.after == whole.before + whole.words + whole.after
    elsewhere = changed(site, sources=(replace(source, date=Span(0, 3)),))
    told = first_of(elsewhere)
    assert told.reports[0].passage == whole


def test_a_passage_says_when_its_source_sees_the_event_otherwise(site):
    """What one reports as past, another plans; most say it once, at the event."""
    first = site.briefings[0].timeline.events[0]
    other = replace(first.sources[1], status="planned")
    made = changed(site, sources=(first.sources[0], other))
    told = first_of(made)
    assert [report.standpoint for report in told.reports] == ["", "as planned"]
    assert rendered(made)[links.TIMELINE].count("Reported here as planned.") == 1


def test_a_doubtful_date_and_a_coarse_one_are_told_in_words_and_in_shape(site):
    """Never by colour alone."""
    html = rendered(changed(site, 2, confidence=UNSURE - 0.1))[links.TIMELINE]
    assert 'class="planned coarse unsure"' in html
    assert html.count('<span class="status guess">date uncertain</span>') == 1
    assert html.count("date uncertain</span>") == 2  # in the legend of the strip, too
    assert "date uncertain" not in rendered(site)[links.TIMELINE]


def test_the_sources_of_an_event_are_named_before_it_is_opened(site):
    """A few of them."""
    html = rendered(site)[links.TIMELINE]
    assert re.search(r"<summary>2 sources: [^<·]+ · [^<·]+</summary>", html)
    first = site.briefings[0].timeline.events[0]
    slugs = [member.annotated.article.slug for member in site.corpus.members]
    every = changed(site, sources=tuple(replace(first.sources[0], article=slug) for slug in slugs))
    told = first_of(every)
    assert len(told.carriers) == min(len(slugs), CARRIERS)


def test_the_articles_of_a_page_are_listed_with_their_addresses(site):
    """For paper, where a link is only words; an address that is no web address is left out."""
    articles = [m.annotated.article for m in site.corpus.members]
    members = tuple(
        replace(m, annotated=replace(m.annotated, article=replace(m.annotated.article, url=url)))
        for m, url in zip(
            site.corpus.members, ("https://example.org/a", "javascript:x", "", "", ""), strict=True
        )
    )
    made = replace(site, corpus=replace(site.corpus, members=members))
    page = timelines(made)[links.TIMELINE]
    carriers = {s.article for e in site.briefings[0].timeline.events for s in e.sources}
    assert len(page.cited) == len(carriers)
    assert {one.link.label for one in page.cited} == {a.title for a in articles if a.slug in carriers}
    assert "javascript:" not in rendered(made)[links.TIMELINE]


def years(site):
    """A timeline of several pages."""
    return with_events(site, [f"{2020 + n % 7}-0{n % 9 + 1}-15" for n in range(FULL)])


def test_every_page_of_a_timeline_offers_the_same_choices(site):
    """So that a filter taken from one page to another means the same there."""
    pages = timelines(years(site))
    assert len(pages) > 3
    assert len({repr(page.facets) for page in pages.values()}) == 1
    assert pages[links.TIMELINE].facets


def test_an_overview_tells_which_periods_a_filter_leaves(site):
    """Each carries the values of its events, on the overview only."""
    made = years(site)
    pages = timelines(made)
    told = [one for row in pages[links.TIMELINE].periods for one in row]
    assert all(set(one.tags.status.split()) <= {"past", "planned"} for one in told)
    assert all(one.tags.source for one in told)
    other = next(page for path, page in pages.items() if path != links.TIMELINE)
    assert all(one.tags is None for row in other.periods for one in row)


def test_pages_of_a_timeline_lead_on(site):
    """To the period before and the one after; the first has none before it."""
    pages = timelines(years(site))
    order = [one.link.label for row in pages[links.TIMELINE].periods for one in row]
    for path, page in pages.items():
        if path == links.TIMELINE:
            assert page.before is page.after is None
            continue
        at = next(n for n, one in enumerate(one for row in page.periods for one in row) if one.link.current)
        assert (page.before.label if page.before else None) == (order[at - 1] if at else None)
        assert (page.after.label if page.after else None) == (order[at + 1] if at + 1 < len(order) else None)


def test_months_stand_beside_their_year(site):
    """In order, decades and years between them."""
    days = ["1949-10-01", *(f"2026-{n % 3 + 1:02}-15" for n in range(FULL // 2)), "2031-05-05"]
    rows = timelines(with_events(site, days))[links.TIMELINE].periods
    assert [(row[0].year, row[0].short) for row in rows] == [
        ("", "1900–1999"),
        ("2026", "January"),
        ("", "2030–2039"),
    ]


def test_more_events_than_a_page_holds_are_drawn_as_columns(site):
    """As high as they are many, planned ones on top; none is left uncounted."""
    days = ["2026-01-10"] * 150 + ["2026-06-10"] * 75 + ["2026-09-01"]
    made = with_events(site, days)
    strip = timelines(changed(made, 0, status="planned"))[links.TIMELINE].strip
    assert strip.dots == strip.bars == ()
    assert [one.label.partition(",")[0] for one in strip.columns] == [
        "149 past",
        "1 planned",
        "75 past",
        "1 past",
    ]
    assert strip.columns[0].height + strip.columns[0].y == strip.axis
    assert abs(strip.columns[0].height - 2 * strip.columns[2].height) <= 1
    assert strip.columns[1].y + strip.columns[1].height == strip.columns[0].y


def test_what_the_strip_has_no_room_for_is_counted(site):
    """Six stretches of the same month take five lanes; the list has all."""
    days = ["2026-02-01"] * 7
    made = with_events(site, days)
    for at in range(6):
        made = changed(made, at, last="2026-02-28", precision="month")
    page = timelines(made)[links.TIMELINE]
    assert len(page.strip.bars) == 5
    assert page.strip.coarse == 1
    assert "Not drawn: 1 not known to the day" in rendered(made)[links.TIMELINE]


def test_the_legend_explains_what_is_drawn_and_nothing_else(site):
    """A mark for today only where the site is told the day."""
    made = with_events(site, ["2026-02-01", "2026-02-14", "2026-02-28"])
    html = rendered(made)[links.TIMELINE]
    assert "happened</span>" in html
    assert all(words not in html for words in (" planned</span>", "recurring", "day of this edition"))
    dated = replace(made, settings=Settings("T", built="2026-02-14"))
    assert "day of this edition" in rendered(dated)[links.TIMELINE]


@pytest.mark.parametrize("most", [4, 14])
def test_a_narrow_strip_has_few_labels(site, most):
    """January among them, if it is there; the others wait for more room."""
    days = [f"2026-{n + 1:02}-01" if n < 12 else f"2027-{n - 11:02}-01" for n in range(most)]
    ticks = timelines(with_events(site, days))[links.TIMELINE].strip.ticks
    major = [tick for tick in ticks if not tick.minor]
    assert major[0].label == "Jan 2026"
    assert 0 < len(major) <= 4


@pytest.mark.parametrize("month", ["02", "05", "11"])
def test_a_strip_of_several_years_names_each_of_them(site, month):
    """Whatever month it begins in, and on a phone too."""
    made = with_events(site, [f"{2022 + n // 3}-{month}-{n % 3 + 1:02}" for n in range(12)])
    ticks = timelines(made)[links.TIMELINE].strip.ticks
    said = " ".join(tick.label for tick in ticks)
    assert all(str(year) in said for year in (2023, 2024, 2025))
    major = [tick.label for tick in ticks if not tick.minor]
    assert len(set(major)) == len(major)


def test_long_passages_take_their_room(site):
    """No page of a timeline is over 300 KB, whatever the length of sentences."""
    first = site.briefings[0].timeline.events[0]
    member = next(m for m in site.corpus.members if m.annotated.article.slug == first.sources[0].article)
    whole = Span(0, min(2000, len(member.annotated.article.text)))
    made = with_events(site, ["2026-02-01"] * 300)
    briefing = made.briefings[0]
    long = tuple(replace(first.sources[0], span=whole) for _ in range(12))
    events = tuple(replace(event, sources=long) for event in briefing.timeline.events)
    made = replace(made, briefings=(replace(briefing, timeline=replace(briefing.timeline, events=events)),))
    assert len(set(event_periods(events).values())) > 50
    pages = rendered(made)
    assert max(len(pages[path].encode()) for path in pages if path.startswith("timeline")) < 300_000
