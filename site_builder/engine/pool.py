"""Where misses run: in this process, in threads, in other processes, or on a Dask cluster.

Every kind gives the same results in the same order; what other processes do not find is made here. Starting
processes takes most of a second, so a few misses always run here. Workers are never forked from this process,
which may have threads (`starting.py`). Only a few batches are under way at a time, so that memory does not
grow with the site.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_builder.cycles import let_go
from site_builder.engine.codec import sealed
from site_builder.engine.dispatch import Dispatch
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import placed, sent, shipped, value_of
from site_builder.engine.reader import LostError
from site_builder.errors import SiteError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from site_builder.engine.branches import Lent

KINDS = ("process", "thread", "serial")
DASK = "dask:"
"""Before the address of a scheduler: the kind of pool that is a cluster."""

FEW = 32
"""Misses up to this many run in the calling process, and show how long the others will take."""

WORTH_SECONDS = 2.0
"""Work that is worth starting processes for: they take about a second to load the program."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a stage made, as it is kept."""

    digest: bytes
    """Of the canonical bytes."""

    packed: bytes


Result = Made | SiteError
"""What a stage made, or the fault it found in its input."""

Start = Callable[[int], "Executor"]
"""Starts so many processes."""


class Pool:
    """Runs one function over many values. Close it after use, or use it as a context."""

    def __init__(
        self,
        kind: str = "process",
        workers: int = 0,
        start: Start | None = None,
        *,
        idle: bool = False,
        bare: bool = False,
    ) -> None:
        """`workers` are all that work at once: processes of this machine, and this one if it is not `idle`.

        `start` is what starts the others, instead of the usual. A `bare` process holds nothing but its work.
        """
        self.kind = kind
        self.workers = workers or _cores()
        self._starts = start
        self._bare = bare
        self._takes_part = kind == "process" and not idle
        self._others = 0
        """Processes that work besides this one, once they are started."""

        self._executor: Executor | None = None
        self._forked = False
        """Is there a process that others are forked from?"""

    def run(
        self, function: Callable[[Any], object], values: Sequence[Any], memo: Path | None = None
    ) -> Iterator[Result]:
        """The result for each value (or part that stands for one), in the order of `values`.

        Processes of this machine find remembered values in the file of the memo, if there is one.
        """
        alone = self.kind == "serial" or (self.workers < 2 and not self.kind.startswith(DASK))
        here = len(values) if alone else 0 if self.kind == "thread" else FEW
        started = time.process_time()
        yield from (attempt(function, value) for value in values[:here])
        rest = values[here:]
        if here and (time.process_time() - started) / here * len(rest) < WORTH_SECONDS:
            yield from (attempt(function, value) for value in rest)
        elif rest:
            yield from self._shared_out(function, rest, memo)

    def _shared_out(
        self, function: Callable[[Any], object], values: Sequence[Any], memo: Path | None
    ) -> Iterator[Result]:
        from concurrent.futures import BrokenExecutor  # what a small build never needs is not loaded

        def send(batch: Sequence[Any]) -> "Future[list[Result]]":
            return executor.submit(run_batch, function, fingerprint(), self._sent(batch, memo))

        here = partial(attempt, function)
        try:
            executor = self._started()
            dispatch = Dispatch(values, self._others, send, here if self._takes_part else None)
            for batch, results in dispatch.results():
                yield from (
                    here(value) if isinstance(result, LostError) else result
                    for value, result in zip(batch, results, strict=True)
                )
            let_go()
        except BrokenExecutor as error:
            message = "a worker process was killed, perhaps for lack of memory; try --pool serial"
            raise SiteError(message) from error

    def _sent(self, batch: Sequence[Any], memo: Path | None) -> list[Any]:
        """Values as whoever runs the calls can read them."""
        found = memo is not None and self.kind == "process"
        as_sent = partial(placed, file=str(memo)) if found else shipped
        return [sent(value, as_sent) for value in batch]

    def _started(self) -> "Executor":
        if self._executor is None:
            self._executor, self._others = self._start(self.workers - self._takes_part)
        return self._executor

    def _start(self, workers: int) -> "tuple[Executor, int]":
        """What runs calls elsewhere, and how many at once."""
        from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

        from site_builder.engine.starting import begin, processes

        if self._starts:
            return self._starts(workers), workers
        if self.kind.startswith(DASK):
            from site_builder.engine.cluster import connected

            return connected(self.kind.removeprefix(DASK))
        if self.kind == "thread":
            return ThreadPoolExecutor(workers), workers
        self._forked = True
        return ProcessPoolExecutor(workers, processes(), begin), workers

    @contextmanager
    def sharing(
        self, value: "Lent", away: Callable[[], AbstractContextManager[None]], *, apart: bool = False
    ) -> "Iterator[Pool]":
        """Processes of this machine that share a value, which is large; those of this pool rest.

        They may be forked from this one, inside of `away`: where no file is open that may not be shared so.
        Each page of memory that one of them writes to is its own from then on, and holds whatever else lies
        there: `apart` they load the value in a process of their own, where nothing else is.
        """

        def start(workers: int) -> "Executor":
            from site_builder.engine.branches import Branches
            from site_builder.engine.starting import single

            self.rest()
            if apart:
                value.lend()
            here = single() and (self._bare or not apart)
            self._forked = self._forked or not here
            with away():
                return Branches(workers, value, here=here)

        forks = start if hasattr(os, "fork") else None  # where there is none, each process has its own
        workers, idle = self.workers if self.kind == "process" else 0, not self._takes_part
        with Pool("process", workers, forks, idle=idle) as pool:
            yield pool

    def rest(self) -> None:
        """Let go of the processes, and of all that they hold; the next call starts others."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self.rest()
        if self._forked:
            from site_builder.engine.starting import stop

            stop()


def attempt(function: Callable[[Any], object], part: Any) -> Result:
    """One stage on one value. A fault in the input comes back as a value, so that one run finds them all."""
    try:
        made = sealed(function(value_of(part)))
    except SiteError as error:
        return error
    return Made(*made)


_last: list[Callable[[Any], object]] = []
"""What this worker was told to run last."""


def run_batch(function: Callable[[Any], object], code: bytes, values: Sequence[Any]) -> list[Result]:
    """What a worker does. It refuses to run when its program is not the caller's."""
    if code != fingerprint():
        raise SiteError("the program changed while it was running; start it again")
    if _last[-1:] != [function]:
        _last[:] = [function]
        let_go()
    return [attempt(function, value) for value in values]


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
