"""How processes are started: forked from one that has loaded the program and does nothing else.

So the program is loaded once, however many processes are started and as often as they are, and they share it.
Forking this process would be unsafe beside the threads of `serve`; that one has none.
"""

import os
import sys
import threading
from contextlib import suppress
from multiprocessing import forkserver, get_all_start_methods, get_context, parent_process
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from site_builder.cycles import seek_seldom

TASKS = Path("/proc/self/task")
"""Where Linux lists all threads, those too that Python did not start."""

LOADED = "site_builder.stages"
"""The module that is loaded there."""


def processes() -> BaseContext:
    """What processes are made with; where that cannot be, each loads the program itself."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([LOADED])
    try:
        forkserver.ensure_running()
    except OSError:  # it needs a folder for temporary files, of a short name
        return get_context("spawn")
    return context


def begin() -> None:
    """What such a process does first. It is to end with the one that asked for it, however that ends.

    Else it would wait for calls for ever, since it holds the other end of the line they come on too.
    """
    seek_seldom()
    if parent := parent_process():
        threading.Thread(target=_end_with, args=(parent,), name="parent", daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def single() -> bool:
    """May this process be forked as it is? It may where it has no other thread, and the system allows it."""
    if not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return False
    return len(list(TASKS.iterdir())) == 1 if TASKS.is_dir() else True


def stop() -> None:
    """End the process that others are forked from, once they have ended; its work counts as this one's."""
    with suppress(ChildProcessError):  # where nobody is told how children end
        forkserver._forkserver._stop()  # type: ignore[attr-defined]
