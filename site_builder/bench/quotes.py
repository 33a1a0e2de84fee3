"""How well quotations and their speakers are found, on annotated articles in a folder the caller names.

The folder holds `polnear_dev.jsonl` (or another file of the same form) and `score_quotes.py`, whose
docstring states every rule of the score. The first table is the scorer's own; `trust` adds what confidences
are worth and which errors remain. `--save` keeps a run, and `--against` compares with it: each quote that was
gained, lost or changed its kind or speaker.
"""

import importlib.util
import json
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from site_builder.annotate import names, quotes
from site_builder.bench import trust
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.language.parts import with_parts
from site_builder.model import Quote

Row = dict[str, Any]


def main(folder: str, file: str = "polnear_dev.jsonl", *, against: str = "", save: str = "") -> None:
    """Annotate the articles of a file and print the table; `save` writes the run for a later `against`."""
    rows = [json.loads(line) for line in Path(folder, file).read_text(encoding="utf-8").splitlines() if line]
    started = time.process_time()
    found = {row["id"]: annotated(row) for row in rows}
    seconds = time.process_time() - started
    scorer = _scorer(Path(folder, "score_quotes.py"))
    print(scorer.table(scorer.score({row["id"]: row for row in rows}, found)))
    print(f"{len(rows)} articles, {len(rows) / seconds:.0f} a second on one core\n")
    print(trust.calibration(scorer, rows, found), trust.errors(scorer, rows, found), sep="\n\n")
    if against:
        _print_changes(rows, _load(against), found)
    if save:
        Path(save).write_text("".join(json.dumps(row) + "\n" for row in found.values()), encoding="utf-8")


def annotated(row: Row) -> Row:
    """One article's quotations in the form of the scorer."""
    article = extract_plain(row["text"], slug=row["id"])
    split = sentences.of_article(article)
    found, _ = quotes.find(article, split, names.find(article, split))
    return {
        "id": row["id"],
        "quotes": [_record(quote, row["text"]) for quote, _ in with_parts(article, found)],
    }


def _record(quote: Quote, text: str) -> Row:
    speaker = quote.speaker
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": quote.kind,
        "speaker": speaker.of(text) if speaker else None,
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
        "speaker_resolved": quote.name or None,
        "rule": quote.rule,
        "confidence": quote.confidence,
    }


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_quotes", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _load(path: str) -> dict[str, Row]:
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line]
    return {row["id"]: row for row in rows}


def _print_changes(rows: list[Row], before: dict[str, Row], after: dict[str, Row]) -> None:
    """One line a change: + gained, - lost, ~ another kind or speaker."""
    for row in rows:
        old = _marks(before.get(row["id"], {"quotes": []}))
        new = _marks(after[row["id"]])
        for place in sorted(old.keys() | new.keys()):
            if old.get(place) != new.get(place):
                sign = "+" if place not in old else "-" if place not in new else "~"
                words = row["text"][slice(*place)].replace("\n", " ")[:70]
                print(f"{sign} {row['id'][:30]} {old.get(place)} -> {new.get(place)}: {words}")


def _marks(row: Row) -> dict[tuple[int, int], tuple[str, str | None]]:
    return {(q["start"], q["end"]): (q["kind"], q["speaker"]) for q in row["quotes"]}
