"""Processes that share one value, because they are forked from one that has it.

Their memory is that of one as long as they only read. They are forked from this process where that has no
threads; else the value is loaded in one of its own (`starting.py`), and they from that. All end when their
line to this process is closed, so nothing is left of them should it be killed.
"""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NoReturn, Protocol

from site_builder.cycles import seek_seldom
from site_builder.engine.starting import processes
from site_builder.errors import SiteError

AHEAD = 2
"""Calls a process has at a time. They are short, so that sending one never waits for it to be read."""

FIRST, MANY = 3, 4096
"""The first file that is not standard input, output or error; more than a build has open."""

OPEN = Path("/dev/fd")
"""Where the system lists the open files of a process."""


class Lent(Protocol):
    """A value that other processes are forked with."""

    def lend(self) -> None:
        """Called before, where this process has it: now or never it is made small."""

    def lent(self) -> None:
        """Called in each of them, where no file of before is open any more."""


class Branches(Executor):
    """So many processes. Raises BrokenExecutor where a process pool would."""

    def __init__(self, workers: int, value: Lent, *, here: bool) -> None:
        """Forked from this process if `here`; else the value is loaded elsewhere, as it is unpickled."""
        self._waiting: deque[tuple[_Coming, tuple[Any, ...]]] = deque()
        self._sent: dict[Connection, deque[_Coming]] = {}
        self._root: BaseProcess | None = None
        self._forked: list[int] = []
        ends: list[Connection] = []
        try:
            for own, end in (Pipe() for _ in range(workers)):
                self._sent[own] = deque()
                ends.append(end)
            if here:
                value.lend()
                forked(value, ends, self._forked)
            else:
                self._root = _rooted(value, ends)
        except OSError as error:
            self.shutdown()
            raise BrokenExecutor(str(error)) from error
        except KeyboardInterrupt:  # whoever waits for these processes would wait for ever
            self.shutdown()
            raise
        finally:
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
        if self._root:
            self._root.join()
        _wait_for(self._forked)
        self._forked.clear()
        gc.unfreeze()

    def _go_on(self, seconds: float | None) -> None:
        """Wait for results, no longer than so; send calls to who gave them. Raises BrokenExecutor."""
        ready = wait([line for line, sent in self._sent.items() if sent], seconds)
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

    def __init__(self, go_on: Callable[[float | None], None]) -> None:
        super().__init__()
        self._go_on = go_on

    def done(self) -> bool:
        """Is the result there by now? Raises BrokenExecutor when the process was lost."""
        if not super().done():
            self._go_on(0)
        return super().done()

    def result(self, timeout: float | None = None) -> Any:
        """What the process gave. Raises BrokenExecutor when it was lost, or what the call raised."""
        while not super().done():
            self._go_on(None)
        return super().result(timeout)


def _rooted(value: Lent, lines: Sequence[Connection]) -> BaseProcess:
    root: BaseProcess = processes().Process(target=grow, args=(value, lines), daemon=True)  # type: ignore[attr-defined]
    root.start()
    return root


def grow(value: Lent, lines: Sequence[Connection]) -> None:
    """Fork a process for each line from this one, which does nothing else, and wait for all of them.

    One line alone is served by this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who closes the lines is told
    seek_seldom()
    if len(lines) == 1:
        value.lent()
        _answer(lines[0])
        return
    children: list[int] = []
    try:
        forked(value, lines, children)
    finally:
        for line in lines:
            line.close()
        _wait_for(children)


def forked(value: Lent, lines: Sequence[Connection], children: list[int]) -> None:
    """A process for each line, which has the value as this one has. What is held is frozen from here on."""
    gc.freeze()  # seeking cycles writes to what is shared
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # till a child is itself
    try:
        for line in lines:
            process = os.fork()
            if process == 0:
                _live(line, value)
            children.append(process)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait_for(children: Iterable[int]) -> None:
    for process in children:
        with suppress(ChildProcessError):  # where nobody is told how children end
            os.waitpid(process, 0)


def _live(line: Connection, value: Lent) -> NoReturn:
    """Serve, and end this process here: nothing of the one it was forked from goes on in it."""
    status = 1
    try:
        _serve(line, value)
        status = 0
    finally:
        if status:
            sys.excepthook(*sys.exc_info())
        os._exit(status)


def _serve(line: Connection, value: Lent) -> None:
    """Run calls until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    for opened in _open_files() - {line.fileno()}:  # the lock of a build, its memo, the lines of others
        with suppress(OSError):
            os.close(opened)
    value.lent()
    _answer(line)


def _answer(line: Connection) -> None:
    while True:
        try:
            function, arguments = line.recv()
            line.send(_called(function, arguments))
        except (EOFError, OSError):
            return


def _open_files() -> set[int]:
    """Those of this process, but for input, output and errors."""
    listed = {int(one.name) for one in OPEN.iterdir()} if OPEN.is_dir() else set(range(MANY))
    return {one for one in listed if one >= FIRST}


def _called(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    try:
        return function(*arguments)
    except SiteError as error:
        return error
