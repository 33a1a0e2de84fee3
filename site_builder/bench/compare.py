"""Scores of the comparison rules on labelled pairs: `python -m site_builder.bench compare FOLDER`.

FOLDER holds `shared_text.jsonl`, `ecb_sents.jsonl` with `ecb_pairs.jsonl`, and `discrepancy.jsonl`; a file
that is not there is skipped. Prints precision, recall and F1 at the thresholds the program uses (for the
likeness of facts at the best one), and average precision.
"""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

from site_builder.bench.asserted import asserted, laid_out
from site_builder.compare.findings.quantities import conflict
from site_builder.language.numbers import cardinal
from site_builder.language.similarity import CONTEXT, COPIED, content_stems, cosine, rarity, vector, wording
from site_builder.language.words import folded_words, words

Scored = list[tuple[float, int]]
"""Score and label (1 or 0) of each pair."""

Row = dict[str, Any]

SKIPPED = frozenset({"date", "year", "age", "dur"})
"""Classes of number that are never compared: two of them seldom count the same thing."""


def main(folder: str) -> None:
    """Print one line a task for the files in `folder`."""
    print(f"{'task':<22}{'pairs':>8}{'P':>8}{'R':>8}{'F1':>8}{'AP':>8}")
    for name, needed, score, threshold in TASKS:
        if all((Path(folder) / file).is_file() for file in needed):
            scored = score(Path(folder))
            print(_line(name, scored, best(scored) if threshold is None else threshold))


def shared_text(folder: Path) -> Scored:
    """Wording of each pair of sentences."""
    rows = _rows(folder / "shared_text.jsonl")
    return [(wording(folded_words(r["a"]), folded_words(r["b"])), r["y"]) for r in rows if r["y"] is not None]


def same_fact(folder: Path) -> Scored:
    """Cosine of each pair of sentences, plus that of their documents, half weighed."""
    stems = {r["id"]: content_stems(words(r["text"])) for r in _rows(folder / "ecb_sents.jsonl")}
    weights = rarity(stems.values())
    sentences = {name: vector(terms, weights) for name, terms in stems.items()}
    texts: dict[str, list[str]] = {}
    for name, terms in stems.items():
        texts.setdefault(_document(name), []).extend(terms)
    documents = {name: vector(terms, weights) for name, terms in texts.items()}
    scored = []
    for row in _rows(folder / "ecb_pairs.jsonl"):
        a, b = row["a"], row["b"]
        around = cosine(documents[_document(a)], documents[_document(b)])
        scored.append((cosine(sentences[a], sentences[b]) + CONTEXT * around, row["y"]))
    return scored


def same_asserted(folder: Path) -> Scored:
    """1 where comparison asserts that two sentences tell the same fact."""
    laid = laid_out({row["id"]: row["text"] for row in _rows(folder / "ecb_sents.jsonl")})
    rows = [row for row in _rows(folder / "ecb_pairs.jsonl") if row["a"] in laid and row["b"] in laid]
    return [(float(asserted(laid[row["a"]], laid[row["b"]])), row["y"]) for row in rows]


def discrepancies(folder: Path) -> Scored:
    """1 where the two figures are taken to contradict each other."""
    rows = [row for row in _rows(folder / "discrepancy.jsonl") if row["y"] is not None]
    return [(float(_contradict(row)), row["y"]) for row in rows]


def precision_recall(scored: Scored, threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of taking every pair at or above the threshold."""
    hits = [label for score, label in scored if score >= threshold]
    right, wanted = sum(hits), sum(label for _, label in scored)
    precision, recall = right / (len(hits) or 1), right / (wanted or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def best(scored: Scored) -> float:
    """The threshold with the highest F1."""
    found, right, wanted = (0.0, 0.0), 0, sum(label for _, label in scored)
    for taken, (score, label) in enumerate(sorted(scored, reverse=True), 1):
        right += label
        found = max(found, (2 * right / (taken + wanted), score))
    return found[1]


def average_precision(scored: Scored) -> float:
    """Mean precision over the ranks of the right pairs; equal scores count as one rank."""
    wanted, taken, right, total = sum(label for _, label in scored), 0, 0, 0.0
    ordered = sorted(scored, key=lambda pair: -pair[0])
    for _, tied in groupby(ordered, key=lambda pair: pair[0]):
        labels = [label for _, label in tied]
        taken, right = taken + len(labels), right + sum(labels)
        total += sum(labels) * right / taken
    return total / (wanted or 1)


def _contradict(row: Row) -> bool:
    if row["cls"] in SKIPPED:
        return False
    left, right = _amount(row["va"]), _amount(row["vb"])
    return left is not None and right is not None and conflict(left, right)


def _amount(text: str) -> Decimal | None:
    """The first number of a phrase such as "$102 million" or "two undersea cables"."""
    found = re.search(r"\d[\d,.]*\d|\d|\b[a-z]+\b", text.lower())
    if found is None:
        return None
    scale = 10**6 if re.search(r"\d ?m(?:illion)?\b", text.lower()) else 1
    amount = cardinal(found.group())
    return None if amount is None else amount * scale


def _document(sentence: str) -> str:
    return sentence.rpartition("_")[0]


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _line(name: str, scored: Scored, threshold: float) -> str:
    p, r, f = precision_recall(scored, threshold)
    return f"{name:<22}{len(scored):>8}{p:>8.3f}{r:>8.3f}{f:>8.3f}{average_precision(scored):>8.3f}"


TASKS: tuple[tuple[str, tuple[str, ...], Callable[[Path], Scored], float | None], ...] = (
    ("shared text", ("shared_text.jsonl",), shared_text, COPIED),
    ("same fact", ("ecb_sents.jsonl", "ecb_pairs.jsonl"), same_fact, None),
    ("same fact, asserted", ("ecb_sents.jsonl", "ecb_pairs.jsonl"), same_asserted, 1.0),
    ("number discrepancy", ("discrepancy.jsonl",), discrepancies, 1.0),
)
"""Name, files needed, scorer, and the threshold in use (None: the best on the data)."""
