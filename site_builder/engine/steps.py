"""A step runs a pure function on a value, or remembers what it gave last time.

    key   = blake2b(name of the function, fingerprint of the program, canonical bytes of its argument)
    value = canonical bytes of the result

There is no incremental mode: a clean build is a build with nothing remembered. Every value is read back
from its stored form, fresh or not, so the two cannot differ. Faults are never stored.
"""

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from site_builder.engine.codec import Undecodable, canonical, decode, result_type
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.pool import Pool, Result, attempt
from site_builder.engine.store import Store
from site_builder.errors import ContentError, Problem, SiteError

A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Count:
    """What one step did, for `-v`."""

    step: str
    values: int
    computed: int
    seconds: float


class Steps:
    """The steps of one build: what they remember, where they run, what went wrong."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self.store = store
        self.pool = pool
        self.counts: list[Count] = []
        self.failures: list[SiteError] = []

    def map(self, function: Callable[[A], R], values: Iterable[A]) -> tuple[R, ...]:
        """The function's result for each value, in order; raises all faults together."""
        before = len(self.failures)
        results = self.attempt(function, values)
        if faults := self.failures[before:]:
            raise together(faults)
        return results

    def attempt(self, function: Callable[[A], R], values: Iterable[A]) -> tuple[R, ...]:
        """Like `map`, but a value with a fault is left out and the fault kept in `failures`."""
        started, given = time.perf_counter(), list(values)
        name, kind = _name(function), result_type(function)
        keys = [key(name, canonical(value)) for value in given]
        known = {place: found for place, k in enumerate(keys) if (found := self._recall(k, kind)) is not None}
        missing = [place for place in range(len(given)) if place not in known]
        fresh = self.pool.run(function, [given[place] for place in missing])
        for place, result in zip(missing, fresh, strict=True):
            value = self._learn(keys[place], name, kind, result)
            if value is not None:
                known[place] = value
        self.store.flush()
        self.counts.append(Count(name, len(given), len(missing), time.perf_counter() - started))
        return tuple(known[place] for place in sorted(known))

    def once(self, function: Callable[..., R], *values: Any) -> R:
        """One call of a function of the whole site, remembered; raises its fault."""
        started = time.perf_counter()
        name, kind = _name(function), result_type(function)
        place = key(name, canonical(values))
        value = self._recall(place, kind)
        computed = int(value is None)
        if value is None:
            result = attempt(lambda arguments: function(*arguments), values)
            if isinstance(result, SiteError):
                raise result
            value = self._learn(place, name, kind, result)
            self.store.flush()
        self.counts.append(Count(name, 1, computed, time.perf_counter() - started))
        return value  # type: ignore[no-any-return]

    def _recall(self, place: bytes, kind: Any) -> Any:
        data = self.store.get(place)
        if data is None:
            return None
        try:
            return decode(data, kind)
        except Undecodable:
            return None

    def _learn(self, place: bytes, name: str, kind: Any, result: Result) -> Any:
        if isinstance(result, SiteError):
            self.failures.append(result)
            return None
        self.store.put(place, name, result)
        return decode(result, kind)


def key(name: str, argument: bytes) -> bytes:
    """20 bytes that name one call of one function in this version of the program."""
    digest = hashlib.blake2b(digest_size=20)
    for part in (name.encode(), fingerprint(), argument):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


def together(faults: Sequence[SiteError]) -> SiteError:
    """One error that says everything the faults say, each line once."""
    if len(faults) == 1:
        return faults[0]
    problems: list[Problem] = []
    others: list[str] = []
    for fault in faults:
        if isinstance(fault, ContentError):
            problems += [p for p in fault.problems if p not in problems]
        elif str(fault) not in others:
            others.append(str(fault))
    if problems and not others:
        return ContentError(*problems)
    return SiteError("\n".join([*map(str, problems), *others]))


def _name(function: Callable[..., object]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
