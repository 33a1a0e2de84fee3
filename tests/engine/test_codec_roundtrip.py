"""Values survive being stored, and equal values are stored alike."""

import dataclasses
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import model
from site_builder.engine.codec import (
    MARK,
    Undecodable,
    canonical,
    decode,
    digest,
    result_type,
    sealed,
    unpack,
)

STORED = (
    model.Article,
    model.Annotated,
    model.Desk,
    model.Timeline,
    model.Comparison,
    model.Corpus,
    model.Listing,
    model.Roster,
    model.Register,
    model.Output,
)
text = st.text(st.characters(exclude_categories=["Cs"]))

FLAGS, HAS_CHECKSUM = 4, 1 << 2
"""Where a frame of zstd says what it has (RFC 8878, 3.1.1.1.1), and the bit for a checksum."""


@given(text, st.integers(0, 2**40), st.binary())
def test_a_value_is_what_was_stored(words, number, data):
    """Any text, offsets and bytes come back as they were."""
    article = model.Article(
        words, "a.md", words, words, (model.Block("paragraph", model.Span(0, number), "p"),)
    )
    for value in (article, model.Output(words, data)):
        assert decode(canonical(value), type(value)) == value


@pytest.mark.parametrize("kind", STORED)
def test_every_stored_type_can_be_read_back(kind):
    """Every field of every stored value has a type the codec can rebuild."""
    required = [f for f in dataclasses.fields(kind) if f.default is dataclasses.MISSING]
    value = kind(**{f.name: sample(typing.get_type_hints(kind)[f.name]) for f in required})
    assert decode(canonical(value), kind) == value


def sample(hint):
    """The smallest value of a type."""
    if hint in (str, bytes):
        return hint()
    if typing.get_origin(hint) is tuple:
        return ()
    return hint(**{f.name: sample(typing.get_type_hints(hint)[f.name]) for f in dataclasses.fields(hint)[:4]})


@pytest.mark.parametrize("data", [b"", b"\x81", b"\x90", b"\x81\xa4path\x01", b"\xff", b"\x91" * 100000])
def test_what_is_no_value_is_refused(data):
    """Damaged bytes raise one of the errors the engine takes for a miss."""
    with pytest.raises(Undecodable):
        decode(data, model.Output)


def test_the_result_type_is_what_the_function_says():
    """Stages are ordinary functions with ordinary annotations."""

    def stage(value: int) -> tuple[model.Span, ...]:
        return (model.Span(0, value),)

    kind = result_type(stage)
    assert decode(canonical(stage(3)), kind) == (model.Span(0, 3),)


def test_packed_bytes_may_claim_any_size():
    """A damaged head says how much room to make; there is no such room, and no value."""
    claimed = digest(b"")[:MARK] + b"\x28\xb5\x2f\xfd\xe0" + (1 << 62).to_bytes(8, "little") + b"\x01\x00\x00"
    assert unpack(claimed, digest(b"")) is None


def test_every_bit_that_is_wrong_is_seen():
    """Of a packed value, wherever it is; and so are bytes that are missing, and those of another value."""
    value = ("words of an article, and words of another", 3)
    made, packed = sealed(value)
    for place in range(8 * len(packed)):
        wrong = bytearray(packed)
        wrong[place // 8] ^= 1 << place % 8
        assert unpack(bytes(wrong), made) in (None, canonical(value))
    assert all(unpack(packed[:end], made) is None for end in range(len(packed)))
    assert unpack(sealed("another")[1], made) is None


def test_a_value_without_its_checksum_is_damaged():
    """The bit that says whether there is one may be hit too, and then whatever else."""
    made, packed = sealed("the words of an article, and those of another, and some more")
    for place in range(8 * (MARK + FLAGS + 1), 8 * len(packed)):
        wrong = bytearray(packed)
        wrong[MARK + FLAGS] ^= HAS_CHECKSUM
        wrong[place // 8] ^= 1 << place % 8
        assert unpack(bytes(wrong), made) is None


def test_words_that_are_none_are_damage():
    """A string of bytes that are no UTF-8 is no value."""
    with pytest.raises(Undecodable):
        decode(b"\xa2\xff\xfe", str)
