"""How data files are written: JSON with sorted keys, one space of indent, every script as it is."""

import msgspec

from site_builder.model import MASK, MASK_SHOWN

_encoder = msgspec.json.Encoder(order="sorted")


def as_json(value: object) -> bytes:
    """The value as JSON, with a line end at the end."""
    return msgspec.json.format(_encoder.encode(value), indent=1) + b"\n"


def shown(data: bytes) -> bytes:
    """The same, with a block for each character that is withheld: as many code points as before."""
    return data.replace(MASK.encode(), MASK_SHOWN.encode())
