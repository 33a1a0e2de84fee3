"""The built demo site, page by page, in a real browser."""

import re
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import unquote

import pytest
from axe_playwright_python.base import AXE_FILE_PATH

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 1280)
FOCUSED = """(() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth);
  return [at.getAttribute('href'), ring, box.width * box.height];
})()"""
LEFT = "net::ERR_ABORTED"
"""What the browser says of an icon it was still fetching when the next page was opened."""

AXE = AXE_FILE_PATH.read_text("utf-8")
RUN = """rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(found =>
  found.violations.map(one => [one.id, one.nodes.map(node => node.html + ' ' + node.failureSummary)]))"""
COLOURED = ("color-contrast", "link-in-text-block")
"""The rules that look at colours; nothing else of a page depends on the scheme."""

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def paths(dist):
    return [p.relative_to(dist).as_posix() for p in sorted(dist.rglob("*.html"))]


def kinds(dist):
    """One page of every kind: the fullest of each folder, and every page at the root."""
    by_folder = {}
    for path in paths(dist):
        folder = path.rpartition("/")[0] if "index.html" not in path and "/" in path else path
        size = (dist / path).stat().st_size
        by_folder[folder] = max(by_folder.get(folder, (0, "")), (size, path))
    return sorted(path for _, path in by_folder.values())


@contextmanager
def opened(browser, **options):
    """A tab that notes every error and every request that leaves the site."""
    context = browser.new_context(**options)
    page, faults = context.new_page(), []
    page.on("console", lambda m: faults.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda r: None if r.failure == LEFT else faults.append(f"{r.failure}: {r.url}"))
    page.on("request", lambda r: None if local(r.url) else faults.append(f"left the site: {r.url}"))
    yield page, faults
    context.close()


def local(url):
    return url.startswith(("file:", "data:", "http://127.0.0.1:"))


class Visit(NamedTuple):
    """What one look at a page finds; every page is opened once for all that is asked of all pages."""

    faults: list[str]
    hrefs: list[str]
    ids: set[str]
    widths: dict[int, int]
    """Width of the window to that of the page, with everything that opens open."""


@pytest.fixture(scope="session")
def visits(browser, dist):
    """Every page of the site by its path, as seen from the disk."""
    seen = {}
    with opened(browser, viewport={"width": 1280, "height": 800}) as (page, faults):
        for path in paths(dist):
            page.goto((dist / path).as_uri())
            hrefs, ids = page.evaluate(
                "[[...document.querySelectorAll('a[href]')].map(a => a.href),"
                " [...document.querySelectorAll('[id]')].map(e => e.id)]"
            )
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            seen[path] = Visit(list(faults), hrefs, set(ids), dict(widths(page)))
            faults.clear()
    return seen


def widths(page):
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        yield width, page.evaluate("document.documentElement.scrollWidth")


def test_every_page_opens_from_the_disk_without_a_fault(visits):
    """No console message, no missing file, no request to anywhere, in a folder with an awkward name."""
    assert {path: visit.faults for path, visit in visits.items() if visit.faults} == {}


def test_every_kind_of_page_opens_over_http_without_a_fault(browser, dist, served):
    """The same, as a host would serve it; one page of every kind."""
    with opened(browser) as (page, faults):
        for path in kinds(dist):
            page.goto(served + path)
            assert faults == [], path


def test_every_link_and_anchor_of_the_built_site_leads_somewhere(dist, visits):
    """Followed as the browser resolves them, from file://."""
    anchors = {(dist / path).as_uri(): visit.ids for path, visit in visits.items()}
    for path, visit in visits.items():
        for href in (h for h in visit.hrefs if h.startswith("file:")):
            address, _, fragment = href.partition("#")
            assert (
                address in anchors or (dist / unquote(address.removeprefix(dist.as_uri() + "/"))).is_file()
            ), (path, href)
            assert not fragment or fragment in anchors[address], (path, href)


@pytest.mark.parametrize("width", [360, 1280])
def test_no_accessibility_finding_on_any_kind_of_page(browser, dist, width):
    """axe-core, WCAG 2.2 A and AA and best practices, all details open; in the dark the rules on colours."""
    with opened(browser, viewport={"width": width, "height": 900}, bypass_csp=True) as (page, _):
        for path in kinds(dist):
            page.emulate_media(color_scheme="light")
            page.goto((dist / path).as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            page.evaluate(AXE)
            assert page.evaluate(RUN, list(RULES)) == [], path
            page.emulate_media(color_scheme="dark")
            assert page.evaluate(RUN, list(COLOURED)) == [], (path, "dark")


def test_nothing_is_wider_than_the_screen(visits):
    """No page scrolls sideways on a small phone, a phone or a desk, with everything that opens open."""
    for path, visit in visits.items():
        assert [width for width, found in visit.widths.items() if found > width] == [], path


def test_the_breadcrumb_is_one_line_on_a_phone(browser, dist):
    """Titles give way, the page's own first; home and the section do not."""
    (dossier,) = (dist / "stories").rglob("dossier.html")
    with opened(browser, viewport={"width": 360, "height": 800}) as (page, _):
        for url in (fullest_article(dist), dossier.as_uri()):
            page.goto(url)
            tops = page.eval_on_selector_all(
                ".crumbs li", "all => all.map(e => e.offsetTop + e.offsetHeight)"
            )
            assert len(set(tops)) == 1
            cut = page.eval_on_selector_all(".crumbs a", "all => all.map(e => e.scrollWidth > e.clientWidth)")
            assert cut[:2] == [False, False]


def test_nothing_is_lost_without_scripts(browser, dist):
    """Every page says the same with JavaScript off, search apart; filters are an addition."""
    words = {}
    for allowed in (True, False):
        with opened(browser, java_script_enabled=allowed) as (page, _):
            for path in kinds(dist):
                page.goto((dist / path).as_uri())
                page.eval_on_selector_all("form.filters", "all => all.forEach(form => form.remove())")
                words.setdefault(path, []).append(page.inner_text("main"))
    assert [path for path, (on, off) in words.items() if on != off and path != "search.html"] == []


def fullest_article(dist):
    return max((dist / "articles").glob("*.html"), key=lambda p: p.stat().st_size).as_uri()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_note_opens_by_click_and_by_key_and_closes_by_escape(browser, dist, scripts, width):
    """The card is declared in HTML: it needs no script, and focus returns to where it was."""
    size = {"width": width, "height": 800}
    with opened(browser, java_script_enabled=scripts, viewport=size, reduced_motion="reduce") as (
        page,
        faults,
    ):
        page.goto(fullest_article(dist))
        button = page.locator("button.n").first
        card = page.locator("#" + button.get_attribute("popovertarget"))
        assert not card.is_visible()
        button.click()
        assert card.is_visible()
        box = card.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        page.keyboard.press("Escape")
        assert not card.is_visible()
        page.keyboard.press("Enter")
        assert card.is_visible()
        assert faults == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_words_of_a_quotation_open_its_card_and_escape_gives_the_focus_back(browser, dist, width):
    """A click or tap on marked words does what their number does; closing leads back to the number."""
    size = {"width": width, "height": 800}
    with opened(browser, viewport=size, has_touch=True, reduced_motion="reduce") as (page, faults):
        page.goto(fullest_article(dist))
        page.evaluate(
            "document.querySelectorAll('.prose mark.q').forEach(mark => {"
            " if (!mark.querySelector('a') && mark.id) mark.classList.add('plain') })"
        )
        mark = page.locator(".prose mark.plain").first
        card = page.locator(f"#c-{mark.get_attribute('id')}")
        mark.tap(position={"x": 60, "y": 12})
        assert card.is_visible()
        button = page.locator(f"button.n[popovertarget='c-{mark.get_attribute('id')}']")
        page.keyboard.press("Escape")
        assert not card.is_visible()
        assert button.evaluate("button => button === document.activeElement")
        button.press("Enter")
        card.get_by_role("button", name="Close").click()
        assert not card.is_visible()
        assert faults == []


def test_a_citation_is_there_to_select_and_with_scripts_to_copy(browser, dist):
    """Without scripts its text opens; with them a button copies just that text, from the disk too."""
    person = max((dist / "people").glob("*.html"), key=lambda p: p.stat().st_size).as_uri()
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(person)
        page.locator(".cite summary").first.click()
        text = page.locator(".cite p").first.inner_text()
        assert "#q-" in text
        assert not page.locator(".cite button").count()
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as (page, faults):
        page.goto(person)
        page.locator(".cite summary").first.click()
        page.get_by_role("button", name="Copy citation").click()
        page.get_by_text("Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == text
        assert faults == []


def test_a_cell_of_the_matrix_opens_its_sentences_without_scripts(browser, dist):
    """The link leads to what that source says on that topic."""
    comparison = next(p for p in (dist / "comparison").glob("*.html") if p.name != "index.html")
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(comparison.as_uri())
        cell = page.locator(".matrix td a").first
        anchor = cell.get_attribute("href").split("#")[1]
        cell.click()
        page.wait_for_url(f"**/topics.html#{anchor}")
        assert page.locator(f"#{anchor} .sentence").first.is_visible()


def test_the_skip_link_is_the_first_stop_and_every_stop_shows_its_focus(browser, dist):
    """Tab from the top of the fullest article: each of forty stops has a visible ring."""
    with opened(browser, viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as (page, _):
        page.goto(fullest_article(dist))
        for stop in range(40):
            page.keyboard.press("Tab")
            href, ring, size = page.evaluate(FOCUSED)
            assert href == "#main" or stop > 0
            assert ring
            assert size > 1


def test_slash_goes_to_the_search(browser, dist):
    """A box on any page, Escape closes it; the field on the search page itself."""
    with opened(browser) as (page, _):
        page.goto((dist / "timeline.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.press("Escape")
        assert not page.locator("#ask").is_visible()
        page.keyboard.press("/")
        page.keyboard.type("council & Monday")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=council%20%26%20Monday")
        assert page.input_value("#search-input") == "council & Monday"
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.type") == "search"


def test_a_timeline_shows_what_its_address_asks_for(browser, dist):
    """A filter is in the address, comes back with it, and a link to an event opens it all the same."""
    with opened(browser) as (page, _):
        page.goto((dist / "timeline.html").as_uri() + "#status=planned")
        every, planned = page.locator(".events.full > li"), page.locator(".events.full > li.planned")
        assert 0 < planned.count() < every.count()
        assert [li.is_visible() for li in every.all()].count(True) == planned.count()
        assert page.locator(".strip svg").first.is_visible()
        counted = page.locator(".filters [role=status]").inner_text()
        assert counted == f"{planned.count()} of {every.count()} events: planned"
        page.locator("select[name=precision]").select_option("day")
        page.wait_for_url("**#status=planned&precision=day")
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("!document.querySelector('.events.full > li[hidden]')")
        page.go_back()
        page.wait_for_function("document.querySelector('.events.full > li[hidden]')")
        page.goto((dist / "timeline.html").as_uri() + "?status=planned")
        assert [li.is_visible() for li in every.all()].count(True) == planned.count()
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("!document.querySelector('.events.full > li[hidden]')")


def test_a_comparison_shows_what_its_address_asks_for(browser, dist):
    """Filters are in the address from the disk too, the number is announced, and going back undoes one."""
    path = next(p for p in (dist / "comparison").glob("*.html") if p.name != "index.html")
    with opened(browser) as (page, faults):
        page.goto(path.as_uri())
        every = page.locator(".full > [data-source]")
        page.locator("select[name=type]").select_option("participants")
        page.wait_for_url("**#type=participants")
        page.wait_for_function("document.querySelector('.full > [hidden]')")
        left = page.locator(".full > [data-source]:not([hidden])")
        assert 0 < left.count() < every.count()
        assert (
            page.locator(".filters [role=status]").inner_text()
            == f"{left.count()} of {every.count()} findings: Who takes part"
        )
        assert page.locator("main h2:visible").first.inner_text() == "Who takes part"
        page.go_back()
        page.wait_for_function("!document.querySelector('.full > [hidden]')")
        assert faults == []


def test_a_permalink_opens_the_passages_of_its_finding(browser, dist):
    """From the overview too, and the sentence it leads on to is there."""
    path = next(p for p in (dist / "comparison").glob("*.html") if p.name != "index.html")
    with opened(browser) as (page, _):
        page.goto(path.as_uri())
        shown = page.locator(".brief.full h3 a, .agreements.full a")
        links = shown.evaluate_all("all => all.map(a => a.href)")
        assert len(links) > 10
        for href in links:
            page.goto(href)
            page.locator(f"#{href.partition('#')[2]} .passage a").first.wait_for(state="visible")


def test_without_scripts_a_timeline_is_whole_and_offers_no_filter(browser, dist):
    """A control that would do nothing is not shown."""
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto((dist / "timeline.html").as_uri() + "#status=planned")
        assert page.locator("form.filters").is_hidden()
        assert all(li.is_visible() for li in page.locator(".events.full > li").all())


def test_what_is_switched_off_is_not_drawn_and_still_there(browser, dist):
    """Quotations can be hidden as marks; their words stay, with scripts off too."""
    with opened(browser, java_script_enabled=False, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto(fullest_article(dist))
        mark = page.locator(".prose mark.q").first
        words = mark.inner_text()
        page.locator("#show-quotes").uncheck()
        assert mark.inner_text() == words
        assert mark.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
        assert page.locator(".prose button.n").first.is_hidden()


def test_on_paper_every_note_is_printed(browser, dist):
    """Cards become notes at the end; navigation and switches stay behind."""
    with opened(browser) as (page, _):
        page.goto(fullest_article(dist))
        page.emulate_media(media="print")
        cards = page.locator(".card")
        assert cards.count() == page.locator("button.n").count() > 0
        assert all(card.is_visible() for card in cards.all())
        assert page.locator(".switches").is_hidden()


def compressed(data):
    import gzip

    return len(gzip.compress(data))


def test_the_look_of_the_site_stays_light(dist):
    """Style sheets of any page 8 KB after gzip, scripts 5 KB; all an article adds to its text, 20 KB."""
    for path in paths(dist):
        data = (dist / path).read_bytes()
        used = set(re.findall(r'(?:href|src)="[./]*(assets/\w+\.(?:css|js))"', data.decode()))
        sizes = {name: compressed((dist / name).read_bytes()) for name in used}
        assert sum(size for name, size in sizes.items() if name.endswith("css")) <= 8 * 1024, path
        assert sum(size for name, size in sizes.items() if name.endswith("js")) <= 5 * 1024, path
        text = dist / "text" / f"{path.removeprefix('articles/').removesuffix('.html')}.txt"
        if path.startswith("articles/") and text.exists():
            assert compressed(data) + sum(sizes.values()) - compressed(text.read_bytes()) <= 20 * 1024, path
