"""Values remembered under a name of their own, outside of any step."""

from typing import Any

from site_builder.engine.codec import Undecodable, decode, digest, sealed
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import key
from site_builder.engine.store import Store


def place_of(name: str, argument: bytes) -> bytes:
    """Where to keep what `name` gave for an argument of these bytes, in this version of the program."""
    return key(name, digest(argument), fingerprint())


def remember(store: Store, place: bytes, name: str, value: object) -> None:
    """Keep a value."""
    store.put(place, name, *sealed(value))


def recall(store: Store, place: bytes, kind: Any) -> Any:
    """The value of type `kind` kept there; None when there is none, or it is damaged."""
    found = store.digests([place]).get(place)
    data = store.data(found) if found else None
    if data is None:
        return None
    try:
        return decode(data, kind)
    except Undecodable:
        return None
