"""How far a build is: stage, count, rate and time left, on one line of a terminal.

Where nobody watches (a pipe, a log) a long stage says so now and then on a line of its own; with -q, or as
JSON, nothing is said.
"""

import sys
import time
from collections.abc import Callable
from typing import TextIO

STAGES = {
    "extract": "Reading articles",
    "annotate": "Marking names, dates and quotations",
    "digest": "Comparing words",
    "gather": "Finding out who is who",
    "chronicle": "Making timelines",
    "compare": "Comparing sources",
    "reuse": "Looking for shared text",
    "views": "Looking up what pages show",
    "edition.press": "Making pages",
    "edition.pages": "Drawing pictures of pages",
    "edition": "Putting files together",
    "search": "Making the index",
    "export": "Writing data",
}
"""By folder or module of the program; a stage without words here goes by the name of its folder."""

OFTEN_SECONDS = 0.1
SELDOM_SECONDS = 10.0
"""How often to say something to a terminal, and to a log."""

SHORT_SECONDS = 0.5
"""What takes less is over before it is read."""


class Progress:
    """What to tell of one build; use it as a context, so that the line is gone in the end."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stderr
        self._clock = clock
        self._live = self._stream.isatty()
        self._stage, self._started, self._last, self._shown = "", 0.0, 0.0, False

    def __call__(self, step: str, done: int, total: int) -> None:
        """`done` of `total` calls of a step are done."""
        now = self._clock()
        if step != self._stage:
            self._stage, self._started, self._last = step, now, now
        elapsed = now - self._started
        often = OFTEN_SECONDS if self._live else SELDOM_SECONDS
        if elapsed < SHORT_SECONDS or now - self._last < often:
            return
        self._last, line = now, told(step, done, total, elapsed)
        self._stream.write(f"\r\x1b[2K{line}" if self._live else f"{line}\n")
        self._stream.flush()
        self._shown = self._live

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """The line goes, so that others can be written."""
        if self._shown:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()
            self._shown = False
        self._stage = ""


def told(step: str, done: int, total: int, seconds: float) -> str:
    """Stage, count, rate and time left, in words."""
    folder, *inner = step.removeprefix("site_builder.").split(".")
    words = STAGES.get(".".join((folder, *inner[:1]))) or STAGES.get(folder, folder)
    rate = done / seconds if seconds else 0.0
    left = f", {duration((total - done) / rate)} left" if rate and done < total else ""
    speed = f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
    return f"{words}: {done:,} of {total:,}, {speed} a second{left}"


def duration(seconds: float) -> str:
    """`8 s`, `2 min 05 s`."""
    whole = max(1, round(seconds))
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60:02} s"
