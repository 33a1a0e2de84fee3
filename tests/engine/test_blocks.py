"""Small values loaded in blocks are the same values, and a change touches the block it is in."""

import sqlite3

from site_builder.engine import Pool, Steps, Store, division, gathered
from site_builder.engine.parts import loaded
from site_builder.model import Source, Span


def size(source: Source) -> Span:
    """A toy stage."""
    return Span(0, len(source.data))


def known(step, numbers):
    """What the stage made of as many sources as there are numbers."""
    return step.map(size, [Source(f"{n}.md", b"x" * n) for n in numbers])


def gathering(step, found):
    """The values, and how many were taken from the store for them."""
    taken = []
    plain = step.store.packed
    step.store.packed = lambda digest: taken.append(digest) or plain(digest)
    values = gathered(step, found)
    del step.store.packed
    return values, len(taken)


def test_nothing_is_nothing():
    with Store(None) as store, Pool("serial") as pool:
        assert gathered(Steps(store, pool), ()) == ()


def test_values_come_in_order_and_the_next_time_in_few_pieces(tmp_path):
    """A thousand of them; the blocks hold some dozens each."""
    for build in range(2):
        with Store(tmp_path) as store, Pool("serial") as pool:
            step = Steps(store, pool)
            found = known(step, range(1000))
            got, taken = gathering(step, found)
            assert got == tuple(Span(0, n) for n in range(1000)) == loaded(found)
            assert taken <= 40 if build else taken == 1000


def test_a_change_is_loaded_again_with_the_block_it_is_in(tmp_path):
    """One value more in the middle: all other blocks are found."""
    with Store(tmp_path) as store, Pool("serial") as pool:
        step = Steps(store, pool)
        gathered(step, known(step, range(1000)))
        step.store.flush()
        fresh = Steps(store, pool)
        other = known(fresh, [*range(500), 2000, *range(500, 1000)])
        assert gathering(fresh, other)[1] <= 40 + division.MOST


def test_a_damaged_block_is_made_again(tmp_path):
    """From the values it holds, which are whole."""
    with Store(tmp_path) as store, Pool("serial") as pool:
        step = Steps(store, pool)
        gathered(step, known(step, range(300)))
    with sqlite3.connect(tmp_path / "memo.sqlite") as base:
        base.execute(
            "update content set packed = x'00'"
            " where digest in (select digest from entry where step = 'block')"
        )
    with Store(tmp_path) as store, Pool("serial") as pool:
        step = Steps(store, pool)
        assert gathered(step, known(step, range(300))) == tuple(Span(0, n) for n in range(300))
