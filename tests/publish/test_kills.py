"""A build that is killed, at whichever call: readers have the old site or the new one, the next build mends.

Another process builds the next edition of a site and kills itself at the first call of the system, the
second, and so on, also in the middle of writing a file. What it leaves is compared with both editions, byte
for byte.
"""

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_builder.engine.store import Store
from site_builder.model import Handle
from site_builder.publish import exchange, sync, tree
from site_builder.publish.ledger import Noted
from tests.conftest import build_site, write_site
from tests.conftest import tree as files_of

CALLS = ("open", "link", "mkdir", "chmod", "fchmod", "fsync", "rename", "unlink", "rmdir", "close")
POINTS = int(os.environ.get("KILLS", "28"))
"""Kills, spread evenly over all calls of a build; with `KILLS=2000` it dies at every one."""

LAST = 12
"""Calls from the exchange on, at each of which it is killed: little is left to do then."""

SECONDS = 60
"""After which a process that neither ends nor is killed is given up."""


class Fate:
    """Counts what a build does to the disk, and ends its process at one of these."""

    def __init__(self, fatal: int) -> None:
        """`fatal` counts calls from the first; a negative one counts those from the exchange on."""
        self.fatal, self.count, self.since = fatal, 0, 0

    def strikes(self) -> bool:
        self.count += 1
        late = self.fatal < 0 < self.since and self.count - self.since == -self.fatal
        return late or self.count == self.fatal

    def exchanged(self, real: Callable[..., bool]) -> Callable[..., bool]:
        def call(*given: Any) -> bool:
            self.since = self.count + 1
            return real(*given)

        return call

    def before(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            if self.strikes():
                os.kill(os.getpid(), signal.SIGKILL)
            result = real(*given, **named)
            if self.strikes():
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return call

    def halfway(self, target: Path, handle: Handle) -> Noted:
        """A file written in two halves."""
        if self.strikes():
            data = b"".join(handle.load())
            (target / handle.path).write_bytes(data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        return written(target, handle)

    def put_on(self, patch: pytest.MonkeyPatch) -> None:
        for name in CALLS:
            patch.setattr(os, name, self.before(getattr(os, name)))
        for module, name in ((exchange, "_exchanged"), (sync, "sync"), (Store, "flush"), (Store, "close")):
            patch.setattr(module, name, self.before(getattr(module, name)))
        patch.setattr(tree, "_write", self.halfway)
        patch.setattr(exchange, "_exchanged", self.exchanged(exchange._exchanged))


written = tree._write


def edition(site: Path, number: int) -> None:
    """Two sites that differ in most pages, and each with a page of its own."""
    (site / "site.yaml").write_text(f"title: Edition {number}\n")
    (site / f"content/articles/only-{1 - number}.md").unlink(missing_ok=True)
    text = f"---\ntitle: Only {number}\npublished: 2026-03-0{number + 1}\n---\n\nIt rained on 4 March.\n"
    (site / f"content/articles/only-{number}.md").write_text(text)


def killed(site: Path, fatal: int) -> bool:
    """Build in another process that dies at this call; was it there to die?"""
    child = os.fork()
    if not child:
        try:
            signal.alarm(SECONDS)
            with pytest.MonkeyPatch.context() as patch:
                Fate(fatal).put_on(patch)
                build_site(site)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert not os.WIFSIGNALED(status) or os.WTERMSIG(status) == signal.SIGKILL
    return os.WIFSIGNALED(status)


def calls_of(site: Path) -> int:
    """How many calls a build of the edition makes that lies there."""
    fate = Fate(0)
    with pytest.MonkeyPatch.context() as patch:
        fate.put_on(patch)
        build_site(site)
    return fate.count


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, list[dict[str, bytes]], int]:
    """A site, both editions of its pages built from nothing, and the calls from one to the other."""
    clean = []
    for number in range(2):
        folder = write_site(tmp_path / f"clean{number}")
        edition(folder, number)
        build_site(folder)
        clean.append(files_of(folder / "dist"))
    site = tmp_path / "site"
    shutil.copytree(tmp_path / "clean0", site)
    edition(site, 1)
    return site, clean, calls_of(site)


def test_whenever_a_build_is_killed_the_site_is_whole(editions):
    """Wholly old or wholly new; the next build succeeds, equals a clean one, and leaves nothing behind."""
    site, clean, calls = editions
    assert calls > 200
    now, found = 1, {"old": 0, "new": 0}
    evenly = {1 + point * (calls - 1) // (POINTS - 1) for point in range(POINTS)}
    for fatal in (*sorted(evenly), *range(-LAST, 0)):
        edition(site, 1 - now)
        died = killed(site, fatal)
        pages = files_of(site / "dist")
        assert pages in (clean[now], clean[1 - now]), f"call {fatal}"
        found["new" if pages == clean[1 - now] else "old"] += died
        build_site(site)
        assert files_of(site / "dist") == clean[1 - now], f"after call {fatal}"
        lying = {path.name for path in site.iterdir()} - {"content", "site.yaml", "dist"}
        assert lying <= {".dist.lock", ".site-builder"}, f"after call {fatal}"
        now = 1 - now
    assert found["old"] > 3
    assert found["new"] > 1
