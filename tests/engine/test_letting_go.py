"""What functions remember of a large site is let go of between steps."""

from functools import cache

import pytest

from site_builder import cycles
from site_builder.engine import Pool, pool


@pytest.fixture
def remembering(monkeypatch):
    """Functions of the program, of which one was asked much and one little."""

    @cache
    def much(number):
        return number

    @cache
    def little(number):
        return number

    for number in range(cycles.MANY):
        much(number)
    little(1)
    monkeypatch.setattr(cycles, "much", much, raising=False)
    monkeypatch.setattr(cycles, "little", little, raising=False)
    return much, little


def test_what_much_is_remembered_of_is_forgotten(remembering):
    """What was asked seldom stays: it may be dear."""
    cycles.let_go()
    assert [one.cache_info().currsize for one in remembering] == [0, 1]


def test_a_worker_forgets_when_it_is_told_to_do_something_else(remembering, monkeypatch):
    """And not between batches of one step."""
    much, _ = remembering
    monkeypatch.setattr(pool, "fingerprint", lambda: b"")
    monkeypatch.setattr(pool, "_last", [])
    pool.run_batch(abs, b"", [1])
    assert much.cache_info().currsize == 0
    for number in range(cycles.MANY):
        much(number)
    pool.run_batch(abs, b"", [1])
    assert much.cache_info().currsize == cycles.MANY
    pool.run_batch(str, b"", [1])
    assert much.cache_info().currsize == 0


def test_so_does_the_process_that_builds_after_a_step_that_was_shared_out(remembering, monkeypatch):
    """A step that it makes alone is small, and the next edit asks for the same words."""
    much, _ = remembering
    with Pool("process", 2) as alone:
        assert len(list(alone.run(abs, [1]))) == 1
    assert much.cache_info().currsize == cycles.MANY
    monkeypatch.setattr(pool, "FEW", 0)
    monkeypatch.setattr(pool, "WORTH_SECONDS", 0.0)
    with Pool("process", 2) as others:
        assert len(list(others.run(abs, [-1, 2, 3]))) == 3
    assert much.cache_info().currsize == 0
