"""Steps that make files: remembered by name and digest, their bytes loaded only to be written.

`files` is `Steps.map` for such functions. `turns` is for functions that look up what they need: they are run
again only when a look-up they asked answers otherwise.
"""

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Protocol

from site_builder.engine.blocks import recalled
from site_builder.engine.codec import canonical, decode, digest, sealed, unpack
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.notes import place_of, recall, remember
from site_builder.engine.parcels import Contents, Cut, Parcel, bodies, parcel
from site_builder.engine.parts import Known, Recipe, key, name_of, same
from site_builder.engine.pool import Made, Result, attempt
from site_builder.engine.reader import LostError
from site_builder.engine.steps import Count, Steps, together
from site_builder.errors import SiteError
from site_builder.model import Handle, Output

Found = dict[int, tuple[Contents, bytes]]
"""By number of a call: what is in its parcel, and the digest of the bytes."""

CUT = "cut"
"""What answers that were worked out are remembered as."""


class Desk(Protocol):
    """Where units of files are made: it looks things up, and says what a look-up answers."""

    def answer(self, look: str, key: str) -> bytes:
        """The digest of what a look-up says now to a key."""

    @property
    def cuts(self) -> frozenset[str]:
        """The look-ups whose answers are worked out."""

    def recall(self, remembered: Callable[[str, str], Cut | None]) -> None:
        """Ask this for what was worked out in an earlier build."""

    def fresh(self) -> Iterable[Cut]:
        """What was worked out since this was last asked."""


def files(step: Steps, function: Callable[..., tuple[Output, ...]], *columns: Iterable[Any]) -> list[Handle]:
    """The files the function makes of each value, in order; raises all faults together."""
    calls = [Recipe(function, *row) for row in zip(*columns, strict=True)]
    keys = [key(name_of(function), call.digest, fingerprint()) for call in calls]
    started, known = time.perf_counter(), _remembered(step, keys)
    missing = [place for place in range(len(keys)) if place not in known]
    results = step.pool.run(same, [Recipe(parcel, calls[place]) for place in missing])
    _put_all(step, name_of(function), keys, known, zip(missing, results, strict=True))
    step.counts.append(Count(name_of(function), len(keys), len(missing), time.perf_counter() - started))
    return _handles(step, known, [Recipe(bodies, call) for call in calls])


def turns(step: Steps, function: Callable[..., Parcel], units: Sequence[Any], desk: Desk) -> list[Handle]:
    """The files the function makes of each unit with what it looks up at a desk; raises all faults together.

    What a unit gave is remembered with the answers it rests on, and holds as long as they do.
    """
    started, name = time.perf_counter(), name_of(function)
    keys = [key(name, digest(canonical(unit)), fingerprint()) for unit in units]
    calls = [Recipe(function, unit, desk) for unit in units]
    before = _remembered(step, keys)
    cuts = _cuts(step, desk.cuts, [one for one, _ in before.values()])
    desk.recall(lambda *asked: cuts[asked] if asked in cuts else _recalled(step, *asked))
    known = {place: one for place, one in before.items() if _holds(desk, one[0])}
    missing = [place for place in range(len(keys)) if place not in known]
    step.store.flush()
    results = _run(step, [calls[place] for place in missing])
    _put_all(step, name, keys, known, zip(missing, results, strict=True))
    _keep(step, desk.fresh())
    step.store.flush()
    step.counts.append(Count(name, len(keys), len(missing), time.perf_counter() - started))
    return _handles(step, known, [Recipe(_bodies, call) for call in calls])


def _holds(desk: Desk, contents: Contents) -> bool:
    return all(desk.answer(look, asked) == answer for look, asked, answer in contents.reads)


def _run(step: Steps, calls: Sequence[Recipe[Parcel]]) -> Iterator[Result]:
    """In processes of this machine, which can read the memo; what they do not find there is made here."""
    if step.pool.kind in ("serial", "thread") or step.store.file is None:
        yield from (attempt(same, call) for call in calls)
        return
    with step.pool.nearby() as pool:
        for call, result in zip(calls, pool.run(same, calls), strict=True):
            yield attempt(same, call) if isinstance(result, LostError) else result


def _put_all(
    step: Steps, name: str, keys: Sequence[bytes], known: Found, results: Iterable[tuple[int, Result]]
) -> None:
    faults: list[SiteError] = []
    for place, result in results:
        if isinstance(result, SiteError):
            faults.append(result)
        else:
            known[place] = _put_by(step, keys[place], name, result)
    step.store.flush()
    if faults:
        raise together(faults)


def _handles(step: Steps, known: Found, again: Sequence[Recipe[tuple[bytes, ...]]]) -> list[Handle]:
    handles: list[Handle] = []
    for place, recipe in enumerate(again):
        contents, whole = known[place]
        made_of = Known(whole, tuple[bytes, ...], step, recipe)
        handles += (
            Handle(path, made, partial(_body, step, made_of, number))
            for number, (path, made) in enumerate(contents.files)
        )
    return handles


def _recalled(step: Steps, look: str, asked: str) -> Cut | None:
    return recall(step.store, place_of(CUT, canonical((look, asked))), Cut)  # type: ignore[no-any-return]


def _cuts(step: Steps, looks: Collection[str], known: Sequence[Contents]) -> dict[tuple[str, str], Cut]:
    """The answers that units rest on, as they were worked out before, loaded all together."""
    asked = dict.fromkeys((look, key) for one in known for look, key, _ in one.reads if look in looks)
    places = {one: place_of(CUT, canonical(one)) for one in asked}
    found = step.store.digests(places.values())
    there = [one for one, place in places.items() if place in found]
    cuts = recalled(step, [found[places[one]] for one in there], Cut)
    return {one: cut for one, cut in zip(there, cuts, strict=True) if cut is not None}


def _keep(step: Steps, cuts: Iterable[Cut]) -> None:
    for one in cuts:
        remember(step.store, place_of(CUT, canonical(one[:2])), CUT, one)


def _remembered(step: Steps, keys: Sequence[bytes]) -> Found:
    """By place: what is in a parcel, and the digest of its bytes."""
    beside = [_beside(one) for one in keys]
    found = step.store.digests([*keys, *beside])
    places = [n for n, one in enumerate(keys) if one in found and beside[n] in found]
    contents = recalled(step, [found[keys[n]] for n in places], Contents)
    pairs = zip(places, contents, strict=True)
    return {n: (one, found[beside[n]]) for n, one in pairs if one is not None}


def _put_by(step: Steps, place: bytes, name: str, result: Made) -> tuple[Contents, bytes]:
    one: Parcel = decode(unpack(result.packed, result.digest) or b"", Parcel)
    step.store.put(place, name, *sealed(one.contents))
    step.store.put(_beside(place), f"{name}: bytes", one.digest, one.packed)
    _keep(step, one.cuts)
    return one.contents, one.digest


def _beside(place: bytes) -> bytes:
    """Where the bytes of a parcel are kept."""
    return key("bytes", place, b"")


def _body(step: Steps, made: Known[tuple[bytes, ...]], number: int) -> tuple[bytes]:
    return (step.passing(made)[number],)


def _bodies(made: Parcel) -> tuple[bytes, ...]:
    """The bytes of a parcel's files."""
    return decode(unpack(made.packed, made.digest) or b"", tuple[bytes, ...])  # type: ignore[no-any-return]
