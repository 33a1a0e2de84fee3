"""Steps that make files: remembered by name and digest, their bytes loaded only to be written.

`files` is `Steps.map` for such functions. `turns` is for functions that look up what they need: they are run
again only when a look-up they asked answers otherwise.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from site_builder.engine.codec import Undecodable, canonical, decode, digest, pack, unpack
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parcels import Contents, Parcel, bodies, parcel
from site_builder.engine.parts import Known, Recipe, key, name_of, same
from site_builder.engine.pool import Result
from site_builder.engine.steps import Count, Steps, together
from site_builder.errors import SiteError
from site_builder.model import Handle, Output

Still = Callable[[Contents], bool]
"""Does all that a parcel was made from still hold?"""


def files(step: Steps, function: Callable[..., tuple[Output, ...]], *columns: Iterable[Any]) -> list[Handle]:
    """The files the function makes of each value, in order; raises all faults together."""
    calls = [Recipe(function, *row) for row in zip(*columns, strict=True)]
    keys = [key(name_of(function), call.digest, fingerprint()) for call in calls]
    wrapped = [Recipe(parcel, call) for call in calls]
    return _filed(step, name_of(function), keys, wrapped, [Recipe(bodies, call) for call in calls], _always)


def turns(
    step: Steps, function: Callable[[Any], Parcel], units: Sequence[Any], given: Any, still: Still
) -> list[Handle]:
    """The files the function makes of each unit, with all it asks for at hand in `given`; raises all faults.

    What a unit gave is remembered under the unit alone, so `still` must see every answer that it rests on.
    """
    calls = [Recipe(function, unit, given) for unit in units]
    keys = [key(name_of(function), digest(canonical(unit)), fingerprint()) for unit in units]
    return _filed(step, name_of(function), keys, calls, [Recipe(_bodies, call) for call in calls], still)


def _filed(
    step: Steps,
    name: str,
    keys: Sequence[bytes],
    calls: Sequence[Recipe[Parcel]],
    again: Sequence[Recipe[tuple[bytes, ...]]],
    still: Still,
) -> list[Handle]:
    started = time.perf_counter()
    known = {place: one for place, one in _remembered(step, keys).items() if still(one[0])}
    missing = [place for place in range(len(keys)) if place not in known]
    faults: list[SiteError] = []
    for place, result in zip(missing, step.pool.run(same, [calls[at] for at in missing]), strict=True):
        if isinstance(result, SiteError):
            faults.append(result)
        else:
            known[place] = _put_by(step, keys[place], name, result)
    step.store.flush()
    if faults:
        raise together(faults)
    step.counts.append(Count(name, len(keys), len(missing), time.perf_counter() - started))
    handles: list[Handle] = []
    for place, recipe in enumerate(again):
        contents, whole = known[place]
        held = Known(whole, tuple[bytes, ...], step, recipe)
        handles += (
            Handle(path, made, partial(_body, held, number))
            for number, (path, made) in enumerate(contents.files)
        )
    return handles


def _remembered(step: Steps, keys: Sequence[bytes]) -> dict[int, tuple[Contents, bytes]]:
    """By place: what is in a parcel, and the digest of its bytes."""
    places = [_beside(one) for one in keys]
    found = step.store.digests([*keys, *places])
    known = {}
    for number, (one, other) in enumerate(zip(keys, places, strict=True)):
        if one in found and other in found:
            contents = _contents(step, found[one])
            if contents is not None:
                known[number] = contents, found[other]
    return known


def _contents(step: Steps, made: bytes) -> Contents | None:
    packed = step.store.packed(made)
    data = unpack(packed, made) if packed else None
    try:
        return decode(data, Contents) if data is not None else None
    except Undecodable:
        return None


def _put_by(step: Steps, place: bytes, name: str, result: Result) -> tuple[Contents, bytes]:
    if isinstance(result, SiteError):
        raise result
    one: Parcel = decode(unpack(result.packed, result.digest) or b"", Parcel)
    data = canonical(one.contents)
    step.store.put(place, name, digest(data), pack(data))
    step.store.put(_beside(place), f"{name}: bytes", one.digest, one.packed)
    return one.contents, one.digest


def _beside(place: bytes) -> bytes:
    """Where the bytes of a parcel are kept."""
    return key("bytes", place, b"")


def _body(held: Known[tuple[bytes, ...]], number: int) -> tuple[bytes]:
    return (held.value()[number],)


def _bodies(made: Parcel) -> tuple[bytes, ...]:
    """The bytes of a parcel's files."""
    return decode(unpack(made.packed, made.digest) or b"", tuple[bytes, ...])  # type: ignore[no-any-return]


def _always(_: Contents) -> bool:
    return True
