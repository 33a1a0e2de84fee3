"""What a page reads is noted, exactly: no more than it asked for, and no less than it rests on."""

import pytest

from site_builder.views.noted import KEYS, NOTHING, VALUES, Noted, Notes
from site_builder.views.watch import Noting, Watch


def digest(look, key, get) -> bytes:
    return repr(get(key)).encode()


@pytest.fixture
def watch():
    return Noting(digest)


def reads(watch, ask) -> dict:
    with watch.notes.reading() as found:
        ask()
    return found


def test_answers_are_noted_also_the_empty_ones(watch):
    """A key that is not there is an answer; a key of several parts is one key."""
    look = watch.over("n", {"a": 1, ("b", "c"): 2})
    assert reads(watch, lambda: (look["a"], look.get("x"), ("b", "c") in look)) == {
        ("n", "a"): b"1",
        ("n", "x"): NOTHING,
        ("n", "b\0c"): b"2",
    }
    assert watch.answer("n", "b\0c") == b"2"
    assert watch.answer("gone", "a") == b""


def test_going_through_a_look_up_is_one_note(watch):
    """Keys in their order, or all values."""
    look = watch.over("n", {"a": 1, "b": 2})
    other = watch.over("m", {"b": 2, "a": 1})
    for ask, key in (
        (list, KEYS),
        (len, KEYS),
        (lambda one: list(one.values()), VALUES),
        (lambda one: dict(one.items()), VALUES),
    ):
        found = reads(watch, lambda ask=ask: (ask(look), ask(other)))
        assert set(found) == {("n", key), ("m", key)}
        assert found["n", key] != found["m", key]


def test_nobody_reads_nothing_is_noted():
    """What a shelf does to arrange itself is nobody's."""
    asked = []
    look = Noted("n", {"a": 1}, Notes(), lambda key: asked.append(key) or b"")
    assert (look["a"], list(look), len(look), look.get("b")) == (1, ["a"], 1, None)
    assert asked == []


def test_what_is_worked_out_passes_on_what_it_rests_on(watch):
    """To everyone who asks, also when it is worked out already."""
    numbers = watch.over("n", {"a": 1, "b": 2})
    double = watch.lazy("double", numbers, lambda key: numbers[key] * 2)
    for _ in range(2):
        assert reads(watch, lambda: double["a"]) == {("n", "a"): b"1"}
    assert reads(watch, lambda: double.get("x")) == {("n", "x"): NOTHING}


def test_what_is_cut_is_noted_itself(watch):
    """Its value is the note; what it rests on is told apart, once."""
    numbers = watch.over("n", {"a": 1, "b": 2})
    odd = watch.lazy("odd", numbers, lambda key: numbers[key] % 2, cut=True)
    assert reads(watch, lambda: (odd["a"], odd["a"])) == {("odd", "a"): b"1"}
    assert watch.fresh() == [(("odd", "a"), b"1", {("n", "a"): b"1"})]
    assert watch.fresh() == []
    assert ("b" in odd, len(odd), list(odd), watch.answer("odd", "x")) == (True, 2, ["a", "b"], b"")


def test_what_is_cut_is_worked_out_only_if_something_changed():
    """An answer remembered with what it rests on holds while that holds."""
    worked = []

    def asked(**numbers):
        watch = Noting(digest)
        look = watch.over("n", numbers)
        odd = watch.lazy("odd", look, lambda key: worked.append(key) or look[key] % 2, cut=True)
        watch.recall(lambda _, key: (b"1", {("n", "a"): b"1"}) if key == "a" else None)
        return watch.answer("odd", "a") if odd else b""

    assert (asked(a=1, b=7), worked) == (b"1", [])
    assert (asked(a=3), worked) == (b"1", ["a"])


def test_a_look_up_that_notes_stays_as_it_is(watch):
    """So that parts can be put together from parts; without a watch nothing is wrapped at all."""
    look = watch.over("n", {"a": 1})
    assert watch.over("again", look) is look
    plain = {"a": 1}
    assert Watch().over("n", plain) is plain
