"""Every fault has a code that stays when its words change, and a place that editors' programs can jump to."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import site_builder
from site_builder.cli import main
from site_builder.errors import CODES, Problem

FILES = sorted(Path(site_builder.__file__).parent.rglob("*.py"))


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                yield f"{path.name}:{node.lineno}", node


def codes(node: ast.expr) -> set[str]:
    """The codes an expression may be: a text, a choice of two, or a name that a caller fills."""
    if isinstance(node, ast.IfExp):
        return codes(node.body) | codes(node.orelse)
    return {str(node.value)} if isinstance(node, ast.Constant) else set()


def test_every_fault_the_program_can_find_has_a_code() -> None:
    """And every code is explained."""
    found = list(calls())
    assert len(found) > 40
    for place, call in found:
        given = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
        assert given, place
        assert codes(given[0]) <= set(CODES), place


def test_a_code_stands_between_place_and_words() -> None:
    """A fault of a whole line has its first column; one of a whole file has no line."""
    assert Problem("a.md", "x: y; z", 3, 4, code="K301").coded == "a.md:3:4: K301 x: y; z"
    assert Problem("a.md", "x: y; z", 3, warning=True, code="D701").coded == "a.md:3:1: warning: D701 x: y; z"
    assert Problem("a.md", "x: y; z", code="F101").coded == "a.md: F101 x: y; z"
    assert Problem("a.md", "x: y; z").coded == str(Problem("a.md", "x: y; z")) == "a.md: x: y; z"


FAULTS = {
    "content/articles/one.md": "---\ntitle: A\npublsher: B\n---\n\nWords.\n",
    "content/articles/two.md": "---\ntitle: A\npublished: 2026-02-30\n---\n\nWords.\n",
    "content/articles/deep/post.md": "---\ntitle: A\n---\n\nWords.\n",
    "content/articles/four.md": "---\ntitle: A\ntitle: B\n---\n\nWords.\n",
    "content/topics.yaml": "topics:\n  - label: A\n",
    "content/pages/about.md": "---\ntitle: A\n---\n\nSee [it](articles/gazzette.html).\n",
    "content/articles/linking.md": "---\ntitle: A\n---\n\nSee [it](gazete.md) and ![b](b.png).\n",
    "content/people.yaml": "people:\n  - name: A\n    alias: B\n    name: C\n",
    "content/stories/bridge.md": "---\ntitle: B\nsumary: C\n---\n",
    "site.yaml": "title: Small site\ndescripton: x\n",
}


@pytest.mark.parametrize("command", ["check", "build"])
def test_one_run_names_all_faults_of_all_files(
    site: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """Each with its line, column and code, as text and as JSON; the old site stays whole."""
    monkeypatch.chdir(site)
    run = CliRunner()
    assert run.invoke(main, ["build", "--pool", "serial"]).exit_code == 0
    old = (site / "dist/index.html").read_bytes()
    for name, words in FAULTS.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(words, encoding="utf-8")
    shown = run.invoke(main, [command, "--pool", "serial"])
    assert shown.exit_code == 1
    wanted = [
        "content/articles/one.md:3:1: K301 publsher: unknown key; did you mean 'publisher'?",
        "content/articles/two.md:3:12: K303 published: '2026-02-30' is no day",
        "content/articles/post.md:1:1: N401 slug: 'post' is also the slug of content/articles/deep/post.md",
        "content/articles/four.md:3:1: Y202 title: given twice, first on line 2",
        "content/topics.yaml:2:5: K302 patterns: missing",
        "content/articles/linking.md:5:10: L601 link: 'gazete.md' leads to no page of the site; did you mean "
        "'gazette.md'?",
        "content/articles/linking.md:5:30: warning: L602 image: 'b.png' is not there",
        "content/people.yaml:3:5: K301 alias: unknown key; did you mean 'aliases'?",
        "content/people.yaml:4:5: Y202 name: given twice, first on line 2",
        "content/stories/bridge.md:3:1: K301 sumary: unknown key; did you mean 'summary'?",
        "site.yaml:2:1: K301 descripton: unknown key; did you mean 'description'?",
        "error: 11 errors and 1 warning in 10 files",
        "content/pages/about.md:5:10: L601 link: 'articles/gazzette.html' is no page of the site; did you "
        "mean 'articles/gazette.html'?",
    ]
    assert all(any(line.startswith(one) for line in shown.stderr.splitlines()) for one in wanted), (
        shown.stderr
    )
    assert (site / "dist/index.html").read_bytes() == old
    told = run.invoke(main, [command, "--pool", "serial", "--log-format", "json"]).stderr.splitlines()
    found = [json.loads(line) for line in told]
    assert {"K301", "K302", "K303", "L601", "N401", "Y202"} <= {one.get("code") for one in found}
