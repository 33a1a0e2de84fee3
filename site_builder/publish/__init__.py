"""Outputs to a folder, all at once: a reader sees the old site or the new one, never some of each.

The whole new tree is written beside the old one, files that did not change as hard links; then the two
change places in one step, and the old tree is removed. `dist/` stays a plain folder. A kill at any moment
leaves the old site or the new one whole, and what it left behind is swept by the next build.
When nothing changed, nothing is touched.
"""

from pathlib import Path

from site_builder.errors import PublishError
from site_builder.model import Output
from site_builder.publish.exchange import recover, swap_in
from site_builder.publish.guard import check_contents, check_output, check_paths
from site_builder.publish.lock import Lock
from site_builder.publish.manifest import MARKER, Manifest, is_whole, read_manifest
from site_builder.publish.tree import unchanged, write_tree


def publish(outputs: tuple[Output, ...], folder: Path) -> int:
    """Make `folder` hold exactly these files; how many were written or removed.

    The caller holds the lock of the folder and has called `check_output`. What is in the folder is looked at
    last of all, so that a file somebody saved into it meanwhile is not lost. Raises PublishError.
    """
    check_paths(outputs)
    old, new = read_manifest(folder), Manifest.of(outputs)
    kept = unchanged(outputs, folder)
    gone = len({path for path, *_ in old.files} - {output.path for output in outputs}) if old else 0
    changed = len(outputs) - len(kept) + gone
    if not changed and old == new and is_whole(folder, new):
        return 0
    staged = write_tree((*outputs, Output(MARKER, new.encoded())), folder, kept)
    try:
        check_contents(folder)
    except PublishError:
        recover(folder)
        raise
    swap_in(staged, folder)
    return changed


__all__ = ["Lock", "check_contents", "check_output", "is_whole", "publish", "read_manifest", "recover"]
