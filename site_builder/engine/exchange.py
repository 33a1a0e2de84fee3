"""Steps that deal what they make into lots, so that what belongs together meets, wherever it came from.

Every call makes a piece for each lot; a lot is the pieces that all calls made for it, in their order. Pieces
are remembered one by one and known by their digests, so that whoever looks at a lot is asked again only when
a piece of it has changed, and no process holds more than a call or a lot.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from site_builder.engine.codec import decode, sealed, unpack
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import Known, Recipe, key, many, name_of, same
from site_builder.engine.pool import Result
from site_builder.engine.steps import Count, Steps
from site_builder.errors import SiteError

Pieces = tuple[bytes, ...]

Dealing = Callable[..., Pieces]


def exchanged(
    step: Steps, function: Dealing, lots: int, *columns: Iterable[Any]
) -> tuple[Recipe[Pieces], ...]:
    """The lots that the function deals each value into: so many pieces a call, in order."""
    started, name = time.perf_counter(), name_of(function)
    calls = [Recipe(function, *row) for row in zip(*columns, strict=True)]
    keys = [key(name, call.digest, fingerprint()) for call in calls]
    known = _remembered(step, keys)
    missing = [place for place in range(len(keys)) if place not in known]
    results = step.pool.run(same, [calls[place] for place in missing])
    for done, (place, result) in enumerate(zip(missing, results, strict=True), 1):
        step.tell(name, done, len(missing))
        known[place] = _put(step, keys[place], name, result)
    step.store.flush()
    step.counts.append(Count(name, len(keys), len(missing), time.perf_counter() - started))
    return tuple(
        Recipe(many, *(_piece(step, call, known[place], lot) for place, call in enumerate(calls)))
        for lot in range(lots)
    )


def _piece(step: Steps, call: Recipe[Pieces], made: Pieces, lot: int) -> Known[bytes]:
    return Known(made[lot], bytes, step, Recipe(nth, call, lot))


def nth(pieces: Pieces, lot: int) -> bytes:
    """One of the pieces of a call."""
    return pieces[lot]


def _remembered(step: Steps, keys: Sequence[bytes]) -> dict[int, Pieces]:
    """By place of a call, the digests of its pieces."""
    found = step.store.digests(keys)
    tables = {n: step.recalled(found[one], Pieces) for n, one in enumerate(keys) if one in found}
    old = {piece for n, table in tables.items() if table and step.store.renews(keys[n]) for piece in table}
    step.store.digests([_place(one) for one in sorted(old)])
    return {n: table for n, table in tables.items() if table is not None}


def _put(step: Steps, place: bytes, name: str, result: Result) -> Pieces:
    """Remember what a call made, piece by piece; the digests of the pieces."""
    if isinstance(result, SiteError):
        raise result
    pieces: Pieces = decode(unpack(result.packed, result.digest) or b"", Pieces)
    table = []
    for piece in pieces:
        made, packed = sealed(piece)
        step.store.put(_place(made), "piece", made, packed)
        table.append(made)
    step.store.put(place, name, *sealed(tuple(table)))
    return tuple(table)


def _place(piece: bytes) -> bytes:
    """Where a piece is kept."""
    return key("piece", piece, fingerprint())
