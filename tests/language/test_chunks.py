"""The table of chunks: a text is cut at its blanks, each chunk is known once, memory is bounded."""

import pytest

from site_builder.language import chunks
from site_builder.language.tokens import tokenise


@pytest.mark.parametrize("text", ["", " ", "one", "Two  blanks\nand a line. ", "\n\nlast - "])
def test_chunks_stand_where_they_are_said_to(text: str) -> None:
    """Each chunk is the text at its place, and no blank is in one."""
    at = 0
    for chunk in chunks.cut(text):
        assert text[at : at + len(chunk.text)] == chunk.text
        assert not {" ", "\n"} & set(chunk.text)
        at += chunk.length


def test_a_chunk_is_known_once() -> None:
    """The same letters are the same chunk, in whatever text they stand; a text's last one is its own."""
    first, second = chunks.cut("a word twice a word"), chunks.cut("this word ends in word")
    assert first[1] is second[1]
    assert first[-1] is not second[-1]


def test_what_is_read_from_a_chunk_is_kept() -> None:
    """The second text finds what was read for the first; a dash is a mark only before a blank."""
    assert tokenise("said - yes -").lower == ["said", "-", "yes"]
    assert chunks.KNOWN["said"].tokens is not None
    assert tokenise("- yes - said -").lower == ["-", "yes", "-", "said"]


def test_a_long_chunk_is_read_but_not_kept() -> None:
    """A megabyte without a blank must not stay in memory."""
    table = chunks.Lexicon()
    assert table["x" * 1_000].length == 1_001
    assert not table


def test_a_full_table_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no text can fill the memory."""
    monkeypatch.setattr(chunks, "MOST", 2)
    table = chunks.Lexicon()
    assert [table[word].length for word in ("a", "bb", "ccc")] == [2, 3, 4]
    assert list(table) == ["ccc"]
