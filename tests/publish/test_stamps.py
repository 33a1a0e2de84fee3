"""What is known by its stamp is not read again; what may have changed is."""

import os
from pathlib import Path

import pytest

from site_builder.model import Output
from site_builder.publish import exchange, forget, publish, standing, tree, whole
from site_builder.publish.ledger import NAME, read_ledger
from site_builder.publish.manifest import MARKER, is_whole, read_manifest
from site_builder.publish.stamps import SECOND, SLACK, sure
from tests.publish.conftest import Loads, published, state, texts


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """Which published files are read."""
    seen: list[str] = []
    real = standing.sha256_of
    monkeypatch.setattr(standing, "sha256_of", lambda file: (seen.append(file.name), real(file))[1])
    return seen


def test_bytes_are_asked_for_only_where_the_digest_changed(dist, read):
    """And no published file is read."""
    loads = Loads()
    assert published(dist, loads.site()) == 3
    assert loads.loaded == ["index.html", "a/b.html", "a/c.html"]
    loads.loaded.clear()
    assert published(dist, loads.site()) == 0
    assert loads.loaded == []
    assert published(dist, loads.site(**{"a/b": "new"})) == 1
    assert set(loads.loaded) == {"a/b.html"}
    assert texts(dist) == {"index.html": "home", "a/b.html": "new", "a/c.html": "c"}
    assert whole(dist, state(dist))
    assert read == []


def test_the_site_is_the_same_with_and_without_a_state_folder(dist, tmp_path):
    """Edit after edit: every file, the marker too."""
    editions = ({}, {"a/b": "2"}, {"a/b": "", "d/e/f": "x"}, {"a": "file now", "a/b": "", "a/c": ""}, {})
    for changed in editions:
        published(dist, Loads().site(**changed))
        other = tmp_path / "plain"
        publish([Output(h.path, b"".join(h.load())) for h in Loads().site(**changed)], other)
        assert texts(dist) == texts(other)
        assert (dist / MARKER).read_bytes() == (other / MARKER).read_bytes()
        assert is_whole(dist, read_manifest(dist))
        assert {p.stat().st_mode & 0o777 for p in dist.rglob("*")} <= {0o755, 0o644}


def test_work_is_that_of_what_changed(dist, monkeypatch):
    """From the third edition on nothing is linked: the tree of the last but one is brought up to date."""
    links: list[object] = []
    real = os.link
    monkeypatch.setattr(tree.os, "link", lambda *given, **named: (links.append(given), real(*given, **named)))
    for number in range(4):
        published(dist, Loads().site(**{"a/b": str(number)}))
        if number == 1:
            assert len(links) == 2
    assert len(links) == 2


@pytest.mark.parametrize("harm", ["lost", "file", "link", "foreign", "changed", "emptied"])
def test_whatever_became_of_the_spare_tree_the_site_is_right(dist, tmp_path, harm):
    """It is compared by inode, never trusted; what is strange in it goes, what a link points to stays."""
    published(dist, Loads().site())
    published(dist, Loads().site(**{"a/b": "2"}))
    spare, precious = state(dist) / tree.SPARE, tmp_path / "precious"
    precious.mkdir()
    (precious / "x").write_text("x")
    if harm in ("lost", "file", "link"):
        tree.shutil.rmtree(spare)
    if harm == "file":
        spare.write_text("x")
    elif harm == "link":
        spare.symlink_to(precious)
    elif harm == "foreign":
        (spare / "a/strange").mkdir()
        (spare / "a/strange/.DS_Store").write_text("x")
        (spare / "to").symlink_to(precious)
    elif harm == "changed":
        (spare / "a/c.html").unlink()
        (spare / "a/c.html").write_text("other")
    elif harm == "emptied":
        tree.shutil.rmtree(spare / "a")
    assert published(dist, Loads().site(**{"a/b": "3"})) == 1
    assert texts(dist) == {"index.html": "home", "a/b.html": "3", "a/c.html": "c"}
    assert is_whole(dist, read_manifest(dist))
    assert (precious / "x").read_text() == "x"
    assert not exchange.staging(dist).exists()


@pytest.mark.parametrize("again", [False, True], ids=["known", "notes lost"])
def test_damage_shows_whatever_is_noted(dist, again):
    """Same size, same mtime: the folder is not whole, and publishing mends it."""
    published(dist, Loads().site())
    published(dist, Loads().site(**{"a/b": "2"}))
    file = dist / "index.html"
    before = file.stat()
    file.write_text("hone")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    if again:
        forget(state(dist))
    assert not whole(dist, state(dist))
    assert published(dist, Loads().site(**{"a/b": "2"})) == 1
    assert texts(dist)["index.html"] == "home"
    assert whole(dist, state(dist))


@pytest.mark.parametrize("notes", [b"", b"x" * 40, None])
def test_notes_that_cannot_be_used_are_no_harm(dist, notes):
    """Damaged, cut short, or a folder in their place."""
    published(dist, Loads().site())
    file = state(dist) / NAME
    file.unlink()
    file.mkdir() if notes is None else file.write_bytes(notes)
    assert whole(dist, state(dist))
    assert published(dist, Loads().site(**{"a/b": "2"})) == 1
    assert texts(dist)["a/b.html"] == "2"


def test_a_file_just_written_is_read_until_its_stamp_is_sure(dist, read, monkeypatch):
    """A change within the same tick of the clock would not show in a stamp."""
    later = standing.disk_clock
    monkeypatch.setattr(standing, "disk_clock", lambda _: 0)
    published(dist, Loads().site())
    assert {one.stamp for one in read_ledger(state(dist)).files.values()} == {None}
    assert whole(dist, state(dist))
    assert sorted(read) == ["b.html", "c.html", "index.html"]
    monkeypatch.setattr(standing, "disk_clock", later)
    assert whole(dist, state(dist))
    read.clear()
    assert whole(dist, state(dist))
    assert read == []


def test_a_stamp_is_sure_when_the_clock_has_ticked_since():
    """Sooner on a disk with fine times than on one that keeps whole seconds."""
    now = 5 * SECOND + 7
    assert sure((0, 0, now, now, 0), now + SLACK + 1)
    assert not sure((0, 0, now, now, 0), now + SLACK)
    assert not sure((0, 0, now - 7, now - 7, 0), now + SLACK + 1)
    assert sure((0, 0, now - 7, now - 7, 0), now + 2 * SECOND)
    assert not sure((0, 0, now, now, 0), 0)


def test_a_state_folder_on_another_disk_is_done_without(dist, monkeypatch):
    """The old tree is removed then, as ever."""
    real = Path.rename

    def far(self: Path, target: Path) -> Path:
        if tree.SPARE in (self.name, Path(target).name):
            raise OSError(18, "Invalid cross-device link")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", far)
    for number in range(3):
        published(dist, Loads().site(**{"a/b": str(number)}))
        assert texts(dist)["a/b.html"] == str(number)
        assert whole(dist, state(dist))
        assert not exchange.staging(dist).exists()


def test_a_reader_of_the_last_edition_keeps_it_until_the_next_build(dist):
    """Whoever has opened the folder reads on in it after the exchange."""
    published(dist, Loads().site())
    opened = os.open(dist, os.O_RDONLY | os.O_DIRECTORY)
    try:
        published(dist, Loads().site(**{"a/b": "2", "index": "2"}))
        found = os.open("a/b.html", os.O_RDONLY, dir_fd=opened)
        assert os.read(found, 9) == b"b"
        os.close(found)
    finally:
        os.close(opened)


def test_a_file_taken_away_while_notes_are_made_is_written_again(dist, monkeypatch):
    """The new edition is there by then: what somebody does to it is for the next build to see."""
    real = standing.disk_clock

    def and_taken_away(folder: Path) -> int:
        (folder / "a/b.html").unlink(missing_ok=True)
        return real(folder)

    monkeypatch.setattr(standing, "disk_clock", and_taken_away)
    assert published(dist, Loads().site()) == 3
    monkeypatch.setattr(standing, "disk_clock", real)
    assert published(dist, Loads().site()) == 1
    assert (dist / "a/b.html").read_text() == "b"
