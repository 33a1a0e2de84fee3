"""Files are remembered by name and digest, and made again only when what they rest on changed."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.engine import Held, Pool, Steps, Store, filing, pool, turns
from site_builder.engine.codec import digest
from site_builder.engine.parcels import Parcel, parcel
from site_builder.engine.reader import LostError, Reader
from site_builder.errors import SiteError
from site_builder.model import Output, Span

made: list[str] = []


def written(name: str) -> tuple[Output, ...]:
    """A toy step: two files a name."""
    made.append(name)
    if name == "bad":
        raise SiteError("bad name")
    return Output(f"{name}.html", name.encode()), Output(f"{name}.txt", name.encode() * 2)


class Words:
    """A toy desk with one look-up."""

    def __init__(self, **words: str) -> None:
        self.words = words
        self.found = []

    cuts = frozenset({"length"})

    def answer(self, look: str, key: str) -> bytes:
        return digest(self.words.get(key, "").encode())

    def anew(self):
        return self

    def looks(self):
        return ()

    def recall(self, remembered) -> None:
        self.remembered = remembered

    def lend(self):
        """Nothing to be done."""

    def lent(self):
        """Nothing to be done."""

    def fresh(self):
        found, self.found = self.found, []
        return found


@dataclass(frozen=True, slots=True)
class Unit:
    """A toy unit: the words it looks up."""

    name: str
    keys: tuple[str, ...]


def told(unit: Unit, desk: Words) -> Parcel:
    """A toy unit of files: one file with the words it looks up."""
    made.append(unit.name)
    text = " ".join(desk.words.get(key, "") for key in unit.keys)
    if "bad" in text:
        raise SiteError("bad word")
    reads = [("word", key, desk.answer("word", key)) for key in unit.keys]
    return parcel([Output(unit.name, text.encode())], reads, [("length", unit.name, b"d", tuple(reads))])


UNITS = [Unit("one", ("a", "b")), Unit("two", ("b", "c"))]


@pytest.fixture
def step(tmp_path):
    made.clear()
    with Store(tmp_path) as store, Pool("serial") as workers:
        yield Steps(store, workers)


def texts(handles) -> dict[str, bytes]:
    return {one.path: b"".join(one.load()) for one in handles}


def test_files_are_made_once_and_loaded_when_written(step):
    """The second time their names and digests are known, and no byte is loaded to know them."""
    first = filing.files(step, written, ["a", "b"])
    assert texts(first) == {"a.html": b"a", "a.txt": b"aa", "b.html": b"b", "b.txt": b"bb"}
    step.store._base.execute(
        "delete from content where length(packed) > 0 and digest in (select digest from "
        "entry where step like '%: bytes')"
    )
    step._passing = Held()
    again = filing.files(step, written, ["b", "a"])
    assert made == ["a", "b"]
    assert [(one.path, one.digest) for one in again] == [
        (one.path, one.digest) for one in (*first[2:], *first[:2])
    ]
    assert texts(again) == texts(first)
    assert made == ["a", "b", "b", "a"]


def test_what_is_loaded_to_be_written_takes_no_room(step):
    """Files are not held for builds to come: they would push out what every build asks for."""
    texts(filing.files(step, written, ["a", "b"]))
    assert len(step._held) == 0


def test_a_fault_is_raised_with_what_was_made_kept(step):
    """All faults together; the next run makes the rest."""
    with pytest.raises(SiteError, match="bad name"):
        filing.files(step, written, ["a", "bad", "b"])
    filing.files(step, written, ["a", "b"])
    assert made == ["a", "bad", "b"]


def test_a_unit_is_made_again_only_when_an_answer_changed(step):
    """Whatever else changed: a unit that did not ask does not care."""
    assert texts(turns(step, told, UNITS, Words(a="A", b="B", c="C"))) == {
        "one": b"A B",
        "two": b"B C",
    }
    assert texts(turns(step, told, UNITS, Words(a="A", b="B", c="X", d="D"))) == {
        "one": b"A B",
        "two": b"B X",
    }
    assert made == ["one", "two", "two"]
    assert texts(turns(step, told, UNITS, Words(a="A", c="X"))) == {"one": b"A ", "two": b" X"}
    assert made == ["one", "two", "two", "one", "two"]


def test_answers_that_were_worked_out_are_remembered(step):
    """Those of the units, and those the desk worked out itself."""
    desk = Words(a="A", b="B", c="C")
    turns(step, told, UNITS, desk)
    assert desk.remembered("length", "one")[2] == b"d"
    desk.found = [("length", "three", b"e", ())]
    turns(step, told, UNITS, desk)
    assert desk.remembered("length", "three") == ("length", "three", b"e", ())
    assert desk.remembered("length", "four") is None


def measured(unit: Unit, desk: Words) -> Parcel:
    """A toy unit that rests on an answer that was worked out, and on nothing else."""
    read = ("length", unit.name, desk.answer("length", unit.name))
    return parcel([Output(unit.name, b"")], [read], [(*read, ())])


def test_answers_that_units_rest_on_are_loaded_together(step):
    """Two hundred of them, in some blocks; what is damaged is looked up alone."""
    units = [Unit(str(number), ()) for number in range(200)]
    for _ in range(3):
        desk, taken = Words(), []
        step._held = Held()
        plain = step.store.packed
        step.store.packed = lambda digest, plain=plain, taken=taken: taken.append(digest) or plain(digest)
        turns(step, measured, units, desk)
        del step.store.packed
    assert len(taken) < 30
    assert desk.remembered("length", "7")[:2] == ("length", "7")


def test_a_faulty_unit_is_raised(step):
    """As in any step."""
    with pytest.raises(SiteError, match="bad word"):
        turns(step, told, UNITS, Words(a="A", b="bad", c="C"))


def test_damaged_contents_are_a_miss(step):
    """Units whose note cannot be read are made again."""
    desk = Words(a="A", b="B", c="C")
    turns(step, told, UNITS, desk)
    step.store._base.execute("update content set packed = x'00'")
    assert texts(turns(step, told, UNITS, desk)) == {"one": b"A B", "two": b"B C"}
    assert made == ["one", "two"] * 2


class Blind(Words):
    """A desk that finds nothing in another process."""

    def __reduce__(self):
        return NoWords, ()


class NoWords(Words):
    """What it is there."""

    @property
    def words(self):
        raise LostError("gone")

    @words.setter
    def words(self, given):
        pass


def test_what_another_process_does_not_find_is_made_here(step, monkeypatch):
    """A damaged memo costs time only."""
    monkeypatch.setattr(pool, "FEW", 0)
    monkeypatch.setattr(pool, "WORTH_SECONDS", 0)
    with Pool("process", workers=2) as workers:
        step.pool = workers
        assert texts(turns(step, told, UNITS, Blind(a="A", b="B", c="C"))) == {
            "one": b"A B",
            "two": b"B C",
        }


def test_another_process_reads_what_was_written(step, tmp_path, monkeypatch):
    """And says so when it is not there, or damaged; it holds a few of what it read."""
    monkeypatch.setattr("site_builder.engine.reader.HELD", 20)
    kept = step.keep(Span, [Span(0, n) for n in range(9)])
    step.store.flush()
    reader = Reader(tmp_path / "memo.sqlite")
    for _ in range(2):
        assert [reader.load(one.digest, Span) for one in kept] == [Span(0, n) for n in range(9)]
    assert reader.load(kept[-1].digest, Span) is reader.load(kept[-1].digest, Span)
    with pytest.raises(LostError):
        reader.load(b"x" * 20, Span)
    with pytest.raises(LostError):
        reader.load(kept[0].digest, Output)
    step.store._base.execute("update content set packed = x'00'")
    step.store._base.commit()
    with pytest.raises(LostError):
        reader.load(kept[0].digest, Span)


def test_a_memo_that_cannot_be_reached_is_waited_for_once(step, tmp_path, monkeypatch):
    """There may be thousands of values to read; whoever opens the file anew waits anew."""
    monkeypatch.setattr("site_builder.engine.reader.WAIT_SECONDS", 0.3)
    (kept,) = step.keep(Span, [Span(0, 1)])
    step.store.flush()
    reader, base = Reader(tmp_path / "memo.sqlite"), step.store._base
    base.execute("pragma locking_mode = exclusive")
    base.execute("begin exclusive")
    waits = []
    for _ in range(3):
        started = time.monotonic()
        with pytest.raises(LostError):
            reader.load(kept.digest, Span)
        waits.append(time.monotonic() - started)
    assert waits[0] > 0.25 > 10 * max(waits[1:])
    base.rollback()
    base.execute("pragma locking_mode = normal")
    base.execute("select count(*) from content").fetchone()
    reader.close()
    assert reader.load(kept.digest, Span) == Span(0, 1)


def test_a_folder_may_have_a_name_that_is_no_text(tmp_path):
    """Systems allow any bytes."""
    folder = Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9?#%41"))
    folder.mkdir()
    with Store(folder) as store:
        (kept,) = Steps(store, Pool("serial")).keep(Span, [Span(0, 1)])
        store.flush()
        assert Reader(folder / "memo.sqlite").load(kept.digest, Span) == Span(0, 1)


def test_what_was_put_by_and_lost_is_said(step):
    """Nothing can make it again in this build."""
    (kept,) = step.keep(Span, [Span(0, 1)])
    step.store.flush()
    step.store._base.execute("delete from content")
    with pytest.raises(SiteError, match="build again"):
        kept.value()
