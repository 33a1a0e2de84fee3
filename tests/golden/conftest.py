"""The demo's data as published, made once."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from site_builder.config import read_config
from site_builder.engine import Store
from site_builder.read import read_inputs
from site_builder.update import Build, make

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def data() -> dict[str, Any]:
    """`data/*.json` of the demo by name: articles, quotes, people, timeline, comparison."""
    config = read_config(ROOT / "site.yaml")
    with Store(None) as store:
        edition, _ = make(read_inputs(config), Build(config, pool="serial"), store)
        files = {output.path: output.data for output in edition.outputs}
    names = ("articles", "quotes", "people", "timeline", "comparison")
    return {name: msgspec.json.decode(files[f"data/{name}.json"]) for name in names}


@pytest.fixture(scope="session")
def number(data: dict[str, Any]) -> dict[str, str]:
    """The number of an article's source file, by slug."""
    return {article["slug"]: article["source_file"][:3] for article in data["articles"]}
