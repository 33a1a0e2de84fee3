"""Visits told without a day or as a meeting; first what is another journey."""

from dataclasses import replace

import pytest

from site_builder.chronicle import chronicle
from site_builder.chronicle.visits import destination, homes
from site_builder.model import Evidence, Person, Role, Span

VISIT = "Anna Berg is expected to visit Norway in April."


@pytest.fixture
def told(dossier):
    """The events of a story in which Anna Berg leads Sweden and Karl Holm Norway."""

    def made(*texts):
        story = dossier(*texts)
        where = Evidence("a1", Span(0, 1))
        called = {
            "anna-berg": (Role("Sweden’s prime minister", where),),
            "karl-holm": (Role("Norwegian leader", where), Role("leader", where)),
        }
        people = tuple(replace(person, roles=called.get(person.id, ())) for person in story.people)
        return chronicle(replace(story, people=people)).events

    return made


@pytest.mark.parametrize(
    "other",
    [
        "Anna Berg has an interest in visiting Norway.",
        "Anna Berg visited Denmark and spoke of fish.",
        "Anna Berg recalled her last trip to Norway.",
        "Karl Holm spoke of a visit to Norway by fishermen.",
        "Anna Berg, Lena Park and others spoke of a visit to Norway.",
    ],
)
def test_another_journey_is_no_support(told, other):
    """An interest, another country, an earlier trip or an open choice of travellers supports nothing."""
    (event,) = told(VISIT, other)
    assert {source.article for source in event.sources} == {"a1"}


def test_a_visit_told_without_a_day_is_the_dated_one(told):
    """ "Plans to visit Norway" supports the one dated visit of that person to that country."""
    (event,) = told(VISIT, "In her talk with Karl Holm, Anna Berg revealed plans for a trip to Oslo.")
    assert [source.article for source in event.sources] == ["a1", "a2"]
    assert event.sources[1].date is None


def test_the_host_stays_at_home(told):
    """ "Berg accepted Holm's invitation to visit Norway": Berg travels."""
    (event,) = told(
        "Anna Berg accepted Karl Holm’s invitation to visit Norway in April.",
        "Karl Holm said the visit to Norway by Anna Berg would be short. Anna Berg plans a trip to Norway.",
    )
    assert {source.article for source in event.sources} == {"a1", "a2"}


def test_a_meeting_of_the_two_countries_is_the_visit(told):
    """The Norway-Sweden meeting of the same month joins the visit of Sweden's leader to Norway."""
    (event,) = told(VISIT, "The upcoming Norway-Sweden meeting in April is expected to be brief.")
    assert "Anna Berg" in event.title
    assert {source.article for source in event.sources} == {"a1", "a2"}


@pytest.mark.parametrize(
    "other",
    [
        "The upcoming Norway-Sweden meeting in May is expected to be brief.",
        "The upcoming Norway-Denmark meeting in April is expected to be brief.",
        "The upcoming meeting of Norway, Sweden and Denmark in April is expected to be brief.",
    ],
)
def test_another_meeting_stays_apart(told, other):
    """Another month, another or a third country is another event."""
    assert len(told(VISIT, other)) == 2


def test_two_visits_of_one_person_take_no_support(told):
    """Where a story dates two visits to one country, a mention without a day belongs to neither."""
    text = f"{VISIT} Anna Berg will visit Norway in June."
    events = told(text, "Anna Berg revealed plans for a trip to Oslo.")
    assert {source.article for event in events for source in event.sources} == {"a1"}


@pytest.mark.parametrize(
    ("words", "country"),
    [("Norway", "norway"), ("Oslo", "norway"), ("the United States", "united states"), ("Fishtown", "")],
)
def test_a_destination_is_a_country_or_its_capital(words, country):
    """Other towns say no country."""
    assert destination(words) == country


def test_a_home_is_what_all_roles_agree_on():
    """Roles that name two countries name no home."""
    where = Evidence("a", Span(0, 1))
    roles = (Role("US president", where), Role("former envoy to Norway", where))
    assert homes([Person("a", "A", "leader", "test", roles=roles)]) == {}
    assert homes([Person("a", "A", "leader", "test", roles=roles[:1])]) == {"a": "united states"}


def test_a_visit_is_where_it_goes(told):
    """Its country is the place of a visit; what is in its title after "of" is not."""
    assert [event.place for event in told(VISIT)] == ["Norway"]
    assert [event.place for event in told("Norway’s 2022 invasion of Atlantis cost it friends.")] == [""]
