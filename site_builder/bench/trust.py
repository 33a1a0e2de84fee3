"""What a confidence is worth, and what is wrong where something is wrong: tables beside the scorer's own.

Calibration: quotations that were found, by the confidence they carry. A quotation counts as met when the
gold has it (the words in quotation marks with IoU .8, reported speech with IoU .5, as the scorer matches
them), and as right when its speaker is the gold's, or both have none. `right` is a share of those met, of
whom 95 of 100 must be right from a confidence of .9 on; `of all` is a share of all, so that a mark which the
gold does not have counts as wrong.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

Row = dict[str, Any]

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Lower ends of the bins of confidence."""

SCORED = (("marked", 0.8), ("reported", 0.5))
"""Rows of the scorer that are looked at, with their IoU."""


def calibration(scorer: ModuleType, rows: Sequence[Row], found: dict[str, Row]) -> str:
    """Share of right speakers by row and confidence."""
    lines = ["confidence    row          n   met  right  of all"]
    for name, overlap in SCORED:
        judged = [one for row in rows for one in _judged(scorer, row, found[row["id"]], name, overlap)]
        for number, low in enumerate(EDGES):
            high = f"to {EDGES[number + 1]:.1f}" if number + 1 < len(EDGES) else "and over"
            inside = [one for one in judged if bisect_right(EDGES, one[0]) - 1 == number]
            lines.append(_line(f"{low:.1f} {high}", name, inside))
    return "\n".join(lines)


def errors(scorer: ModuleType, rows: Sequence[Row], found: dict[str, Row]) -> str:
    """How often what goes wrong: missed, spurious, wrong speaker by the form the gold names them in."""
    _, every = scorer.score({row["id"]: row for row in rows}, found, errors=True)
    classes: Counter[tuple[str, str]] = Counter()
    rules: Counter[tuple[str, str, str]] = Counter()
    for row, what, _, unit, other in every:
        classes[row, _class(scorer, what, unit, other)] += 1
        if other or what == "spurious":
            rules[row, what, (other or unit)["q"].get("rule") or ""] += 1
    lines = ["errors        row          n"]
    lines += [f"{kind:24} {row:9} {n:5}" for (row, kind), n in sorted(classes.items())]
    lines += [f"  {what:9} by rule {rule:22} {row:9} {n:5}" for (row, what, rule), n in rules.most_common(12)]
    return "\n".join(lines)


def _class(scorer: ModuleType, what: str, gold: Row, mine: Row | None) -> str:
    """`missed`, `spurious`, or the speaker is another or none, with the form the gold names them in."""
    if mine is None:
        return what
    spoken = mine["q"].get("speaker_start") is not None or mine["q"].get("speaker")
    return f"{'wrong' if spoken else 'no'} speaker: {scorer.stype(gold['q'])}"


def _line(label: str, row: str, judged: list[tuple[float, bool, bool]]) -> str:
    met = sum(one[1] for one in judged)
    right = sum(one[2] for one in judged)
    return f"{label:13} {row:9} {len(judged):5} {met:5}  {_share(right, met)}  {_share(right, len(judged))}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f}" if whole else "    -"


def _judged(
    scorer: ModuleType, row: Row, found: Row, name: str, overlap: float
) -> Iterator[tuple[float, bool, bool]]:
    """(confidence, is it met, is its speaker right) of each quotation of one article."""
    text = row["text"]
    segments = scorer.mark_segments(text)
    gold, mine = (_units(scorer.units(text, segments, one["quotes"]), name) for one in (row, found))
    _, met = scorer.match(gold, mine, overlap)
    for number, unit in enumerate(mine):
        match = gold[met[number]] if number in met else None
        yield unit["q"]["confidence"], match is not None, match is not None and _right(scorer, match, unit)


def _units(units: list[Row], name: str) -> list[Row]:
    if name == "reported":
        return [unit for unit in units if unit["kind"] != "direct"]
    marked = {place: unit["q"] for unit in reversed(units) for place in unit["marks"]}
    return [{"a": a, "b": b, "q": marked[a, b]} for a, b in sorted(marked)]


def _right(scorer: ModuleType, gold: Row, mine: Row) -> bool:
    if scorer.stype(gold["q"]) == "none":
        return not mine["q"].get("speaker") and mine["q"].get("speaker_start") is None
    return bool(scorer.speaker_right(gold["q"], mine["q"]))
