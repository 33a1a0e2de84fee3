"""Judged queries: nDCG@10 of the search page, and of plain lunr's order over the same index."""

import math
from collections import defaultdict
from pathlib import Path
from typing import Any

from site_builder.bench.search_page import chromium

ASK = r"""async queries => {
  const name = one => one.url.replace(/^articles\/|\.html$/g, '');
  const answers = [];
  for (const query of queries) {
    const found = await siteSearch.find(query), hits = found ? found.hits : [];
    const page = (await siteSearch.line(hits, found).next(10)).map(name);
    const raw = (await siteSearch.raw(query.replace(/[:~^+\-*\\]/g, ' '))).slice(0, 10);
    answers.push([page, (await Promise.all(raw.map(hit => siteSearch.document(hit[0], found)))).map(name)]);
  }
  return answers;
}"""

Grades = dict[str, dict[str, int]]


def table(page: Path, folder: Path) -> None:
    """Print a row for each file of queries."""
    grades = _grades(folder / "qrels.txt")
    with chromium() as browser:
        opened = browser.new_context(offline=True).new_page()
        opened.goto(page.as_uri())
        print("nDCG@10                  page   lunr")
        for path in sorted(folder.glob("queries*.tsv")):
            rows = [line.split("\t", 1) for line in path.read_text("utf-8").splitlines() if line]
            answers: list[Any] = opened.evaluate(ASK, [text for _, text in rows])
            means = [
                _mean(grades, {row[0]: a[way] for row, a in zip(rows, answers, strict=True)})
                for way in (0, 1)
            ]
            print(f"{path.name:24} {means[0]:.4f} {means[1]:.4f}")


def _grades(path: Path) -> Grades:
    grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        query, _, document, grade = line.split()
        if int(grade) > 0:
            grades[query][document] = int(grade)
    return grades


def _mean(grades: Grades, runs: dict[str, list[str]]) -> float:
    """Mean over the queries with a relevant document; one without an answer scores 0."""
    return sum(_ndcg(grades[query], runs.get(query, [])) for query in grades) / len(grades)


def _ndcg(grades: dict[str, int], found: list[str]) -> float:
    best = sorted(grades.values(), reverse=True)[:10]
    return _gain([grades.get(one, 0) for one in found[:10]]) / _gain(best)


def _gain(grades: list[int]) -> float:
    return sum(grade / math.log2(rank + 2) for rank, grade in enumerate(grades))
