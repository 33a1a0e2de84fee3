"""The fingerprint changes with the program, and only with it."""

import re
import tomllib
from pathlib import Path

from site_builder.engine import fingerprint as module

ROOT = Path(__file__).parents[2]
NOT_IN_THE_OUTPUT = {"click", "sse-starlette", "starlette", "uvicorn", "watchdog"}


def test_every_dependency_that_shapes_the_site_counts():
    """A dependency is either listed, or known to leave no byte in the site."""
    given = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.split(r"[<>=\[;]", line)[0] for line in given}
    assert names - NOT_IN_THE_OUTPUT <= set(module.DEPENDENCIES)


def test_any_changed_file_changes_it(tmp_path, monkeypatch):
    """A word list, a script or a schema in the package counts as much as code."""
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    seen = set()
    for name, text in (("a.py", "1"), ("a.py", "2"), ("data.json", "{}"), ("b.py", "2")):
        (tmp_path / name).write_text(text)
        module.fingerprint.cache_clear()
        seen.add(module.fingerprint())
    module.fingerprint.cache_clear()
    assert len(seen) == 4


def test_compiled_files_do_not_count(tmp_path, monkeypatch):
    """Running the program does not change it."""
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    module.fingerprint.cache_clear()
    before = module.fingerprint()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.pyc").write_text("x")
    module.fingerprint.cache_clear()
    assert module.fingerprint() == before
    module.fingerprint.cache_clear()


def test_another_version_of_a_dependency_changes_it(tmp_path, monkeypatch):
    """Every dependency is found installed, and its version is part of the fingerprint."""
    found = {name.rpartition("-")[0].lower().replace("_", "-") for name in module._installed()}
    assert found == set(module.DEPENDENCIES)
    before = module._installed()
    (tmp_path / "Jinja2-0.1.dist-info").mkdir()
    (tmp_path / "unrelated-0.1.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert set(module._installed()) - set(before) == {"Jinja2-0.1"}
