"""Processes that share one value: it is loaded in one process, and the others are forked from that.

Their memory is that of one as long as they only read. The one that is forked has no threads and does nothing
else. All end when their line to this process is closed, so nothing is left of them should it be killed.
"""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from multiprocessing.connection import Connection, wait
from typing import Any

from site_builder.cycles import seek_seldom
from site_builder.engine.starting import processes
from site_builder.errors import SiteError

AHEAD = 2
"""Calls a process has at a time. They are short, so that sending one never waits for it to be read."""


class Branches(Executor):
    """So many processes. Raises BrokenExecutor where a process pool would."""

    def __init__(self, workers: int, value: Any) -> None:
        """The value is loaded there as it is unpickled."""
        context = processes()
        pairs = [context.Pipe() for _ in range(workers)]
        self._waiting: deque[tuple[_Coming, tuple[Any, ...]]] = deque()
        self._sent: dict[Connection, deque[_Coming]] = {own: deque() for own, _ in pairs}
        ends = [end for _, end in pairs]
        self._root = context.Process(target=grow, args=(value, ends), daemon=True)  # type: ignore[attr-defined]
        self._root.start()
        for end in ends:
            end.close()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        """A call in one of the processes; it goes on when results are waited for."""
        coming = _Coming(self._go_on)
        self._waiting.append((coming, (fn, args)))
        self._send()
        return coming

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Close the lines; each process ends after the call it is at."""
        for line in self._sent:
            line.close()
        self._root.join()

    def _go_on(self) -> None:
        """Wait for results, and send calls to who gave them. Raises BrokenExecutor."""
        ready = wait([line for line, sent in self._sent.items() if sent])
        for line in [line for line in self._sent if line in ready]:
            try:
                result = line.recv()
            except (EOFError, OSError) as error:
                raise BrokenExecutor(str(error)) from error
            coming = self._sent[line].popleft()
            if isinstance(result, SiteError):
                coming.set_exception(result)
            else:
                coming.set_result(result)
        self._send()

    def _send(self) -> None:
        while self._waiting:
            line, sent = min(self._sent.items(), key=lambda one: len(one[1]))
            if len(sent) == AHEAD:
                return
            coming, call = self._waiting.popleft()
            try:
                line.send(call)
            except OSError as error:
                raise BrokenExecutor(str(error)) from error
            sent.append(coming)


class _Coming(Future[Any]):
    """A result on its way."""

    def __init__(self, go_on: Callable[[], None]) -> None:
        super().__init__()
        self._go_on = go_on

    def result(self, timeout: float | None = None) -> Any:
        """What the process gave. Raises BrokenExecutor when it was lost, or what the call raised."""
        while not self.done():
            self._go_on()
        return super().result(timeout)


def grow(value: Any, lines: Sequence[Connection]) -> None:
    """Fork a process for each line, which has the value as this one has, and wait for all of them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who closes the lines is told
    seek_seldom()
    gc.freeze()  # seeking cycles writes to what is shared
    left = list(lines)
    while left:
        line = left.pop()
        if os.fork() == 0:
            for other in left:
                other.close()
            _serve(line)
            os._exit(0)
        line.close()
    for _ in lines:
        os.wait()
    del value


def _serve(line: Connection) -> None:
    """Run calls until the line is closed."""
    while True:
        try:
            function, arguments = line.recv()
            line.send(_called(function, arguments))
        except (EOFError, OSError):
            return


def _called(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    try:
        return function(*arguments)
    except SiteError as error:
        return error
