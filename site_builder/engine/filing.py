"""Steps that make files: remembered by name and digest, their bytes loaded only to be written.

`files` is `Steps.map` for such functions; `turning.py` has it for functions that look up what they need.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from site_builder.engine.blocks import recalled
from site_builder.engine.calls import Calls, Given, marks
from site_builder.engine.codec import sealed, unsealed
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parcels import Contents, Parcel, bodies, parcel
from site_builder.engine.parts import Known, Recipe, key, name_of
from site_builder.engine.pool import Result
from site_builder.engine.steps import Count, Steps, together
from site_builder.errors import SiteError
from site_builder.model import Handle, Output

BODIES = tuple[bytes, ...]
"""What a parcel's files are kept as."""


def files(step: Steps, function: Callable[..., tuple[Output, ...]], *columns: Iterable[Any]) -> list[Handle]:
    """The files the function makes of each value, in order; raises all faults together."""
    calls = [Recipe(function, *row) for row in zip(*columns, strict=True)]
    started, name = time.perf_counter(), name_of(function)
    noted = Calls(step.store, name, marks(calls), lambda at: places(name, calls[at].digest)[:2])
    found = noted.known()
    listed = contents(step, found)
    known = {at: found[at] for at in listed}
    missing = [at for at in range(len(calls)) if at not in known]
    made = step.running([Recipe(parcel, calls[at]) for at in missing])
    try:
        for at, one in parcels(step, name, missing, made):
            listed[at], known[at] = one.contents, put(step, name, noted.keys(at), one)
        noted.keep(known)
    finally:
        step.store.flush()
    step.counts.append(Count(name, len(calls), len(missing), time.perf_counter() - started))
    return handles(step, listed, known, [Recipe(bodies, call) for call in calls])


def places(name: str, argument: bytes) -> tuple[bytes, bytes, bytes]:
    """Where is kept what is in a parcel, the bytes of its files, and what they rest on."""
    place = key(name, argument, fingerprint())
    return place, key("bytes", place, b""), key("reads", place, b"")


def contents(step: Steps, found: Mapping[int, Given]) -> dict[int, Contents]:
    """What is in remembered parcels; those that are lost or damaged are left out."""
    listed = recalled(step, [one[0] for one in found.values()], Contents)
    return {at: one for at, one in zip(found, listed, strict=True) if one is not None}


def parcels(
    step: Steps, name: str, missing: Sequence[int], made: Iterable[Result]
) -> Iterator[tuple[int, Parcel]]:
    """Those that were made, by number; raises all faults together when the last is seen."""
    faults: list[SiteError] = []
    for done, (at, result) in enumerate(zip(missing, made, strict=True), 1):
        step.tell(name, done, len(missing))
        if isinstance(result, SiteError):
            faults.append(result)
        else:
            yield at, unsealed(result.packed, result.digest, Parcel)
    if faults:
        raise together(faults)


def put(step: Steps, name: str, keys: Sequence[bytes], one: Parcel) -> Given:
    """Remember a parcel under as many keys as there are: the digests of what is kept there."""
    listed, rests = sealed(one.contents), sealed(one.reads)
    values = (name, *listed), (f"{name}: bytes", one.digest, one.packed), (f"{name}: reads", *rests)
    for place, value in zip(keys, values, strict=False):
        step.store.put(place, *value)
    return (listed[0], one.digest, rests[0])[: len(keys)]


def handles(
    step: Steps,
    listed: Mapping[int, Contents],
    known: Mapping[int, Given],
    again: Sequence[Recipe[tuple[bytes, ...]]],
) -> list[Handle]:
    """The files of all parcels, in order."""
    found: list[Handle] = []
    for at, recipe in enumerate(again):
        made_of = Known(known[at][1], BODIES, step, recipe)
        files = enumerate(listed[at].files)
        found += (Handle(path, made, Body(step, made_of, number)) for number, (path, made) in files)
    return found


class Body:
    """Fetches the bytes of one file of a parcel. A site has many thousands."""

    __slots__ = ("_made", "_number", "_step")

    def __init__(self, step: Steps, made: Known[tuple[bytes, ...]], number: int) -> None:
        self._step = step
        self._made = made
        self._number = number

    def __call__(self) -> tuple[bytes]:
        """In one piece."""
        return (self._step.passing(self._made)[self._number],)


def bodies_of(made: Parcel) -> tuple[bytes, ...]:
    """The bytes of a parcel's files."""
    return unsealed(made.packed, made.digest, BODIES)  # type: ignore[no-any-return]
