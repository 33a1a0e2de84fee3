"""Tables of chunks: what is looked up is what would be read, places are the text's own, memory is bounded."""

import pytest

from site_builder.language import chunks


@pytest.mark.parametrize("text", ["", " ", "one", "Two  blanks\nand a line. ", "\n\nlast - "])
def test_chunks_stand_where_they_are_said_to(text: str) -> None:
    """Each chunk is the text at its place, and no blank is in one."""
    cut = chunks.cut(text)
    for chunk, place in zip(cut, chunks.places(cut), strict=True):
        assert text[place : place + len(chunk)] == chunk
        assert not {" ", "\n"} & set(chunk)


def test_a_chunk_is_read_once() -> None:
    """The second look finds what the first one read."""
    read: list[str] = []
    table = chunks.Lexicon(lambda chunk: read.append(chunk) or len(chunk))
    assert [table["word"], table["word"]] == [4, 4]
    assert read == ["word"]


def test_a_long_chunk_is_read_but_not_kept() -> None:
    """A megabyte without a blank must not stay in memory."""
    table = chunks.Lexicon(len)
    assert table["x" * 1_000] == 1_000
    assert not table


def test_a_full_table_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no text can fill the memory."""
    monkeypatch.setattr(chunks, "MOST", 2)
    table = chunks.Lexicon(len)
    assert [table[word] for word in ("a", "bb", "ccc")] == [1, 2, 3]
    assert list(table) == ["ccc"]
