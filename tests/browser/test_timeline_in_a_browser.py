"""The timeline in a real browser: filters from page to page, the strip, single events, paper."""

from itertools import pairwise

import pytest
from test_pages_in_a_browser import opened

from site_builder.choices import Choices
from site_builder.config import read_config
from site_builder.update import Build, update

pytestmark = pytest.mark.browser

SHOWN = "document.querySelectorAll('.events.full > li:not([hidden])').length"
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
HEAD = """---
title: {title}
publisher: {publisher}
published: 2026-01-05
story: bridges
---

"""


def article(title, publisher, verb, days):
    """An article that dates one deed a paragraph."""
    deeds = [
        f"On {n % 27 + 1} {MONTHS[n % 10]} {2021 + n // 54}, the council of Tallis {verb} bridge {n + 1}."
        for n in days
    ]
    return HEAD.format(title=title, publisher=publisher) + "\n\n".join(deeds) + "\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A site whose timeline has several pages, each source with events of its own."""
    folder = tmp_path_factory.mktemp("archive") / "bridges #1 é"
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "content" / "stories").mkdir()
    story = folder / "content" / "stories" / "bridges.md"
    story.write_text("---\ntitle: Bridges\n---\n", encoding="utf-8")
    (folder / "site.yaml").write_text("title: Bridges\ncontent: content\noutput: dist\n", encoding="utf-8")
    for name, publisher, verb, days in (
        ("opened", "Tallis Post", "opened", range(0, 200, 2)),
        ("closed", "River Mail", "closed", range(1, 200, 2)),
    ):
        text = article(f"Bridges {name}", publisher, verb, days)
        (folder / "content" / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    update(Build(read_config(folder / "site.yaml"), Choices(), "serial", True))
    return folder / "dist"


def test_a_filter_goes_with_the_reader_from_page_to_page(browser, archive):
    """Chosen on the overview, it leaves the periods that fit, and every way onward keeps it."""
    with opened(browser, reduced_motion="reduce") as (page, faults):
        page.goto((archive / "timeline.html").as_uri())
        page.locator("select[name=source]").select_option("opened")
        page.wait_for_url("**#source=opened")
        assert "periods: Tallis Post" in page.locator(".filters [role=status]").inner_text()
        page.locator("nav.carry a:visible").first.click()
        page.wait_for_url("**/timeline/*.html#source=opened")
        shown = page.evaluate(SHOWN)
        assert 0 < shown < page.locator(".events.full > li").count()
        assert page.locator(".filters [role=status]").inner_text().startswith(f"{shown} of ")
        assert page.locator("select[name=source]").input_value() == "opened"
        page.locator(".turn a[rel=next]").click()
        page.wait_for_url("**#source=opened")
        page.locator(".crumbs a").last.click()
        page.wait_for_url("**/timeline.html#source=opened")
        page.go_back()
        assert page.evaluate(SHOWN) < page.locator(".events.full > li").count()
        assert faults == []


def test_filters_are_joined_and_the_strip_follows(browser, dist):
    """Both must hold; what is filtered out is faint in the drawing; all is announced in one line."""
    with opened(browser, reduced_motion="reduce") as (page, faults):
        page.goto((dist / "timeline.html").as_uri() + "#status=planned&precision=month")
        shown, every = page.evaluate(SHOWN), page.locator(".events.full > li").count()
        said = page.locator(".filters [role=status]")
        assert said.inner_text() == f"{shown} of {every} events: planned, to the month"
        faint = page.locator(".strip [data-href].off").count()
        assert 0 < faint < page.locator(".strip [data-href]").count()
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("!document.querySelector('.strip .off')")
        assert said.inner_text() == f"{every} of {every} events"
        assert faults == []


def test_what_no_choice_has_is_no_filter(browser, dist):
    """A value of another site, a sign that is no value: everything is shown, nothing fails."""
    with opened(browser) as (page, faults):
        for asked in ("#status=soon", "#colour=red", "#=", "#status=%E0%A4%A", "?person=nobody"):
            page.goto((dist / "timeline.html").as_uri() + asked)
            assert page.evaluate(SHOWN) == page.locator(".events.full > li").count(), asked
        assert faults == []


def test_a_link_to_one_event_opens_it_whatever_is_filtered(browser, dist):
    """A filtered-out event comes back when its own address is asked for; the others stay as they were."""
    with opened(browser, reduced_motion="reduce") as (page, _):
        page.goto((dist / "timeline.html").as_uri() + "#status=planned")
        before = page.evaluate(SHOWN)
        event = page.locator(".events.full > li[hidden]").first
        page.evaluate("id => { location.hash = id }", event.get_attribute("id"))
        page.wait_for_function(f"{SHOWN} === {before + 1}")
        assert event.evaluate("li => !li.hidden") or page.locator("li:target").is_visible()


def test_a_jump_within_the_page_keeps_the_filter(browser, dist):
    """Back to the top is no reset."""
    with opened(browser, reduced_motion="reduce") as (page, _):
        page.goto((dist / "timeline.html").as_uri() + "#status=planned")
        before = page.evaluate(SHOWN)
        page.get_by_role("link", name="Back to the top").click()
        page.wait_for_url("**#main")
        assert page.evaluate(SHOWN) == before


def test_a_drawn_event_leads_to_its_entry(browser, dist):
    """By a click; the list is the same for readers without a mouse."""
    with opened(browser, reduced_motion="reduce") as (page, faults):
        page.goto((dist / "timeline.html").as_uri())
        drawn = page.locator(".strip [data-href]").last
        drawn.click()
        page.wait_for_url(f"**{drawn.get_attribute('data-href')}")
        assert page.locator("li:target").count() == 1
        assert faults == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_strip_fits_the_screen_with_words_of_full_size(browser, dist, width):
    """It is not shrunk on a phone, and no label covers another."""
    with opened(browser, viewport={"width": width, "height": 800}) as (page, _):
        page.goto((dist / "timeline.html").as_uri())
        assert page.evaluate("getComputedStyle(document.querySelector('.strip text')).fontSize") == "12px"
        boxes = [
            text.bounding_box() for text in page.locator(".strip > svg g > text").all() if text.is_visible()
        ]
        assert len(boxes) >= 3
        assert all(a["x"] + a["width"] < b["x"] for a, b in pairwise(boxes))
        assert boxes[0]["x"] >= 0
        assert boxes[-1]["x"] + boxes[-1]["width"] <= width


@pytest.mark.parametrize("scripts", [True, False])
def test_every_event_and_passage_is_printed(browser, dist, scripts):
    """Folded passages open on paper; what is filtered is said; controls stay behind."""
    with opened(browser, java_script_enabled=scripts) as (page, _):
        page.goto((dist / "timeline.html").as_uri())
        passages = page.locator(".events.full .passage")
        assert not all(one.is_visible() for one in passages.all())
        page.emulate_media(media="print")
        assert all(one.is_visible() for one in passages.all())
        assert page.locator(".filters fieldset").is_hidden()
        assert page.locator(".cited li").first.is_visible()
        if scripts:
            page.goto((dist / "timeline.html").as_uri() + "#status=planned")
            assert page.get_by_text("events: planned").is_visible()


def test_every_event_is_reached_by_key(browser, dist):
    """Its heading is a link to itself."""
    with opened(browser) as (page, _):
        page.goto((dist / "timeline.html").as_uri())
        for event in page.locator(".events.full > li").all():
            link = event.locator("h3 a")
            link.focus()
            page.keyboard.press("Enter")
            page.wait_for_url(f"**#{event.get_attribute('id')}")


def test_a_passage_opens_at_its_sentence(browser, dist):
    """The link lands on the sentence in the article, which is set off."""
    with opened(browser) as (page, faults):
        page.goto((dist / "timeline.html").as_uri())
        passage = page.locator(".events.full > li > .what > .passage").first
        words = passage.locator("p").first.inner_text()
        passage.locator(".from a").click()
        page.wait_for_url("**/articles/**")
        target = page.locator(":target")
        target.wait_for(state="visible")
        assert words[:40] in target.inner_text()
        assert target.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
        assert faults == []
