"""Noting what has just been published, or was found as it should be, for the next build."""

import hashlib
from collections.abc import Mapping

from site_builder.publish import standing
from site_builder.publish.aims import Aim
from site_builder.publish.ledger import Ledger, Noted, Shelf, write_ledger
from site_builder.publish.stamps import Stamp, same_file, stamp, sure
from site_builder.publish.standing import Standing, noted
from site_builder.publish.tree import SPARE, Staged


def note(aims: Mapping[str, Aim], staged: Staged, before: Standing) -> None:
    """Note what has just been published."""
    if before.state is None:
        return
    swept = not (before.state / SPARE).exists()  # which changes the stamps of files it shared with ours
    taken = standing.disk_clock(before.folder)

    def left(path: str, then: Stamp | None) -> Stamp | None:
        """The stamp of a file as we left it; None if it has been changed or taken away since."""
        try:
            found = stamp((before.folder / path).lstat())
        except OSError:
            return None
        return noted(found, taken) if then and same_file(found, then) else None

    shelves = {}
    for inner, aim in aims.items():
        written, moved = staged.written.get(inner, {}), staged.moved.get(inner, frozenset())
        if aim.shelf and not (written or moved or swept):
            shelves[inner] = aim.shelf
        elif aim.handles:
            files = {**aim.stays(), **written}
            stirred = files.keys() if swept else written.keys() | moved
            new = {
                name: files[name]._replace(stamp=left(inner + name, files[name].stamp)) for name in stirred
            }
            shelves[inner] = Shelf.of(_calm(files, before.taken) | new)
    write_ledger(before.state, Ledger(shelves, hashlib.sha256(staged.marker).hexdigest()))


def note_again(aims: Mapping[str, Aim], now: Standing) -> None:
    """Note what was looked at and found as it should be."""
    shelves = {inner: aim.shelf or Shelf.of(_calm(aim.kept, now.taken)) for inner, aim in aims.items()}
    if not now.vouched or shelves != now.ledger.shelves:
        write_ledger(now.state, Ledger(shelves, now.ledger.marker))


def _calm(files: Mapping[str, Noted], taken: int) -> dict[str, Noted]:
    """Files that nobody has changed since they were looked at, with the stamps that were sure then."""
    return {
        name: one if one.stamp and sure(one.stamp, taken) else one._replace(stamp=None)
        for name, one in files.items()
    }
