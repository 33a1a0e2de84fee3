"""Outputs to a folder, all at once: a reader sees the old site or the new one, never some of each.

The whole new tree is written beside the old one, files that did not change as hard links; then the two
change places in one step. `dist/` stays a plain folder. A kill at any moment leaves the old site or the new
one whole, and what it left behind is swept by the next build. When nothing changed, nothing is touched.

With a state folder, the old tree is kept there for the next build, and notes of what was published
(`ledger.py`), so that the work is that of what changed. Without it, or when it was lost, all is looked at.
"""

from collections.abc import Iterable
from pathlib import Path

from site_builder.errors import PublishError
from site_builder.model import Handle, Output
from site_builder.publish.exchange import recover, swap_in
from site_builder.publish.guard import check_contents, check_output, check_paths
from site_builder.publish.ledger import forget
from site_builder.publish.lock import Lock
from site_builder.publish.manifest import MARKER, is_whole, read_manifest
from site_builder.publish.stamps import sure
from site_builder.publish.standing import disk_clock, found_in, marker_of, note, note_again, whole
from site_builder.publish.tree import put_by, write_tree


def publish(outputs: Iterable[Output | Handle], folder: Path, state: Path | None = None) -> int:
    """Make `folder` hold exactly these files; how many were written or removed.

    The caller holds the lock of the folder and has called `check_output`. What is in the folder is looked at
    last of all, so that a file somebody saved into it meanwhile is not lost. Raises PublishError.
    """
    handles = [output if isinstance(output, Handle) else Handle.of(output) for output in outputs]
    check_paths([handle.path for handle in handles])
    now = found_in(folder, state)
    kept = {handle.path: same for handle in handles if (same := now.same(handle))}
    changed = len(handles) - len(kept) + len(now.rows.keys() - {handle.path for handle in handles})
    if not changed and now.rows.keys() == kept.keys() and now.disk.keys() == {*kept, MARKER}:
        note_again(handles, now, kept)
        return 0
    staged = write_tree([now.source(one) for one in handles], folder, kept, state)
    try:
        check_contents(folder)
    except PublishError:
        recover(folder)
        raise
    swap_in(staged.folder, folder, lambda old: put_by(old, state))
    note(handles, staged, now, kept)
    return changed


__all__ = [
    "Lock",
    "check_contents",
    "check_output",
    "disk_clock",
    "forget",
    "is_whole",
    "marker_of",
    "publish",
    "read_manifest",
    "recover",
    "sure",
    "whole",
]
