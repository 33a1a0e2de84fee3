"""Where misses run: in this process, in threads, or in other processes.

Every kind gives the same results in the same order. Starting processes takes most of a second, so a few
misses always run here. Workers are spawned, never forked: forking is unsafe beside the threads of `serve`.
Only a few batches are under way at a time, so that memory does not grow with the site.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.cycles import seek_seldom
from site_builder.engine.codec import canonical, digest, pack
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import shipped, value_of
from site_builder.errors import SiteError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

KINDS = ("process", "thread", "serial")
FEW = 32
"""Misses up to this many run in the calling process, and show how long the others will take."""

WORTH_SECONDS = 2.0
"""Work that is worth starting processes for: they take about a second to load the program."""

AHEAD = 3
"""Batches a worker may have before it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a stage made, as it is kept."""

    digest: bytes
    """Of the canonical bytes."""

    packed: bytes


Result = Made | SiteError
"""What a stage made, or the fault it found in its input."""


class Pool:
    """Runs one function over many values. Close it after use, or use it as a context."""

    def __init__(self, kind: str = "process", workers: int = 0) -> None:
        self.kind = kind
        self.workers = workers or _cores()
        self._executor: Executor | None = None

    def run(self, function: Callable[[Any], object], values: Sequence[Any]) -> Iterator[Result]:
        """The result for each value (or part that stands for one), in the order of `values`."""
        here = len(values) if self.kind == "serial" or self.workers < 2 else FEW
        here = 0 if self.kind == "thread" else here
        started = time.process_time()
        yield from (attempt(function, value) for value in values[:here])
        rest = values[here:]
        if here and (time.process_time() - started) / here * len(rest) < WORTH_SECONDS:
            yield from (attempt(function, value) for value in rest)
        elif rest:
            yield from self._shared_out(function, rest)

    def _shared_out(self, function: Callable[[Any], object], values: Sequence[Any]) -> Iterator[Result]:
        from concurrent.futures import BrokenExecutor  # what a small build never needs is not loaded

        size = max(1, min(64, len(values) // (self.workers * 8)))
        starts = iter(range(0, len(values), size))
        waiting: deque[Future[list[Result]]] = deque()
        try:
            while True:
                for start in starts:
                    batch = [self._sent(value) for value in values[start : start + size]]
                    waiting.append(self._started().submit(run_batch, function, fingerprint(), batch))
                    if len(waiting) >= self.workers * AHEAD:
                        break
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except BrokenExecutor as error:
            message = "a worker process was killed, perhaps for lack of memory; try --pool serial"
            raise SiteError(message) from error

    def _sent(self, value: Any) -> Any:
        return value if self.kind == "thread" else shipped(value)

    def _started(self) -> "Executor":
        from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
        from multiprocessing import get_context

        if self._executor is None:
            threads = self.kind == "thread"
            self._executor = (
                ThreadPoolExecutor(self.workers)
                if threads
                else ProcessPoolExecutor(self.workers, get_context("spawn"), seek_seldom)
            )
        return self._executor

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)


def attempt(function: Callable[[Any], object], part: Any) -> Result:
    """One stage on one value. A fault in the input comes back as a value, so that one run finds them all."""
    try:
        data = canonical(function(value_of(part)))
    except SiteError as error:
        return error
    return Made(digest(data), pack(data))


def run_batch(function: Callable[[Any], object], code: bytes, values: Sequence[Any]) -> list[Result]:
    """What a worker does. It refuses to run when its program is not the caller's."""
    if code != fingerprint():
        raise SiteError("the program changed while it was running; start it again")
    return [attempt(function, value) for value in values]


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
