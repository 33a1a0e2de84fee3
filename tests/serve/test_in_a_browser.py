"""What an editor sees in the browser: the saved change, at the same place; the errors; the list to review."""

import re
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error

pytestmark = pytest.mark.browser

WORDS = "\n\n".join(f"Paragraph {n} tells of the harbour and what the town does with it." for n in range(60))
TOP = "[...document.querySelectorAll('main p')].find(p => p.getBoundingClientRect().top >= 0).textContent"
TEXT = "document.body.textContent"
BROKEN = "---\ntitle: A quiet week\npublsher: The Post\n---\n\nSee [it](nowhere.md).\n"


@pytest.fixture
def article(site):
    file = site / "content/articles/alone.md"
    file.write_text(file.read_text() + "\n" + WORDS + "\n")
    return file


@pytest.fixture
def url(site, article):
    """The running command's address; a made-up build and a true one are the same to it."""
    command = [sys.executable, "-m", "site_builder", "serve", "--port", "0", "--pool", "serial"]
    with subprocess.Popen(
        command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        found = next(filter(None, (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in process.stdout)))
        yield found.group()
        process.kill()


@pytest.fixture
def page(browser):
    context = browser.new_context()
    opened = context.new_page()
    opened.set_default_timeout(60_000)
    yield opened
    context.close()


def until(page, expression, wanted):
    """The value of an expression, once it is as wanted; a page that is just being reloaded has none."""
    for _ in range(600):
        try:
            if wanted(value := page.evaluate(expression)):
                return value
        except Error as between:
            value = between
        page.wait_for_timeout(100)
    raise AssertionError(value)


def test_a_save_is_on_the_page_at_the_same_words(page, url, article):
    """Without a hand on the browser; also when something was added above what is being read."""
    page.goto(url + "articles/alone.html")
    page.evaluate("document.querySelectorAll('main p')[40].scrollIntoView({behavior: 'instant'})")
    before = page.evaluate(TOP)
    text = article.read_text()
    article.write_text(
        text.replace("Paragraph 3 tells", "New words here.\n\nTwo new paragraphs.\n\nParagraph 3 tells")
    )
    page.get_by_text("Two new paragraphs.").wait_for(state="attached")
    until(page, TOP, lambda top: top == before)
    article.write_text(text)
    until(page, TEXT, lambda text: "Two new paragraphs." not in text)
    until(page, TOP, lambda top: top == before)


def test_the_errors_of_a_failed_build_lie_over_the_last_good_page(page, url, article):
    """All of them with line and column; they can be closed, come back with the next, go when mended."""
    page.goto(url + "articles/alone.html")
    good = article.read_text()
    article.write_text(BROKEN)
    box = page.locator("#site-builder-errors")
    box.wait_for()
    assert (
        "content/articles/alone.md:3:1: K301 publsher: unknown key; did you mean 'publisher'?"
        in box.inner_text()
    )
    assert page.get_by_text("Paragraph 50 tells").count() == 1
    assert not Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]}).response["violations"]
    box.get_by_role("button", name="Close").click()
    assert box.count() == 0
    article.write_text(BROKEN.replace("publsher", "publihser"))
    box.wait_for()
    assert "4" not in box.get_attribute("role")
    page.reload()
    box.wait_for()
    article.write_text(good)
    box.wait_for(state="detached")


def test_a_deleted_article_is_gone_and_comes_back(page, url, article):
    """The page that is open says so, and shows it again."""
    page.goto(url + "articles/alone.html")
    text = article.read_text()
    article.unlink()
    until(page, TEXT, lambda text: "Paragraph 50 tells" not in text)
    article.write_text(text)
    until(page, TEXT, lambda text: "Paragraph 50 tells" in text)


def test_the_list_to_review_is_a_page_of_its_own(page, url, article):
    """The same as the command's, by kind, with what to paste; it follows the builds; nothing else has it."""
    page.goto(url + "-/review")
    assert page.locator("h1").inner_text() == "To review"
    entries = page.locator(".items > li")
    assert entries.count() > 3
    assert "story: name-of-a-story" in page.locator("main").inner_text()
    page.get_by_role("link", name=re.compile("^story")).click()
    assert set(page.locator(".items .kind").all_inner_texts()) == {"story"}
    assert not Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]}).response["violations"]
    article.write_text(article.read_text().replace("title: A quiet week", "title: A quiet week\nstory: none"))
    page.get_by_text("Nothing to review.").wait_for()
