"""Titles of pages of people and articles: no two alike, and no longer than telling them apart asks for."""

from dataclasses import replace

import pytest
from test_person_pages import made, member

from site_builder.model import Site
from site_builder.views.shelving import shelve
from site_builder.views.titled import titled
from site_builder.views.titles import article_titles, person_titles

SAID = "“We will open the old dam” Ada Marsh said."
OTHER = "“We will close the new port” Ben Ode said."


def groups(first: dict[str, str], second: dict[str, str]) -> Site:
    """Two articles that each quote a group of one name."""
    site = made(member("one", SAID, **first), member("two", OTHER, **second))
    people = tuple(
        p if p.id == "the-wire" else replace(p, name="analysts", person_class="group")
        for p in site.corpus.people
    )
    return replace(site, corpus=replace(site.corpus, people=people))


SAME = {"title": "A dam", "publisher": "Paper"}


@pytest.mark.parametrize(
    ("first", "second", "ada", "ben"),
    [
        ({**SAME, "title": "A port"}, SAME, "analysts in Paper, “A port”", "analysts in Paper, “A dam”"),
        (
            {**SAME, "published": "2026-02-03"},
            {**SAME, "published": "2026-02-04T10:00"},
            "analysts in Paper, “A dam”, 3 February 2026",
            "analysts in Paper, “A dam”, 4 February 2026",
        ),
        (SAME, SAME, "analysts in Paper, “A dam” (ada-marsh)", "analysts in Paper, “A dam” (ben-ode)"),
        (
            {**SAME, "published": "2026-02-03"},
            {**SAME, "published": "2026-02-03"},
            "analysts in Paper, “A dam”, 3 February 2026 (ada-marsh)",
            "analysts in Paper, “A dam”, 3 February 2026 (ben-ode)",
        ),
    ],
)
def test_groups_of_one_name_are_told_apart(first, second, ada, ben):
    """By the article's title, then its day, and at last by what is in the address."""
    found = person_titles(shelve(groups(first, second)))
    assert (found["ada-marsh"], found["ben-ode"]) == (ada, ben)
    assert found["the-wire"] == "The Wire"


def test_two_people_of_one_name_have_titles_of_their_own():
    """Nobody else's title changes for it."""
    site = made(member("one", SAID, published="2026-02-03"), member("two", SAID))
    people = tuple(replace(p, name="Ada Marsh") if p.id == "ben-ode" else p for p in site.corpus.people)
    found = person_titles(shelve(replace(site, corpus=replace(site.corpus, people=people))))
    assert found == {
        "ada-marsh": "Ada Marsh (ada-marsh)",
        "ben-ode": "Ada Marsh (ben-ode)",
        "the-wire": "The Wire",
    }


def test_two_articles_of_one_title_in_one_source_are_told_apart():
    """By the day, else by the slug; a third keeps its plain title."""
    days = {"one": "2026-02-03", "two": "2026-02-04"}
    known = (*(member(slug, SAID, **SAME, published=day) for slug, day in days.items()),)
    third = member("three", SAID, title="A port", publisher="Paper")
    assert article_titles(shelve(made(*known, third))) == {
        "one": "A dam · Paper, 3 February 2026",
        "two": "A dam · Paper, 4 February 2026",
        "three": "A port · Paper",
    }
    undated = made(member("one", SAID, **SAME), member("two", SAID, **SAME))
    assert sorted(article_titles(shelve(undated)).values()) == ["A dam · Paper (one)", "A dam · Paper (two)"]


def test_a_source_without_a_publisher_is_cited_by_its_title():
    """It is named as a work without an author is, and its page's title does not say the title twice."""
    site = made(member("one", SAID, title="The dam that nobody wanted here", publisher=""))
    (facts,) = shelve(site).facts.values()
    assert facts.label == "“The dam that nobody…”"
    assert dict(article_titles(shelve(site))) == {"one": "The dam that nobody wanted here"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A dam", "“A dam”"),
        ("“Open it”, says Marsh", "“‘Open it’, says Marsh”"),
        ('A "new" dam', "“A ‘new’ dam”"),
        ('A 6" pipe', '“A 6" pipe”'),
    ],
)
def test_marks_inside_a_quoted_title_are_single(title, expected):
    """A title in quotation marks never shows two pairs of the same kind."""
    assert expected == titled(title)
