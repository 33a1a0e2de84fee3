"""A person's own timeline: their events in order, few enough for a page, each leading to its entry."""

import re
from dataclasses import replace

from rendering import rendered
from test_timeline_pages import with_events

from site_builder import links
from site_builder.language.periods import FULL
from site_builder.views.life import MOST, OPEN, heft, life
from site_builder.views.person import FIRST
from site_builder.views.shelving import shelve

XI = "people/xi-jinping.html"


def test_who_takes_part_in_nothing_has_no_timeline(site):
    """Neither a section nor an entry in the list of jumps."""
    html = rendered(site)["people/donald-trump.html"]
    assert "On the timeline" not in html
    assert life(shelve(site), "donald-trump", "people/donald-trump.html").count == 0


def test_events_stand_in_order_of_time_with_date_link_and_status(site):
    """However the stories order them; the planned one says so."""
    briefing = site.briefings[0]
    turned = replace(briefing.timeline, events=briefing.timeline.events[::-1])
    html = rendered(replace(site, briefings=(replace(briefing, timeline=turned),)))[XI]
    section = html[html.index('<h2 id="timeline">') :].partition("</section>")[0]
    assert '<a href="#timeline">On the timeline <b>3</b></a>' in html
    assert re.findall(r'<a href="\.\./timeline\.html#e-\w+">([^<]+)', section) == [
        "Xi speaks with Putin, then with Trump",
        "New START treaty ends",
        "Trump visits Beijing",
    ]
    assert '<time datetime="2026-02-04">4 February 2026</time>' in section
    assert section.count('<span class="status">planned</span>') == 1


def test_the_earliest_of_many_are_counted_and_left_to_the_timeline(site):
    """The latest are listed; the way to the rest is the timeline, filtered by the person."""
    days = [f"20{n // 12:02}-{n % 12 + 1:02}-15" for n in range(MOST + 5)]
    made = with_events(site, days)
    found = life(shelve(made), "xi-jinping", XI)
    assert (found.count, found.more, len(found.folded), len(found.shown)) == (MOST + 5, 5, MOST - OPEN, OPEN)
    assert [one.when[0].time for one in (*found.folded, *found.shown)] == days[5:]
    assert 'href="../timeline.html?person=xi-jinping">5 earlier events</a>' in rendered(made)[XI]


def test_of_a_timeline_of_several_pages_the_overview_is_linked(site):
    """It passes the filter on to its pages; each listed event is linked on the page it is on."""
    made = with_events(site, [f"{2000 + n % 20}-0{n % 9 + 1}-15" for n in range(FULL * 2)])
    found = life(shelve(made), "xi-jinping", XI)
    assert found.href == f"../{links.timeline_of('xi-jinping')}"
    assert all(one.href.startswith("../timeline/20") for one in found.shown)


def test_events_leave_less_room_for_quotations(site):
    """What is estimated is no less than what is written, and far from the whole page."""
    made = with_events(site, [f"2026-02-{n % 28 + 1:02}" for n in range(MOST)])
    html = rendered(made)[XI]
    written = html[html.index('<h2 id="timeline">') :].partition("</section>")[0]
    assert len(written.encode()) <= heft(shelve(made), "xi-jinping") < FIRST / 2


def test_a_shared_name_links_those_it_may_stand_for(site):
    """On the page of who is left apart only; an id without a page is not named."""
    maybe = ("xi-jinping", "chong-ja-ian", "nobody")
    people = tuple(replace(p, maybe=maybe) if p.id == "donald-trump" else p for p in site.corpus.people)
    pages = rendered(replace(site, corpus=replace(site.corpus, people=people)))
    links_to = ('<a href="xi-jinping.html">Xi Jinping</a>', '<a href="chong-ja-ian.html">Chong Ja Ian</a>')
    told = f"May be: {', '.join(links_to)} (the sources do not settle it)"
    assert told in pages["people/donald-trump.html"]
    assert "May be:" not in pages[XI]
