"""A survey tells two inputs apart without reading them."""

import os

import pytest

from site_builder import update as module
from site_builder.config import read_config
from site_builder.publish import stamps
from site_builder.read import survey
from tests.conftest import build_site


def seen(site):
    return survey(read_config(site / "site.yaml"))


@pytest.mark.parametrize(
    "change", ["edit", "same size", "add", "remove", "rename", "unknown folder", "link", "template"]
)
def test_every_change_of_the_input_shows(site, change):
    """Of any kind, even where size and time of a file stay the same."""
    (site / "own").mkdir()
    (site / "site.yaml").write_text("title: T\ntemplates: own\n")
    before, file = seen(site), site / "content/articles/alone.md"
    status = file.stat()
    if change == "edit":
        file.write_text(file.read_text() + "More.\n")
    elif change == "same size":
        file.write_text(file.read_text().replace("quiet", "quite"))
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    elif change == "add":
        (file.parent / "b.md").write_text("x")
    elif change == "remove":
        file.unlink()
    elif change == "rename":
        file.rename(file.with_name("b.md"))
    elif change == "unknown folder":
        (site / "content/drafts").mkdir()
    elif change == "link":
        (file.parent / "b.md").symlink_to(file)
    else:
        (site / "own/base.html").write_text("x")
    assert seen(site) != before
    assert seen(site) == seen(site)


def test_a_missing_folder_is_surveyed_too(site):
    """It shows once it is there."""
    (site / "content").rename(site / "elsewhere")
    before = seen(site)
    (site / "elsewhere").rename(site / "content")
    assert seen(site) != before


def test_an_unchanged_site_is_not_read(site, monkeypatch):
    """Once its stamps are sure; an edit is always seen."""
    real = stamps.clock
    monkeypatch.setattr(module, "disk_clock", lambda folder: real(folder.with_name(".dist.lock")) + 10**10)
    build_site(site)
    reads = []
    honest = module.read_inputs
    monkeypatch.setattr(module, "read_inputs", lambda config, _: (reads.append(1), honest(config))[1])
    assert build_site(site).changed == 0
    assert reads == []
    article = site / "content/articles/alone.md"
    article.write_text(article.read_text() + "\nMore of it.\n")
    assert build_site(site).changed > 0
    assert reads == [1]


def test_an_input_just_written_is_read_again(site, monkeypatch):
    """Until nothing could have changed it within the same tick of the clock."""
    monkeypatch.setattr(module, "disk_clock", lambda _: 0)
    build_site(site)
    reads = []
    honest = module.read_inputs
    monkeypatch.setattr(module, "read_inputs", lambda config, _: (reads.append(1), honest(config))[1])
    assert build_site(site).changed == 0
    assert reads == [1]
