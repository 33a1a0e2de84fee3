"""A step runs a pure function on a value, or remembers what it gave last time.

    key    = blake2b(name of the function, fingerprint of the program, digest of its argument)
    digest = blake2b(canonical bytes of the result)

There is no incremental mode: a clean build is a build with nothing remembered. A result is a `Known`: nothing
is loaded before it is asked for, and the keys of later steps are made of digests, so what did not change is
never read. Every value is read back from its stored form, fresh or not, so the two cannot differ. Faults are
never stored.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from site_builder.engine.calls import Calls, marks
from site_builder.engine.codec import Undecodable, decode, result_type, sealed, unpack, unsealed
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.held import PASSING, Held, Place
from site_builder.engine.parts import Known, Recipe, key, name_of, same
from site_builder.engine.pool import Made, Pool, Result, attempt
from site_builder.engine.reader import LostError
from site_builder.engine.store import Store
from site_builder.errors import ContentError, Problem, SiteError

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

    def __init__(
        self,
        store: Store,
        pool: Pool,
        tell: Callable[[str, int, int], None] = lambda *_: None,
        held: Held | None = None,
    ) -> None:
        """`held` are values that earlier builds loaded."""
        self.store = store
        self.pool = pool
        self.tell = tell
        """Told of a step after each of its calls: its name, how many are done, how many there are."""

        self.counts: list[Count] = []
        self.failures: list[SiteError] = []
        self._held = Held() if held is None else held
        self._passing = Held(PASSING)
        self._once = self._passing if held is None else self._held
        """Where values are held that a build loads once: no other build may follow."""

    def map(self, function: Callable[..., R], *columns: Iterable[Any]) -> tuple[Known[R], ...]:
        """What the function makes of each value, in order; raises all faults together.

        Like the `map` of Python: with several columns, the function takes an argument of each. Values may be
        given as they are, as `Known`s or as `Recipe`s.
        """
        before = len(self.failures)
        results = self.attempt(function, *columns)
        if faults := self.failures[before:]:
            raise together(faults)
        return results

    def attempt(self, function: Callable[..., R], *columns: Iterable[Any]) -> tuple[Known[R], ...]:
        """Like `map`, but a value with a fault is left out and the fault kept in `failures`."""
        started = time.perf_counter()
        name, kind = name_of(function), result_type(function)
        given = [Recipe(function, *row) for row in zip(*columns, strict=True)]
        calls = Calls(self.store, name, marks(given), lambda at: (_key(name, given[at]),))
        known = calls.known()
        missing = [place for place in range(len(given)) if place not in known]
        fresh = self.running([given[place] for place in missing])
        for done, (place, result) in enumerate(zip(missing, fresh, strict=True), 1):
            self.tell(name, done, len(missing))
            if made := self._learn(_key(name, given[place]), name, result):
                known[place] = (made,)
        calls.keep(known)
        self.store.flush()
        self.counts.append(Count(name, len(given), len(missing), time.perf_counter() - started))
        return tuple(Known(known[n][0], kind, self, call) for n, call in enumerate(given) if n in known)

    def running(self, calls: Sequence[Recipe[Any]]) -> Iterator[Result]:
        """What each of these calls makes, in their order; other processes find all that was put so far."""
        if calls:
            self.store.flush()
        return self.pool.run(same, calls, self.store.file)

    def keep(self, kind: Any, values: Iterable[Any]) -> tuple[Known[Any], ...]:
        """Values of one kind that no step made, put by for this build."""
        kept = []
        for value in values:
            made, packed = sealed(value)
            self.store.put(key("kept", made, fingerprint()), "kept", made, packed)
            kept.append(self.told(made, kind))
        return tuple(kept)

    def told(self, digest: bytes, kind: Any) -> Known[Any]:
        """What another process put by, by its digest; it is loaded or lost."""
        return Known(digest, kind, self, Recipe(_lost))

    def packed(self, known: Known[Any]) -> tuple[bytes, bytes]:
        """(digest, packed bytes) of a value; made again when they are damaged."""
        packed = self.store.packed(known.digest)
        if packed is None or unpack(packed, known.digest) is None:
            made = self._again(known)
            return made.digest, made.packed
        return known.digest, packed

    def value(self, known: Known[Any]) -> Any:
        """The value; the last ones loaded are held."""
        return self._value(known, self._held)

    def passing(self, known: Known[Any]) -> Any:
        """The value, to be written and let go of: it takes no room from what steps ask for again."""
        return self._value(known, self._passing)

    def recalled(self, digest: bytes, kind: Any) -> Any:
        """The remembered value of a digest; None when it is lost or damaged. Held for builds that follow."""
        return self._recalled((digest, kind), self._once)

    def _value(self, known: Known[Any], held: Held) -> Any:
        value = self._recalled((known.digest, known.kind), held)
        if value is None:
            made = self._again(known)
            value = unsealed(made.packed, made.digest, known.kind)
        return value

    def _recalled(self, place: Place, held: Held) -> Any:
        digest, kind = place
        if place in held:
            return held.get(place)
        data = self.store.data(digest)
        if data is None:
            return None
        try:
            value = decode(data, kind)
        except Undecodable:
            return None
        held.put(place, value, len(data))
        return value

    def _again(self, known: Known[Any]) -> Made:
        """Make a value once more whose bytes were damaged. The same arguments give the same value."""
        result = attempt(same, known.again)
        if isinstance(result, SiteError):
            raise result
        self.store.mend(result.digest, result.packed)
        return result

    def _learn(self, place: bytes, name: str, result: Result) -> bytes:
        """Remember a result, and say its digest; a fault is kept and has none."""
        if isinstance(result, SiteError):
            self.failures.append(result)
            return b""
        self.store.put(place, name, result.digest, result.packed)
        return result.digest


def _key(name: str, call: Recipe[Any]) -> bytes:
    return key(name, call.digest, fingerprint())


def _lost() -> None:
    raise LostError("what this build put by was lost, perhaps to another build; build again")


def together(faults: Sequence[SiteError]) -> SiteError:
    """One error that says everything the faults say, each line once."""
    lost = [fault for fault in faults if isinstance(fault, LostError)]
    if lost or len(faults) == 1:
        return [*lost, *faults][0]
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
