"""Heads of labelled lines, newspapers' names at the top, and who published what states no publisher."""

import pytest

from site_builder.ingest.page import Ingested, ingest_page

PROSE = "The council of the town met on Monday and agreed to repair the bridge before the winter comes."
MORE = "Two engineers told the council that the work would take six weeks and cost a little over a million."


def page(head: str, publisher: str = "") -> Ingested:
    """The article below these lines."""
    return ingest_page("a.txt", f"{head}\n\n{PROSE}\n\n{MORE}\n".encode(), publisher=publisher)


@pytest.mark.parametrize(
    "head",
    [
        "Source: Reuters",
        "Date: 2 March 2026\nBy: Ann Poe",
        "Bridge to close\nTitle: Bridge to close\nDate: 2 March 2026",
        "Note: this is a draft\nStatus: open",
    ],
)
def test_what_is_no_labelled_head(head: str) -> None:
    """One label alone, labels below a first line, unknown labels, and heads without title and address."""
    assert "labelled fact" not in page(head).text


def test_a_labelled_head_is_read() -> None:
    """Its facts go into the front matter, none of its lines into the text, and all stay beside it."""
    text = page(
        "Title: Bridge: a town decides\nSource: https://a.example/bridge\nPublisher: Town Paper\n"
        "Author: Ann Poe and Bo Roe\n\nDate: March 2, 2026"
    ).text
    assert text.startswith(
        '---\ntitle: "Bridge: a town decides"\npublisher: Town Paper\nauthors:\n  - Ann Poe\n  - Bo Roe\n'
        "published: 2026-03-02\npublished_from: stated\nurl: https://a.example/bridge\n"
    )
    assert f"---\n\n{PROSE}\n\n{MORE}\n" in text
    assert text.count("labelled fact: ") == 5


def test_a_value_that_cannot_be_read_is_no_fact() -> None:
    """A day with two readings is not guessed, and its line is not lost."""
    text = page("Title: A town decides\nURL: https://a.example/bridge\nDate: 02/03/26").text
    assert "published: " not in text
    assert "Date: 02/03/26" in text


def test_an_address_without_a_title_leaves_the_title_to_the_page() -> None:
    """The first line below the labels is the headline, as ever."""
    text = page("URL: https://a.example/bridge\nDate: 2026-03-02\n\nBridge is to be repaired").text
    assert text.startswith("---\ntitle: Bridge is to be repaired\npublished: 2026-03-02\n")


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("World News", ""),
        ("Book Review", ""),
        ("Opinion Times", ""),
        ("Next Post", ""),
        ("The River Herald", "The River Herald"),
        ("Harbour and Valley Gazette", "Harbour and Valley Gazette"),
        ("The Coast Post", "The Coast Post"),
    ],
)
def test_a_newspapers_name_at_the_top_is_the_publisher(line: str, publisher: str) -> None:
    """Names of sections are none, and the article says that its publisher is inferred."""
    found = page(f"Bridge is to be repaired\n{line}\nBy Ann Poe")
    assert (f"\npublisher: {publisher}\npublisher_from: " in found.text) == bool(publisher)
    assert found.missing == (("date",) if publisher else ("publisher", "date"))


def test_the_publisher_given_counts_where_the_page_names_none() -> None:
    """And never against the page."""
    assert "\npublisher: Town Paper\n" in page("Bridge is to be repaired", "Town Paper").text
    assert (
        "\npublisher: The River Herald\n"
        in page("Bridge is to be repaired\nThe River Herald\nBy Ann Poe", "Town Paper").text
    )
