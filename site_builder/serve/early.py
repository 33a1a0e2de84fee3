"""The pages of articles that were just saved, shown while the site is still being built."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.config import Config
from site_builder.read import read_article
from site_builder.serve.live import Live

if TYPE_CHECKING:
    from site_builder.build import Edition
    from site_builder.edition import Before


class Early:
    """Makes such pages from what the last build knew."""

    def __init__(self, live: Live, where: Callable[[], Config]) -> None:
        self._live = live
        self._where = where
        self._before: Before | None = None
        self.learned = False
        """Was there a build to learn from?"""

    def learn(self, edition: "Edition") -> None:
        """Keep what a build knew."""
        self._before = edition.before
        self.learned = True

    def saved(self, files: Sequence[str]) -> None:
        """Show the pages of these files, if they are articles that we know; the build tells of any fault."""
        for file in files:
            try:
                self._show(self._where(), Path(file))
            except Exception:  # noqa: BLE001, S112 -- must not end an editor's session; the build meets it, too
                continue

    def _show(self, config: Config, file: Path) -> None:
        from site_builder.edition import ahead

        source = read_article(config.root, config.content, file)
        if source and self._before:
            made = ahead(source, self._before)
            self._live.show({one.path: one.data for one in made})
