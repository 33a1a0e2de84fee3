"""Calls are shared out among processes, and this one works while it would wait for them."""

from concurrent.futures import Future
from random import Random

import pytest

from site_builder.engine.dispatch import AHEAD, HELD, MOST, Dispatch, batches


class Others:
    """Other processes, which do as much as they are told to between two looks at what they have."""

    def __init__(self, seed: int, speed: float) -> None:
        self.random = Random(seed)
        self.speed = speed
        self.waiting = []
        self.made = []
        self.most = 0

    def send(self, batch):
        """A batch for them."""
        coming = Slow(self)
        self.waiting.append((coming, batch))
        self.most = max(self.most, len(self.waiting))
        return coming

    def go_on(self) -> None:
        """Make the next batch."""
        coming, batch = self.waiting.pop(0)
        self.made += batch
        coming.set_result([2 * one for one in batch])


class Slow(Future):
    """What is done some time after somebody asked for it, or when nothing else is left to do but to wait."""

    def __init__(self, others: Others) -> None:
        super().__init__()
        self.others = others

    def done(self) -> bool:
        if self.others.waiting and self.others.random.random() < self.others.speed:
            self.others.go_on()
        return super().done()

    def result(self, timeout=None):
        while not super().done():
            self.others.go_on()
        return super().result()


class Here:
    """This process."""

    def __init__(self) -> None:
        self.made = []

    def doubled(self, one):
        """A toy call."""
        self.made.append(one)
        return 2 * one


def told(dispatch):
    """All values with what was made of them."""
    return [pair for batch, made in dispatch.results() for pair in zip(batch, made, strict=True)]


@pytest.mark.parametrize("count", [1, 2, 40, 1000])
@pytest.mark.parametrize("speed", [0.01, 0.2, 0.9])
@pytest.mark.parametrize("workers", [1, 3])
def test_every_value_is_made_once_and_in_order(count, speed, workers):
    """However fast the others are, and whoever makes it."""
    for seed in range(20):
        others, here = Others(seed, speed), Here()
        dispatch = Dispatch(range(count), workers, others.send, here.doubled)
        assert told(dispatch) == [(n, 2 * n) for n in range(count)]
        assert sorted(others.made + here.made) == list(range(count))
        assert others.most <= AHEAD * workers


def test_this_process_works_only_if_it_is_to():
    """It may have something else to do."""
    others = Others(1, 0.1)
    assert told(Dispatch(range(100), 2, others.send, None)) == [(n, 2 * n) for n in range(100)]
    assert others.made == list(range(100))


def test_it_works_while_the_others_are_slow_and_no_further_than_what_is_held():
    """What is done waits for what comes before it."""
    others, here = Others(1, 0), Here()
    results = Dispatch(range(5000), 1, others.send, here.doubled).results()
    next(results)
    assert others.made == list(range(MOST))
    assert AHEAD * MOST < len(others.made) + len(here.made) <= HELD * MOST


def test_batches_hold_everything_and_grow_smaller():
    """Towards the end, so that nobody is left alone with much."""
    found = list(batches(range(3000), 2))
    assert [one for batch in found for one in batch] == list(range(3000))
    sizes = [len(batch) for batch in found]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (MOST, 1)
    assert list(batches((), 2)) == []
