"""Which word a time belongs to; first times that belong to none that is an event."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Berg condemned Monday’s remarks as a mistake.",
        "Norway praised the February 2 decision in a letter.",
        "The failure to see the danger before February 2 is excusable.",
        "Holm made the comments Monday during a stop in Oslo.",
        "Holm told the morning paper in Oslo on Monday that fish is dear.",
        "The port took 300 ships between January 2 and February 2.",
        "Holm challenged Berg to a debate before Monday’s caucus.",
        "Gifts rose through the end of January.",
        "The paper trusted in the 2012 election cycle to sell copies.",
        "Sales fell 23% compared to January 2025.",
        "The anchor said, “It was announced Monday and so it goes.",
    ],
)
def test_no_event(events, text):
    """Somebody's words, a bound, a compound or the time of a thing: no event."""
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("A majority expects the talks at Monday’s debate with Holm.", ["Monday’s debate with Holm"]),
        (
            "Shares in Oslo fell on Monday, after the strong quake.",
            ["Shares in Oslo fell on Monday, after the strong quake"],
        ),
        (
            "Berg, who lost the election, resigned on Monday.",
            ["Berg, who lost the election, resigned on Monday"],
        ),
        (
            "When Anna Berg unveiled her plans for the port in January, she promised to ask Sweden.",
            ["Anna Berg unveiled her plans for the port in January"],
        ),
        ("On 12 January 2026, a strong quake struck Bergen.", ["Strong quake struck Bergen"]),
        (
            "The mill was safe after Tuesday's 6.1-magnitude earthquake in Bergen.",
            ["Tuesday's 6.1-magnitude earthquake in Bergen"],
        ),
        (
            "Holm said in a February 3 statement that the mills of Bergen were safe again.",
            ["Holm said in a February 3 statement that the mills of Bergen were safe again"],
        ),
        (
            "The envoys of Norway are gathering on Monday in Oslo.",
            ["The envoys of Norway are gathering on Monday in Oslo"],
        ),
        ("Witnesses testified about the 2010 trial of Karl Holm.", ["The 2010 trial of Karl Holm"]),
        (
            "Norway sent troops to quell long Red Cap protests in Bergen last May.",
            ["Norway sent troops to quell long Red Cap protests in Bergen last May"],
        ),
        (
            "The strain that caused the grave 1918 Bergen pandemic is rare.",
            ["The grave 1918 Bergen pandemic"],
        ),
        (
            "Norsk Fly will now receive its ships next month.",
            ["Norsk Fly will now receive its ships next month"],
        ),
        ("Fishermen spoke of the 1918 Bergen pandemic.", ["The 1918 Bergen pandemic"]),
        ("Berg and Holm meet for the first of three debates on Monday.", None),
        ("According to an Oslo Times/Bergen News poll held last week, Berg leads.", []),
        ("Late Sunday, the city lifted a curfew it put in place on January 29.", []),
        ("The 2012 visit to Rome was followed by a visit to Oslo in December 2013.", []),
    ],
)
def test_headlines_of_the_right_day(events, text, titles):
    """The event of the time itself, and no headline of another day."""
    found = [event.title for event in events(text) if event.first not in ("2026-02-01", "2012-01-01")]
    assert len(found) == 1 if titles is None else found == titles


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Norway will hold an election in November.", True),
        ("Norway praised the election in November.", False),
    ],
)
def test_a_month_far_ahead_needs_a_word_that_looks_ahead(events, text, ahead):
    """Without one, next November is not meant, and last November not said."""
    assert any(event.first == "2026-11-01" for event in events(text)) is ahead
