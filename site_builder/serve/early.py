"""The pages of articles that were just saved, shown while the site is still being built."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.config import Config
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
        self.learned = False
        """Was there a build to learn from?"""

    def learn(self, edition: "Edition") -> None:
        """Keep what a build knew."""
        self._before, self.learned = edition.before, True
        if self._before is None:
            self._ahead = None

    def prepare(self) -> None:
        """Make ready to use what the last build knew: what takes time is done while nobody waits."""
        from site_builder.edition import Ahead

        before, self._before = self._before, None
        try:
            self._ahead = Ahead(before) if before else self._ahead
        except Exception:  # noqa: BLE001 -- must not end an editor's session
            self._ahead = None

    def saved(self, files: Sequence[str]) -> None:
        """Show the pages of these files, if all are articles that we know."""
        with suppress(Exception):  # must not end an editor's session
            config = self._where()
            found = [read_article(config.root, config.content, Path(file)) for file in files]
            sources = [one for one in found if one]
            if self._ahead and len(sources) == len(files):
                for source in sources:
                    self._live.show({one.path: one.data for one in self._ahead.pages(source)})
