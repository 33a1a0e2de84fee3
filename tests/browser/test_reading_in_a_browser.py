"""What a reader comes for, in a real browser: answers in a few clicks, a place kept, a story on paper."""

import json
from contextlib import contextmanager

import pytest

pytestmark = pytest.mark.browser


@contextmanager
def tab(browser, **options):
    """A tab of its own context."""
    context = browser.new_context(reduced_motion="reduce", **options)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_stranger_finds_who_attends_the_abu_dhabi_talks(browser, dist, scripts, width):
    """In one click from home: each source's parties, in its own words, and the way to the passage."""
    size = {"width": width, "height": 800}
    with tab(browser, java_script_enabled=scripts, viewport=size) as page:
        page.goto((dist / "index.html").as_uri())
        page.get_by_role("link", name="Abu Dhabi", exact=False).filter(
            has_text="Who takes part"
        ).first.click()
        page.wait_for_url("**/comparison/**#f-*")
        finding = page.locator(f"#{page.url.partition('#')[2]}")
        sides = finding.locator(".side")
        assert sides.count() >= 3
        for side in sides.all():
            assert side.locator(".value").is_visible()
            assert side.locator(".passage .hit").first.is_visible()
        sources = finding.locator(".side .from a").all_inner_texts()
        assert len(set(sources)) >= 3
        sides.first.locator(".from a").first.click()
        assert page.locator(f"#{page.url.partition('#')[2]}").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_stranger_finds_everything_chong_ja_ian_said(browser, dist, scripts):
    """In one click from home: the first words stand on the first screen of a phone, and all are there."""
    known = json.loads((dist / "data/quotes.json").read_text())
    speakers = [(one["speaker"] or {}).get("id") for one in known if not one["part_of"]]
    with tab(browser, java_script_enabled=scripts, viewport={"width": 360, "height": 800}) as page:
        page.goto((dist / "index.html").as_uri())
        page.get_by_role("link", name="Chong Ja Ian", exact=True).first.click()
        page.wait_for_url("**/people/chong-ja-ian.html")
        entries = page.locator("#quotations ~ .said .quotes > li")
        assert entries.count() == speakers.count("chong-ja-ian") > 5
        assert all(entry.is_visible() for entry in entries.all())
        assert entries.first.bounding_box()["y"] < 800


def test_a_place_in_an_article_is_kept_and_offered(browser, dist, served):
    """Not on the first visit, not at an address of its own, not after going back to the top."""
    path = max((dist / "articles").glob("*.html"), key=lambda p: p.stat().st_size).name
    with tab(browser, viewport={"width": 1280, "height": 800}) as page:
        page.goto(f"{served}articles/{path}")
        assert not page.locator(".resume").count()
        block = page.locator(".text > p[id]").nth(12)
        block.evaluate("e => e.scrollIntoView()")
        kept = block.get_attribute("id")
        page.goto(f"{served}index.html")
        page.goto(f"{served}articles/{path}#{kept}")
        assert not page.locator(".resume").count()
        page.goto(f"{served}index.html")
        page.goto(f"{served}articles/{path}")
        offer = page.get_by_role("link", name="Continue where you stopped")
        assert page.evaluate("scrollY") == 0
        offer.click()
        page.wait_for_function("scrollY > 500")
        assert page.url.endswith(f"#{kept}")
        assert not page.locator(".resume").count()
        page.evaluate("scrollTo(0, 0)")
        page.goto(f"{served}index.html")
        page.goto(f"{served}articles/{path}")
        assert not page.locator(".resume").count()


def test_no_page_misses_a_word_with_scripts_off(browser, dist):
    """Every page, not one of a kind: text, marks, quotations, events and findings are in the HTML."""
    counted = "['main .q', 'main .finding', 'main .events li', 'main .passage', 'main .card', 'main tr']"
    words = {}
    for scripts in (True, False):
        with tab(browser, java_script_enabled=scripts) as page:
            for path in sorted(dist.rglob("*.html")):
                if path.name == "search.html":
                    continue
                page.goto(path.as_uri())
                page.eval_on_selector_all("form.filters", "all => all.forEach(form => form.remove())")
                facts = page.evaluate(f"{counted}.map(one => document.querySelectorAll(one).length)")
                words.setdefault(path, []).append((page.locator("main").text_content(), facts))
    assert [path.name for path, (on, off) in words.items() if on != off] == []


def test_a_story_prints_as_a_dossier_with_numbered_pages(browser, dist):
    """A title page of its own, then sources with spelled out addresses; what is for screens stays behind."""
    page_file = next(dist.glob("stories/*/dossier.html"))
    with tab(browser) as page:
        page.goto(page_file.as_uri())
        page.emulate_media(media="print")
        assert not page.locator(".top").is_visible()
        assert not page.locator(".screen").is_visible()
        assert page.locator(".title").evaluate("e => getComputedStyle(e).breakAfter") == "page"
        assert page.locator(".whole").first.evaluate("e => getComputedStyle(e).breakBefore") == "page"
        pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") > 8


def test_a_quotation_is_announced_where_it_begins_and_ends(browser, dist):
    """Said by whom, and its end; what is copied holds neither."""
    article = max((dist / "articles").glob("*.html"), key=lambda p: p.stat().st_size)
    with tab(browser) as page:
        page.goto(article.as_uri())
        marks = page.locator(".prose mark.q .vh").all_text_contents()
        begun = [one for one in marks if one.startswith("[quotation")]
        ended = [one for one in marks if one == "[end of quotation]"]
        assert len(begun) == len(ended) > 10
        first = page.locator(".prose p[id]:has(mark.q)").first
        first.evaluate("e => getSelection().selectAllChildren(e)")
        assert "[quotation" not in page.evaluate("getSelection().toString()")
