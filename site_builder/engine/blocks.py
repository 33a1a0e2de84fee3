"""Many small values of one kind, loaded together.

To look a small value up costs more than to read it, and a site has one of each kind for every article. They
are kept a second time, some dozens in a block, under the digests of all. Where a block ends is decided by the
digests themselves: a value more or less changes the block it is in, and no other.
"""

from collections.abc import Iterator, Sequence
from types import GenericAlias
from typing import TypeVar

from site_builder.engine.codec import digest, sealed
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import Known, Recipe, key, loaded, many
from site_builder.engine.steps import Steps

R = TypeVar("R")

LAST = 4
"""A block ends after a digest whose first byte is less: one in 64."""

MOST = 256
"""Values of a block."""


def gathered(step: Steps, knowns: Sequence[Known[R]]) -> tuple[R, ...]:
    """The values themselves, in their order; all of one kind."""
    blocks = list(_blocks(knowns))
    keys = [_key(block) for block in blocks]
    found = step.store.digests(keys)
    return tuple(
        value
        for block, place in zip(blocks, keys, strict=True)
        for value in _values(step, block, place, found.get(place))
    )


def _blocks(knowns: Sequence[Known[R]]) -> Iterator[Sequence[Known[R]]]:
    start = 0
    for at, known in enumerate(knowns, 1):
        if known.digest[0] < LAST or at - start == MOST:
            yield knowns[start:at]
            start = at
    if start < len(knowns):
        yield knowns[start:]


def _key(block: Sequence[Known[R]]) -> bytes:
    return key(f"block {block[0].kind}", digest(b"".join(one.digest for one in block)), fingerprint())


def _values(step: Steps, block: Sequence[Known[R]], place: bytes, kept: bytes | None) -> tuple[R, ...]:
    if kept is not None:
        kind = GenericAlias(tuple, (block[0].kind, ...))
        return Known[tuple[R, ...]](kept, kind, step, Recipe(many, *block)).value()
    values = loaded(block)
    step.store.put(place, "block", *sealed(values))
    return values
