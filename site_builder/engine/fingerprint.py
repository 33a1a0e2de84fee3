"""One fingerprint for the whole program: if any of it changed, nothing remembered is used.

Finer grains (one fingerprint a stage) save work only while the program itself is being written, and need
its import graph to be right. This one cannot be wrong and costs a few milliseconds: the bytes of every
file of the package, the Python version, and the versions of the dependencies that shape the output.
"""

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

DEPENDENCIES = (
    "icalendar",
    "jinja2",
    "lunr",
    "markdown-it-py",
    "markupsafe",
    "mdit-py-plugins",
    "mdurl",
    "msgspec",
    "nh3",
    "pillow",
    "pyyaml",
    "snowballstemmer",
    "zstandard",
)
"""Distributions whose code can change a byte of the site."""

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def fingerprint() -> bytes:
    """20 bytes that differ when the program, Python or a dependency differs."""
    digest = hashlib.blake2b(digest_size=20)
    for name, file in sorted(_files(PACKAGE)):
        content = file.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    digest.update("\n".join((sys.version, *_installed())).encode())
    return digest.digest()


def _installed() -> list[str]:
    """`jinja2-3.1.6` and so on, by the names of their metadata folders: which is quick."""
    folders = (Path(path or ".") for path in sys.path)
    names = {item.name for folder in folders if folder.is_dir() for item in folder.iterdir()}
    versions = (name.removesuffix(".dist-info") for name in names if name.endswith(".dist-info"))
    return sorted(v for v in versions if v.rpartition("-")[0].lower().replace("_", "-") in DEPENDENCIES)


def _files(folder: Path) -> list[tuple[str, Path]]:
    """Every file of the package but compiled ones and the templates, which are input."""
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in ("__pycache__", "_templates")]
        paths = (Path(parent, name) for name in files)
        found += [(path.relative_to(folder).as_posix(), path) for path in paths]
    return found
