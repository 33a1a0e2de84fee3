"""A step runs what it does not remember, in order, and reports every fault."""

import contextlib
import os
import pickle
import sqlite3
from dataclasses import dataclass

import pytest

from site_builder.engine import Held, Pool, Steps, Store, pool
from site_builder.engine.codec import decode, sealed, unpack
from site_builder.engine.parts import Recipe, key, loaded, many
from site_builder.engine.steps import together
from site_builder.errors import ContentError, Problem, SiteError
from site_builder.model import Source, Span

calls: list[str] = []


def length(source: Source) -> Span:
    """A toy stage; odd contents are at fault."""
    calls.append(source.path)
    if source.data == b"bad":
        raise ContentError(Problem(source.path, "bad; write something good", 1))
    if source.data == b"worse":
        raise SiteError("worse")
    return Span(0, len(source.data))


def process_id(source: Source) -> Span:
    """Tells where it ran."""
    return Span(os.getpid(), 0)


def total(sources: tuple[Source, ...], extra: int) -> Span:
    """A toy stage of the whole site."""
    calls.append("total")
    if extra < 0:
        raise SiteError("negative")
    return Span(0, sum(len(source.data) for source in sources) + extra)


@dataclass(frozen=True, slots=True)
class Both:
    """A value made of parts."""

    spans: tuple[Span, ...]
    name: str


def joined(both: Both) -> Span:
    """A toy stage on a value made of parts."""
    calls.append("joined")
    return Span(sum(span.end for span in both.spans), len(both.name))


def sources(*data: bytes) -> list[Source]:
    return [Source(f"{number}.md", content) for number, content in enumerate(data)]


def value(made: pool.Made) -> Span:
    """What a pool's result stands for."""
    return decode(unpack(made.packed, made.digest), Span)


@pytest.fixture
def step(tmp_path):
    calls.clear()
    with Store(tmp_path) as store, Pool("serial") as workers:
        yield Steps(store, workers)


def test_nothing_is_computed_twice(step):
    """The second call of a function with an equal value only remembers."""
    assert loaded(step.map(length, sources(b"ab", b"abc"))) == (Span(0, 2), Span(0, 3))
    assert loaded(step.map(length, sources(b"ab", b"abcd"))) == (Span(0, 2), Span(0, 4))
    assert calls == ["0.md", "1.md", "1.md"]
    assert [count.computed for count in step.counts] == [2, 1]


def test_all_faults_are_reported_together(step):
    """One run names every bad file, and what was good is kept for next time."""
    with pytest.raises(ContentError) as caught:
        step.map(length, sources(b"bad", b"good", b"bad"))
    assert [problem.path for problem in caught.value.problems] == ["0.md", "2.md"]
    calls.clear()
    with pytest.raises(ContentError):
        step.map(length, sources(b"bad", b"good", b"bad"))
    assert calls == ["0.md", "2.md"]


def test_an_attempt_leaves_out_what_failed(step):
    """Values at fault are missing from the result, and the order of the others holds."""
    assert loaded(step.attempt(length, sources(b"a", b"bad", b"abc"))) == (Span(0, 1), Span(0, 3))
    assert len(step.failures) == 1


def test_once_is_remembered_and_raises(step):
    """A function of the whole site runs once for equal arguments; its fault is raised as it is."""
    for _ in range(2):
        assert loaded(step.map(total, [tuple(sources(b"a"))], [1])) == (Span(0, 2),)
    assert calls == ["total"]
    with pytest.raises(SiteError, match="negative"):
        step.map(total, [()], [-1])


def test_a_bug_keeps_its_traceback(step):
    """Only faults of the input are collected."""
    with pytest.raises(AttributeError):
        step.map(length, [None])


def test_undecodable_memory_is_a_miss(step):
    """A remembered value of another shape is computed again."""
    (source,) = sources(b"abc")
    step.map(length, [source])
    for entry in list(step.store._base.execute("select key from entry")):
        step.store.put(entry[0], "x", *sealed("no span"))
    assert loaded(step.map(length, [source])) == (Span(0, 3),)


def test_lost_bytes_are_made_again(step):
    """A value whose call is remembered but whose bytes are gone or damaged is computed once more."""
    (source,) = sources(b"abc")
    for change in ("delete from content", "update content set packed = x'00'"):
        step.map(length, [source])
        step.store._base.execute(change)
        (known,) = step.map(length, [source])
        assert decode(unpack(step.packed(known)[1], known.digest), Span) == known.value() == Span(0, 3)


def test_a_value_of_remembered_parts_is_not_loaded(step):
    """A call whose argument is made of remembered values is found by their digests alone."""

    def call(*data):
        parts = step.map(length, sources(*data))
        return step.map(joined, [Recipe(Both, Recipe(many, *parts), "x")])

    assert loaded(call(b"a", b"ab")) == (Span(3, 1),)
    step.store.flush()
    step._held = Held()
    step.store._base.execute("delete from content")
    assert step.counts[-1].computed == 1
    call(b"a", b"ab")
    assert step.counts[-1].computed == 0
    assert loaded(call(b"a", b"abc")) == (Span(4, 1),)


def test_few_values_are_held(step):
    """What was loaded is let go of when there is much of it."""
    step._held = Held(30)
    knowns = step.map(length, sources(b"a", b"ab", b"abc"))
    assert loaded(knowns) == loaded(knowns)
    assert len(step._held) < 3


def test_faults_of_different_kinds_are_said_together():
    """Each line once, whatever kind of error it came in."""
    problem = Problem("a.md", "bad", 1)
    error = together([ContentError(problem), ContentError(problem), SiteError("worse"), SiteError("worse")])
    assert str(error) == "a.md:1: bad\nworse"


def test_keys_tell_functions_and_values_apart():
    """Another function, another value or another program has another key."""
    calls = [("a", b"b", b"c"), ("ab", b"", b"c"), ("", b"ab", b"c"), ("a", b"b", b""), ("a", b"bc", b"")]
    assert len({key(*call) for call in calls}) == 5


@pytest.mark.parametrize("kind", pool.KINDS)
def test_every_pool_keeps_the_order_and_the_faults(kind, monkeypatch):
    """Results come in the order of the values, faults among them."""
    monkeypatch.setattr(pool, "FEW", 0)
    with Pool(kind, workers=2) as workers:
        results = list(workers.run(length, sources(b"bad", *[b"x" * n for n in range(40)])))
    assert isinstance(results[0], ContentError)
    assert [value(result) for result in results[1:]] == [Span(0, n) for n in range(40)]


def test_a_few_values_stay_here():
    """Starting processes costs more than a few values do."""
    with Pool("process", workers=2) as workers:
        here = Span(os.getpid(), 0)
        assert [value(one) for one in workers.run(process_id, sources(b"a", b"b"))] == [here, here]


def test_a_worker_with_another_program_refuses():
    """Code that changed while the program ran cannot poison the memory."""
    with pytest.raises(SiteError, match="start it again"):
        pool.run_batch(length, b"another program", [])


def test_faults_cross_process_borders():
    """What a worker found arrives whole."""
    error = pickle.loads(pickle.dumps(ContentError(Problem("a.md", "bad", 3, 4))))
    assert str(error) == "a.md:3:4: bad"


def die(source: Source) -> Span:
    """A stage that takes its process with it."""
    os._exit(9)


def test_a_killed_worker_is_explained(monkeypatch):
    """A process that vanished is no bug of ours; say what may help."""
    monkeypatch.setattr(pool, "FEW", 0)
    with Pool("process", workers=2) as workers, pytest.raises(SiteError, match="--pool serial"):
        list(workers.run(die, sources(b"a")))


@pytest.mark.parametrize("kept", [True, False])
def test_parts_cross_process_borders(monkeypatch, tmp_path, kept):
    """Other processes find remembered values in the memo; without one, packed bytes travel. What is made of
    them is put together there."""
    monkeypatch.setattr(pool, "FEW", 0)
    travelled = []
    packed = Steps.packed
    monkeypatch.setattr(Steps, "packed", lambda self, one: travelled.append(one) or packed(self, one))
    with Store(tmp_path if kept else None) as store, Pool("process", workers=2) as workers:
        step = Steps(store, workers)
        parts = step.map(length, sources(b"a", b"ab", b"abc"))
        cases = [Recipe(Both, Recipe(many, *parts[:n]), "x") for n in range(4)]
        assert [span.start for span in loaded(step.map(joined, cases))] == [0, 1, 3, 6]
    assert bool(travelled) is not kept


@pytest.mark.parametrize("damage", ["update content set packed = x'00'", "delete from content"])
def test_what_another_process_does_not_find_is_made_here(monkeypatch, tmp_path, damage):
    """The memo may be damaged under a build."""
    monkeypatch.setattr(pool, "FEW", 0)
    with Store(tmp_path) as store, Pool("process", workers=2) as workers:
        step = Steps(store, workers)
        parts = step.map(length, sources(b"a", b"ab", b"abc"))
        store.flush()
        with contextlib.closing(sqlite3.connect(store.file)) as base, base:
            base.execute(damage)
        cases = [Recipe(Both, Recipe(many, *parts[:n]), "x") for n in range(4)]
        assert [span.start for span in loaded(step.map(joined, cases))] == [0, 1, 3, 6]
