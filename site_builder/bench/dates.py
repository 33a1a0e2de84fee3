"""Benchmark of times and timelines: prints the tables of the scorers found in a folder of data.

The folder holds `score_timex.py` with any of `timebank.jsonl`, `aquaint.jsonl`, `platinum.jsonl` and
`meantime.jsonl`, and `score_dates.py` with the files that `bench.events` names; what is not there is left
out. The data is not part of the project. Times are processor seconds of marking alone, on articles split
into sentences.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from site_builder.annotate import dates
from site_builder.bench.events import anchored, rows, selected
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
        script, out = root / "score_dates.py", Path(scratch) / "events.jsonl"
        if (gold := root / "semeval15_gold.jsonl").is_file():
            _events(script, "anchor", gold, anchored(root), out)
        if (gold := root / "t17_gold.jsonl").is_file():
            _events(script, "tls", gold, selected(root), out)


def _marks(lines: list[dict[str, Any]]) -> tuple[list[tuple[DateMark, ...]], float]:
    """The marks of each row, and the seconds marking took."""
    articles: list[Article] = [extract_plain(r["text"], slug=r["id"], published=r["dct"]) for r in lines]
    split = [sentences.of_article(article) for article in articles]
    began = time.process_time()
    marks = [dates.find(article, spans) for article, spans in zip(articles, split, strict=True)]
    return marks, time.process_time() - began


def _expressions(root: Path, gold: Path, out: Path) -> None:
    given = rows(gold)
    marks, seconds = _marks(given)
    lines = [
        {"id": row["id"], "timexes": [_timex(mark) for mark in found]}
        for row, found in zip(given, marks, strict=True)
    ]
    out.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    print(f"\n{gold.stem}: {len(given)} articles, {len(given) / max(seconds, 1e-9):.0f} a second")
    _run(root / "score_timex.py", str(gold), str(out), "--by-kind")


def _timex(mark: DateMark) -> dict[str, object]:
    return {"start": mark.span.start, "end": mark.span.end, "type": mark.type, "value": mark.value}


def _events(script: Path, mode: str, gold: Path, predicted: list[dict[str, Any]], out: Path) -> None:
    out.write_text("\n".join(map(json.dumps, predicted)), "utf-8")
    print(f"\n{gold.stem}: {mode}")
    _run(script, mode, str(gold), str(out), *(["--per"] if mode == "tls" else []))


def _run(script: Path, *arguments: str) -> None:
    sys.stdout.flush()
    subprocess.run([sys.executable, str(script), *arguments], check=False)  # noqa: S603
