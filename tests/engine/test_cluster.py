"""A build on a Dask cluster: a real scheduler and two workers, started here, on loopback."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from site_builder.engine import pool as module
from site_builder.engine.pool import Pool
from site_builder.errors import SiteError
from tests.conftest import build_site, tree, write_site

pytest.importorskip("distributed", reason="the extra `dask` is not installed")

HERE = "tcp://127.0.0.1:0"


def started(*command: str) -> tuple[subprocess.Popen, str]:
    """A program of Dask, and the address it says it listens at."""
    line = [sys.executable, "-m", "distributed.cli." + command[0], *command[1:]]
    process = subprocess.Popen(line, stderr=subprocess.PIPE, text=True)
    for said in process.stderr:
        found = re.search(r"(?:Scheduler at|Start worker at):\s+(tcp://\S+)", said)
        if found:
            threading.Thread(target=process.stderr.read, daemon=True).start()
            return process, found[1]
    raise AssertionError("it ended at once")


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler with two workers."""
    running = []
    try:
        process, address = started(
            "dask_scheduler", "--host", "tcp://127.0.0.1", "--port", "0", "--no-dashboard"
        )
        running.append(process)
        for _ in range(2):
            worker = ("dask_worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard")
            running.append(started(*worker, "--no-nanny")[0])
        yield address
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait()


def double(value: int) -> int:
    if value == 13:
        raise SiteError("thirteen")
    return value * 2


def test_results_come_in_order_and_faults_as_values(scheduler, monkeypatch):
    """As in every other pool, with the first few calls made here."""
    monkeypatch.setattr(module, "WORTH_SECONDS", 0)
    with Pool(f"dask:{scheduler}") as pool:
        found = list(pool.run(double, range(100)))
        assert pool.workers == 2
    with Pool("serial") as serial:
        assert list(map(str, found)) == list(map(str, serial.run(double, range(100))))
    assert str(found[13]) == "thirteen"


def test_a_site_is_the_same_byte_for_byte(scheduler, monkeypatch, tmp_path):
    """Whether a cluster made it, processes, or one process alone."""
    monkeypatch.setattr(module, "FEW", 0)
    monkeypatch.setattr(module, "WORTH_SECONDS", 0)
    sites = {}
    for name, kind in (("alone", "serial"), ("processes", "process"), ("cluster", f"dask:{scheduler}")):
        folder = write_site(tmp_path / name)
        build_site(folder, pool=kind)
        sites[name] = tree(folder / "dist")
    assert sites["alone"] == sites["processes"] == sites["cluster"]


def test_a_worker_with_another_program_refuses(scheduler, monkeypatch):
    """It would give other bytes."""
    monkeypatch.setattr(module, "FEW", 0)
    monkeypatch.setattr(module, "WORTH_SECONDS", 0)
    monkeypatch.setattr(module, "fingerprint", lambda: b"another")
    with Pool(f"dask:{scheduler}") as pool, pytest.raises(SiteError, match="program changed"):
        list(pool.run(double, range(10)))


def test_no_scheduler_is_told_in_a_line(monkeypatch):
    """With what would do."""
    monkeypatch.setattr(module, "FEW", 0)
    monkeypatch.setattr(module, "WORTH_SECONDS", 0)
    monkeypatch.setattr("site_builder.engine.cluster.WAIT_SECONDS", 0.3)
    with Pool("dask:tcp://127.0.0.1:1") as pool, pytest.raises(SiteError, match="no scheduler answers"):
        list(pool.run(double, range(10)))
