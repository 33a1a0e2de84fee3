"""What is installed is pinned, what is vendored has its licence, and a bill of materials can be made."""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text()
ENTRY = re.compile(
    r"^([a-z0-9][a-z0-9.-]*)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
VENDORED = {
    "templates/assets/search": ("lunr.query.js", "lunr.LICENSE.txt", "lunr.SOURCE.txt"),
    "site_builder/render/roboto": ("Roboto-Bold.ttf", "LICENSE.txt", "SOURCE.txt"),
}


def test_every_package_is_pinned_with_hashes() -> None:
    """No line of the lock is a range, an address or a package without a hash."""
    stated = re.findall(r"^[A-Za-z0-9]\S*", LOCK, re.MULTILINE)
    assert [f"{name}=={version}" for name, version, _ in ENTRY.findall(LOCK)] == stated
    assert len(stated) > 30


def test_every_dependency_is_in_the_lock() -> None:
    """The project's own list and the lock do not drift apart."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    stated = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    named = {re.split(r"[\[><=~!]", requirement)[0].lower() for requirement in stated}
    locked = {name for name, *_ in ENTRY.findall(LOCK)}
    assert named <= locked
    assert "jinja2" in named


@pytest.mark.parametrize("folder", VENDORED)
def test_what_is_vendored_has_licence_and_source(folder: str) -> None:
    """Beside it, and not empty."""
    files = [ROOT / folder / name for name in VENDORED[folder]]
    assert all(file.stat().st_size > 100 for file in files)


def test_the_vendored_search_is_the_one_its_source_states() -> None:
    """The whole file is in the tests, with its checksum."""
    folder = ROOT / "tests/search/lunr"
    stated = re.search(r"sha256 ([0-9a-f]{64})", (folder / "lunr.SOURCE.txt").read_text())
    assert stated
    assert hashlib.sha256((folder / "lunr.min.js").read_bytes()).hexdigest() == stated[1]
    assert stated[1] in (ROOT / "templates/assets/search/lunr.SOURCE.txt").read_text()


def test_the_bill_of_materials_lists_what_is_installed(tmp_path: Path) -> None:
    """CycloneDX with every package the program needs, and no time of day in it."""
    out = tmp_path / "sbom.json"
    command = ["-m", "cyclonedx_py", "environment", "--output-reproducible", "--of", "JSON", "-o", str(out)]
    subprocess.run([sys.executable, *command, sys.executable], check=True, capture_output=True, timeout=120)
    made = json.loads(out.read_text())
    names = {component["name"].lower() for component in made["components"]}
    assert made["bomFormat"] == "CycloneDX"
    assert {"jinja2", "markdown-it-py", "pyyaml", "lunr", "watchdog", "pillow"} <= names
    assert "timestamp" not in made["metadata"]
