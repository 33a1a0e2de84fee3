"""What we know of the files we published, kept beside the memo: saves reading them all again.

For each path: the digest of what it was made from, its size and SHA-256, and its stamp if that is sure. It is
a note, not the truth: where it is missing or does not agree with the disk, the bytes are looked at.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec

from site_builder.publish.stamps import Stamp

NAME = "published"


class Noted(NamedTuple):
    """One file."""

    digest: bytes
    """`Handle.digest`; empty when it had none."""

    size: int
    sha256: str
    stamp: Stamp | None
    """None when only its bytes tell whether it changed."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All files of one output folder, its marker too."""

    files: dict[str, Noted]
    marker: str = ""
    """SHA-256 of the marker; empty when nothing is known."""


NOTHING = Ledger({})
_decoder = msgspec.msgpack.Decoder(Ledger)
_encoder = msgspec.msgpack.Encoder()


def read_ledger(state: Path | None) -> Ledger:
    """What is noted in a state folder; nothing when it cannot be read, or is damaged."""
    if state is None:
        return NOTHING
    try:
        whole = (state / NAME).read_bytes()
        check, data = whole[:16], whole[16:]
        return _decoder.decode(data) if check == _checksum(data) else NOTHING
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return NOTHING


def write_ledger(state: Path | None, ledger: Ledger) -> None:
    """Note it, in one step; where that cannot be, nothing is noted."""
    if state is None:
        return
    data = _encoder.encode(ledger)
    new = state / f"{NAME}.new"
    try:
        state.mkdir(parents=True, exist_ok=True)
        new.write_bytes(_checksum(data) + data)
        new.replace(state / NAME)
    except OSError:
        forget(state)


def forget(state: Path | None) -> None:
    """Trust no note any more."""
    if state is not None:
        try:
            (state / NAME).unlink()
        except OSError:
            return


def _checksum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
