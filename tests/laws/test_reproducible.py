"""The same input gives the same bytes: on another machine, in another folder, at another time."""

import os
import shutil
import subprocess
import sys

import pytest

VARIATIONS = {
    "hash seed": {"PYTHONHASHSEED": "1"},
    "another hash seed": {"PYTHONHASHSEED": "12345"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "locale": {"LC_ALL": "C", "PYTHONUTF8": "0"},
    "all at once": {
        "PYTHONOPTIMIZE": "2",
        "PYTHONHASHSEED": "7",
        "PYTHONINTMAXSTRDIGITS": "640",
        "TZ": "America/St_Johns",
        "LC_ALL": "tr_TR.UTF-8",
        "HOME": "/nonexistent",
        "COLUMNS": "20",
    },
}


@pytest.mark.parametrize("name", VARIATIONS)
def test_the_environment_does_not_show(built_site, tmp_path, tree, name):
    """Hash seed, time zone, locale, umask and the folder's name leave no trace."""
    there = tmp_path / "another place é"
    shutil.copytree(built_site, there, ignore=shutil.ignore_patterns(".site-builder", "dist", ".dist*"))
    command = [sys.executable, "-m", "site_builder", "build", "--pool", "serial"]
    subprocess.run(
        command, cwd=there, env=os.environ | VARIATIONS[name], check=True, umask=0o077, capture_output=True
    )
    assert tree(there / "dist") == tree(built_site / "dist")
    modes = {path.stat().st_mode & 0o777 for path in [there / "dist", *(there / "dist").rglob("*")]}
    assert modes == {0o755, 0o644}


@pytest.mark.parametrize("pool", ["thread", "process"])
def test_the_pool_does_not_show(built_site, site, build, tree, monkeypatch, pool):
    """Threads, processes and none give the same bytes."""
    monkeypatch.setattr("site_builder.engine.pool.FEW", 0)
    build(site, pool=pool)
    assert tree(site / "dist") == tree(built_site / "dist")


def test_the_clock_does_not_show(built_site, site, build, tree):
    """Files as old as the epoch, or from the future, make the same site."""
    for number, path in enumerate(sorted(site.rglob("*"))):
        os.utime(path, (number * 10**8, number * 10**8))
    build(site)
    assert tree(site / "dist") == tree(built_site / "dist")


def test_the_build_date_comes_from_source_date_epoch(site, monkeypatch):
    """A date of the build is shown only when it is given, and then in UTC."""
    from site_builder.config import read_config

    assert read_config(site / "site.yaml").settings.built == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770246000")
    assert read_config(site / "site.yaml").settings.built == "2026-02-04"


def test_a_given_date_changes_no_picture_and_nothing_twice(built_site, tmp_path, build, tree, monkeypatch):
    """Under one SOURCE_DATE_EPOCH two machines make one site, cards and calendars too."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770246000")
    made = []
    for name in ("one", "two é"):
        there = tmp_path / name
        shutil.copytree(built_site, there, ignore=shutil.ignore_patterns(".site-builder", "dist", ".dist*"))
        build(there)
        made.append(tree(there / "dist"))
    assert made[0] == made[1]
    before = tree(built_site / "dist")
    pictures = [path for path in before if path.endswith(".png")]
    assert [path for path in pictures if made[0][path] != before[path]] == []
