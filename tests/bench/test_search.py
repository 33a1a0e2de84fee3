"""The tables of the search benchmark."""

import json
import re

import pytest

from site_builder.bench import search
from site_builder.bench.search_judged import _mean
from site_builder.bench.search_queries import hostile, queries, three

TEXT = (
    "The harbour of {0} opened{1}.\n\n“We shall never build another harbour in {0},” said the mayor of {0}."
)


def test_queries_are_the_same_for_a_seed():
    """Asked again, the same; of another seed, others."""
    assert queries(["The old harbour"], 1, 50) == queries(["The old harbour"], 1, 50)
    assert queries(["The old harbour"], 1, 50) != queries(["The old harbour"], 2, 50)
    assert hostile(1, 20) != hostile(2, 20)
    assert [len(query.split()) for query in three(["Seven words of which four are long"], 1, 5)] == [3] * 5


def test_gain_is_counted_by_hand():
    """The second of two relevant documents in third place: 1 / log2(4) over 1 + 1 / log2(3)."""
    assert _mean({"1": {"a": 1, "b": 1}}, {"1": ["x", "y", "a"]}) == pytest.approx(0.5 / 1.63093, abs=1e-4)


@pytest.mark.browser
def test_a_folder_of_articles_has_all_tables(tmp_path, capsys, monkeypatch):
    """Cost, sizes, what queries load and take, what is pasted, equality with lunr, hostile strings."""
    monkeypatch.setattr("site_builder.bench.search_equal.ASKED", 40)
    monkeypatch.setattr("site_builder.bench.search_equal.HARMFUL", 40)
    monkeypatch.setattr("site_builder.bench.search_page.FIRST", 2)
    for number, place in enumerate(("Skarholm", "Valdorra", "Port Ellery")):
        head = f"---\ntitle: {place} opens\ndate: 2026-02-0{number + 1}\npublisher: Ledger\n---\n"
        (tmp_path / f"a{number}.md").write_text(head + TEXT.format(place, " again" * number), "utf-8")
    search.main(str(tmp_path))
    said = capsys.readouterr().out
    assert re.search(
        r"^3 articles: \d+\.\d CPU s, \d+ MB more memory\none article changed: 0\.\d CPU s$",
        said,
        re.MULTILINE,
    )
    assert re.search(r"^search +\d+ files +0\.\d\d MB gzip$", said, re.MULTILINE)
    assert "first query of three words: median" in said
    assert "3 titles pasted: 0 errors, 3 first (100.0%)" in said
    assert "3 quoted statements pasted: 0 errors, 3 first (100.0%)" in said
    assert re.search(r"^40 queries as plain lunr: 0 differ, [\d,]+ hits$", said, re.MULTILINE)
    assert re.search(r"^40 hostile strings: 0 errors", said, re.MULTILINE)


@pytest.mark.browser
def test_a_judged_collection_has_a_row_for_each_file_of_queries(tmp_path, capsys):
    """Both orders are right where there is one right answer."""
    rows = [
        {"id": "1", "title": "Goats", "body": "Goat cheese."},
        {"id": "2", "title": "Boats", "body": "Wrecks."},
    ]
    (tmp_path / "docs.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (tmp_path / "qrels.txt").write_text("q 0 1 2\n", "utf-8")
    (tmp_path / "queries.tsv").write_text("q\tgoat cheese\n", "utf-8")
    search.main(str(tmp_path))
    assert capsys.readouterr().out.splitlines()[-1].split() == ["queries.tsv", "1.0000", "1.0000"]
