"""What is kept in memory without need, and what is done about it.

Cycles of values that hold each other are looked for seldom: the values of the program are frozen and have
none, and looking costs an eighth of the time. What functions remember of their calls is let go of when a step
has gone through a large site: the next one asks for other things, and all that stays lies in its way.
"""

import gc
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

SELDOM = (200_000, 50, 100)
"""Values made between two looks at the young, the middle-aged and all of them."""

MANY = 16_000
"""Calls that a function remembers and that are worth letting go of."""

PROGRAM = __name__.partition(".")[0] + "."
REMEMBERING = type(lru_cache(len))


def seek_seldom() -> None:
    """From now on in this process."""
    gc.set_threshold(*SELDOM)


def let_go() -> None:
    """Forget what functions of the program remember of many calls; each works it out again when asked."""
    for function in _remembering():
        if function.cache_info().currsize >= MANY:
            function.cache_clear()


def _remembering() -> Iterator[Any]:
    for name, module in list(sys.modules.items()):
        if name.startswith(PROGRAM):
            yield from (value for value in list(vars(module).values()) if isinstance(value, REMEMBERING))
