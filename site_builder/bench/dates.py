"""Benchmark of times and timelines: prints the tables of the scorers found in a folder of data.

The folder holds `score_timex.py`, `score_dates.py`, `timebank.jsonl`, `aquaint.jsonl`, and for date
selection `t17_*_articles.jsonl` with `t17_gold.jsonl`. The data is not part of the project. Times are
processor seconds of marking alone, on articles split into sentences.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from site_builder.annotate import dates
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Article, DateMark

COLLECTIONS = ("timebank", "aquaint", "platinum", "meantime")
"""Collections scored where the folder has them."""


def main(folder: str) -> None:
    """Score every collection of the folder and print the tables."""
    root = Path(folder)
    with tempfile.TemporaryDirectory() as scratch:
        for name in COLLECTIONS:
            if (gold := root / f"{name}.jsonl").is_file():
                _expressions(root, gold, Path(scratch) / f"{name}.jsonl")
        if (root / "t17_gold.jsonl").is_file():
            _selection(root, Path(scratch) / "t17.jsonl")


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _marks(rows: list[dict[str, str]]) -> tuple[list[tuple[DateMark, ...]], float]:
    """The marks of each row, and the seconds marking took."""
    articles: list[Article] = [extract_plain(r["text"], slug=r["id"], published=r["dct"]) for r in rows]
    split = [sentences.of_article(article) for article in articles]
    began = time.process_time()
    marks = [dates.find(article, spans) for article, spans in zip(articles, split, strict=True)]
    return marks, time.process_time() - began


def _expressions(root: Path, gold: Path, out: Path) -> None:
    rows = _rows(gold)
    marks, seconds = _marks(rows)
    lines = [
        {"id": row["id"], "timexes": [_timex(mark) for mark in found]}
        for row, found in zip(rows, marks, strict=True)
    ]
    out.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    print(f"\n{gold.stem}: {len(rows)} articles, {len(rows) / max(seconds, 1e-9):.0f} a second")
    _run(root / "score_timex.py", str(gold), str(out), "--by-kind")


def _timex(mark: DateMark) -> dict[str, object]:
    return {"start": mark.span.start, "end": mark.span.end, "type": mark.type, "value": mark.value}


def _selection(root: Path, out: Path) -> None:
    """Days ranked by how many articles name them, the publication day counting once."""
    lines = [{"topic": topic, "dates": days} for topic, days in _ranked(root)]
    out.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    print("\nTimeline17")
    _run(root / "score_dates.py", "tls", str(root / "t17_gold.jsonl"), str(out), "--per")


def _ranked(root: Path) -> Iterator[tuple[str, list[str]]]:
    for path in sorted(root.glob("t17_*_articles.jsonl")):
        rows = _rows(path)
        counts: Counter[str] = Counter()
        for row, marks in zip(rows, _marks(rows)[0], strict=True):
            days = {mark.first for mark in marks if mark.precision in ("day", "hour")}
            counts.update(days | {row["dct"]})
        yield path.stem.split("_")[1], sorted(counts, key=lambda day: (-counts[day], day))


def _run(script: Path, *arguments: str) -> None:
    sys.stdout.flush()
    subprocess.run([sys.executable, str(script), *arguments], check=False)  # noqa: S603
