"""Many small values of one kind, loaded together.

To look a small value up costs more than to read it, and a site has one of each kind for every article. They
are kept a second time, some dozens in a block (`division.py`), under the digests of all.
"""

from collections.abc import Sequence
from types import GenericAlias
from typing import Any, TypeVar

from site_builder.engine.codec import digest, sealed
from site_builder.engine.division import divided
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import Known, key
from site_builder.engine.steps import Steps

R = TypeVar("R")


def gathered(step: Steps, knowns: Sequence[Known[R]]) -> tuple[R, ...]:
    """The values themselves, in their order; all of one kind."""
    values = recalled(step, [one.digest for one in knowns], knowns[0].kind) if knowns else ()
    pairs = zip(knowns, values, strict=True)
    return tuple(known.value() if value is None else value for known, value in pairs)


def recalled(step: Steps, digests: Sequence[bytes], kind: Any) -> list[Any]:
    """The remembered values of these digests, in their order; None for one that is lost or damaged."""
    blocks = [digests[block.start : block.stop] for block in divided(digests)]
    keys = [key(f"block {kind}", digest(b"".join(block)), fingerprint()) for block in blocks]
    found = step.store.digests(keys)
    return [
        value
        for block, place in zip(blocks, keys, strict=True)
        for value in _values(step, block, place, found.get(place), kind)
    ]


def _values(
    step: Steps, block: Sequence[bytes], place: bytes, kept: bytes | None, kind: Any
) -> Sequence[Any]:
    whole = step.recalled(kept, GenericAlias(tuple, (kind, ...))) if kept else None
    if whole is not None:
        return whole  # type: ignore[no-any-return]
    values = [step.recalled(one, kind) for one in block]
    if None not in values:
        step.store.put(place, "block", *sealed(tuple(values)))
    return values
