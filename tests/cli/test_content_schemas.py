"""The schemas for editors say what the readers accept: no less, and what they refuse is refused."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from site_builder.cli import main
from site_builder.cli.content_schemas import SCHEMAS, Schema
from site_builder.cli.new import FILES, SCHEMA_FILES
from site_builder.config import read_config
from site_builder.extract import extract_article, read_desk
from site_builder.language.fields import Fields
from site_builder.model import Source

ROOT = Path(__file__).parents[2]

RICH = {
    "site.yaml": "title: T\n",
    "people.yaml": "people:\n  - {name: A, class: media}\n",
    "topics.yaml": "topics:\n  - {label: L, patterns: [p]}\n",
    "stories/x.md": """\
---
title: T
merge: [{events: [e-1, e-2]}]
split: [{event: e-1, articles: [a]}]
rename: [{event: e-1, title: T}]
add: [{title: T, date: 2026, passages: [{article: a, exact: b}]}]
findings:
  - {id: f-1, pin: true, sides: [{article: a, exact: b}]}
---
""",
    "articles/x.md": "---\ntitle: T\ncorrections: [{exact: Words, reject: true}]\n---\n\nWords.\n",
    "pages/x.md": "---\ntitle: T\n---\n\nWords.\n",
}
"""One file of each kind, with an entry in each list."""

PLACES = {
    "site.yaml": "site",
    "people.yaml": "people",
    "topics.yaml": "topics",
    "stories": "story",
    "articles": "article",
    "pages": "page",
}


def schema_of(path: str) -> Schema:
    name = Path(path).name
    return SCHEMAS[PLACES[name if name in PLACES else Path(path).parent.name]]


def keys(schema: object) -> dict[frozenset[str], None]:
    """The sets of keys of every mapping a schema describes."""
    found: dict[frozenset[str], None] = {}
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            found[frozenset(schema["properties"])] = None
        for value in schema.values():
            found |= keys(value)
    elif isinstance(schema, list):
        for value in schema:
            found |= keys(value)
    return found


def test_each_key_of_a_reader_is_in_its_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the schema has no other: what it offers is read."""
    asked: dict[str, set[frozenset[str]]] = defaultdict(set)
    finish = Fields.finish

    def noted(fields: Fields) -> None:
        asked[fields.path].add(frozenset(fields.known))
        finish(fields)

    monkeypatch.setattr(Fields, "finish", noted)
    (tmp_path / "site.yaml").write_text(RICH["site.yaml"], encoding="utf-8")
    read_config(tmp_path / "site.yaml")
    sources = tuple(Source(path, text.encode()) for path, text in RICH.items())
    read_desk(sources)
    extract_article(Source("articles/x.md", RICH["articles/x.md"].encode()))
    assert set(asked) == set(RICH)
    for path, read in asked.items():
        assert read == set(keys(schema_of(path))), path


def content() -> list[tuple[str, str]]:
    files = [ROOT / "site.yaml", *sorted((ROOT / "content").rglob("*.*"))]
    demo = [(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in files if path.is_file()]
    return [*demo, *FILES.items(), *RICH.items()]


def test_the_demo_and_the_new_site_fit_their_schemas() -> None:
    """As an editor's language server reads them: dates are texts, `2026` and `true` are not."""
    found = content()
    assert len(found) > 15
    for path, text in found:
        head = text.split("---\n")[1] if path.endswith(".md") else text
        plain = re.sub(r"(?<=: )(\d{4}-\d{2}(?:-\d{2}\S*)?)$", r"'\1'", head, flags=re.MULTILINE)
        faults = Draft202012Validator(schema_of(path)).iter_errors(yaml.safe_load(plain))
        assert [fault.message for fault in faults] == [], path


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("site", {"title": "T", "titel": "T"}),
        ("site", {"description": "D"}),
        ("site", {"title": "T", "dates": "ymd"}),
        ("people", {"people": [{"class": "media"}]}),
        ("people", {"people": [{"name": "A", "class": "boss"}]}),
        ("topics", {"topics": [{"label": "L"}]}),
        ("story", {"title": "T", "findings": [{"id": "f-1", "confrim": True}]}),
        ("story", {"title": "T", "merge": [{"events": ["e-1"]}]}),
        ("article", {"corrections": [{"speaker": "A"}]}),
        ("article", {"story": "Not A Slug"}),
        ("page", {"slug": "x"}),
    ],
)
def test_what_a_reader_refuses_is_marked(name: str, wrong: Schema) -> None:
    """Misspelt keys, missing ones, words that are not known."""
    validator = Draft202012Validator(SCHEMAS[name])
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert list(validator.iter_errors(wrong))


def test_every_file_of_a_new_site_names_its_schema(tmp_path: Path) -> None:
    """By a path that leads to it from where the file stands."""
    assert CliRunner().invoke(main, ["new", str(tmp_path / "site")]).exit_code == 0
    for path in FILES:
        file = tmp_path / "site" / path
        lines = file.read_text("utf-8").splitlines()
        named = lines[lines[0] == "---"].removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / named).resolve() == tmp_path / "site/schemas" / f"{schema_of(path)['$id']}"
        assert (file.parent / named).is_file()


def test_schemas_alone_are_written_into_a_site_there_is(tmp_path: Path) -> None:
    """Nothing else is touched; without a folder there is nothing to write into."""
    (tmp_path / "site.yaml").write_text("title: T\n", encoding="utf-8")
    shown = CliRunner().invoke(main, ["new", str(tmp_path), "--schemas"])
    assert shown.exit_code == 0, shown.output
    made = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.*")}
    assert made == {"site.yaml", *SCHEMA_FILES}
    assert CliRunner().invoke(main, ["new", str(tmp_path / "no"), "--schemas"]).exit_code == 1
