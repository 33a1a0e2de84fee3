"""What is asserted to be one fact, what is only related, and how amounts are held against each other."""

import pytest

from site_builder.compare.agreed import agreed
from site_builder.compare.alignment import Pair
from site_builder.compare.mood import moods
from site_builder.compare.related import NEAREST

FACT = "Fishermen in Vardo found a drifting yellow submarine near the lighthouse early on Friday."
LIKE = "A drifting yellow submarine was found near the lighthouse by Vardo fishermen."
REST = "Schools open late. Roads are icy. The mayor resigned. Trains run on time."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She visited the harbour in May.", set()),
        ("May was warm and the lighthouse stood.", set()),
        ("She will visit the harbour.", {"ahead"}),
        ("The treaty is set to expire.", {"ahead"}),
        ("It may rain.", {"possible"}),
        ("It does not spread.", {"denied"}),
        ("It didn’t spread, and neither did this.", {"denied"}),
    ],
)
def test_moods_are_read_from_words_of_grammar(text, found):
    """The month is no possibility, and a plain statement has no mood."""
    assert moods(text) == found


@pytest.mark.parametrize(
    "other",
    [
        "Fishermen in Vardo will search for the drifting yellow submarine near the lighthouse on Friday.",
        "Fishermen in Vardo have not found a drifting yellow submarine near the lighthouse.",
        "Fishermen in Vardo might have found a drifting yellow submarine near the lighthouse.",
    ],
)
def test_another_mood_is_no_agreement(compared, draft, other):
    """What is to come, possible or denied in one source is not agreed with one that states it."""
    drafts = {"a": draft(FACT), "b": draft(other), "c": draft(REST)}
    made = compared(drafts)
    assert [f for f in made.findings if f.type == "agreement"] == []
    assert [pair.same for pair in made.related] == [False]


def test_related_passages_are_published_and_marked(compared, draft):
    """Asserted pairs say so; each passage keeps its nearest few."""
    made = compared({"a": draft(FACT), "b": draft(LIKE), "c": draft(REST)})
    (pair,) = made.related
    assert (pair.left.article, pair.right.article, pair.same) == ("a", "b", True)
    assert 0 < pair.score <= 1
    many = {f"s{n}": draft(f"{FACT} {REST}") for n in range(9)}
    related = compared(many).related
    first = [p for p in related if p.left.span.start == 0 and p.left.article == "s0"]
    assert NEAREST <= len(first) < 9


def test_figures_at_odds_and_other_days_are_no_agreement(compared, draft):
    """The same sentence with another figure, or another day, does not say the same."""
    eight = draft(
        "A drifting yellow submarine sank 8 boats near the Vardo lighthouse.",
        counts=[("8 boats", "8", "boats")],
    )
    nine = draft(
        "Near the Vardo lighthouse a drifting yellow submarine sank 9 boats.",
        counts=[("9 boats", "9", "boats")],
    )
    rest = draft(REST)
    assert [p.same for p in compared({"a": eight, "b": nine, "c": rest}).related] == [False]
    monday, sunday = (
        draft(
            f"A drifting yellow submarine sank near the Vardo lighthouse on {day}.",
            dates=[(day, iso, iso, "day")],
        )
        for day, iso in (("Monday", "2025-03-03"), ("Sunday", "2025-03-02"))
    )
    assert [p.same for p in compared({"a": monday, "b": sunday, "c": rest}).related] == [False]


def test_a_group_is_as_large_as_all_its_pairs_allow(reading, draft):
    """A bridge between two passages does not make them one fact; three linked pairs make one group."""
    a, b, c = reading({slug: draft(FACT) for slug in "abc"}).passages
    bridge = (Pair(a, b, 0.9), Pair(b, c, 0.8))
    assert agreed(bridge) == ((a, b),)
    assert agreed((Pair(a, b, 0.9), Pair(a, c, 0.8), Pair(b, c, 0.7))) == ((a, b, c),)


TOLL = "The Vardo ferry capsized off the northern pier and killed {}."


def tolls(draft, *amounts):
    return {
        f"s{n}": draft(TOLL.format(words), counts=[(words, amount, "people")])
        for n, (words, amount) in enumerate(amounts)
    } | {"rest": draft(REST)}


def test_three_tolls_are_one_finding(found, draft):
    """Each amount is a side with all who give it."""
    made = found(
        "quantity.conflict", tolls(draft, ("nine people", "9"), ("11 people", "11"), ("eleven people", "11"))
    )
    (finding,) = made
    assert [len(side.evidence) for side in finding.sides] == [1, 2]
    assert finding.label == "“nine people” or “11 people” (killed)"
    assert "S1 and S2 write “11 people”" in finding.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("9 people", "killed 9 people", "9"), ("27 people", "hurt 27 people", "27")),
        (("9 people", "killed 9 people", "9"), ("9 people", "9 people died", "9")),
    ],
)
def test_other_fates_and_equal_tolls_are_no_conflict(found, draft, one, other):
    """The dead are not held against the injured, nor a word for dying against another."""
    drafts = {
        slug: draft(
            f"The Vardo ferry capsized off the northern pier and {text}.", counts=[(words, amount, "people")]
        )
        for slug, (words, text, amount) in (("a", one), ("b", other))
    }
    assert found("quantity.conflict", drafts | {"c": draft(REST)}) == []


def test_converted_and_round_figures_are_one(found, draft):
    """60 miles and 97 km, "about 100" and 97, a quarter and 25 per cent: no difference, nobody's own."""
    text = "The Vardo lighthouse lies {} from the northern border."
    miles = draft(text.format("60 miles"), figures=[("60 miles", "60", "mile", "miles")])
    km = draft(text.format("97 km"), figures=[("97 km", "97", "kilometre", "km")])
    about = draft(text.format("about 100 km"), figures=[("100 km", "100", "kilometre", "km")])
    exact = draft(text.format("100 km"), figures=[("100 km", "100", "kilometre", "km")])
    rest = draft(REST)
    for pair in ({"a": miles, "b": km}, {"a": km, "b": about}):
        made = [
            found(rule, pair | {"c": rest})
            for rule in ("quantity.conflict", "quantity.only-one", "only.figure")
        ]
        assert made == [[], [], []]
    assert len(found("quantity.conflict", {"a": km, "b": exact, "c": rest})) == 1
    share = draft(
        "Of the Vardo harvest 25 per cent was herring.", figures=[("25 per cent", "25", "percent", "")]
    )
    words = draft("A quarter of the Vardo harvest was herring.")
    assert found("quantity.only-one", {"a": share, "b": words, "c": rest}) == []
    assert found("only.figure", {"a": share, "b": words, "c": rest}) == []


def test_a_number_in_a_name_counts_nothing(found, draft):
    """ "Apollo 11 astronauts" are no eleven astronauts."""
    a = draft("They cheered Apollo 11 astronauts in Vardo.", counts=[("11 astronauts", "11", "astronauts")])
    assert found("only.figure", {"a": a, "b": draft(REST)}) == []
