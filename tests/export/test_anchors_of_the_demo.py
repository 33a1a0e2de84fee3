"""Each annotation of a built site is found again, by position and by its words alone."""

import json
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from site_builder.config import read_config
from site_builder.engine import Store
from site_builder.read import read_inputs
from site_builder.update import Build, make

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """The published texts and annotations of the demo."""
    config = read_config(ROOT / "site.yaml")
    with Store(None) as store:
        edition, _ = make(read_inputs(config), Build(config, pool="serial"), store)
        kinds = (".txt", ".jsonld")
        return {one.path: one.data.decode() for one in edition.outputs if one.path.endswith(kinds)}


def targets(files: dict[str, str]) -> list[tuple[str, dict, dict]]:
    """(text, position, words) of every annotation."""
    found = []
    for path in (path for path in files if path.startswith("data/annotations/")):
        for one in json.loads(files[path])["first"]["items"]:
            text = files[normpath(join(dirname(path), one["target"]["source"]))]
            found.append((text, *one["target"]["selector"]))
    return found


def test_every_annotation_stands_where_its_position_says(files: dict[str, str]) -> None:
    """The words at the position are the words of the quotation."""
    found = targets(files)
    assert len(found) > 80
    assert all(text[at["start"] : at["end"]] == words["exact"] for text, at, words in found)


def test_every_annotation_is_found_by_its_words_alone(files: dict[str, str]) -> None:
    """They stand once in their context, where the position says; also after the text grew elsewhere."""
    for text, at, words in targets(files):
        whole = words["prefix"] + words["exact"] + words["suffix"]
        for added in ("", "A correction was added above.\n\n"):
            edited = added + text
            assert edited.count(whole) == 1
            start = edited.index(whole) + len(words["prefix"])
            assert (start, start + len(words["exact"])) == (at["start"] + len(added), at["end"] + len(added))
