"""The cut index held against plain lunr.js over everything, and against strings that mean harm."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from site_builder.bench.search_page import chromium
from site_builder.bench.search_queries import hostile, queries
from site_builder.model import Site
from site_builder.search import catalogue, counted, findings
from site_builder.search.analysis import fold
from site_builder.search.collection import documents
from site_builder.search.documents import FIELDS

LUNR = Path(__file__).resolve().parents[2] / "tests/search/lunr/lunr.min.js"
ASKED, HARMFUL = 5_000, 10_000

WHOLE = """documents => {
  window.whole = plain(function () {
    this.ref('id');
    documents.fields.forEach(([name, boost]) => this.field(name, { boost: boost }));
    documents.rows.forEach(row => this.add(row));
  });
}"""

COMPARE = """async queries => {
  const tidy = hits => hits.map(hit => Array.isArray(hit) ? hit : [Number(hit.ref), hit.score])
    .map(hit => [hit[0], hit[1].toPrecision(9)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(String);
  const wrong = [];
  let hits = 0;
  for (const query of queries) {
    let one, parts;
    try { one = tidy(whole.search(query)); } catch (error) { one = [error.message]; }
    try { parts = tidy(await siteSearch.raw(query)); } catch (error) { parts = [error.message]; }
    hits += one.length;
    if (one.join() !== parts.join()) wrong.push([query, one.slice(0, 5), parts.slice(0, 5)]);
  }
  return { wrong: wrong, hits: hits };
}"""

HARM = """async queries => {
  let thrown = 0, longest = 0;
  for (const query of queries) {
    const start = performance.now();
    try {
      const found = await siteSearch.find(query);
      if (found) await siteSearch.line(found.hits.filter(hit => !siteSearch.kindOf(hit[0])), found).next(3);
    } catch (error) { thrown++; }
    longest = Math.max(longest, performance.now() - start);
  }
  return [thrown, longest];
}"""


def rows(site: Site) -> list[dict[str, str]]:
    """The documents as plain lunr takes them: the same folded text, all in one piece."""
    every = {(one.kind, one.key): one for part in catalogue(site) for one in documents(part)}
    listed = findings(map(counted, catalogue(site)))
    kinds = listed.kinds
    ids = [slot * len(kinds) + at for at, kind in enumerate(kinds) for slot in kind.slots]
    made = []
    for number, card in zip(ids, listed.cards, strict=True):
        one = every[card.kind, card.key]
        row = {"text": "\n".join(passage.text for passage in one.passages)} | dict(one.fields)
        made.append({"id": str(number)} | {name: fold(value) for name, value in row.items()})
    return made


def compared(page: Page, site: Site, number: int) -> Any:
    """`wrong`: the queries whose documents or scores (to nine digits) differ; `hits`: how many there were."""
    made = rows(site)
    page.evaluate("ours = window.lunr")
    page.evaluate(LUNR.read_text("utf-8"))
    page.evaluate("window.plain = window.lunr; window.lunr = ours;")
    page.evaluate(WHOLE, {"fields": [list(field) for field in FIELDS], "rows": made})
    return page.evaluate(COMPARE, queries([row["text"] for row in made], 7, number))


def table(path: Path, site: Site) -> None:
    """Print both, for the search page of a site."""
    with chromium() as browser:
        page = browser.new_context(offline=True).new_page()
        page.goto(path.as_uri())
        thrown, longest = page.evaluate(HARM, hostile(5, HARMFUL))
        print(f"{HARMFUL:,} hostile strings: {thrown} errors, the slowest {longest:.0f} ms")
        if LUNR.is_file():
            outcome = compared(page, site, ASKED)
            print(
                f"{ASKED:,} queries as plain lunr: {len(outcome['wrong'])} differ, {outcome['hits']:,} hits"
            )
