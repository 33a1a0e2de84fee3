"""From dated clauses to events; first what is none."""

from dataclasses import replace

import pytest

from site_builder.model import Quote, Span


@pytest.mark.parametrize(
    "text",
    [
        "Relations have been tense since the beginning of the year.",
        "In the 1990s trade grew.",
        "A book of the 19th century lay there.",
        "It is rare for leaders to talk to each other on the same day.",
        "After an almost four-year war nothing is settled now.",
        "Growth slowed (Xinhua, 2026).",
        "Oslo, 4 February 2026",
        "Trade was higher in 2024.",
    ],
)
def test_no_event(events, text):
    """Vague times, "since", citations, bylines and bare years make no event."""
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "first", "last", "precision", "status", "title"),
    [
        (
            "Anna Berg met Karl Holm in Oslo on Wednesday.",
            "2026-02-04",
            "2026-02-04",
            "day",
            "past",
            "Anna Berg met Karl Holm in Oslo on Wednesday",
        ),
        (
            "Anna Berg will visit Norway in April, her office said.",
            "2026-04-01",
            "2026-04-30",
            "month",
            "planned",
            "Anna Berg will visit Norway in April",
        ),
        (
            "The pact is set to expire on February 9, 2026, with no talks planned.",
            "2026-02-09",
            "2026-02-09",
            "day",
            "planned",
            "The pact is set to expire on February 9, 2026",
        ),
        (
            "Ties have been close since Norway’s 2022 invasion of Atlantis, which cost it friends.",
            "2022-01-01",
            "2022-12-31",
            "year",
            "past",
            "Norway’s 2022 invasion of Atlantis",
        ),
        (
            "They spoke of peace ahead of Berg’s expected visit to China in April.",
            "2026-04-01",
            "2026-04-30",
            "month",
            "planned",
            "Berg’s expected visit to China in April",
        ),
        (
            "Norway had committed to buying 20 million tons of fish in the current season.",
            "2026-01-01",
            "2026-12-31",
            "year",
            "planned",
            "Norway had committed to buying 20 million tons of fish in the current season",
        ),
        (
            "At a briefing on Thursday, Anna Berg called it a success.",
            "2026-02-05",
            "2026-02-05",
            "day",
            "past",
            "Anna Berg called it a success",
        ),
    ],
)
def test_a_dated_clause_is_an_event(events, text, first, last, precision, status, title):
    """Interval, precision and status follow the clause; the headline is in the source's words."""
    (event,) = events(text)
    assert (event.first, event.last, event.precision, event.status) == (first, last, precision, status)
    assert event.title == title
    (source,) = event.sources
    assert source.date is not None


@pytest.mark.parametrize(
    "text",
    [
        "Norway held votes in haste, timing analysts said on Thursday was rare and of weight.",
        "He told reporters on Monday.",
        "The port is safe, Anna Berg said on Monday.",
        "Anna Berg said in a statement on Monday.",
        "The union could elect Anna Berg in June.",
        "They want to run against Anna Berg in June.",
    ],
)
def test_a_saying_or_a_wish_is_no_event(events, text):
    """Words said without an occasion, and what might or should be, happened to nobody."""
    assert events(text) == ()


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("We will meet Karl Holm on Wednesday", 0),
        ("Prices fell on Wednesday", 0),
        ("The port of Oslo was bombed on Wednesday", 1),
    ],
)
def test_in_a_direct_quotation_only_a_known_kind_of_event_counts(dossier, words, count):
    """Nor does what speakers say of themselves."""
    from site_builder.chronicle import chronicle

    story = dossier(f"“{words},” Anna Berg said.")
    (one,) = story.members
    quote = Quote("q-1", Span(1, 1 + len(words)), "direct", None, "Anna Berg", "person", None, "test", 1.0)
    member = replace(one, annotated=replace(one.annotated, quotes=(quote,)))
    assert len(chronicle(replace(story, members=(member,))).events) == count


def test_an_announcement_is_an_event(events):
    """A saying at a briefing or in a statement that is told is one."""
    (event,) = events("The port said in a statement on Monday that it had sold its four oldest cranes.")
    assert event.first == "2026-02-02"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The annual fish summit is held in Oslo in April.", "2026-04-01"),
        ("Norway and Sweden hold a fish summit every March.", "2026-03-01"),
    ],
)
def test_what_comes_again_recurs(events, text, first):
    """A clause that says so is recurring; a repeated month is shown in the year of publication."""
    (event,) = events(text)
    assert (event.status, event.first) == ("recurring", first)


def test_a_season_without_a_year_is_a_guess(events):
    """ "the current season" names no dates: the note says so and the confidence is low."""
    (event,) = events("Norway had committed to buying 20 million tons of fish in the current season.")
    assert "is a guess" in event.note
    assert event.confidence < 0.5


def test_a_headline_is_about_its_own_event(events):
    """Of two clauses, the one that names only those who take part is the headline."""
    text = (
        "Anna Berg's video call with Karl Holm on Wednesday was followed by a phone call with Lena Park. "
        "Anna Berg and Karl Holm held a video call on Wednesday that was broadcast from Oslo and Rome."
    )
    (title,) = [e.title for e in events(text) if sorted(e.people) == ["anna-berg", "karl-holm"]]
    assert "Lena Park" not in title


def test_a_day_is_told_in_the_order_of_its_hours(events):
    """Afternoon comes before evening, whatever the headlines' first letters."""
    told = events(
        "Anna Berg met Karl Holm on Wednesday evening. Zara Park met Lena Holm on Wednesday afternoon."
    )
    assert [event.title.split()[0] for event in told] == ["Zara", "Anna"]


def test_a_summing_up_says_so(events):
    """An entry that tells two contacts together, which have entries of their own, has a note."""
    text = (
        "Anna Berg held separate calls with Karl Holm and Lena Park on February 4. "
        "Anna Berg met Karl Holm on February 4. Anna Berg met Lena Park on February 4."
    )
    assert any("Sums up 2 contacts" in event.note for event in events(text))


def test_two_sources_of_one_meeting_are_one_event(events):
    """Same day, same people, same kind: one event with both passages, surer than either."""
    one, two = (
        "Anna Berg met Karl Holm on Wednesday.",
        "On February 4 Karl Holm held a meeting with Anna Berg.",
    )
    (event,) = events(one, two)
    assert [source.article for source in event.sources] == ["a1", "a2"]
    assert sorted(event.people) == ["anna-berg", "karl-holm"]
    assert event.confidence > events(one)[0].confidence


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Berg, who led the port, was arrested on Monday.",
            ["Berg, who led the port, was arrested on Monday"],
        ),
        ("Norway said it will hold an election on May 3.", ["Norway said it will hold an election on May 3"]),
        ("On Monday Norway will rebuild the port.", ["On Monday Norway will rebuild the port"]),
        (
            "Anna Berg, he said, will plan his trip to Rome in April.",
            ["Anna Berg, he said, will plan his trip to Rome in April"],
        ),
        ("The port has been shut since February 2.", []),
    ],
)
def test_headlines_of_other_clauses(events, text, titles):
    """Relative clauses keep their subject, plans their verb; "since" makes no event."""
    assert [event.title for event in events(text)] == titles


def test_other_people_on_the_same_day_are_another_event(events):
    """Two meetings of a day stay apart when their people differ."""
    told = events("Anna Berg met Karl Holm on Wednesday.", "Anna Berg met Lena Park on Wednesday.")
    assert len(told) == 2


def test_a_coarse_time_joins_the_day_inside_it(events):
    """ "early February" and "this week" join the one meeting of those people, with a note."""
    told = events(
        "Anna Berg met Karl Holm on February 4.",
        ("Anna Berg met Karl Holm in early February.", "2026-02-20"),
        "Anna Berg met Karl Holm this week.",
    )
    assert [event.first for event in told] == ["2026-02-04"]
    assert "“early February” read as 4 February 2026." in told[0].note
    assert len(told[0].sources) == 3


def test_a_day_before_dates_what_follows(events):
    """ "X on Wednesday came a day before Y": Y is on Thursday."""
    told = events(
        "The calls on Wednesday came a day before the arms treaty between Norway and Sweden lapsed."
    )
    assert [(event.first, "lapsed" in event.title) for event in told][-1] == ("2026-02-05", True)
    assert "counted as 5 February 2026" in told[-1].note


def test_a_referring_sentence_supports_the_event(events):
    """ "The call with Holm" has no date of its own; the article's only call with Holm has."""
    text = (
        "Anna Berg held separate calls with Karl Holm and Lena Park on February 4. "
        "In her call with Karl Holm, Anna Berg asked for fish."
    )
    told = events(text)
    pair = next(event for event in told if sorted(event.people) == ["anna-berg", "karl-holm"])
    assert pair.first == "2026-02-04"
    assert pair.sources[0].date is None


def test_an_event_told_at_the_same_time_takes_its_day(events):
    """ "The calls took place as negotiators met in Oslo" dates the talks, and says so."""
    text = (
        "Anna Berg held separate calls with Karl Holm and Lena Park on February 4. "
        "The calls took place as Swedish and Danish negotiators met in Oslo for talks."
    )
    talks = next(event for event in events(text) if "negotiators" in event.title)
    assert (talks.first, talks.place) == ("2026-02-04", "Oslo")
    assert talks.note


def test_talks_named_by_their_place_are_the_same_talks(events):
    """Talks in Oslo elsewhere in the story support the dated ones; other parties are a disagreement."""
    one = (
        "Anna Berg held separate calls with Karl Holm and Lena Park on February 4. "
        "The calls took place as Swedish and Danish negotiators met in Oslo for talks."
    )
    two = "Both backed security talks in Oslo involving Sweden, Denmark and China."
    talks = next(event for event in events(one, two) if "negotiators" in event.title)
    assert {source.article for source in talks.sources} == {"a1", "a2"}
    assert [d.kind for d in talks.disagreements] == ["participants"]


def test_done_in_one_source_and_planned_in_another(events):
    """One event, two standpoints: past wins, and the difference is kept with its passages."""
    (event,) = events(
        ("The arms treaty between Norway and Sweden is set to expire on February 5, 2026.", "2026-02-04"),
        ("The arms treaty between Norway and Sweden lapsed on Thursday.", "2026-02-06"),
    )
    assert event.status == "past"
    (difference,) = event.disagreements
    assert difference.kind == "status"
    assert sorted(side.value for side in difference.sides) == ["has happened", "is still to come"]


def test_by_video_or_by_telephone(events):
    """Sources that differ on the medium of a call are shown side by side."""
    (event,) = events(
        "Anna Berg and Karl Holm held a video call on Wednesday.",
        "Anna Berg spoke by telephone with Karl Holm on Wednesday.",
    )
    assert [d.kind for d in event.disagreements] == ["medium"]


def test_editors_hide_events_by_id(events):
    """A hidden event is not told; the others keep their ids."""
    text = "Anna Berg met Karl Holm on Wednesday. She will visit Norway in April."
    first, second = events(text)
    assert events(text, hide=(first.id,)) == (second,)


def test_ids_do_not_depend_on_other_articles(events):
    """An event keeps its id when another article changes, comes or goes."""
    one = "Anna Berg met Karl Holm on Wednesday."
    alone = {event.id for event in events(one)}
    more = events(one, "Lena Park resigned on Tuesday. Snow fell. Prices rose on Monday.")
    assert alone <= {event.id for event in more}
    assert len({event.id for event in more}) == len(more)


def test_two_builds_tell_the_same(dossier):
    """The same dossier gives the same timeline, events in order of first day."""
    from site_builder.chronicle import chronicle

    story = dossier(
        "Anna Berg met Karl Holm on Wednesday. Prices fell on Monday. He will visit Rome in April."
    )
    timeline = chronicle(story)
    assert timeline == chronicle(story)
    assert [event.first for event in timeline.events] == sorted(event.first for event in timeline.events)


def test_an_empty_story_has_no_events(events):
    """No article, no event."""
    assert events() == ()


def test_every_passage_lies_in_its_article(dossier):
    """Spans of sources and of disagreements are inside the texts they name."""
    from site_builder.chronicle import chronicle

    story = dossier(
        "Anna Berg met Karl Holm on Wednesday.", "Prices, Karl Holm said on Monday, fell. He left today."
    )
    texts = {m.annotated.article.slug: m.annotated.article.text for m in story.members}
    for event in chronicle(story).events:
        assert event.sources
        for source in event.sources:
            assert 0 <= source.span.start < source.span.end <= len(texts[source.article])
            assert source.date is None or source.date.within(source.span)
