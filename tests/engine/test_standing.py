"""Units that rest on no changed answer are not looked at, and no other is passed over."""

import random
from dataclasses import dataclass

import pytest

from site_builder.engine import AMONG, Look, Pool, Steps, Store, division, turns
from site_builder.engine.codec import canonical, digest
from site_builder.engine.parcels import Parcel, parcel
from site_builder.engine.resting import Resting, asked
from site_builder.engine.store import KEPT_BUILDS, REFRESH
from site_builder.errors import SiteError
from site_builder.model import Output

made: list[str] = []
KEYS, VALUES = "*keys", "*values"


@dataclass(frozen=True, slots=True)
class Unit:
    """A toy unit: words it looks up, and words whose length it looks up, which is worked out."""

    name: str
    words: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    every: bool = False


class Words:
    """A toy desk: words by key, and how long each is with the one it points to."""

    cuts = frozenset({"length"})

    def __init__(self, words: dict[str, str]) -> None:
        self.words = words
        self.found = []
        self.answered = 0

    def value(self, key: str) -> bytes:
        return digest(self.words[key].encode()) if key in self.words else b""

    def answer(self, look: str, key: str) -> bytes:
        """Of `length`, what was worked out before holds as long as what it was made from."""
        self.answered += 1
        if look == "length":
            known = self.remembered(look, key)
            if known and all(self.answer(*read[:2]) == read[2] for read in known[3]):
                return known[2]
            return self.work_out(key)
        if key in (KEYS, VALUES):
            return digest(canonical([*self.words] if key == KEYS else self.words))
        return b"1" * 20 if look.endswith(AMONG) else self.value(key)

    def work_out(self, key: str) -> bytes:
        if key not in self.words:
            return b""
        asked_for = [key, *([self.words[key][1:]] if self.words[key][:1] == ">" else [])]
        length = digest(str(sum(len(self.words.get(one, "")) for one in asked_for)).encode())
        reads = tuple(("word", one, self.value(one)) for one in asked_for)
        self.found.append(("length", key, length, reads))
        return length

    def anew(self):
        return self

    def looks(self):
        def together(keys):
            return digest(canonical([self.words[key] for key in keys]))

        yield Look("word", list(self.words), together, KEYS, VALUES)
        yield Look("length" + AMONG, list(self.words), lambda _: b"", KEYS, VALUES)

    def recall(self, remembered) -> None:
        self.remembered = remembered

    def lend(self):
        """Nothing to be done."""

    def lent(self):
        """Nothing to be done."""

    def fresh(self):
        found, self.found = self.found, []
        return found


def told(unit: Unit, desk: Words) -> Parcel:
    """A toy unit of files: one file that says what it looked up."""
    made.append(unit.name)
    reads = [("word", key, desk.value(key)) for key in unit.words]
    reads += [("length", key, desk.answer("length", key)) for key in unit.lengths]
    reads += [("word", key, desk.answer("word", key)) for key in (KEYS, VALUES) if unit.every]
    if "bad" in [desk.words.get(key) for key in unit.words]:
        raise SiteError("bad word")
    text = b" ".join(read[2] for read in reads)
    return parcel([Output(unit.name, text)], reads, desk.fresh())


def build(folder, units, words):
    """(texts, which units were made, how many answers were asked for) of one build."""
    made.clear()
    desk = Words(dict(words))
    with Store(folder) as store, Pool("serial") as pool:
        handles = turns(Steps(store, pool), told, units, desk)
        store.built()
        return {one.path: b"".join(one.load()) for one in handles}, list(made), desk.answered


UNITS = [Unit(f"u{n}", (f"k{n}", f"k{n + 1}"), (f"k{n + 2}",)) for n in range(400)]
WORDS = {f"k{n}": f"word {n}" for n in range(405)}


def test_what_nobody_need_look_at_is_not_looked_at(tmp_path):
    """Of 400 units those that rest on the changed word are asked about, and those are made."""
    build(tmp_path, UNITS, WORDS)
    changed = WORDS | {"k7": "other"}
    texts, again, answered = build(tmp_path, UNITS, changed)
    assert again == ["u5", "u6", "u7"]
    assert answered < 2 * division.MOST
    assert texts == build(tmp_path / "clean", UNITS, changed)[0]
    assert build(tmp_path, UNITS, changed)[1:] == ([], 0)


def test_a_worked_out_answer_that_stays_the_same_makes_nothing_again(tmp_path):
    """The word is another, its length is not."""
    units = [Unit(f"u{n}", (), (f"k{n}",)) for n in range(100)]
    build(tmp_path, units, WORDS)
    assert build(tmp_path, units, WORDS | {"k7": "drow 7"})[1] == []
    assert build(tmp_path, units, WORDS | {"k7": "longer word 7"})[1] == ["u7"]


def test_a_worked_out_answer_counts_with_what_it_is_made_from(tmp_path):
    """A word that points to another: who asked for its length rests on both, and then on the next."""
    units = [Unit("one", (), ("a",))]
    words = {"a": ">b", "b": "bb", "c": "ccc"}
    build(tmp_path, units, words)
    assert build(tmp_path, units, words | {"b": "bbb"})[1] == ["one"]
    assert build(tmp_path, units, words | {"a": ">c", "b": "x"})[1] == []
    assert build(tmp_path, units, words | {"a": ">c", "b": "y"})[1] == []
    assert build(tmp_path, units, words | {"a": ">c", "b": "y", "c": "c"})[1] == ["one"]


@pytest.mark.parametrize("lengths", [False, True])
def test_what_was_not_there_may_come(tmp_path, lengths):
    """And go again."""
    units = [Unit("one", () if lengths else ("z",), ("z",) if lengths else ())]
    build(tmp_path, units, WORDS)
    assert build(tmp_path, units, WORDS | {"z": "here"})[1] == ["one"]
    assert build(tmp_path, units, WORDS | {"z": "here", "k1": "x"})[1] == []


def test_who_asks_for_all_keys_or_values_is_asked_about(tmp_path):
    """A key more, or in another place, or another value."""
    units = [Unit("all", every=True), *UNITS[:100]]
    build(tmp_path, units, WORDS)
    assert build(tmp_path, units, WORDS | {"new": "x"})[1] == ["all"]
    turned = dict(reversed((WORDS | {"new": "x"}).items()))
    assert build(tmp_path, units, turned)[1] == ["all"]
    assert build(tmp_path, units, turned | {"k404": "x"})[1] == ["all"]


def test_a_build_that_came_to_no_end_leaves_nothing_to_rest_on(tmp_path):
    """What it had made is remembered; everything is looked at by the next."""
    build(tmp_path, UNITS, WORDS)
    with pytest.raises(SiteError, match="bad word"):
        build(tmp_path, UNITS, WORDS | {"k3": ">k9", "k7": "bad"})
    changed = WORDS | {"k3": ">k9", "k9": "longer"}
    assert build(tmp_path, UNITS, changed)[0] == build(tmp_path / "clean", UNITS, changed)[0]


def test_what_nobody_asked_for_after_a_failed_build_is_known_when_it_is_asked_for_again(tmp_path):
    """Its remembered answer still holds then; the next change of what it rests on must reach who asks."""
    first, asking = Unit("v", ("k1",)), Unit("u", (), ("k0",))
    words = {f"k{n}": f"word {n}" for n in range(5)}
    build(tmp_path, [asking, first], words)
    with pytest.raises(SiteError):
        build(tmp_path, [first, Unit("bad", ("kb",))], words | {"kb": "bad"})
    build(tmp_path, [first], words)
    again = [first, Unit("u2", (), ("k0",))]
    build(tmp_path, again, words)
    longer = words | {"k0": "a much longer word"}
    assert build(tmp_path, again, longer)[0] == build(tmp_path / "clean", again, longer)[0]


@pytest.mark.parametrize(
    "step", ["standing", "rests", "answers", "calls", "cut", "tests.engine.test_standing.told"]
)
@pytest.mark.parametrize("how", ["update content set packed = x'00'", "delete from content"])
def test_whatever_is_lost_costs_time_only(tmp_path, step, how):
    """The files are right, and so are those of the next edit."""
    build(tmp_path, UNITS[:150], WORDS)
    with Store(tmp_path) as store:
        store._base.execute(f"{how} where digest in (select digest from entry where step = ?)", (step,))
    for changed in ({}, {"k7": "other"}, {"k7": "other", "k9": ">k7"}, {"k7": "another", "k9": ">k7"}):
        words = WORDS | changed
        assert build(tmp_path, UNITS[:150], words)[0] == build(tmp_path / "clean", UNITS[:150], words)[0]


@pytest.mark.parametrize("seed", range(6))
def test_any_edits_give_what_a_clean_build_gives(tmp_path, monkeypatch, seed):
    """Words change, point elsewhere, come and go; units come and go; some builds fail."""
    monkeypatch.setattr(division, "LAST", bytes([64]))
    chance, words = random.Random(seed), {f"k{n}": "w" for n in range(20)}
    units = [*UNITS[:18], Unit("all", every=True)]
    for number in range(30):
        key = f"k{chance.randrange(24)}"
        words[key] = chance.choice(["w", "ww", f">k{chance.randrange(24)}", "bad", ""])
        if chance.random() < 0.2:
            del words[chance.choice(sorted(words))]
        if chance.random() < 0.2:
            chance.shuffle(units)
        some = units[: chance.randint(10, 19)]
        try:
            expected = build(tmp_path / f"clean{number}", some, words)[0]
        except SiteError:
            with pytest.raises(SiteError):
                build(tmp_path / "kept", some, words)
        else:
            assert build(tmp_path / "kept", some, words)[0] == expected


def test_units_are_told_by_what_they_rest_on():
    """By checksum, whatever their number."""
    one, two, three = (asked("word", key) for key in "abc")
    resting = Resting.of({one: 0b1, two: 1 << 99 | 1}, 100)
    assert resting.on([one]) == 1
    assert resting.on([two, three]) == 1 << 99 | 1
    assert resting.on([three]) == 0
    assert resting.all() == {one: 1, two: 1 << 99 | 1}
    assert Resting.of({}, 0).on([one]) == 0


def test_what_a_build_need_not_look_at_is_not_swept(tmp_path):
    """After many builds that looked at other units, an edit makes again what rests on it, and no more."""
    units = [Unit(f"u{n}", (f"k{n}",), (f"k{n}",)) for n in range(200)]
    for number in range(3 * (KEPT_BUILDS + REFRESH)):
        build(tmp_path, units, WORDS | {"k7": f"{number}"})
    _, again, answered = build(tmp_path, units, WORDS | {"k7": "0", "k150": "word 051"})
    assert again == ["u7", "u150"]
    assert answered < division.MOST
    with Store(tmp_path) as store:
        (cuts,) = store._base.execute("select count(*) from entry where step = 'cut'").fetchone()
    assert cuts == 200
