"""The pages of articles that were just saved, shown while the site is still being built.

They are made from what the last build decided, so only as long as nothing else than articles has changed
since it began: rights, people, stories and templates may decide otherwise, and so does whoever else builds.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.config import Config
from site_builder.model import Source
from site_builder.read import read_article
from site_builder.serve.live import Live
from site_builder.serve.snapshot import Snapshot, beside_articles

if TYPE_CHECKING:
    from site_builder.build import Edition
    from site_builder.edition import Ahead, Before


class Early:
    """Makes such pages from what the last build knew. What goes wrong here the build meets, and tells."""

    def __init__(self, live: Live, where: Callable[[], Config]) -> None:
        self._live = live
        self._where = where
        self._before: Before | None = None
        self._known: tuple[Ahead, Snapshot] | None = None
        """With how things besides articles looked when the build began that knew this."""

        self._using = threading.Lock()
        self._begun: Snapshot = {}
        self._made = False
        self._prepared = threading.Event()
        self.place = b""
        """Under which key the memo has what is known of the site that stands."""

        self.learned = False
        """Was that learned?"""

    def begin(self) -> None:
        """A build starts."""
        self._begun, self._made = self._beside(), False

    def learn(self, edition: "Edition") -> None:
        """Keep what a build knew, before its site is published."""
        self.found(edition.before)
        self.place, self._made = b"", True

    def stands(self, place: bytes) -> None:
        """A build has ended, and this site stands now: its own, the one known, or that of another process."""
        if self._known and self.place == place:
            self._known = self._known[0], self._begun
        elif not self._made:
            self.learned = False
            if self.place:
                self._live.renew()
        self.place = place
        self._settle()

    def found(self, before: "Before | None") -> None:
        """Keep what a build knew, if it may be used."""
        self._before, self.learned = before, True
        if before is None:
            self._keep(None)
        self._settle()

    def prepare(self) -> None:
        """Make ready to use what the last build knew: what takes time is done while nobody waits."""
        before, self._before = self._before, None
        try:
            from site_builder.edition import Ahead

            if before:
                self._keep((Ahead(before), self._begun))
        except Exception:  # noqa: BLE001 -- must not end an editor's session
            self._keep(None)
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
            if files and len(sources) == len(files):
                with self._using:
                    shown = [self._shown(source) for source in sources]
                return all(shown)
        return False

    def _shown(self, source: Source) -> bool:
        if self._known is None or self._known[1] != self._beside():
            return False
        pages = {one.path: one.data for one in self._known[0].pages(source)}
        self._live.show(pages)
        return bool(pages)

    def _settle(self) -> None:
        """What is shown early rests on what was known before: it ends where that is not so any more."""
        if self._known is None or not self._known[1] == self._begun == self._beside():
            self._live.forget()

    def _keep(self, known: "tuple[Ahead, Snapshot] | None") -> None:
        with self._using:
            before, self._known = self._known, known
            if before:
                before[0].close()

    def _beside(self) -> Snapshot:
        with suppress(Exception):  # a faulty configuration: the build tells
            return beside_articles(self._where())
        return {}
