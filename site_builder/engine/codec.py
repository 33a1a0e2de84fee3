"""Values as canonical bytes and back: the same value always gives the same bytes.

JSON, because a remembered value can be read by a person and is safe to load. Fields come in the order of
their class, sets and mappings sorted.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

import msgspec

Undecodable = (msgspec.DecodeError, msgspec.ValidationError, RecursionError)
"""What `decode` raises for bytes that are no value of the type."""

_encoder = msgspec.json.Encoder(order="deterministic")


def canonical(value: object) -> bytes:
    """The bytes that stand for a value; equal values of one type give equal bytes."""
    return _encoder.encode(value)


def decode(data: bytes, kind: Any) -> Any:
    """The value of type `kind` that `canonical` made these bytes from; raises one of `Undecodable`."""
    return _decoder(kind).decode(data)


@cache
def result_type(function: Callable[..., object]) -> Any:
    """What a stage's function says it returns."""
    return get_type_hints(function)["return"]


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)
