"""Publishing: what is written, what is refused, what is left alone."""

import errno
import os
import shutil

import pytest

from site_builder.errors import PublishError
from site_builder.model import Output
from site_builder.publish import check_contents, check_output, exchange, lock, publish, recover, sync, tree
from site_builder.publish.guard import check_paths
from site_builder.publish.lock import Lock
from site_builder.publish.manifest import MARKER, Manifest, is_whole, read_manifest


def outputs(**files):
    return tuple(Output(name.replace("__", "/") + ".html", text.encode()) for name, text in files.items())


@pytest.fixture
def dist(tmp_path):
    folder = tmp_path / "dist"
    publish(outputs(index="home", a__b="b", a__c="c"), folder)
    return folder


def files(folder):
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_exactly_the_given_files_are_there(dist):
    """And the marker that says they are ours."""
    assert files(dist) == [MARKER, "a/b.html", "a/c.html", "index.html"]
    assert is_whole(dist, read_manifest(dist))


def test_the_next_edition_replaces_the_last(dist):
    """Changed, new and gone files are counted; what did not change stays the same file."""
    before = (dist / "index.html").stat()
    assert publish(outputs(index="home", a__b="new", d="d"), dist) == 3
    assert files(dist) == [MARKER, "a/b.html", "d.html", "index.html"]
    after = (dist / "index.html").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)
    assert sorted(p.name for p in dist.parent.iterdir()) == ["dist"]


def test_nothing_changed_touches_nothing(dist):
    """Not even the folder."""
    before = dist.stat()
    assert publish(outputs(index="home", a__b="b", a__c="c"), dist) == 0
    assert (dist.stat().st_ino, dist.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("damage", ["chmod", "edit", "delete", "link"])
def test_damage_is_mended(dist, damage):
    """A file of ours that is not as we left it is written anew."""
    file = dist / "index.html"
    if damage == "chmod":
        file.chmod(0o600)
    elif damage == "edit":
        file.write_text("hone")
    else:
        file.unlink()
    if damage == "link":
        file.symlink_to("a/b.html")
    assert publish(outputs(index="home", a__b="b", a__c="c"), dist) == 1
    assert file.read_text() == "home"
    assert is_whole(dist, read_manifest(dist))


def test_modes_are_fixed(tmp_path):
    """Whatever the umask."""
    before = os.umask(0o077)
    try:
        publish(outputs(a__b="b"), tmp_path / "dist")
    finally:
        os.umask(before)
    modes = {p.stat().st_mode & 0o777 for p in [tmp_path / "dist", *(tmp_path / "dist").rglob("*")]}
    assert modes == {0o755, 0o644}


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS])
def test_without_an_exchange_two_renames_do(dist, monkeypatch, code):
    """Old file systems can do no more."""
    monkeypatch.setattr(exchange.ctypes, "CDLL", lambda *_, **__: Libc(code))
    assert publish(outputs(index="new"), dist) == 3
    assert files(dist) == [MARKER, "index.html"]
    assert sorted(p.name for p in dist.parent.iterdir()) == ["dist"]


class Libc:
    """A C library whose exchange fails."""

    def __init__(self, code):
        self.code = code

    def renameat2(self, *_):
        exchange.ctypes.set_errno(self.code)
        return -1


def test_a_kill_between_two_renames_is_mended(dist):
    """The old site comes back; the unfinished one goes."""
    dist.rename(exchange.retired(dist))
    shutil.copytree(exchange.retired(dist), exchange.staging(dist))
    recover(dist)
    assert sorted(p.name for p in dist.parent.iterdir()) == ["dist"]
    assert is_whole(dist, read_manifest(dist))


@pytest.mark.parametrize("kind", ["file", "link"])
def test_leftovers_of_any_kind_are_swept(dist, kind):
    """And a link's target is left alone."""
    left, target = exchange.staging(dist), dist.parent / "target"
    target.mkdir()
    left.symlink_to(target) if kind == "link" else left.write_text("x")
    recover(dist)
    assert not left.is_symlink()
    assert not left.exists()
    assert target.is_dir()


def test_a_mount_point_is_explained(dist, monkeypatch):
    """The old site stays."""
    monkeypatch.setattr(exchange.ctypes, "CDLL", lambda *_, **__: Libc(errno.EBUSY))
    with pytest.raises(PublishError, match="mount point"):
        publish(outputs(index="new"), dist)
    assert (dist / "index.html").read_text() == "home"
    assert not exchange.staging(dist).exists()


def test_a_full_disk_leaves_the_old_site(dist, monkeypatch):
    """Nothing half-written stays behind."""

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tree, "_write", full)
    with pytest.raises(PublishError, match="No space left"):
        publish(outputs(index="new"), dist)
    assert (dist / "index.html").read_text() == "home"
    assert not exchange.staging(dist).exists()


def test_without_hard_links_files_are_written(dist, monkeypatch):
    """Some file systems have none."""

    def refuse(*_, **__):
        raise OSError(errno.EPERM, "no")

    monkeypatch.setattr(tree.os, "link", refuse)
    publish(outputs(index="home", a__b="new"), dist)
    assert (dist / "index.html").read_text() == "home"


def test_everything_is_on_disk_before_the_exchange(dist, monkeypatch):
    """Files, then their folders, then the exchange: a power cut finds one edition or the other."""
    done = []
    monkeypatch.setattr(sync, "sync", lambda path: done.append(path.name))
    monkeypatch.setattr(exchange, "sync", lambda path: done.append("exchanged"))
    publish(outputs(index="new", a__b="b"), dist)
    assert done == ["index.html", MARKER, "a", exchange.staging(dist).name, "exchanged"]


def test_many_files_are_flushed_at_once(tmp_path, monkeypatch):
    """One call for the machine instead of thousands."""
    calls = []
    monkeypatch.setattr(sync, "MANY", 2)
    monkeypatch.setattr(sync.os, "sync", lambda: calls.append(1))
    publish(outputs(a="a", b="b", c="c"), tmp_path / "dist")
    assert calls == [1]


# What must not be replaced


def examined(folder, root, **inputs):
    check_output(folder, root, tuple(inputs.items()))
    check_contents(folder)


def refused(folder, root, **inputs):
    with pytest.raises(PublishError) as caught:
        examined(folder, root, **inputs)
    return str(caught.value)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "site/content/articles").mkdir(parents=True)
    return tmp_path / "site"


def test_a_new_an_empty_and_our_own_folder_are_fine(root, dist):
    """And litter of file managers is no reason to refuse."""
    (root / "empty").mkdir()
    (dist / ".DS_Store").write_text("x")
    for folder in (root / "new", root / "empty", dist):
        examined(folder, root, content=root / "content")


def test_a_folder_with_other_peoples_files_is_refused(root):
    """No marker, no replacing."""
    (root / "out").mkdir()
    (root / "out/thesis.doc").write_text("x")
    assert "not written by site-builder" in refused(root / "out", root)


def test_a_file_put_into_our_folder_is_refused_by_name(root, dist):
    """It would be lost with the old tree."""
    (dist / "a/CNAME").write_text("x")
    (dist / "z").symlink_to("a")
    assert refused(dist, root).startswith("dist/a/CNAME and 1 more: not written by site-builder")


@pytest.mark.parametrize("name", ["content", "content/articles", "content/articles/deep", "."])
def test_input_folders_are_refused(root, name):
    """Equal to, inside or around what is read from."""
    assert "output:" in refused((root / name).absolute(), root, content=root / "content")


def test_the_folder_around_the_site_is_refused(root, tmp_path):
    """However it is spelt."""
    assert "own files" in refused(tmp_path, root)
    (tmp_path / "alias").symlink_to(root)
    assert "symbolic link" in refused(tmp_path / "alias", root)
    assert "overlaps" in refused(tmp_path / "alias/content", root, content=root / "content")


def test_a_file_is_refused(root):
    """An output folder is a folder."""
    (root / "dist").write_text("x")
    assert "not a folder" in refused(root / "dist", root)


@pytest.mark.parametrize(
    "paths",
    [
        ["../x"],
        ["/x"],
        ["a//b"],
        ["a/./b"],
        [MARKER],
        ["a\\b"],
        [""],
        ["a/"],
        ["A.html", "a.html"],
        ["a", "a"],
        ["a", "A/b"],
        ["caf\u00e9", "cafe\u0301"],
    ],
)
def test_paths_that_leave_the_folder_or_collide_are_refused(paths):
    """On every file system, not only on this one."""
    with pytest.raises(PublishError):
        check_paths(paths)


def test_ordinary_paths_are_fine():
    """Dotfiles that hosts want are too."""
    check_paths(("index.html", "a/b.html", "a/c.html", ".nojekyll", "_headers"))


def test_a_manifest_lists_every_file_in_order():
    """So that it is the same for the same site."""
    one, other = outputs(b="b", a="a"), outputs(a="a", b="b")
    assert Manifest.of(one).encoded() == Manifest.of(other).encoded()


# One build at a time


def test_the_second_build_waits_and_says_so(tmp_path, monkeypatch):
    """For a while; then it gives up in words."""
    said = []
    with Lock(tmp_path / "dist", said.append), pytest.raises(PublishError, match="another build has been"):
        Lock(tmp_path / "dist", said.append, wait=0.1).__enter__()
    assert said == ["another build is running; waiting for it"]
    with Lock(tmp_path / "dist", said.append):
        assert len(said) == 1


def test_a_lock_that_cannot_be_made_is_explained(tmp_path):
    """A link in its place is not followed."""
    (tmp_path / ".dist.lock").symlink_to("elsewhere")
    with pytest.raises(PublishError, match="cannot be made"):
        Lock(tmp_path / "dist", print).__enter__()
    assert lock.WAIT_SECONDS > 10
