"""Sites to publish that count what is asked of them, and a disk whose files were all left long ago."""

from pathlib import Path

import pytest

from site_builder.model import Handle
from site_builder.publish import Lock, publish, recover, standing
from site_builder.publish.manifest import MARKER
from site_builder.publish.stamps import SECOND

LATER = 3 * SECOND
"""Nanoseconds: longer than any clock needs to tick."""


class Loads:
    """Handles that count how often their bytes are asked for."""

    def __init__(self) -> None:
        self.loaded: list[str] = []

    def handle(self, path: str, text: str) -> Handle:
        def load() -> tuple[bytes, ...]:
            self.loaded.append(path)
            return (text[:1].encode(), text[1:].encode())

        return Handle(path, text.encode(), load)

    def site(self, **changed: str) -> list[Handle]:
        texts = {"index": "home", "a/b": "b", "a/c": "c", **changed}
        return [self.handle(f"{name}.html", text) for name, text in texts.items() if text]


@pytest.fixture
def dist(tmp_path, monkeypatch) -> Path:
    """An output folder with its state folder beside it, on a disk whose files were all left long ago."""
    real = standing.disk_clock
    monkeypatch.setattr(standing, "disk_clock", lambda folder: real(folder) + LATER)
    with Lock(tmp_path / "dist", print):
        pass
    return tmp_path / "dist"


def state(dist: Path) -> Path:
    return dist.parent / "state"


def published(dist: Path, handles: list[Handle]) -> int:
    recover(dist)
    return publish(handles, dist, state(dist))


def texts(dist: Path) -> dict[str, str]:
    return {
        p.relative_to(dist).as_posix(): p.read_text()
        for p in sorted(dist.rglob("*"))
        if p.is_file() and p.name != MARKER
    }
