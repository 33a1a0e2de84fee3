"""Search, measured: what the index costs, what a query loads and takes, how well results are ordered.

The folder holds articles (`*.md`), or a collection of judged queries: `docs.jsonl` of id, title and body,
`qrels.txt` and `queries*.tsv`. Queries run in Chromium, from `file://`, with the network off.
"""

import gzip
import json
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from site_builder.bench import search_equal, search_judged, search_page
from site_builder.extract import extract_article
from site_builder.extract.plain import extract_plain
from site_builder.model import Annotated, Article, Corpus, Member, Output, Settings, Site, Source
from site_builder.search import catalogue, counted, findings, index, partial
from site_builder.search.collection import Counted
from site_builder.search.partial import Group, Partial

PLAIN = 100
"""Articles that plain lunr answers thousands of queries over in a bearable time."""


def main(folder: str) -> None:
    """Print the tables for a folder."""
    judged = (Path(folder) / "qrels.txt").is_file()
    articles = _collection(Path(folder)) if judged else _articles(Path(folder))
    with tempfile.TemporaryDirectory(prefix="search #1 50% é ") as place:
        page = search_page.lay_out(_measured(_site(articles)), Path(place) / "all")
        if judged:
            search_judged.table(page, Path(folder))
            return
        search_page.table(page, articles)
        few = _site(articles[:PLAIN])
        found = findings(map(counted, catalogue(few)))
        outputs = index(few.settings, found, tuple(map(partial, found.groups)))
        search_equal.table(search_page.lay_out(outputs, Path(place) / "few"), few)


def _site(articles: list[Article]) -> Site:
    members = tuple(Member(Annotated(article)) for article in articles)
    return Site(Settings("Bench"), Corpus(members, (), (), ()), (), ())


def _articles(folder: Path) -> list[Article]:
    paths = sorted(folder.glob("*.md"))
    return [extract_article(Source(f"content/articles/{p.name}", p.read_bytes())) for p in paths]


def _collection(folder: Path) -> list[Article]:
    rows = [json.loads(line) for line in (folder / "docs.jsonl").read_text("utf-8").splitlines()]
    return [_document(row) for row in rows]


def _document(row: dict[str, str]) -> Article:
    made = extract_plain(row["body"] or " ", slug=row["id"], published="", title=row["title"])
    return Article(slug=row["id"], path="", title=row["title"], text=made.text, blocks=made.blocks)


def _measured(site: Site) -> tuple[Output, ...]:
    """Build the index and print what it took."""
    before, started = _megabytes(), time.process_time()
    each = list(map(counted, catalogue(site)))
    found = findings(each)
    parts = dict(zip(found.groups, map(partial, found.groups), strict=True))
    outputs = index(site.settings, found, tuple(parts.values()))
    took, held = time.process_time() - started, _megabytes() - before
    print(f"{len(each):,} articles: {took:.1f} CPU s, {held} MB more memory")
    print(f"one article changed: {_again(site, each, parts):.1f} CPU s")
    _sizes(outputs)
    return outputs


def _again(site: Site, each: list[Counted], parts: dict[Group, Partial]) -> float:
    """What one article costs that loses a word, with all else remembered."""
    member = site.corpus.members[0]
    article = replace(member.annotated.article, text=member.annotated.article.text.replace(" ", "x", 1))
    edited = replace(site, corpus=replace(site.corpus, members=(Member(Annotated(article)),)))
    started = time.process_time()
    found = findings([*map(counted, catalogue(edited)), *each[1:]])
    index(site.settings, found, [parts.get(group) or partial(group) for group in found.groups])
    return time.process_time() - started


def _sizes(outputs: Sequence[Output]) -> None:
    sizes: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for output in outputs:
        for kind in {output.path.split("/")[0], output.path.rpartition("/")[0] + "/"}:
            sizes[kind] += len(gzip.compress(output.data, 6))
            files[kind] += 1
    for kind, size in sorted(sizes.items()):
        print(f"{kind:9} {files[kind]:6,} files {size / 1e6:6.2f} MB gzip")


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
