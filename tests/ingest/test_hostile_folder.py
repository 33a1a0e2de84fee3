"""Raw folders hold anything: what is no text is refused, and nothing is written through a link."""

import os

import pytest

from site_builder.errors import ContentError
from site_builder.ingest import ingest_folder, ingest_page

WORDS = "The council of the town met on Monday and agreed to repair the old bridge.\n"


def test_special_files_among_the_raw_ones_do_not_stop_the_others(tmp_path):
    """A folder with a suffix, a pipe, a link and an empty file: each is passed over or named."""
    raw = tmp_path / "raw"
    (raw / "folder.txt").mkdir(parents=True)
    os.mkfifo(raw / "pipe.txt")
    (raw / "link.txt").symlink_to("/etc/passwd")
    (raw / "empty.txt").write_text("")
    (raw / "good.txt").write_text(WORDS)
    report = ingest_folder([raw], tmp_path / "content")
    assert [entry.raw for entry in report.entries] == ["good.txt"]
    assert len(report.problems) == 3


def test_special_files_among_the_articles_are_left_alone(tmp_path):
    """A pipe is not read, a link is not written through, a folder is stepped round."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    os.mkfifo(articles / "pipe.md")
    (articles / "folder.md").mkdir()
    raw = tmp_path / "one.txt"
    raw.write_text(WORDS)
    first = ingest_folder([raw], tmp_path / "content").entries[0].path
    (tmp_path / "content" / first).unlink()
    (tmp_path / "content" / first).symlink_to(tmp_path / "outside.md")
    ingest_folder([raw], tmp_path / "content")
    assert not (tmp_path / "outside.md").exists()


def test_a_name_that_needs_quotation_marks_is_found_again(tmp_path):
    """The second run finds the first one's article, whatever the raw file is called."""
    raw = tmp_path / 'we\'ird "name": #1.txt'
    raw.write_text(WORDS)
    outcomes = [ingest_folder([raw], tmp_path / "content").entries[0].outcome for _ in range(2)]
    assert outcomes == ["written", "unchanged"]


def test_a_folder_that_cannot_be_made_is_a_fault_of_the_input(tmp_path):
    """No traceback for a path through a file."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(ContentError):
        ingest_folder([], tmp_path / "file" / "content")


@pytest.mark.parametrize("data", [b"a\0b " * 50, WORDS.encode() * 20_000], ids=["binary", "too long"])
def test_what_the_build_would_refuse_is_refused_here(data):
    """An article that ingest writes can be built."""
    with pytest.raises(ContentError):
        ingest_page("x.txt", data)


def test_utf_16_is_read_by_its_mark():
    """Windows editors save it."""
    assert "repair the old bridge" in ingest_page("x.txt", WORDS.encode("utf-16")).text


def test_cells_and_rows_of_html_are_parted():
    """Words of two cells are not glued together."""
    page = f"<h1>Head of it</h1><p>{WORDS}</p><table><tr><td>Cell one</td><td>Cell two</td></tr></table>"
    assert "oneCell" not in ingest_page("x.html", page.encode()).text


def test_a_title_that_yaml_takes_for_nothing_is_quoted():
    """`title: Null` would read as no title."""
    assert 'title: "Null"' in ingest_page("x.html", f"<h1>Null</h1><p>{WORDS * 3}</p>".encode()).text
