"""What editors decide on events wins, survives other changes, and is told when it meets nothing."""

import pytest

from site_builder.chronicle import chronicle
from site_builder.model import Added, Cited, EventEdits, Merged, Renamed, Split

CALL = "Xi Jinping and Donald Trump spoke by telephone on 4 February 2026."
VOTE = "The Council will vote on the plan on 9 March 2026, Anna Berg said."
SAME = "Xi Jinping held a telephone call with Donald Trump on 4 February 2026."


@pytest.fixture
def told(dossier):
    """The timeline of texts as edited."""

    def timeline(*texts, **edits):
        return chronicle(dossier(*texts, events=EventEdits(**edits)))

    return timeline


def test_no_edit_changes_nothing(told, dossier):
    """Without decisions the timeline is the rules' own."""
    assert told(CALL, VOTE) == chronicle(dossier(CALL, VOTE))
    assert told(CALL, VOTE).unmet == ()


def test_merged_events_keep_the_first_ids_and_every_passage(told):
    """The address of the first stays; the other is gone, its passages are not."""
    call, vote = told(CALL, VOTE).events
    timeline = told(CALL, VOTE, merge=(Merged((call.id, vote.id), "One day"),))
    (event,) = timeline.events
    assert (event.id, event.title, event.first) == (call.id, "One day", call.first)
    assert {s.article for s in event.sources} == {"a1", "a2"}
    assert event.rule == "editor"
    assert vote.title in event.note
    assert vote.id in timeline.hidden


def test_a_split_takes_the_passages_of_the_articles_it_names(told):
    """What leaves is an event of its own, under an id that does not depend on anything else."""
    (event,) = told(CALL, SAME).events
    timeline = told(CALL, SAME, split=(Split(event.id, ("a2",), "Another call", "2026-02"),))
    new, kept = timeline.events
    assert (new.title, new.first, new.last, new.precision) == (
        "Another call",
        "2026-02-01",
        "2026-02-28",
        "month",
    )
    assert [s.article for s in new.sources] == ["a2"]
    assert (kept.id, [s.article for s in kept.sources]) == (event.id, ["a1"])
    again = told(CALL, SAME, VOTE, split=(Split(event.id, ("a2",)),))
    assert new.id in {e.id for e in again.events}


def test_a_renamed_event_keeps_all_else(told):
    """Only the title changes."""
    (event,) = told(CALL).events
    (renamed,) = told(CALL, rename=(Renamed(event.id, "They spoke"),)).events
    assert renamed.title == "They spoke"
    assert (renamed.id, renamed.sources, renamed.first) == (event.id, event.sources, event.first)


def test_an_added_event_stands_in_its_place_with_its_passage(told):
    """White space in the cited words does not matter; the passage is the article's own."""
    cited = Cited("a1", "spoke  by\ntelephone")
    added = Added("Summit", "2026-01", "2026-02-03", "planned", "Geneva", (cited,))
    summit, call = told(CALL, add=(added,)).events
    assert (summit.first, summit.last, summit.precision) == ("2026-01-01", "2026-02-03", "month")
    assert (summit.status, summit.place, summit.rule) == ("planned", "Geneva", "editor")
    assert [s.span.of(CALL) for s in summit.sources] == ["spoke by telephone"]
    assert call.title != summit.title


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ({"merge": (Merged(("e-1", "e-2")),)}, "merge: 'e-1' is no event"),
        ({"split": (Split("e-1", ("a1",)),)}, "split: 'e-1' is no event"),
        ({"rename": (Renamed("e-1", "x"),)}, "rename: 'e-1' is no event"),
        ({"add": (Added("x", "2026", passages=(Cited("a1", "no such words"),)),)}, "is not in the article"),
        ({"add": (Added("x", "2026", passages=(Cited("zz", "Xi"),)),)}, "is in no article"),
    ],
)
def test_a_decision_that_meets_nothing_is_told(told, edits, words):
    """The rest of the timeline stays."""
    timeline = told(CALL, **edits)
    assert words in timeline.unmet[0].message
    assert len([e for e in timeline.events if e.rule != "editor"]) == 1


def test_a_split_that_would_leave_nothing_is_told(told):
    """An event without passages would be no event; a stranger among the articles is named."""
    (event,) = told(CALL).events
    everything = told(CALL, split=(Split(event.id, ("a1",)),))
    assert "every passage would leave" in everything.unmet[0].message
    stranger = told(CALL, split=(Split(event.id, ("a9",)),))
    assert stranger.unmet[0].message.endswith("its articles are: a1")
    assert everything.events == stranger.events == (event,)


def test_what_was_planned_and_has_happened_is_past_when_merged(told):
    """One source that reports it is enough, whichever event is named first."""
    call, vote = told(CALL, VOTE).events
    (event,) = told(CALL, VOTE, merge=(Merged((vote.id, call.id)),)).events
    assert (vote.status, event.id, event.status) == ("planned", vote.id, "past")


def test_an_event_added_twice_is_told(told):
    """The first stays; the other is not lost unseen."""
    timeline = told(CALL, add=(Added("Vote", "2026-03", place="Riga"), Added("Vote", "2026-03", line=9)))
    assert [event.place for event in timeline.events if event.title == "Vote"] == ["Riga"]
    assert [(one.line, one.message) for one in timeline.unmet] == [
        (9, "add: 'Vote' is added twice on 2026-03; take one out")
    ]
