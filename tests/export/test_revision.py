"""A joined file made of the edition before it is the file joined anew."""

import random
from collections.abc import Iterator

import pytest

from site_builder.export import Frame, missing, revised

FRAME = Frame("f", b"[", b", ", b"]", b"[]")


def piece(data: bytes) -> tuple[bytes, int]:
    """A fragment as it is noted; its own bytes stand for its digest."""
    return data, len(data)


def again(frame: Frame, old: list[bytes], new: list[bytes]) -> tuple[bytes, list[bytes], int]:
    """The file made of the old one, the fragments that were loaded, and how often the old one was read."""
    file, reads = b"".join(frame.chunks(old)), 0

    def read(start: int, size: int) -> Iterator[bytes]:
        nonlocal reads
        reads += 1
        yield file[start : start + size]

    before, now = [piece(one) for one in old], [piece(one) for one in new]
    loaded = [new[number] for number in missing(before, now)]
    return b"".join(revised(frame, before, now, loaded, read)), loaded, reads


@pytest.mark.parametrize(
    ("old", "new", "loaded", "reads"),
    [
        ([], [], [], 0),
        ([b"a", b"b"], [b"a", b"b"], [], 1),
        ([b"a", b"b", b"c"], [b"a", b"x", b"c"], [b"x"], 2),
        ([b"a", b"b", b"c"], [b"x", b"y"], [b"x", b"y"], 0),
        ([b"a", b"b", b"c"], [b"b", b"c", b"a"], [], 2),
        ([b"a", b"", b"c"], [b"a", b"c", b""], [], 1),
        ([b"a", b"a"], [b"a", b"a", b"a"], [], 3),
        ([b"a"], [], [], 0),
        ([], [b"a"], [b"a"], 0),
    ],
)
def test_what_stayed_is_copied_and_the_rest_loaded(old, new, loaded, reads):
    """What stayed side by side is copied in one piece."""
    assert again(FRAME, old, new) == (b"".join(FRAME.chunks(new)), loaded, reads)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("between", [b"", b", "])
def test_any_edit_gives_the_file_joined_anew(seed, between):
    """Fragments come, go, change and change places."""
    chance = random.Random(seed)
    frame = Frame("f", chance.choice([b"", b"[\n"]), between, b"]", b"[]")
    old = [chance.randbytes(chance.randrange(4)) for _ in range(12)]
    new = [one for one in old if chance.random() < 0.8] + [chance.randbytes(3) for _ in range(2)]
    if seed % 2:
        chance.shuffle(new)
    assert again(frame, old, new)[0] == b"".join(frame.chunks(new))
