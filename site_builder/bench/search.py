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
from pathlib import Path

from site_builder.bench import search_judged, search_page
from site_builder.extract import extract_article
from site_builder.extract.plain import extract_plain
from site_builder.model import Annotated, Article, Corpus, Member, Output, Settings, Site, Source
from site_builder.search import catalogue, counted, findings, index, partial


def main(folder: str) -> None:
    """Print the tables for a folder."""
    judged = (Path(folder) / "qrels.txt").is_file()
    articles = _collection(Path(folder)) if judged else _articles(Path(folder))
    outputs = _measured(articles)
    with tempfile.TemporaryDirectory(prefix="search #1 50% é ") as place:
        page = search_page.lay_out(outputs, Path(place))
        if judged:
            search_judged.table(page, Path(folder))
        else:
            search_page.table(page, articles)


def _articles(folder: Path) -> list[Article]:
    paths = sorted(folder.glob("*.md"))
    return [extract_article(Source(f"content/articles/{p.name}", p.read_bytes())) for p in paths]


def _collection(folder: Path) -> list[Article]:
    rows = [json.loads(line) for line in (folder / "docs.jsonl").read_text("utf-8").splitlines()]
    return [_document(row) for row in rows]


def _document(row: dict[str, str]) -> Article:
    made = extract_plain(row["body"] or " ", slug=row["id"], published="", title=row["title"])
    return Article(slug=row["id"], path="", title=row["title"], text=made.text, blocks=made.blocks)


def _measured(articles: list[Article]) -> tuple[Output, ...]:
    """Build the index and print what it took."""
    members = tuple(Member(Annotated(article)) for article in articles)
    site = Site(Settings("Bench"), Corpus(members, (), (), ()), (), ())
    before, started = _megabytes(), time.process_time()
    found = findings(map(counted, catalogue(site)))
    outputs = index(site.settings, found, tuple(map(partial, found.groups)))
    took, held = time.process_time() - started, _megabytes() - before
    print(f"{len(articles):,} articles: {took:.1f} CPU s, {held} MB more memory")
    sizes: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for output in outputs:
        kind = output.path.split("/")[0]
        sizes[kind] += len(gzip.compress(output.data, 6))
        files[kind] += 1
    for kind, size in sorted(sizes.items()):
        print(f"{kind:9} {files[kind]:6,} files {size / 1e6:6.2f} MB gzip")
    return outputs


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
