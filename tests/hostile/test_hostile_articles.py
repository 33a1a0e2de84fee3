"""Articles that attack their readers: nothing runs, nothing is fetched, nothing is lost.

The pages are opened with their own content security policy switched off, so that what is tested is the
escaping and not the last line of defence.
"""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.hostile.payloads import PAYLOADS

MARKS = "abcdefghijklm"

LOOK = """() => {
  const bad = [], seen = new Set();
  const never = new Set(['iframe', 'object', 'embed', 'base', 'math', 'style', 'template', 'img']);
  const drawn = new Set(['svg', 'g', 'line', 'rect', 'circle', 'path', 'text', 'title', 'a']);
  for (const e of document.querySelectorAll('*')) {
    const tag = e.tagName.toLowerCase();
    if (never.has(tag)) bad.push('element ' + tag);
    if (e.closest('svg') && !drawn.has(tag)) bad.push('drawing holds ' + tag);
    if (tag === 'script' && !e.src && e.type !== 'application/ld+json') bad.push('inline script');
    if (e.id && seen.has(e.id)) bad.push('id twice: ' + e.id);
    seen.add(e.id);
    for (const a of e.attributes) {
      if (a.name.startsWith('on') || a.name === 'style') bad.push(tag + ' ' + a.name);
      if (!['href', 'src', 'action', 'formaction', 'srcset', 'xlink:href'].includes(a.name)) continue;
      const url = new URL(a.value, location.href), here = url.protocol === location.protocol
        && url.host === location.host;
      const out = tag === 'a' && /^(https?:\\/\\/|mailto:)/.test(a.value);
      if (!here && !out) bad.push(tag + ' leads to ' + a.value);
    }
  }
  return bad;
}"""

POKE = """() => { for (const e of document.querySelectorAll('main *'))
  for (const kind of ['mouseover', 'focus', 'toggle', 'load', 'error'])
    e.dispatchEvent(new Event(kind, {bubbles: true})); }"""


def test_no_word_of_a_hostile_article_is_lost(hostile: Path) -> None:
    """Every block is in the exact text and on the page, whatever it holds."""
    for number in range(len(PAYLOADS)):
        text = (hostile / f"text/h{number}.txt").read_text(encoding="utf-8")
        page = (hostile / f"articles/h{number}.html").read_text(encoding="utf-8")
        for mark in MARKS:
            assert f"k{number}{mark}" in text, (PAYLOADS[number], mark)
            assert f"k{number}{mark}" in page, (PAYLOADS[number], mark)


def test_no_word_of_a_hostile_page_is_lost(hostile: Path) -> None:
    """Articles in HTML too, whatever their markup leaves open."""
    for number, payload in enumerate(PAYLOADS[::6]):
        text = (hostile / f"text/w{number}.txt").read_text(encoding="utf-8")
        assert [mark for mark in "bcdef" if f"w{number}{mark}" not in text] == [], payload


@pytest.mark.browser
@pytest.mark.parametrize("step", [2, 9], ids=["from the disk", "over http"])
def test_nothing_runs_and_nothing_is_fetched(
    hostile: Path, hostile_url: str, browser: Browser, step: int
) -> None:
    """Pages and search, without the policy that would stop scripts: none runs, none is fetched."""
    base = f"{hostile.as_uri()}/" if step == 2 else hostile_url
    ran: list[object] = []
    abroad: list[str] = []
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.expose_function("canary", lambda *said: ran.append(said))
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda r: None if r.url.startswith(base) else abroad.append(r.url))
    for file in sorted(hostile.rglob("*.html"))[::step]:
        page.goto(base + file.relative_to(hostile).as_posix())
        assert page.evaluate(LOOK) == [], file.name
        page.evaluate(POKE)
    for query in ("k0a", "k21a", *PAYLOADS[20:36:5]):
        page.goto(f"{base}search.html?q={quote(query)}")
        if query.startswith("k"):
            page.wait_for_selector("main a[href*='articles/h']")
        assert page.evaluate(LOOK) == [], query
    context.close()
    assert (ran, abroad) == ([], [])
