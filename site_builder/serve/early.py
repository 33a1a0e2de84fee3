"""The pages of articles that were just saved, shown while the site is still being built."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.config import Config
from site_builder.model import Source
from site_builder.read import read_article
from site_builder.serve.live import Live

if TYPE_CHECKING:
    from site_builder.build import Edition
    from site_builder.edition import Ahead, Before


class Early:
    """Makes such pages from what the last build knew. What goes wrong here the build meets, and tells."""

    def __init__(self, live: Live, where: Callable[[], Config]) -> None:
        self._live = live
        self._where = where
        self._before: Before | None = None
        self._ahead: Ahead | None = None
        self._prepared = threading.Event()
        self.place = b""
        """Under which key the memo has what the last build knew, where nothing had to be built since."""

        self.learned = False
        """Was there a build to learn from?"""

    def learn(self, edition: "Edition") -> None:
        """Keep what a build knew."""
        self.found(edition.before)

    def stands(self, place: bytes) -> None:
        """Nothing had to be built."""
        self.place = place

    def found(self, before: "Before | None") -> None:
        """Keep what a build knew, if it may be used."""
        self._before, self.learned = before, True
        if self._before is None:
            self._ahead = None

    def prepare(self) -> None:
        """Make ready to use what the last build knew: what takes time is done while nobody waits."""
        before, self._before = self._before, None
        try:
            from site_builder.edition import Ahead

            self._ahead = Ahead(before) if before else self._ahead
        except Exception:  # noqa: BLE001 -- must not end an editor's session
            self._ahead = None
        finally:
            self._prepared.set()

    def saved(self, files: Sequence[str]) -> bool:
        """Show the pages of these files, if all are articles that we know. Have all been shown?

        The first time we wait until we are ready for it, which is sooner than any build.
        """
        self._prepared.wait()
        with suppress(Exception):  # must not end an editor's session
            config = self._where()
            found = [read_article(config.root, config.content, Path(file)) for file in files]
            sources = [one for one in found if one]
            if self._ahead and files and len(sources) == len(files):
                shown = [self._shown(self._ahead, source) for source in sources]
                return all(shown)
        return False

    def _shown(self, ahead: "Ahead", source: Source) -> bool:
        pages = {one.path: one.data for one in ahead.pages(source)}
        self._live.show(pages)
        return bool(pages)
