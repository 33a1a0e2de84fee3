"""Menus, dates and bylines of plain text: known by their shape; sentences like them are kept."""

import pytest

from site_builder.ingest.credit import authors, publisher
from site_builder.ingest.judged import leave
from site_builder.ingest.lines import Line
from site_builder.ingest.prose import authored
from site_builder.ingest.published import published
from site_builder.ingest.rules import reason


@pytest.mark.parametrize(
    "text",
    [
        "Search and rescue | Two boats",
        "Either home | or away, he said.",
        "You have used up the goodwill of the world, he said.",
        "You are receiving this because you asked for it, the letter said.",
        "Register to keep your place in the queue, the office told them.",
        "Issued on 12 March 2026, the permit has lapsed.",
        "Updated on 12 March 2026, the list names nine ships.",
        "Minutes of the harbour board's yearly meeting, 13 March 2026",
        "Log in the river blocks the ferry",
        "Page after page of it was blank.",
    ],
)
def test_words_of_an_article_are_kept(text: str) -> None:
    """No row takes a sentence, or a headline with a bar in it."""
    assert reason(text, "head") == reason(text, "any") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Home | World | Sport | Log in", "navigation"),
        ("News • Opinion • Culture", "menu"),
        ("Home > World > Europe", "navigation"),
        ("Published: 12 March 2026 10:15 GMT | Updated 13 March 2026", "publication date"),
        ("Updated 13 March 2026 | Published 12 March 2026", "publication date"),
        ("Last updated: 13 March 2026", "update date"),
        ("Nordic Wire, 13 March 2026", "source and date"),
        ("Already a subscriber? Log in", "account notice"),
        ("Page 3 of 12", "page number"),
        ("* * *", "rule line"),
        ("FOR IMMEDIATE RELEASE", "section label"),
        ("© 2026 Nordic Wire", "legal text"),
    ],
)
def test_lines_of_a_page_are_known(text: str, name: str) -> None:
    """Each by its row's name."""
    assert reason(text, "head") == name


def left(text: str, name: str) -> list:
    """One line, left out for that reason."""
    return [leave(Line(1, text), name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oslo, 13 March 2026", ""),
        ("New York, 13 March 2026", ""),
        ("Nordic Wire, 13 March 2026", "Nordic Wire"),
        ("AFP, 13 March 2026", "AFP"),
    ],
)
def test_a_place_beside_a_date_is_no_publisher(text: str, name: str) -> None:
    """Only a name that says it is a publisher's is one."""
    assert publisher(left(text, "source and date"))[0] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Anna Berg, Political Editor", ("Anna Berg",)),
        ("By Anna Berg in Oslo", ("Anna Berg",)),
        ("By Anna Berg and Tom Weiss", ("Anna Berg", "Tom Weiss")),
        ("By Anna Berg, Tom Weiss and Bo Roe", ("Anna Berg", "Tom Weiss", "Bo Roe")),
        ("By Anna Berg, Delta Post", ("Anna Berg",)),
        ("Anna Berg and Tom Weiss | 12 March 2026", ("Anna Berg", "Tom Weiss")),
    ],
)
def test_bylines_name_people_only(text: str, names: tuple[str, ...]) -> None:
    """Not what they are, where they are or for whom they write."""
    assert authors(left(text, "byline")) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("New York | 12 March 2026", False),
        ("Nordic Wire | 12 March 2026", False),
        ("Donald Trump and Vladimir Putin", False),
        ("Anna Berg | 12 March 2026", True),
        ("Anna Berg and Tom Weiss | 12 March 2026", True),
    ],
)
def test_names_beside_a_date_are_authors_when_they_can_be(text: str, found: bool) -> None:
    """Not a place, not a publisher, and not two names without a date."""
    assert authored(text) is found


@pytest.mark.parametrize(
    ("text", "name", "day", "start"),
    [
        ("Published: 12 March 2026 | Updated 13 March 2026", "publication date", "2026-03-12", "stated"),
        ("Updated 13 March 2026 | Published 12 March 2026", "publication date", "2026-03-12", "stated"),
        ("Updated 13 March 2026 9:00 | Published 12 March 2026", "publication date", "2026-03-12", "stated"),
        ("Updated 13 March 2026", "update date", "2026-03-13", "inferred: the page says only"),
        ("© 14 March 2026 Nordic Wire", "legal text", "", "unknown"),
    ],
)
def test_the_day_of_an_update_is_not_that_of_publication(text: str, name: str, day: str, start: str) -> None:
    """It serves only where nothing else is said, and says so; a notice of rights never does."""
    found = published(left(text, name), ["Nothing is dated here."])
    assert found[0] == day
    assert found[1].startswith(start)


@pytest.mark.parametrize(
    "text", ["It rained. Last updated on 13 March 2026.", "It rained. Copyright 13 March 2026 Nordic Wire."]
)
def test_updates_and_notices_in_the_text_date_nothing(text: str) -> None:
    """The latest day the text speaks of must be a day of its story."""
    assert published([], [text]) == ("", "unknown")
    assert published([], [f"They met on 2 March 2026. {text}"])[0] == "2026-03-02"
