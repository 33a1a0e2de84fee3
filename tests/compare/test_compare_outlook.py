"""What is certain in one report and planned in another, and whom reports give one demand to."""

import pytest

PEOPLE = {"Park": "Lena Park", "Olsen": "Ivar Olsen"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They say Norway will join the Vaasa forum.", "They say Norway will join the Vaasa forum."),
        ("They say Norway will join the Vaasa forum.", "They say a ferry to Vaasa is planned."),
        ("They say Norway will watch the Vaasa forum.", "They say a Vaasa forum is planned."),
        ("They say the forum will take place.", "They say a forum is planned."),
    ],
)
def test_two_sure_reports_and_other_matters_are_no_difference(found, draft, one, other):
    """Both must look ahead to the same named thing, one surely and one not."""
    assert found("status.certainty", {"a": draft(one), "b": draft(other)}) == []


def test_certain_in_one_report_and_planned_in_another(found, draft):
    """The words by which each looks ahead are the values; a list after the plan belongs to it."""
    drafts = {
        "a": draft("So Park will also attend the Vaasa forum in June."),
        "b": draft("More meetings are planned for the year, including the Vaasa forum in June."),
    }
    (finding,) = found("status.certainty", drafts)
    assert [side.value for side in finding.sides] == ["will also attend", "planned"]
    assert finding.sides[1].evidence[0].span.of(drafts["b"].text).endswith("forum in June.")


ASKED = "should inspect the locks with care"


@pytest.mark.parametrize(
    ("other", "people"),
    [
        ("Olsen urged the city to paint the bridge with care.", PEOPLE),
        ("Olsen, like Park, urged the city to inspect its locks with care.", PEOPLE),
        ("Park urged the city to inspect its locks with care.", PEOPLE),
        ("Olsen saw the city inspect its locks with care.", PEOPLE),
    ],
)
def test_other_demands_and_demands_passed_on(found, draft, other, people):
    """Another demand, the same person, and one who repeats the other make no difference."""
    drafts = {
        "a": draft(f"The city, Park said, {ASKED}.", PEOPLE, reported=[(ASKED, "Lena Park")]),
        "b": draft(other, people),
    }
    assert found("attribution.same-demand", drafts) == []


def test_one_demand_of_two_people(found, draft):
    """Each side has the demand in its report's words, and who makes it there."""
    drafts = {
        "a": draft(f"The city, Park said, {ASKED}.", PEOPLE, reported=[(ASKED, "Lena Park")]),
        "b": draft("Olsen urged the city to inspect its locks with care.", PEOPLE),
    }
    (finding,) = found("attribution.same-demand", drafts)
    assert {side.said_by for side in finding.sides} == {"Lena Park", "Ivar Olsen"}


def test_words_that_somebody_repeats_are_theirs(found, draft):
    """Who "reinforced the “open door” language" said it, as much as who calls it so."""
    drafts = {
        "a": draft("It is what harbour officials call an “open door” policy.", terms=["“open door”"]),
        "b": draft("Park repeated the “open door” language of spring.", PEOPLE, terms=["“open door”"]),
    }
    (finding,) = found("attribution.same-words", drafts)
    assert {side.said_by for side in finding.sides} == {"harbour officials", "Lena Park"}
