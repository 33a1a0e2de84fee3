"""The search page as it looks: with its style sheets, in Chromium, from `file://`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from site_builder.model import Annotated, Corpus, Member, Settings, Site
from tests.search.conftest import article

pytestmark = pytest.mark.browser

SHEETS = '<link rel="stylesheet" href="assets/site.css"><link rel="stylesheet" href="assets/search.css">'
PLAIN = "rgba(0, 0, 0, 0)"


@pytest.fixture(scope="module")
def styled(made_page: Path) -> Path:
    """The made site's search page with the style sheets it has on a site."""
    page = made_page.with_name("styled.html")
    page.write_text(made_page.read_text("utf-8").replace("<title>", f"{SHEETS}<title>"), "utf-8")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_word_that_was_found_stands_out(scheme: str, page: Page, styled: Path) -> None:
    """No rule of the site takes the colour from a mark in a result."""
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{styled.as_uri()}?q=harbour")
    colour = page.locator("#search-results mark").first.evaluate(
        "mark => getComputedStyle(mark).backgroundColor"
    )
    assert colour != PLAIN


def test_a_narrow_screen_has_the_word_and_the_button_in_one_row(page: Page, styled: Path) -> None:
    """And nothing to scroll sideways, the choices open."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{styled.as_uri()}?q=harbour&kind=article")
    expect(page.locator("#search-kind")).to_have_value("article")
    tops = [page.locator(name).bounding_box()["y"] for name in ("#search-input", "#search-form button")]
    assert abs(tops[0] - tops[1]) < 8
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_other_ways_are_offered_where_there_are_no_results(page: Page, styled: Path) -> None:
    """Before anything is asked and where nothing is found; not beside results."""
    elsewhere = page.locator("#search-elsewhere")
    page.goto(styled.as_uri())
    expect(elsewhere).to_be_visible()
    page.fill("#search-input", "harbour")
    expect(elsewhere).to_be_hidden()
    page.fill("#search-input", "qqqqzzzz")
    expect(elsewhere).to_be_visible()
    assert elsewhere.locator("a").count() == 4


def test_choices_of_an_address_are_seen_and_taken_back_in_one_step(page: Page, styled: Path) -> None:
    """A shared link says what it leaves out, and one button shows it; the back button brings it again."""
    page.goto(f"{styled.as_uri()}?q=harbour&source=The+Ledger&kind=article")
    clear = page.locator("#search-clear")
    expect(clear).to_be_visible()
    expect(page.locator("#search-source")).to_have_value("The Ledger")
    found = page.locator("#search-results h3")
    expect(found).to_have_count(1)
    clear.click()
    expect(clear).to_be_hidden()
    assert page.url.endswith("?q=harbour")
    expect(page.locator("#search-source")).to_have_value("")
    expect(found.nth(1)).to_be_visible()
    page.go_back()
    expect(clear).to_be_visible()
    expect(found).to_have_count(1)


def test_letters_typed_before_the_index_is_there_are_answered(page: Page, styled: Path) -> None:
    """What is asked twice at once is read once, and the last word typed has its answer."""
    page.goto(styled.as_uri())
    typed = """words => words.forEach(word => {
      const input = document.getElementById('search-input');
      input.value = word;
      input.dispatchEvent(new Event('input'));
    })"""
    page.evaluate(typed, ["ha", "harb", "harbour"])
    page.wait_for_selector("#search-results[data-query=harbour]", state="attached")
    assert "could not be read" not in page.inner_text("#search-status")
    expect(page.locator("#search-results mark").first).to_be_visible()


def test_what_was_typed_weighs_more_than_what_goes_with_it(
    page: Page, lay: Callable[[Site, Path], Path], tmp_path: Path
) -> None:
    """Many articles alike that hold one of the words stay below the one that holds all three."""
    alike = " ".join(f"companion{n}" for n in range(30))
    texts = [f"The kestrel of the valley. {alike}. Note {n}." for n in range(9)]
    texts += [
        "A kestrel, a lantern and a ferry were seen by the old quay.",
        *(f"Plain {n}." for n in range(50)),
    ]
    members = tuple(Member(Annotated(article(text, f"a-{n:02}"))) for n, text in enumerate(texts))
    page.goto(lay(Site(Settings(""), Corpus(members, (), (), ()), (), ()), tmp_path / "alike").as_uri())
    page.fill("#search-input", "kestrel lantern ferry")
    page.wait_for_selector("#search-results[data-query='kestrel lantern ferry']", state="attached")
    first = page.locator("#search-results h3 a").first.get_attribute("href") or ""
    assert first.split("?")[0].endswith("/a-09.html")
