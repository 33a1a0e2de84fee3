"""A large site that is built for the first time is made in legs, each in a process of its own.

What a leg leaves in memory ends with it, and what it made is in the memo. So the build after them finds it
there, and is the same build whether they came to their end or not: nothing rests on them but memory.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from site_builder.engine import Held, Pool, Steps, Store
from site_builder.engine.notes import place_of, recall, remember
from site_builder.engine.steps import Count

MANY = 2_000
"""Articles that no build has met, from which on legs hold noticeably less than one process."""

Counts = tuple[Count, ...]

Tell = Callable[[str, int, int], None]
"""Told of a step, how many of its calls are done, and how many there are."""

Leg = Callable[[Steps, Any], Any]
"""A part of a build, and what the one before it gave."""


def much_is_new(articles: int, store: Store, held: Held | None) -> bool:
    """Are there many more articles than the last build met? Not for a server, which holds what it loads."""
    return held is None and articles - (recall(store, _met(), int) or 0) >= MANY


def met(articles: int, store: Store) -> None:
    """A build of this program met so many."""
    remember(store, _met(), "met", articles)


def relay(legs: Iterable[Leg], store: Store, again: Callable[[], Store], pool: str, tell: Tell) -> Counts:
    """Run these, one after the other; say what their steps did. `again` opens the memo of the store."""
    from site_builder.engine.apart import apart  # few builds need what it loads
    from site_builder.engine.starting import single

    if store.file is None or not single():
        return ()
    counts: list[Count] = []
    given = None
    with store.away():
        for leg in legs:
            done = apart(partial(_run, leg, given, again, pool), tell)
            if done is None:
                break
            given, did = done
            counts += did
    return tuple(counts)


def _met() -> bytes:
    return place_of("met", b"")


def _run(leg: Leg, given: Any, again: Callable[[], Store], pool: str, tell: Tell) -> tuple[Any, Counts]:
    with again() as store, Pool(pool, bare=True) as processes:
        step = Steps(store, processes, tell)
        return leg(step, given), tuple(step.counts)


def together(legs: Iterable[Count], last: Iterable[Count]) -> Counts:
    """What the steps of the last build did, with what legs did of them before."""
    known = tuple(legs)
    return tuple(
        Count(
            one.step,
            one.values,
            one.computed + sum(of.computed for of in known if of.step == one.step),
            one.seconds + sum(of.seconds for of in known if of.step == one.step),
        )
        for one in last
    )
