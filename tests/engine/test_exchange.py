"""What is dealt into lots is made again only where a piece of it has changed."""

from pathlib import Path

import pytest

from site_builder.engine import Pool, Steps, Store, exchanged
from site_builder.errors import SiteError

made: list[str] = []


@pytest.fixture(autouse=True)
def nothing_made():
    """Each test counts the calls of its own."""
    made.clear()


def dealt(words: str, lots: int) -> tuple[bytes, ...]:
    """A toy deal: words by their length."""
    made.append(words)
    if "bad" in words:
        raise SiteError("a bad word")
    lengths = [[word for word in words.split() if len(word) % lots == lot] for lot in range(lots)]
    return tuple(" ".join(found).encode() for found in lengths)


def met(pieces: tuple[bytes, ...]) -> str:
    """A toy look at a lot."""
    made.append("met")
    return b"|".join(pieces).decode()


def built(folder: Path | None, *sentences: str, lots: int = 3) -> list[str]:
    """What a build says of each lot."""
    with Store(folder) as store, Pool("serial") as pool:
        step = Steps(store, pool)
        found = exchanged(step, dealt, lots, sentences, [lots] * len(sentences))
        return [one.value() for one in step.map(met, found)]


def test_a_lot_is_the_piece_of_every_call_in_order():
    """Nothing is lost, and what belongs together comes together."""
    assert built(None, "a cat ran by", "an ox") == ["cat ran|", "a|", "by|an ox"]
    assert built(None) == ["", "", ""]


def test_a_change_makes_its_call_and_the_lots_it_touched(tmp_path):
    """The words of the other lots did not change, so nobody looks at them."""
    built(tmp_path, "a cat ran by", "an ox")
    made.clear()
    assert built(tmp_path, "a cat ran off", "an ox") == ["cat ran off|", "a|", "|an ox"]
    assert made == ["a cat ran off", "met", "met"]
    made.clear()
    assert built(tmp_path, "a cat ran off", "an ox") == ["cat ran off|", "a|", "|an ox"]
    assert made == []


def test_pieces_outlive_as_many_builds_as_what_they_came_from(tmp_path):
    """A piece that no build asked for is still there when its lot is put together anew."""
    built(tmp_path, "a cat ran by", "an ox")
    for _ in range(60):
        built(tmp_path, "a cat ran by", "an ox")
    made.clear()
    built(tmp_path, "a cat ran by", "the ox")
    assert made == ["the ox", "met", "met"]


def test_a_lost_piece_is_made_again(tmp_path):
    """What was dealt is the same each time, so the rest of the call need not be known."""
    built(tmp_path, "a cat ran by", "an ox")
    with Store(tmp_path) as store:
        store._base.execute("delete from content where length(packed) < 40")
        store._base.commit()
    assert built(tmp_path, "a cat ran by", "the ox") == ["cat ran|the", "a|", "by|ox"]


def test_a_fault_is_raised():
    """Nothing is remembered of a call that failed."""
    with pytest.raises(SiteError, match="a bad word"):
        built(None, "a bad cat")
