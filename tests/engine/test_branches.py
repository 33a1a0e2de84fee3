"""Processes that share a value are forked from one that has it, and leave nothing behind."""

import os
from concurrent.futures import BrokenExecutor
from functools import cache

import pytest

from site_builder.engine.branches import Branches
from site_builder.engine.pool import Pool
from site_builder.engine.starting import stop
from site_builder.errors import SiteError


class Shared:
    """A value that is made where it is unpickled, once for each process that unpickles it first."""

    def __reduce__(self):
        return made, ()


@cache
def made() -> tuple[int]:
    """Says in which process it was made."""
    return (os.getpid(),)


def maker(_: int) -> tuple[int, int]:
    """In which process the value was made, and in which it is asked for."""
    return made()[0], os.getpid()


def doubled(number: int) -> int:
    """A toy call, which refuses one number."""
    if number == 13:
        raise SiteError("unlucky")
    return 2 * number


def killed(_: int) -> None:
    """A call whose process is lost."""
    os._exit(1)


@pytest.fixture
def branches():
    found = Branches(2, Shared())
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


def test_a_pool_whose_processes_rest_starts_others() -> None:
    """What a pool's processes held is gone with them; its next call is answered all the same."""
    with Pool("process", 2) as pool:
        first = pool._started().submit(os.getpid).result()
        pool.rest()
        assert pool._started().submit(os.getpid).result() != first
