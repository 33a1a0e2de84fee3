"""Calls shared out among processes, this one among them: it works while it would wait for the others.

What they made is taken in as it comes; they do not wait for this one, which looks after each call of its own.
So one process fewer is needed, with all that it would hold.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar

R = TypeVar("R")

AHEAD = 4
"""Batches a process that are handed out before their results are asked for; more would fill the memory."""

HELD = 8
"""Batches a process, handed out or done, before none is begun until the first of them is done."""

MOST = 64
"""Calls in a batch."""

ROUNDS = 8
"""Batches that each would have of what is left: with fewer, one works on while the others have nothing."""


class Coming(Protocol):
    """The results of a batch, which is under way."""

    def done(self) -> bool:
        """Are they there?"""

    def result(self) -> Any:
        """They, as soon as they are there."""


class Own(Generic[R]):
    """A batch that this process works on."""

    def __init__(self, batch: Sequence[Any], call: Callable[[Any], R]) -> None:
        self._left = iter(batch)
        self._count = len(batch)
        self._call = call
        self._made: list[R] = []

    def done(self) -> bool:
        """Has every call been made?"""
        return len(self._made) == self._count

    def go_on(self) -> None:
        """Make the next one."""
        self._made.append(self._call(next(self._left)))

    def result(self) -> list[R]:
        """What they gave."""
        while not self.done():
            self.go_on()
        return self._made


class Dispatch(Generic[R]):
    """Values on their way through a number of processes."""

    def __init__(
        self,
        values: Sequence[Any],
        workers: int,
        send: Callable[[Sequence[Any]], Coming],
        call: Callable[[Any], R] | None,
    ) -> None:
        """`send` has a batch run by so many others; `call` runs a value here, if this process works too."""
        self._workers = workers
        self._send = send
        self._call = call
        self._coming = batches(values, workers + (call is not None))
        self._waiting: deque[tuple[Sequence[Any], Coming]] = deque()
        self._own: Own[R] | None = None

    def results(self) -> Iterator[tuple[Sequence[Any], list[R]]]:
        """Each batch with its results, in the order of the values."""
        while self._handed_out():
            self._work()
            batch, first = self._waiting.popleft()
            yield batch, first.result()

    def _handed_out(self) -> bool:
        """The others have enough to do; is anything still under way?"""
        while self._under_way() < AHEAD * self._workers and (batch := self._next()):
            self._waiting.append((batch, self._send(batch)))
        return bool(self._waiting)

    def _under_way(self) -> int:
        return sum(not one.done() for _, one in self._waiting)

    def _next(self) -> Sequence[Any]:
        """The next batch; nothing where there is none, or too much is held already."""
        return next(self._coming, ()) if len(self._waiting) < HELD * self._workers else ()

    def _work(self) -> None:
        """Call after call until the first results are there, or nothing is left to begin."""
        while self._call and not self._first_done():
            if self._own is None or self._own.done():
                if not (batch := self._next()):
                    return
                self._own = Own(batch, self._call)
                self._waiting.append((batch, self._own))
            self._own.go_on()

    def _first_done(self) -> bool:
        """Is the first batch done? Asked of the others too, as what they made is taken in when asked for."""
        done = [one.done() for _, one in self._waiting]
        return done[0]


def batches(values: Sequence[Any], hands: int) -> Iterator[Sequence[Any]]:
    """Values in batches for so many processes, ever smaller ones in the end."""
    start = 0
    while start < len(values):
        size = max(1, min(MOST, (len(values) - start) // (hands * ROUNDS)))
        yield values[start : start + size]
        start += size
