"""The benchmark of builds: every build is one, the site measured is left as it was."""

from site_builder.bench import build, memory
from tests.conftest import tree, write_site

ROWS = ["cold", "one edit", "nothing changed", "once more", "one removed"]


def test_each_kind_of_build_is_measured(tmp_path, capsys):
    """One line a build with what there is to count, and a row each for a comparison."""
    source, table = write_site(tmp_path / "site"), tmp_path / "rows.csv"
    before = tree(source)
    build.main(str(source), sizes="2,9", pool="serial", csv=str(table))
    said = capsys.readouterr().out
    lines = [line for line in said.splitlines() if line[:18].strip() in ROWS]
    assert [line[:18].strip() for line in lines] == ROWS
    assert "only 3 articles in the folder; 9 left out" in said
    rows = [line.split(",") for line in table.read_text().splitlines()]
    assert [row[:3] for row in rows] == [["site-builder", "2", name] for name in ROWS]
    assert all(float(row[3]) > 0 and int(row[6]) > 1000 for row in rows)
    assert int(rows[0][7]) > int(rows[-1][7]) > 0
    assert tree(source) == before


def test_a_family_is_added_up():
    """Children and theirs, not strangers."""
    rows = [(1, 0, 100), (2, 1, 20), (3, 2, 3), (4, 0, 1000), (5, 4, 5000)]
    assert memory.held(1, rows) == 123
    assert memory.held(9, rows) == 0


def test_processes_are_found_with_and_without_proc(monkeypatch, tmp_path):
    """This one is among them."""
    found = {number for number, _, size in memory.processes() if size}
    monkeypatch.setattr(memory, "PROC", tmp_path)
    monkeypatch.setattr(memory.subprocess, "run", lambda *_, **__: type("", (), {"stdout": " 7 1 30\n"}))
    assert list(memory.processes()) == [(7, 1, 30 * 1024)]
    assert found
