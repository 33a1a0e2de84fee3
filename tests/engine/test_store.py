"""The memory may be deleted, damaged, read-only or locked: the build goes on."""

import sqlite3

import pytest

from site_builder.engine import store as module
from site_builder.engine.notes import recall, remember
from site_builder.engine.store import KEPT_BUILDS, REFRESH, Store


def found(store, key=b"k"):
    return recall(store, key, bytes)


def remembered(folder, key=b"k"):
    with Store(folder) as store:
        return found(store, key)


def put(folder, key=b"k", value=b"v"):
    with Store(folder) as store:
        remember(store, key, "step", value)
        store.built()


def test_what_is_put_is_found_by_the_next_build(tmp_path):
    """Values outlive the program."""
    put(tmp_path)
    assert remembered(tmp_path) == b"v"
    assert remembered(tmp_path, b"other") is None


def test_a_value_is_found_before_it_is_on_disk(tmp_path):
    """Within one build nothing has to be written first."""
    with Store(tmp_path) as store:
        remember(store, b"k", "step", b"v")
        assert found(store, b"k") == b"v"


@pytest.mark.parametrize(
    ("table", "column"),
    [("entry", "digest"), ("entry", "checksum"), ("content", "packed"), ("content", "digest")],
)
def test_a_damaged_entry_is_a_miss(tmp_path, table, column):
    """An entry whose bytes do not match its checksum is not used."""
    put(tmp_path)
    with sqlite3.connect(tmp_path / "memo.sqlite") as base:
        base.execute(f"update {table} set {column} = x'00'")
    assert remembered(tmp_path) is None


@pytest.mark.parametrize("value", ["5", "'text'", "x'ff'", "1.5", "cast(x'ff' as text)", str((1 << 63) - 1)])
@pytest.mark.parametrize(
    ("table", "column"),
    [
        *(("entry", "digest"), ("entry", "checksum"), ("entry", "used")),
        *(("content", "packed"), ("content", "digest"), ("builds", "number")),
    ],
)
def test_a_damaged_value_may_be_of_any_type(tmp_path, table, column, value):
    """One bit of the file says what type a value has; whatever it says, the next build remembers again."""
    put(tmp_path)
    with sqlite3.connect(tmp_path / "memo.sqlite") as base:
        base.execute(f"update {table} set {column} = {value}")
    assert remembered(tmp_path) in (None, b"v")
    put(tmp_path)
    assert remembered(tmp_path) == b"v"


def test_a_damaged_name_of_a_table_is_a_damaged_file(tmp_path):
    """Its message holds the name, and cannot be read as text."""
    put(tmp_path)
    file = tmp_path / "memo.sqlite"
    file.write_bytes(file.read_bytes().replace(b"TABLE content (", b"TABLE c\xffntent("))
    assert remembered(tmp_path) is None
    put(tmp_path)
    assert remembered(tmp_path) == b"v"


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_file_is_thrown_away(tmp_path, content):
    """The next build starts anew, and remembers again."""
    (tmp_path / "memo.sqlite").write_bytes(content)
    assert remembered(tmp_path) is None
    put(tmp_path)
    assert remembered(tmp_path) == b"v"


def test_a_file_damaged_inside_costs_one_build(tmp_path):
    """Pages overwritten in the middle are found out while reading; then the file goes."""
    with Store(tmp_path) as store:
        for number in range(500):
            remember(store, b"%d" % number, "step", b"v" * 500)
    file = tmp_path / "memo.sqlite"
    data = bytearray(file.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    file.write_bytes(data)
    with Store(tmp_path) as store:
        assert {found(store, b"%d" % number) for number in range(500)} <= {None, b"v" * 500}
        remember(store, b"k", "step", b"v")
        assert found(store, b"k") == b"v"
    put(tmp_path)
    assert remembered(tmp_path) == b"v"


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path):
    """The build says so and goes on."""
    (tmp_path / "file").write_text("in the way")
    with Store(tmp_path / "file") as store:
        remember(store, b"k", "step", b"v")
        assert found(store, b"k") == b"v"
        assert "without memory" in store.notes[0]


def test_a_read_only_file_is_done_without(tmp_path, monkeypatch):
    """Nothing is written to a file that is not ours to write."""
    put(tmp_path)
    monkeypatch.setattr(module.os, "access", lambda *_: False)
    with Store(tmp_path) as store:
        assert "read-only" in store.notes[0]


def test_a_locked_file_is_waited_for_and_then_done_without(tmp_path, monkeypatch):
    """Another build that writes for too long does not stop this one."""
    monkeypatch.setattr(module, "WAIT_SECONDS", 0.05)
    put(tmp_path)
    other = sqlite3.connect(tmp_path / "memo.sqlite")
    with Store(tmp_path) as store:
        other.execute("begin exclusive")
        remember(store, b"k2", "step", b"v")
        store.flush()
        assert "locked" in store.notes[0]
        other.rollback()
    other.close()
    assert remembered(tmp_path) == b"v"


def test_what_no_build_uses_is_swept(tmp_path):
    """An entry lives as long as it is used now and then, and up to twice as many builds longer."""
    put(tmp_path, b"old")
    put(tmp_path, b"used")
    for number in range(2 * KEPT_BUILDS + REFRESH):
        put(tmp_path, b"%d" % number)
        assert remembered(tmp_path, b"used") == b"v"
    assert remembered(tmp_path, b"old") is None


def test_whoever_only_looks_makes_nothing_older(tmp_path):
    """A build with nothing to do, a review, a trace: of what a build used, they ask for next to nothing."""
    put(tmp_path)
    for number in range(3 * KEPT_BUILDS):
        with Store(tmp_path) as store:
            remember(store, b"%d" % number, "look", b"v")
    assert remembered(tmp_path) == b"v"


def test_without_a_folder_nothing_is_kept():
    """Useful for a single look."""
    put(None)
    assert remembered(None) is None


def test_an_error_in_the_build_still_closes_the_file(tmp_path):
    """What was flushed stays."""
    store = Store(tmp_path)
    remember(store, b"k", "step", b"v")
    store.flush()
    store.__exit__(ValueError, ValueError(), None)
    assert remembered(tmp_path) == b"v"
