"""A disk that fails, at every single call: the site is the old one or the new one, and the next build mends.

A call of the operating system is made to fail in turn, the first, the second, and so on to the last of a
publication. Whatever fails, the fault is told in one line and no reader ever finds half a site.
"""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.config import read_config
from site_builder.errors import PublishError
from site_builder.model import Output
from site_builder.publish import Lock, check_contents, exchange, publish, recover
from site_builder.publish.manifest import MARKER, is_whole, read_manifest
from site_builder.update import Build, update

CALLS = ("open", "link", "mkdir", "chmod", "fchmod", "fsync", "rename", "unlink", "rmdir", "fdopen")


def edition(number: int) -> tuple[Output, ...]:
    """Some files that stay, some that change, one that is gone next time."""
    changing = [Output(f"a/{page}.html", f"edition {number}".encode()) for page in range(3)]
    return (
        Output("same.css", b"same"),
        *changing,
        Output(f"only/{number}.html", f"edition {number}".encode()),
    )


def whole(folder: Path) -> bool:
    """Does the folder hold one edition, every byte of it, as its marker says?"""
    manifest = read_manifest(folder)
    assert manifest is not None
    return is_whole(folder, manifest)


class Disk:
    """Counts calls of the system and fails one of them, or that one and all later ones."""

    def __init__(self, patch: pytest.MonkeyPatch, *, exchanges: bool = True) -> None:
        self.count, self.fails, self.lasting, self.code = 0, -1, False, errno.EIO
        for name in CALLS:
            patch.setattr(os, name, self.wrapped(name, getattr(os, name)))
        if not exchanges:
            patch.setattr(exchange, "_exchanged", lambda *_: False)

    def wrapped(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            self.count += 1
            if self.count == self.fails or (self.lasting and 0 < self.fails < self.count):
                raise OSError(self.code, os.strerror(self.code))
            return None if name == "fsync" else real(*given, **named)

        return call

    def arm(self, fails: int, code: int, *, lasting: bool) -> None:
        """Fail the call of this number from now."""
        self.count, self.fails, self.code, self.lasting = 0, fails, code, lasting


def attempted(outputs: tuple[Output, ...], folder: Path) -> str:
    """What is told when the site cannot be published; empty when it can."""
    try:
        publish(outputs, folder)
    except PublishError as error:
        return str(error)
    return ""


@pytest.fixture
def patch() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as context:
        yield context


@pytest.mark.parametrize("exchanges", [True, False], ids=["exchange", "two renames"])
@pytest.mark.parametrize(
    ("code", "lasting"), [(errno.ENOSPC, False), (errno.EIO, False), (errno.EROFS, True)]
)
def test_whichever_call_fails_the_site_is_whole(tmp_path, patch, exchanges, code, lasting):
    """Disk full, an I/O error once, a disk that turns read-only: old or new, never some of each."""
    folder = tmp_path / "dist"
    publish(edition(1), folder)
    disk = Disk(patch, exchanges=exchanges)
    publish(edition(2), folder)
    calls, number, failed = disk.count, 2, 0
    assert calls > 30
    for call in range(1, calls + 1):
        disk.arm(call, code, lasting=lasting)
        failed += bool(told := attempted(edition(number + 1), folder))
        assert "\n" not in told
        disk.arm(-1, code, lasting=False)
        recover(folder)
        assert whole(folder), f"call {call}"
        number += 1
        publish(edition(number), folder)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["dist"]
        assert (folder / f"only/{number}.html").exists()
    assert failed > calls // 3


def test_the_first_site_of_all_fails_as_well_as_any(tmp_path, patch):
    """With no old site there is none afterwards, and nothing left over that a build could not sweep."""
    disk, calls = Disk(patch), 0
    publish(edition(1), tmp_path / "count")
    calls = disk.count
    for call in range(1, calls + 1):
        folder = tmp_path / f"dist{call}"
        disk.arm(call, errno.ENOSPC, lasting=False)
        told = attempted(edition(1), folder)
        disk.arm(-1, 0, lasting=False)
        assert whole(folder) if folder.exists() else told, f"call {call}"
        recover(folder)
        publish(edition(1), folder)
        assert whole(folder)


@pytest.mark.parametrize("name", ["staging", "retired"])
def test_what_cannot_be_swept_is_told_in_a_line(tmp_path, patch, name):
    """A leftover of a killed build that may not be removed is named, with a way out."""
    folder = tmp_path / "dist"
    publish(edition(1), folder)
    left = getattr(exchange, name)(folder)
    (left / "sub").mkdir(parents=True)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    patch.setattr(exchange.shutil, "rmtree", refused)
    with pytest.raises(PublishError, match=f"{left.name}.*Permission denied; remove it"):
        recover(folder)
    assert whole(folder)


def test_power_may_fail_at_any_moment(tmp_path, patch):
    """Each new file, then each folder of the new tree, then the exchange, then the folder around it."""
    folder, order = tmp_path / "dist", []
    publish(edition(1), folder)
    real_open, real_swap = os.open, exchange._exchanged
    names: dict[int, str] = {}

    def opened(path, flags, *given, **named):
        descriptor = real_open(path, flags, *given, **named)
        names[descriptor] = os.path.relpath(path, tmp_path) if not named else ""
        return descriptor

    def swapped(one, other):
        order.append("exchange")
        return real_swap(one, other)

    patch.setattr(os, "open", opened)
    patch.setattr(os, "fsync", lambda descriptor: order.append(names[descriptor]))
    patch.setattr(exchange, "_exchanged", swapped)
    publish(edition(2), folder)
    new = exchange.staging(folder).name
    files = [f"{new}/a/{page}.html" for page in range(3)] + [f"{new}/only/2.html", f"{new}/{MARKER}"]
    assert order == [*files, f"{new}/only", f"{new}/a", new, "exchange", "."]


# Two builds, and people, at once


def test_a_file_put_there_during_the_build_is_not_lost(tmp_path, patch):
    """Somebody saves a file into the output folder while a build runs: it stops, the file stays."""
    folder = tmp_path / "dist"
    publish(edition(1), folder)
    real = os.fsync

    def saved(descriptor: int) -> None:
        (folder / "thesis.doc").write_text("years of work")
        real(descriptor)

    patch.setattr(os, "fsync", saved)
    with pytest.raises(PublishError, match=r"thesis\.doc: not written by site-builder"):
        publish(edition(2), folder)
    assert (folder / "thesis.doc").read_text() == "years of work"
    assert (folder / "only/1.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dist"]


@pytest.mark.parametrize("marker", [b"", b"{", b"\xff\xfe", b"null", b'{"files": [["a", "b", "c"]]}'])
def test_a_damaged_marker_has_a_way_out(tmp_path, marker):
    """It is not taken for somebody else's folder: the message names the marker and what to do."""
    folder = tmp_path / "dist"
    publish(edition(1), folder)
    (folder / MARKER).write_bytes(marker)
    with pytest.raises(PublishError) as raised:
        check_contents(folder)
    said = str(raised.value)
    assert said.startswith(f"dist/{MARKER}: damaged")
    assert "delete the folder" in said
    assert (folder / "only/1.html").exists()


def test_another_build_is_not_taken_for_a_stranger(site, build, patch):
    """What lies in the output folder is judged when the other build is done with it, and not before."""
    build(site)
    other = Lock(site / "dist", print)
    other.__enter__()
    half_done = site / "dist/half-done.html"
    half_done.write_text("the other build is just exchanging its files")

    def waits(_: str) -> None:
        half_done.unlink()
        other.__exit__()

    update(Build(read_config(site / "site.yaml"), pool="serial", say=waits))
    assert not half_done.exists()


def test_memory_that_cannot_be_forgotten_is_told_in_a_line(site, build):
    """`--clean` meets a folder in the place of its file."""
    (site / ".site-builder/memo.sqlite/sub").mkdir(parents=True)
    with pytest.raises(PublishError, match=r"memo\.sqlite: cannot be removed"):
        build(site, clean=True)


@pytest.mark.parametrize("name", [".site-builder", ".site-builder/memo.sqlite"])
def test_memory_is_not_kept_elsewhere_by_a_link(site, build, tmp_path, name):
    """A site somebody else made may not write where its link leads."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).symlink_to(elsewhere / "made" if name.endswith("sqlite") else elsewhere)
    with pytest.raises(PublishError, match=r"a symbolic link, which is never followed; remove it"):
        build(site)
    assert list(elsewhere.iterdir()) == []
