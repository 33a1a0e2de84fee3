"""What somebody stated would be, what was moved to another day, and what was just arranged."""

import pytest

PUBLISHED = "2026-05-12"  # a Tuesday


@pytest.mark.parametrize(
    "text",
    [
        "Officials hoped the bridge of Oslo would reopen on Monday.",
        "The ministry said the bridge of Oslo would reopen on Monday if the steel came.",
        "The ministry said the bridge of Oslo would have reopened on Monday.",
        "The ministry said the bridge of Oslo would probably reopen on Monday.",
        "The ministry said the price of fish would rise on Monday.",
        "The ministry said the bridge of Oslo would be safe on Monday.",
        "The bridge of Oslo would reopen on Monday.",
        "Nobody said that the bridge of Oslo would reopen on Monday.",
        "The ministry has not said that the bridge of Oslo would reopen on Monday.",
        "The ministry falsely said the bridge of Oslo would reopen on Monday.",
        "Berg said reports that the vote would be held on Friday were false.",
        "Berg said Olsen was wrong that the vote would be held on Friday.",
        "Berg said she doubted the bridge of Oslo would reopen on Friday.",
        "Berg said neither mill would close on Friday.",
        "The ministry said the plant would reopen on Monday as long as the steel came.",
        "The ministry said the plant would reopen on Monday, weather permitting.",
        "Forecasters said the storm would arrive on Saturday.",
        "Rumours said the president would resign on Monday.",
        "The ministry said 200 homes would be destroyed on Monday.",
        "The mayor had originally said the road would reopen on Friday, but it will now open in July.",
    ],
)
def test_what_is_hoped_or_hangs_on_something_is_no_plan(events, text):
    """Nor is what is only forecast, or stated by nobody."""
    assert events((text, PUBLISHED)) == ()


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        (
            "The ministry confirmed that the bridge of Oslo would reopen on Monday.",
            "The bridge of Oslo would reopen on Monday",
            "2026-05-18",
        ),
        (
            "The mayor said on Tuesday that a report on the bridge would be presented on 2 June.",
            "Report on the bridge would be presented on 2 June",
            "2026-06-02",
        ),
        (
            "The mayor told the Oslo Post that talks would be held next Friday.",
            "Talks would be held next Friday",
            "2026-05-15",
        ),
        (
            "The mayor of Oslo said a memorial service would be held on Sunday, 17 May.",
            "Memorial service would be held on Sunday, 17 May",
            "2026-05-17",
        ),
        (
            "The report on the bridge is due on 2 June.",
            "The report on the bridge is due on 2 June",
            "2026-06-02",
        ),
        (
            "The union has announced a rally in Oslo on Saturday.",
            "The union has announced a rally in Oslo on Saturday",
            "2026-05-16",
        ),
        (
            "The union announced a rally in Oslo for Saturday.",
            "The union announced a rally in Oslo for Saturday",
            "2026-05-16",
        ),
        (
            "The court hearing, scheduled for Wednesday, was moved to 8 June.",
            "The court hearing, scheduled for Wednesday, was moved to 8 June",
            "2026-06-08",
        ),
        (
            "The hearing was postponed from Wednesday to 20 May.",
            "The hearing was postponed from Wednesday to 20 May",
            "2026-05-20",
        ),
    ],
)
def test_what_is_stated_arranged_or_moved_is_planned_for_its_day(events, text, title, day):
    """It is told without who stated it, and not on the day that was given up."""
    assert [(e.title, e.first, e.status) for e in events((text, PUBLISHED))] == [(title, day, "planned")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The union announced a rally in Oslo on Monday.", "2026-05-11"),
        ("Berg has announced a profit of Oslo Fisk on Monday.", "2026-05-11"),
        ("Berg has announced that she closed the mill of Oslo on Saturday.", "2026-05-09"),
        ("Berg moved to Oslo on Saturday.", "2026-05-09"),
        ("Moscow has called the talks on Saturday constructive.", "2026-05-09"),
        ("The president has called the protest on Saturday illegal.", "2026-05-09"),
        ("The commission has announced the results of the election on Sunday.", "2026-05-10"),
        ("The police have announced 40 arrests at a protest on Saturday.", "2026-05-09"),
        ("The union has announced that the strike on Saturday was a success.", "2026-05-09"),
        ("Fighting began on Monday; the talks were delayed until Friday.", "2026-05-11"),
        ("An earthquake hit Oslo on 3 May and exams were postponed until 8 June.", "2026-05-03"),
        ("Berg was arrested on Monday after his trial was postponed to 8 June.", "2026-05-11"),
        ("Protests began on Monday when the vote was delayed until 8 June.", "2026-05-11"),
        ("The union has not announced a strike on Saturday.", "2026-05-09"),
        ("The union has announced the cancellation of a strike on Saturday.", "2026-05-09"),
        ("The vote called for Sunday was a failure.", "2026-05-10"),
        ("The deaths are due to a fire on Monday.", "2026-05-11"),
    ],
)
def test_what_is_told_of_the_past_stays_there(events, text, day):
    """An announcement is of its own day, unless it is a perfect, which goes with no past day."""
    assert [(e.first, e.status) for e in events((text, PUBLISHED))] == [(day, "past")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote on Wednesday will not be moved to 8 June.", [("2026-05-06", "past")]),
        ("The minister denied the vote on Wednesday had been moved to 8 June.", [("2026-05-06", "past")]),
        ("The launch set for Wednesday was postponed for two hours.", [("2026-05-13", "planned")]),
        ("The festival was moved from May to June.", [("2026-05-01", "past")]),
        ("The launch set for Wednesday was delayed by two days to Friday.", []),
    ],
)
def test_what_was_not_moved_is_on_no_other_day(events, text, found):
    """Denied, put off by hours, or to a day that was read as one of the past."""
    assert [(e.first, e.status) for e in events((text, PUBLISHED))] == found
