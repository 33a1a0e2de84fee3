"""A passage is found by its words, wherever they moved, and by no others."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.language.selectors import of_text, selector
from site_builder.model import Span

TEXT = """\
He said: “We  could
not wait.” She said: “We could go, Dr. Who’s\u00adcar (2).” Für 3.5 %: 习近平说：“好。”
"""


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "found"),
    [
        ("We could not wait", "", "", ["We  could\nnot wait"]),
        ("We could not wait.", "", "", ["We  could\nnot wait."]),
        ("“We could not wait.”", "", "", ["“We  could\nnot wait.”"]),
        ('"We could not wait."', "", "", ["“We  could\nnot wait.”"]),
        ("We could", "", "", ["We  could", "We could"]),
        ("We could", "He said", "", ["We  could"]),
        ("We could", "", "go", ["We could"]),
        ("We could", "He said", "go", []),
        ("Dr Who's car", "", "", ["Dr. Who’s\u00adcar"]),
        ("(2)", "", "", ["(2)"]),
        ("\u202eFür\u202c 3.5", "", "", ["Für 3.5"]),
        ("习近平", "", "", ["习近平"]),
        ("we could", "", "", []),
        ("…", "", "", []),
        ("", "He", "", []),
    ],
)
def test_letters_alone_find_a_passage(exact: str, prefix: str, suffix: str, found: list[str]) -> None:
    """Blanks, quotation marks, commas and invisible signs may differ; case and letters may not."""
    assert [span.of(TEXT) for span in of_text(TEXT).find(exact, prefix, suffix)] == found


@pytest.mark.parametrize(
    ("exact", "near", "found"),
    [
        ("We could", "wait", None),
        ("could", "go", None),
        ("could go", "We could go", "could go"),
        ("She said: “We", "We could go", "She said: “We"),
        ("", "wait", None),
    ],
)
def test_an_extent_is_looked_for_where_the_passage_is(exact: str, near: str, found: str | None) -> None:
    """Equal words elsewhere are not the ones that are meant."""
    start = TEXT.index(near)
    span = of_text(TEXT).near(exact, Span(start, start + len(near)))
    assert (span and span.of(TEXT)) == found


@given(st.text(max_size=80), st.data())
def test_a_selector_finds_its_passage_and_no_other(text: str, data: st.DataObject) -> None:
    """Whatever the text, what `selector` gives leads back to the passage."""
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    known = of_text(text)
    found = selector(text, known, span)
    if found is None:
        return
    (place,) = known.find(found.exact, found.prefix, found.suffix)
    assert [c for c in place.of(text) if c.isalnum()] == [c for c in span.of(text) if c.isalnum()]


@given(st.text(max_size=80))
def test_places_and_letters_agree(text: str) -> None:
    """Each letter that counts is the one that stands at its place in the text."""
    known = of_text(text)
    assert all(known.span(n, n + 1).of(text) == letter for n, letter in enumerate(known.words))


def test_words_that_come_again_get_what_stands_around_them() -> None:
    """Only as much of it as is needed; none for long words that stand alone."""
    text = (
        "One man said so at noon today. " * 3
        + "Another said so at noon, and nobody else was heard in all of the town that day to say it."
    )
    start = text.rindex("said so")
    found = selector(text, of_text(text), Span(start, start + 7))
    assert found is not None
    assert (found.exact, found.prefix, found.suffix) == (
        "said so", "so at noon today. Another", "at noon, and nobody else was",
    )  # fmt: skip
    whole = selector(text, of_text(text), Span(start + 17, len(text)))
    assert whole is not None
    assert (whole.prefix, whole.suffix) == ("", "")


def test_a_text_that_repeats_itself_has_no_selector() -> None:
    """Rather none than one that may mean another place."""
    text = "It rains here. " * 200
    assert selector(text, of_text(text), Span(1500, 1508)) is None


def test_the_search_is_linear(work: Callable[[Callable[[], object]], int]) -> None:
    """Letters that nearly match everywhere cost one pass."""

    def cost(size: int) -> int:
        return work(lambda: of_text("a " * size).find("a " * (size // 2) + "b"))

    assert cost(20_000) < 3 * cost(10_000)
