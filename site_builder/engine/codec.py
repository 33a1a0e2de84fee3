"""Values as canonical bytes and back: the same value always gives the same bytes.

MessagePack, because it is safe to load and quick. Fields come in the order of their class, sets and mappings
sorted. What is kept or sent to another process is packed: compressed, with a checksum and the beginning of
its digest.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

import msgspec
import zstandard

Undecodable = (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError, RecursionError)
"""What `decode` raises for bytes that are no value of the type."""

QUICK = 1
"""The level of compression: a page becomes a sixth of its size at some 300 MB a second."""

MARK = 8
"""The first bytes of a digest stand before what it is the digest of."""

_encoder = msgspec.msgpack.Encoder(order="deterministic")


def canonical(value: object) -> bytes:
    """The bytes that stand for a value; equal values of one type give equal bytes."""
    return _encoder.encode(value)


def decode(data: bytes, kind: Any) -> Any:
    """The value of type `kind` that `canonical` made these bytes from; raises one of `Undecodable`."""
    return _decoder(kind).decode(data)


def digest(data: bytes) -> bytes:
    """20 bytes that stand for these bytes."""
    return hashlib.blake2b(data, digest_size=20).digest()


def pack(data: bytes, made: bytes) -> bytes:
    """The bytes of this digest, compressed; damage to them is seen by zstd's own checksum (XXH64)."""
    return made[:MARK] + zstandard.ZstdCompressor(QUICK, write_checksum=True).compress(data)


def sealed(value: object) -> tuple[bytes, bytes]:
    """(digest, packed bytes) of a value, as it is kept."""
    data = canonical(value)
    made = digest(data)
    return made, pack(data, made)


def unsealed(packed: bytes, expected: bytes, kind: Any) -> Any:
    """The value of type `kind` that was sealed so; raises one of `Undecodable` when it is damaged."""
    return decode(unpack(packed, expected) or b"", kind)


def unpack(packed: bytes, expected: bytes) -> bytes | None:
    """The bytes that `pack` compressed; None when they are damaged, or others: not those of this digest.

    To make the digest again costs more than all else of loading a value, and says no more of damage.
    """
    frame = memoryview(packed)[MARK:]
    try:
        if packed[:MARK] != expected[:MARK] or not zstandard.get_frame_parameters(frame).has_checksum:
            return None
        return zstandard.ZstdDecompressor().decompress(frame)
    except (zstandard.ZstdError, MemoryError):  # damage may claim any size
        return None


@cache
def result_type(function: Callable[..., object]) -> Any:
    """What a stage's function says it returns."""
    return get_type_hints(function)["return"]


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
