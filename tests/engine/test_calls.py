"""Calls looked up together are the calls looked up one by one; a note is a shortcut and nothing else."""

import random
import sqlite3

import pytest

from site_builder.engine import Pool, Steps, Store, calls, division, store
from site_builder.engine.parts import loaded
from site_builder.engine.store import KEPT_BUILDS, REFRESH
from site_builder.errors import SiteError
from site_builder.model import Source, Span

ran: list[str] = []


def size(source: Source) -> Span:
    """A toy stage."""
    ran.append(source.path)
    if source.path == "bad.md":
        raise SiteError("bad name")
    return Span(0, len(source.data))


def sources(numbers) -> list[Source]:
    return [Source(f"{n}.md", b"x" * n) for n in numbers]


def build(folder, given):
    """(values, how many calls were made, how many keys were looked up) of one build."""
    ran.clear()
    with Store(folder) as kept, Pool("serial") as pool:
        step, asked, plain = Steps(kept, pool), [], kept.digests
        kept.digests = lambda keys: plain(asked.extend(every := list(keys)) or every)
        values = loaded(step.attempt(size, given))
        assert step.counts[0].values == len(given)
        assert step.counts[0].computed in (0, len(ran))
        kept.built()
    return values, len(ran), len(asked)


def damage(folder, change: str) -> None:
    with sqlite3.connect(folder / "memo.sqlite") as base:
        base.execute(change)


def test_what_is_known_is_known_by_few_notes(tmp_path):
    """A thousand calls, some dozens a note."""
    assert build(tmp_path, sources(range(1000)))[1:] == (1000, 1000 + build_blocks(1000))
    values, made, asked = build(tmp_path, sources(range(1000)))
    assert values == tuple(Span(0, n) for n in range(1000))
    assert (made, asked) == (0, build_blocks(1000))
    assert asked < 40


def build_blocks(count: int) -> int:
    """How many notes so many calls have."""
    marks = calls.marks([calls.Recipe(size, one) for one in sources(range(count))])
    return len(list(division.divided(marks)))


@pytest.mark.parametrize(
    "changed", [[*range(500), 2000, *range(501, 1000)], [*range(500), *range(501, 1000)], [7, *range(1000)]]
)
def test_a_change_is_looked_up_with_the_block_it_is_in(tmp_path, changed):
    """One value changed, gone or new: its neighbours alone are asked for, and it alone is made."""
    build(tmp_path, sources(range(1000)))
    values, made, asked = build(tmp_path, sources(changed))
    assert values == tuple(Span(0, n) for n in changed)
    assert made == (2000 in changed)
    assert asked <= 40 + 2 * division.MOST


@pytest.mark.parametrize(
    "harm",
    [
        "update content set packed = x'00' where digest in (select digest from entry where step = 'calls')",
        "delete from content where digest in (select digest from entry where step = 'calls')",
        "delete from entry where step = 'calls'",
        "update entry set digest = (select max(digest) from content) where step = 'calls'",
    ],
)
def test_a_lost_or_damaged_note_is_a_miss(tmp_path, harm):
    """Its calls are looked up one by one, none is made again; and there is a note again."""
    build(tmp_path, sources(range(300)))
    damage(tmp_path, harm)
    values, made, asked = build(tmp_path, sources(range(300)))
    assert (values, made) == (tuple(Span(0, n) for n in range(300)), 0)
    assert asked >= 300
    assert build(tmp_path, sources(range(300)))[2] < 30


def test_a_value_lost_behind_its_note_is_made_again(tmp_path):
    """The note knows its digest, and the call can be made."""
    build(tmp_path, sources(range(100)))
    notes = "select digest from entry where step = 'calls'"
    damage(tmp_path, f"delete from content where digest not in ({notes})")
    values, _, asked = build(tmp_path, sources(range(100)))
    assert values == tuple(Span(0, n) for n in range(100))
    assert asked < 20


def test_a_fault_is_never_noted(tmp_path):
    """The calls beside it are remembered one by one; it is made each time, until it is mended."""
    given = [*sources(range(100)), Source("bad.md", b"")]
    for made in (101, 1, 1):
        values, found, _ = build(tmp_path, given)
        assert (values, found) == (tuple(Span(0, n) for n in range(100)), made)
    assert build(tmp_path, sources(range(100)))[1] == 0


def test_what_only_a_note_uses_is_not_swept(tmp_path):
    """A call that no build looked up for long lives as long as the note that lists it."""
    for _ in range(3 * (KEPT_BUILDS + REFRESH)):
        values, _, asked = build(tmp_path, sources(range(200)))
        assert values == tuple(Span(0, n) for n in range(200))
    assert asked < 20
    values, made, _ = build(tmp_path, sources([*range(100), 900, *range(101, 200)]))
    assert made == 1
    assert values[100] == Span(0, 900)


def test_what_no_note_lists_is_swept(tmp_path):
    """A note goes when no build uses it, and then what it listed."""
    build(tmp_path, sources(range(50)))
    for _ in range(2 * (KEPT_BUILDS + REFRESH)):
        build(tmp_path, sources(range(100, 150)))
    assert build(tmp_path, sources(range(50)))[1] == 50


def test_any_edits_give_what_a_store_without_notes_gives(tmp_path, monkeypatch):
    """Values come, go, change places and come back, over more builds than anything is kept."""
    monkeypatch.setattr(store, "KEPT_BUILDS", 2)
    monkeypatch.setattr(store, "REFRESH", 1)
    monkeypatch.setattr(division, "MOST", 8)
    chance, numbers = random.Random(7), list(range(60))
    for _ in range(40):
        numbers[chance.randrange(60)] = chance.randrange(200)
        if chance.random() < 0.3:
            at = chance.randrange(50)
            numbers[at : at + 5] = reversed(numbers[at : at + 5])
        assert build(tmp_path, sources(numbers))[0] == tuple(Span(0, n) for n in numbers)
