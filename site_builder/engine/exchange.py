"""Steps that deal what they make into lots, so that what belongs together meets, wherever it came from.

Every call makes a piece for each lot; a lot is the pieces that all calls made for it, in their order. Pieces
are remembered one by one and known by their digests, so that whoever looks at a lot is asked again only when
a piece of it has changed, and no process holds more than a call or a lot. A note on each call lists them, and
they live as long as it does.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from site_builder.engine.codec import sealed, unsealed
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import Known, Recipe, key, many, name_of
from site_builder.engine.pool import Result
from site_builder.engine.steps import Count, Steps
from site_builder.engine.store import CALLS, Note, parted
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
    results = step.running([calls[place] for place in missing])
    for done, (place, result) in enumerate(zip(missing, results, strict=True), 1):
        step.tell(name, done, len(missing))
        known[place] = _put(step, keys[place], result)
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
    notes = {n: step.recalled(found[one], Note) for n, one in enumerate(keys) if one in found}
    return {n: tuple(parted(note[1])) for n, note in notes.items() if note}


def _put(step: Steps, place: bytes, result: Result) -> Pieces:
    """Remember what a call made, piece by piece; the digests of the pieces."""
    if isinstance(result, SiteError):
        raise result
    pieces: Pieces = unsealed(result.packed, result.digest, Pieces)
    kept = [(key("piece", made, fingerprint()), made, packed) for made, packed in map(sealed, pieces)]
    for one, made, packed in kept:
        step.store.put(one, "piece", made, packed)
    found = tuple(made for _, made, _ in kept)
    step.store.put(place, CALLS, *sealed((b"".join(one for one, _, _ in kept), b"".join(found))))
    return found
