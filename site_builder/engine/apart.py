"""Work done in a process of its own: what it leaves in memory ends with it, and what it says comes here."""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, NoReturn, TypeVar

R = TypeVar("R")

Tell = Callable[[str, int, int], None]
"""Told of a step, how many of its calls are done, and how many there are."""

DEATH_SIGNAL = 1
"""`PR_SET_PDEATHSIG` of prctl(2): the signal a process gets when the one it was forked from ends."""

AGAIN_SECONDS = 1.0
"""After so long a wait begins anew: an interrupt that comes just before it would have to wait as long."""


def apart(work: Callable[[Tell], R], tell: Tell) -> R | None:
    """What the work gives, done in a process forked from this one; None where it came to no end.

    Only for a process without threads (`single`). Whatever went wrong is for the caller to meet again, and
    nothing is said of it here. That process ends with this one, however this ends.
    """
    own, end = Pipe()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # till either knows what it is
    process = os.fork()
    if process == 0:
        own.close()
        _live(work, end)
    end.close()
    given: R | None = None
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        given = _heard(own, tell)
        return given
    finally:
        own.close()
        with suppress(ChildProcessError, ProcessLookupError):  # where nobody is told how children end
            if given is None:  # whatever stopped this, an interrupt perhaps, is to stop that
                os.kill(process, signal.SIGTERM)
            os.waitpid(process, 0)


def _heard(line: Connection, tell: Tell) -> Any:
    """What is said last."""
    try:
        while True:
            while not line.poll(AGAIN_SECONDS):
                pass
            last, said = line.recv()
            if last:
                return said
            tell(*said)
    except (EOFError, OSError):
        return None


def _live(work: Callable[[Tell], Any], line: Connection) -> NoReturn:
    """Work, say what it gave, and end this process: nothing of the one it was forked from goes on in it."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal tells all of us
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        _end_with_parent(line)
        line.send((True, work(lambda *said: line.send((False, said)))))
    finally:
        os._exit(0)


def _end_with_parent(line: Connection) -> None:
    """From now on; where the system does it, no thread is needed, and others may be forked from this one."""
    if sys.platform != "linux":
        threading.Thread(target=_end_with, args=(line,), name="parent", daemon=True).start()
        return
    ctypes.CDLL(None).prctl(DEATH_SIGNAL, signal.SIGKILL)
    if line.poll():  # it ended before that
        os._exit(1)


def _end_with(line: Connection) -> None:
    """Nothing is ever sent this way, so what there is to read is the end."""
    with suppress(OSError):
        line.poll(None)
    os._exit(1)
