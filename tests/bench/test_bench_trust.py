"""The tables beside the scorer's own, on one article and a scorer that fits on one screen."""

import json
from pathlib import Path

import pytest

from site_builder.bench import quotes

SCORER = '''
"""Every quotation is one unit; two match when they are the same."""


def mark_segments(text):
    return []


def units(text, segments, quotes):
    return [
        {"a": q["start"], "b": q["end"], "kind": q["kind"], "q": q,
         "marks": [(q["start"], q["end"])] if q["kind"] != "indirect" else []}
        for q in quotes
    ]


def match(gold, mine, overlap):
    place = {(m["a"], m["b"]): j for j, m in enumerate(mine)}
    pairs = [(i, place[g["a"], g["b"]]) for i, g in enumerate(gold) if (g["a"], g["b"]) in place]
    return dict(pairs), {j: i for i, j in pairs}


def stype(quote):
    return quote.get("speaker_type") or "none"


def speaker_right(gold, mine):
    return gold["speaker"] == mine.get("speaker")


def score(gold, found, errors=None):
    every = []
    for name, row in gold.items():
        wanted, mine = (units("", [], one["quotes"]) for one in (row, found[name]))
        met, back = match(wanted, mine, 1)
        every += [("marked", "missed", name, g, None) for i, g in enumerate(wanted) if i not in met]
        every += [("marked", "spurious", name, m, None) for j, m in enumerate(mine) if j not in back]
        every += [
            ("marked", "speaker", name, wanted[i], mine[j])
            for i, j in met.items()
            if not speaker_right(wanted[i]["q"], mine[j]["q"])
        ]
    return ({}, every) if errors is not None else {}


def table(result):
    return "the scorer's table"
'''

TEXT = (
    "“We wait for the boat,” Dylan Loh said. “It is late again,” he said.\n\n“Nobody told us,” said Ana Ruiz."
)


def gold(words: str, speaker: str, form: str) -> dict:
    """One labelled quotation."""
    start = TEXT.index(words)
    return {
        "start": start, "end": start + len(words), "kind": "direct", "speaker": speaker, "speaker_type": form,
    }  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One article, of which one quotation is labelled with another speaker and one with other words."""
    labels = [
        gold("We wait for the boat,", "Dylan Loh", "name"),
        gold("It is late again,", "the captain", "nominal"),
        gold("told us,", "Ana Ruiz", "name"),
    ]
    row = {"id": "a", "text": TEXT, "quotes": labels}
    (tmp_path / "polnear_dev.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / "score_quotes.py").write_text(SCORER, encoding="utf-8")
    return tmp_path


def test_confidences_and_errors_are_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three found, two of them labelled, one with the right speaker; each error in its class."""
    quotes.main(str(folder))
    told = capsys.readouterr().out
    assert told.startswith("the scorer's table\n1 articles")
    bins = [line.split() for line in told.splitlines() if " marked " in line and line[0] == "0"]
    assert [sum(int(row[column]) for row in bins) for column in (4, 5)] == [3, 2]
    for wanted in ("missed", "spurious", "wrong speaker: nominal"):
        (line,) = [line for line in told.splitlines() if line.startswith(wanted)]
        assert line.split()[-2:] == ["marked", "1"]


def test_a_saved_run_tells_what_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing against itself; a mark of an earlier run that is no more is lost."""
    saved = folder / "run.jsonl"
    quotes.main(str(folder), save=str(saved))
    capsys.readouterr()
    quotes.main(str(folder), against=str(saved))
    assert [line for line in capsys.readouterr().out.splitlines() if line[:2] in ("+ ", "- ", "~ ")] == []
    run = json.loads(saved.read_text(encoding="utf-8"))
    run["quotes"].append({"start": 0, "end": 3, "kind": "direct", "speaker": None})
    saved.write_text(json.dumps(run) + "\n", encoding="utf-8")
    quotes.main(str(folder), against=str(saved))
    (lost,) = [line for line in capsys.readouterr().out.splitlines() if line[:2] in ("+ ", "- ", "~ ")]
    assert lost.startswith("- a ('direct', None) -> None: “We")
