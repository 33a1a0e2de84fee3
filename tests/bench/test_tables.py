"""Benchmarks on small labelled data: the numbers are those counted by hand."""

import json
import sys

import pytest

from site_builder.bench import __main__ as command
from site_builder.bench import dates, people


def lines(path, rows):
    """A file of one JSON value a line."""
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")


def test_people_merged_as_labelled_score_one(tmp_path, capsys):
    """Two forms of one name and another name, in both collections; groups are left out."""
    named = [("Ann Lee", "1"), ("Ann Lee", "1"), ("Bob Ray", "2")]
    lines(
        tmp_path / "newswcl_actors.jsonl",
        [{"event": 1, "publisher": "p", "mention": name, "cluster": gold} for name, gold in named],
    )
    lines(
        tmp_path / "ecb_mentions.jsonl",
        [{"topic": 1, "doc": "a", "tag": "HUMAN_PART_PER", "text": n, "cluster": g} for n, g in named]
        + [{"topic": 1, "doc": "a", "tag": "HUMAN_PART_GRP", "text": "The crew", "cluster": "3"}],
    )
    people.main(str(tmp_path))
    told = capsys.readouterr().out.splitlines()
    assert [line.split("n ")[1].split() for line in told] == [
        ["3", "B3", "P", "1.000", "R", "1.000", "F1", "1.000"]
    ] * 2


def test_b_cubed_is_counted_by_hand():
    """One predicted cluster over two people: each mention finds half of its cluster right."""
    assert people.b_cubed([("s", "a", "x"), ("s", "b", "x")]) == (0.5, 1.0, pytest.approx(2 / 3))
    assert people.b_cubed([]) == (0.0, 0.0, 0.0)


SCORER = "import sys\nprint(sys.argv[2:] and open(sys.argv[2]).read(), '--by-kind' in sys.argv)\n"


def test_dates_are_given_to_the_scorer_of_the_folder(tmp_path, capfd):
    """Each collection that is there is marked and scored; what is not there is left out."""
    (tmp_path / "score_timex.py").write_text(SCORER, "utf-8")
    lines(tmp_path / "timebank.jsonl", [{"id": "1", "dct": "2026-02-04", "text": "They met on 3 May 2025."}])
    dates.main(str(tmp_path))
    told = capfd.readouterr().out
    assert "timebank: 1 articles" in told
    assert '"value": "2025-05-03"' in told
    assert "True" in told
    assert "platinum" not in told


def test_the_command_runs_the_benchmark_it_is_asked_for(tmp_path, monkeypatch, capfd):
    """Name and folder; options that were not given are not passed on."""
    monkeypatch.setattr(sys, "argv", ["bench", "dates", str(tmp_path)])
    command.main()
    assert capfd.readouterr().out == ""


def test_a_benchmark_nobody_knows_is_refused(monkeypatch, capsys):
    """With the names there are."""
    monkeypatch.setattr(sys, "argv", ["bench", "poetry", "."])
    with pytest.raises(SystemExit):
        command.main()
    assert "quotes" in capsys.readouterr().err
