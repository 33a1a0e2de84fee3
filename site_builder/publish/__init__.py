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
from site_builder.publish.aims import aims_of, all_of
from site_builder.publish.exchange import recover, swap_in
from site_builder.publish.guard import check_contents, check_names, check_output, check_paths
from site_builder.publish.ledger import forget
from site_builder.publish.lock import Lock
from site_builder.publish.manifest import is_whole, read_manifest
from site_builder.publish.notes import note, note_again
from site_builder.publish.stamps import sure
from site_builder.publish.standing import disk_clock, found_in, marker_of, whole
from site_builder.publish.tree import put_by, write_tree


def publish(outputs: Iterable[Output | Handle], folder: Path, state: Path | None = None) -> int:
    """Make `folder` hold exactly these files; how many were written or removed.

    The caller holds the lock of the folder and has called `check_output`. What is in the folder is looked at
    last of all, so that a file somebody saved into it meanwhile is not lost. Raises PublishError.
    """
    handles = [output if isinstance(output, Handle) else Handle.of(output) for output in outputs]
    check_paths([handle.path for handle in handles])
    now = found_in(folder, state)
    aims = aims_of(handles, now)
    changed = sum(len(aim.fresh) + len(aim.gone) for aim in aims.values())
    if not changed and all_of(aims, now):
        note_again(aims, now)
        return 0
    staged = write_tree(aims, now)
    try:
        check_names(folder, now.ledger)
    except PublishError:
        recover(folder)
        raise
    swap_in(staged.folder, folder, lambda old: put_by(old, state))
    note(aims, staged, now)
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
