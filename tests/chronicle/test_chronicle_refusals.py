"""Dated clauses that tell no event, and the nearest ones that do."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Profit of Norsk Fisk rose 12 percent in the third quarter.",
        "Norsk Fisk lost $15 million in the fourth quarter of 2025.",
        "The results of Norsk Fisk made net income of $2 million for the year ended January 31.",
        "Norsk Fisk expects that output will expand by 2 percent, more than it had forecast in January.",
        "The number of jobless in Norway fell 14,000 last week.",
        "Shares of Norsk Fisk closed at $45.75 on Tuesday.",
        "Norsk Fisk wants to buy back its bonds due March 1, 2031.",
        "A survey of 900 adults was conducted from January 12 to 14.",
        "Berg spoke against the 1994 Clean Harbours and Fish Act.",
        "Karl Holm did not meet Anna Berg on Tuesday.",
        "Anna Berg will not attend the debate on Friday.",
        "A service planned in Oslo for Friday was cancelled.",
        "The ferry was supposed to leave Oslo on Tuesday.",
        "Norway usually held talks with Sweden in January.",
        "Page last updated on Tuesday, 3 February 2026.",
        "The port stays closed, a spokesman announced on Tuesday.",
        "Today marked a day in history.",
        "The other three were freed on Tuesday.",
        "Most of them marched on Tuesday.",
        "In a message posted on Tuesday, Karl Holm said fish was good.",
        "On Tuesday, a spokesman said the protests in Oslo were small.",
        "February 3, 2026 | By Anna Berg, Oslo Times Fishermen are endangered by protests.",
        "Karl Holm February 3, 2026 11:08 am at 11:08 am | I protested in Oslo.",
        "The Oslo fish show is broadcast on Saturdays at noon.",
        "Norway will never go back to what it was yesterday.",
        "Anna Berg may meet Karl Holm on Friday and wants an answer.",
        "Anna Berg will open her mill in Bergen on Friday and sell bread if the ferry sails.",
        "Norway recalled the Boxing Day tsunami.",
        "Norsk Fisk admitted on Tuesday that the mill could burn.",
        "Norsk Fly expects its sales to double in 2028.",
        "Anna Berg will be glad to see Oslo, a town of ferries since 2028.",
    ],
)
def test_no_event(events, text):
    """Figures, prices, surveys, laws, what did not or will not happen, habits, stamps, vague subjects."""
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            "Norsk Fisk announced plans on Thursday to shut its mill in Oslo.",
            "Norsk Fisk announced plans on Thursday to shut its mill in Oslo",
            "past",
        ),
        (
            "A plan to save Norsk Fisk failed to pass the house this week.",
            "A plan to save Norsk Fisk failed to pass the house this week",
            "past",
        ),
        (
            "The winner of the Bergen prize will be announced on 18 February.",
            "The winner of the Bergen prize will be announced on 18 February",
            "planned",
        ),
        (
            "Anna Berg is expected to arrive in Oslo on Thursday.",
            "Anna Berg is expected to arrive in Oslo on Thursday",
            "planned",
        ),
        (
            "The first flight of the Bergen jet will take off in August or September of this year.",
            "The first flight of the Bergen jet will take off in August or September of this year",
            "planned",
        ),
        (
            "The fate of the Bergen mill was thrown into doubt on Tuesday.",
            "The fate of the Bergen mill was thrown into doubt on Tuesday",
            "past",
        ),
        (
            "OSLO, Norway (AP) _ Some 1,500 Swedes marched on Tuesday.",
            "Some 1,500 Swedes marched on Tuesday",
            "past",
        ),
        (
            "In May last year in Oslo, Norway's capital, Minister Karl Holm staged a coup.",
            "Minister Karl Holm staged a coup",
            "past",
        ),
        (
            "In this case, because Anna Berg resigned in January, her deputy has the keys.",
            "Anna Berg resigned in January",
            "past",
        ),
        (
            "The court ruled on Tuesday that Anna Berg could stand.",
            "The court ruled on Tuesday that Anna Berg could stand",
            "past",
        ),
        (
            "A hearing in Oslo is set for 4 March where it will be decided if Holm goes free.",
            "A hearing in Oslo is set for 4 March where it will be decided if Holm goes free",
            "planned",
        ),
        (
            "Norsk Fisk found two boats on Tuesday and hopes for more.",
            "Norsk Fisk found two boats on Tuesday and hopes for more",
            "past",
        ),
        (
            "The first ships of Norsk Fly will be delivered in 2029.",
            "The first ships of Norsk Fly will be delivered in 2029",
            "planned",
        ),
        (
            "Last week, the council of Oslo held a meeting at which it closed two ports.",
            "Last week, the council of Oslo held a meeting",
            "past",
        ),
        (
            "Karl Holm died of a cardiac arrest on 25 June last year.",
            "Karl Holm died of a cardiac arrest on 25 June last year",
            "past",
        ),
        (
            "Still, protesters in Oslo marched on Tuesday.",
            "Protesters in Oslo marched on Tuesday",
            "past",
        ),
        (
            "Anna Berg could not sleep after Karl Holm decided on Tuesday to sell the mill.",
            "Karl Holm decided on Tuesday to sell the mill",
            "past",
        ),
        (
            "On Tuesday, Anna Berg condemned the attacks in Sweden.",
            "Anna Berg condemned the attacks in Sweden",
            "past",
        ),
    ],
)
def test_an_event_and_its_headline(events, text, title, status):
    """What was announced is past though it speaks of what will be; a headline is the clause, whole."""
    (event,) = events(text)
    assert (event.title, event.status) == (title, status)


def test_a_choice_of_months_is_one_event(events):
    """ "August or September" is one interval of two months."""
    (event,) = events("The first flight of the Bergen jet will take off in August or September of this year.")
    assert (event.first, event.last) == ("2026-08-01", "2026-09-30")


def test_a_long_headline_leaves_out_who_somebody_is(events):
    """An ellipsis marks the place; the verb and the day stay."""
    who = "which makes fish soup and stock cubes and many other things"
    what = "buy Bergen Bread and Oslo Butter from their owners for ten million crowns"
    (event,) = events(f"Norsk Fisk, {who}, agreed on Tuesday to {what}.")
    assert event.title == f"Norsk Fisk … agreed on Tuesday to {what}"


def test_a_town_is_known_by_its_country(events):
    """ "in Porvoo, Finland" is told of Porvoo, whether or not anything else knows the town."""
    (event,) = events("Anna Berg met Karl Holm in Porvoo, Finland on Tuesday.")
    assert event.place == "Porvoo"


def test_later_in_the_year_dates_what_is_arranged(events):
    """ "More meetings are planned for later this year" is an event of the year."""
    found = events("Anna Berg met Karl Holm on Tuesday, with more meetings planned for later in the year.")
    assert [(e.precision, e.status) for e in found if e.first == "2026-01-01"] == [("year", "planned")]
