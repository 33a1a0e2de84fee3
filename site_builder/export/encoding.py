"""How data files are written: JSON with sorted keys, one space of indent, every script as it is."""

import msgspec

_encoder = msgspec.json.Encoder(order="sorted")


def as_json(value: object) -> bytes:
    """The value as JSON, with a line end at the end."""
    return msgspec.json.format(_encoder.encode(value), indent=1) + b"\n"
