"""Lines that no writer wrote: no crash, and no more work than there is text."""

from collections.abc import Callable

import msgspec
import pytest

from site_builder.cli.annotate import Request, answer, asked
from site_builder.language import reach
from tests.hostile.nasty import COSTLY, KINDS, line


def marks(text: str) -> dict:
    """What the command answers."""
    return msgspec.json.decode(answer(Request("a", text, "2026-02-04")))


@pytest.mark.parametrize("kind", KINDS)
def test_no_line_is_fatal(kind: str) -> None:
    """Every kind is answered, and every mark lies in the line."""
    text = line(kind, 300)
    found = marks(text)
    for one in (*found["quotes"], *found["dates"], *found["mentions"]):
        assert 0 <= one["start"] < one["end"] <= len(text)


@pytest.mark.parametrize("kind", COSTLY)
def test_work_grows_as_the_line_grows(kind: str, work: Callable[[Callable[[], object]], int]) -> None:
    """Three times the line is at most about three times the calls, once it is longer than any window."""
    small, large = line(kind, 2_000), line(kind, 6_000)
    assert work(lambda: marks(large)) < 4 * work(lambda: marks(small))


def test_what_is_not_read_costs_nothing(
    work: Callable[[Callable[[], object]], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond the limit a longer line is no more work."""
    monkeypatch.setattr(reach, "LONGEST", 2_000)
    small, large = line("Loh said", 4_000), line("Loh said", 16_000)
    marks(small)  # what is read of a word is kept, and counted once
    assert work(lambda: marks(large)) < 1.1 * work(lambda: marks(small))


@pytest.mark.parametrize("escape", [r"\ud800", r"\udc00", r"\ud83d x", r"a\udfff"])
def test_half_a_character_is_refused_and_not_fatal(escape: str) -> None:
    """JSON can write a lone surrogate; it is no text, and the line is named."""
    assert isinstance(asked(b'{"id": 1, "text": "' + escape.encode() + b'"}'), str)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ufeff", "\u2028\u2029", "\U0010ffff", "\ud7ff\ue000"])
def test_nearly_nothing_has_no_marks(text: str) -> None:
    """The shortest texts there are."""
    assert marks(text) == {"id": "a", "quotes": [], "dates": [], "mentions": []}
