"""The page under `/-/review`: what to look at, made when it is asked for and kept until the next build."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from site_builder.serve.live import Live

MOST = 300
"""Entries on the page; the first are the most valuable."""

Listed = Sequence[tuple[Any, str]]
"""Entries of the list, each with the address of its page on the site, if it has one."""


class Reviewing:
    """Makes the page; `collect` lists what there is to look at, and may raise SiteError."""

    def __init__(self, live: Live, collect: Callable[[], Listed]) -> None:
        self._live = live
        self._collect = collect
        self._lock = threading.Lock()
        self._known: tuple[str, Listed] = ("", ())
        folder = FileSystemLoader(Path(__file__).resolve().parent)
        self._template = Environment(
            loader=folder, autoescape=True, undefined=StrictUndefined, trim_blocks=True
        ).get_template("review.html")

    def page(self, kind: str = "") -> bytes:
        """The page with all entries, or with those of one kind."""
        entries = self._entries()
        kinds = Counter(item.kind for item, _ in entries)
        wanted = [entry for entry in entries if not kind or entry[0].kind == kind]
        return self._template.render(
            items=wanted, kinds=sorted(kinds.items()), kind=kind, total=len(entries), most=MOST
        ).encode()

    def _entries(self) -> Listed:
        """Those of the newest build; waits while one is running."""
        with self._lock:
            if self._known[0] != self._live.news.build:
                with self._live.building:
                    self._known = (self._live.news.build, self._collect())
            return self._known[1]
