"""The search page of a benchmark in Chromium: what a first query loads, how long queries take."""

import gzip
import os
import random
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, unquote

from playwright.sync_api import Browser, Page, sync_playwright

from site_builder.bench.search_queries import three
from site_builder.model import Article, Output

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'"
FIRST, WARM = 12, 150
"""How many queries are asked of a fresh page, and of one that has been asked them before."""

TIMES = """async queries => {
  const times = [];
  for (const pass of [0, 1]) for (const query of queries) {
    const start = performance.now(), found = await siteSearch.find(query);
    if (found) siteSearch.best(found.hits, 10);
    if (pass) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}"""

ONCE = """async query => {
  const start = performance.now();
  await siteSearch.raw(query);
  return performance.now() - start;
}"""

PASTED = """async rows => {
  let errors = 0, first = 0;
  for (const [typed, url, words] of rows) {
    try {
      const found = await siteSearch.find(typed);
      const hits = found ? found.hits.filter(hit => siteSearch.kindOf(hit[0]) === 0) : [];
      const [top] = await siteSearch.line(hits, found).next(1);
      if (top && (top.url === url || words && top.passages[0]['text'].includes(words))) first++;
    } catch (error) { errors++; }
  }
  return [errors, first];
}"""


def lay_out(outputs: Sequence[Output], folder: Path) -> Path:
    """The search page over an index, in a new folder."""
    folder.mkdir()
    for output in outputs:
        (folder / output.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / output.path).write_bytes(output.data)
    shutil.copytree(TEMPLATES / "assets", folder / "assets")
    form = (TEMPLATES / "_search.html").read_text("utf-8").split("#}", 1)[1]
    head = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    page = folder / "search.html"
    page.write_text(
        f'<!doctype html><html lang="en"><head>{head}<title>Search</title></head>{form}</html>', "utf-8"
    )
    return page


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser: the one SITE_BUILDER_CHROMIUM names, or playwright's own."""
    with sync_playwright() as playwright:
        path = os.environ.get("SITE_BUILDER_CHROMIUM")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def table(page: Path, articles: Sequence[Article]) -> None:
    """Print what queries load and take."""
    queries = three([article.text for article in articles], 3, WARM)
    with chromium() as browser:
        sizes = sorted(_loaded(browser, page, query) for query in queries[:FIRST])
        print(f"first query of three words: median {sizes[FIRST // 2]:,} bytes gzip, most {sizes[-1]:,}")
        opened = browser.new_context(offline=True).new_page()
        opened.goto(page.as_uri())
        _times(opened, queries)
        _pasted(opened, articles)


def _loaded(browser: Browser, page: Path, query: str) -> int:
    context = browser.new_context(offline=True)
    opened = context.new_page()
    urls: set[str] = set()
    opened.on("request", lambda request: urls.add(request.url.split("?")[0]))
    opened.goto(f"{page.as_uri()}?q={quote(query)}")
    opened.wait_for_selector("#search-results[data-query]", state="attached")
    context.close()
    paths = [Path(unquote(url.removeprefix("file://"))) for url in urls if url.endswith(".js")]
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths)


def _times(opened: Page, queries: Sequence[str]) -> None:
    times = opened.evaluate(TIMES, list(queries))
    print(
        f"warm queries: median {times[len(times) // 2]:.1f} ms, 95 % {times[len(times) * 95 // 100]:.1f} ms"
    )
    print(f"leading wildcard, first time: {opened.evaluate(ONCE, '*tion'):.0f} ms")


def _pasted(opened: Page, articles: Sequence[Article]) -> None:
    chance = random.Random(4)  # noqa: S311
    some = chance.sample(list(articles), min(500, len(articles)))
    titles = [[article.title, f"articles/{article.slug}.html", ""] for article in some]
    quoted = [row for article in some for row in _statements(chance, article)]
    for name, rows in (("titles", titles), ("quoted statements", quoted)):
        errors, first = opened.evaluate(PASTED, rows)
        print(f"{len(rows)} {name} pasted: {errors} errors, {first} first ({first / max(1, len(rows)):.1%})")


def _statements(chance: random.Random, article: Article) -> list[list[str]]:
    said = re.findall(r'["\u201c]([^"\u201c\u201d\n]{30,})["\u201d]', article.text)
    words = chance.choice(said) if said else ""
    return [[f'"{words}"', f"articles/{article.slug}.html", words]] if words else []
