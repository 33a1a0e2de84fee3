"""Processes that share a value are forked from one that has it, and leave nothing behind."""

import os
import subprocess
import sys
from concurrent.futures import BrokenExecutor
from contextlib import nullcontext
from functools import cache
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread

import pytest

from site_builder.engine import branches as engine_branches
from site_builder.engine.branches import Branches
from site_builder.engine.pool import Pool
from site_builder.engine.starting import single, stop
from site_builder.errors import SiteError


class Shared:
    """A value that is made where it is unpickled, once for each process that unpickles it first."""

    def __reduce__(self):
        return made, ()

    def lend(self) -> None:
        """Made before it is shared."""
        made()

    def lent(self) -> None:
        """Nothing to be done."""


@cache
def made() -> Shared:
    """Remembers in which process it was made."""
    value = Shared()
    value.process = os.getpid()
    return value


def maker(_: int) -> tuple[int, int]:
    """In which process the value was made, and in which it is asked for."""
    return made().process, os.getpid()


def doubled(number: int) -> int:
    """A toy call, which refuses one number."""
    if number == 13:
        raise SiteError("unlucky")
    return 2 * number


def killed(_: int) -> None:
    """A call whose process is lost."""
    os._exit(1)


def faulty(_: int) -> None:
    """A call that is wrong."""
    raise ZeroDivisionError("a fault of the program")


def files(_: int) -> list[str]:
    """Which files a process has open, but for standard ones."""
    return [os.path.realpath(one) for one in Path("/proc/self/fd").iterdir() if int(one.name) > 2]


@pytest.fixture
def branches():
    found = Branches(2, Shared(), here=False)
    yield found
    found.shutdown()
    stop()


def test_calls_are_answered_each_with_its_own(branches) -> None:
    """More calls than processes hold at a time: every result is that of its call, whoever gave it."""
    results = [branches.submit(doubled, number) for number in range(12)]
    assert [one.result() for one in reversed(results)] == [2 * number for number in reversed(range(12))]


def test_the_value_is_made_once(branches) -> None:
    """Both processes have what their root made, and neither is the root."""
    places = [branches.submit(maker, number).result() for number in range(4)]
    assert len({root for root, _ in places}) == 1
    assert all(root != process for root, process in places)


def test_a_fault_is_told(branches) -> None:
    """A fault of the input is raised where the result is asked for, and the process goes on."""
    with pytest.raises(SiteError, match="unlucky"):
        branches.submit(doubled, 13).result()
    assert branches.submit(doubled, 4).result() == 8


def test_a_lost_process_is_told(branches) -> None:
    """Nobody waits for ever for a process that was killed."""
    with pytest.raises(BrokenExecutor):
        branches.submit(killed, 1).result()


def lost_call(monkeypatch) -> None:
    """A call in processes of a pool, of which there is none."""
    monkeypatch.setattr("site_builder.engine.pool.FEW", 0)
    with (
        Pool("process", 2) as pool,
        pool.sharing(Shared(), nullcontext) as shared,
        pytest.raises(SiteError, match="worker process"),
    ):
        list(shared.run(doubled, [1, 2]))


def test_a_pool_whose_processes_rest_starts_others() -> None:
    """What a pool's processes held is gone with them; its next call is answered all the same."""
    with Pool("process", 2) as pool:
        first = pool._started().submit(os.getpid).result()
        pool.rest()
        assert pool._started().submit(os.getpid).result() != first


def forked_here() -> None:
    """What a process without threads does, and says of it."""
    with Path(__file__).open() as held:
        found = Branches(2, made(), here=True)
        places = [found.submit(maker, number).result() for number in range(4)]
        assert all(root == os.getpid() != process for root, process in places)
        assert [found.submit(doubled, number).result() for number in range(12)] == list(range(0, 24, 2))
        if Path("/proc/self/fd").is_dir():
            assert held.name not in found.submit(files, 1).result()
        try:
            found.submit(faulty, 1).result()
        except BrokenExecutor:
            print("broken")
        found.shutdown()
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("nobody is left")


@pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="nothing is forked here")
def test_a_process_without_threads_is_forked_itself() -> None:
    """The others have its value, none of its files; a fault of the program is printed; all of them end."""
    code = "from tests.engine.test_branches import forked_here, single; assert single(); forked_here()"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split("\n")[:2] == ["broken", "nobody is left"]
    assert "a fault of the program" in done.stderr


def test_a_process_with_threads_is_not_forked() -> None:
    """One of them might hold a lock that nobody would let go of."""
    wait = Event()
    thread = Thread(target=wait.wait)
    thread.start()
    assert not single()
    wait.set()
    thread.join()


def test_a_pool_whose_processes_cannot_be_started_says_so(monkeypatch) -> None:
    """Where the system refuses a line or a process, it is an error of the build, and nothing is left."""

    def refused() -> None:
        raise OSError(11, "try again")

    monkeypatch.setattr("site_builder.engine.branches.Pipe", refused)
    lost_call(monkeypatch)


def test_a_process_lost_before_its_first_call_is_told(monkeypatch) -> None:
    """Its line is closed already when the call is sent."""

    class Lost(Branches):
        def _send(self) -> None:
            for line in self._sent:
                line.close()
            super()._send()

    monkeypatch.setattr("site_builder.engine.branches.Branches", Lost)
    lost_call(monkeypatch)


def test_one_process_of_its_own_is_no_root_of_others() -> None:
    """It has the value itself, answers, tells faults, and ends with its line; one that is lost is told."""
    found = Branches(1, Shared(), here=False)
    root, process = found.submit(maker, 1).result()
    assert root == process != os.getpid()
    with pytest.raises(SiteError, match="unlucky"):
        found.submit(doubled, 13).result()
    assert [found.submit(doubled, number).result() for number in range(12)] == list(range(0, 24, 2))
    found.shutdown()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    lost = Branches(1, Shared(), here=False)
    with pytest.raises(BrokenExecutor):
        lost.submit(killed, 1).result()
    lost.shutdown()
    stop()


@pytest.mark.parametrize("apart", [True, False])
def test_a_large_value_is_shared_with_processes_of_their_own(monkeypatch, apart) -> None:
    """Whatever else this process holds is not theirs; the results are the same."""
    monkeypatch.setattr("site_builder.engine.pool.FEW", 0)
    monkeypatch.setattr("site_builder.engine.pool.WORTH_SECONDS", 0.0)
    started = []
    branches = Branches

    def noted(workers, value, *, here):
        started.append(here)
        return branches(workers, value, here=here)

    monkeypatch.setattr("site_builder.engine.branches.Branches", noted)
    monkeypatch.setattr("site_builder.engine.starting.single", lambda: True)
    with Pool("process", 2) as pool, pool.sharing(Shared(), nullcontext, apart=apart) as shared:
        made_there = list(shared.run(doubled, [1, 13, 2]))
    assert started == [not apart]
    assert [type(one).__name__ for one in made_there] == ["Made", "SiteError", "Made"]


def test_who_interrupts_the_start_leaves_no_line_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that waits for its line would never end, and the program would wait for it."""
    ends: list[Connection] = []

    def recorded() -> tuple[Connection, Connection]:
        pair = Pipe()
        ends.extend(pair)
        return pair

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine_branches, "Pipe", recorded)
    monkeypatch.setattr(engine_branches, "_rooted", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Branches(2, Shared(), here=False)
    assert len(ends) == 4
    assert all(one.closed for one in ends)
