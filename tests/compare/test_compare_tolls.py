"""Figures of those harmed, which reports often give with no noun and far from the words for what happened."""

import pytest

RULE = "quantity.conflict"


def story(draft, *told):
    """One report a text, with the bare counts written in it."""
    return {chr(97 + n): draft(text, counts=counts) for n, (text, counts) in enumerate(told)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("The bus fell. 27 were injured.", [("27 were injured", "27", "injured")]), "more than 20"),
        (("The bus fell. 27 were injured.", [("27 were injured", "27", "injured")]), "about 30"),
        (
            (
                "The bus fell. Of 60 aboard, 27 were injured. Ten died.",
                [("27 were injured", "27", "injured")],
            ),
            "27",
        ),
    ],
)
def test_a_round_bound_and_the_exact_figure_agree(found, draft, one, other):
    """ "More than 20" leads readers to expect 27; only another figure is a difference."""
    number = other.split()[-1]
    second = (f"A coach plunged off a pass, injuring {other}.", [(number, number, "")])
    assert found(RULE, story(draft, one, second)) == []


def test_tolls_at_the_head_of_reports_are_held_together(found, draft):
    """Those harmed are one figure of the story, in whatever words its reports open, bounds shown."""
    drafts = story(
        draft,
        ("It ended badly, with 27 injured.", [("27 injured", "27", "injured")]),
        ("At least 35 people were hurt when a coach plunged off a pass.", [("35 people", "35", "people")]),
    )
    (finding,) = found(RULE, drafts)
    assert [side.value for side in finding.sides] == ["27 injured", "At least 35 people"]


def test_the_toll_of_another_event_is_another_figure(found, draft):
    """A sentence that names another year or place, below the head, counts others."""
    opening = "Snow fell. It was cold. Nobody slept. "
    drafts = story(
        draft,
        (f"{opening}In 2011 a slide left 12 dead at Vik.", [("12 dead", "12", "dead")]),
        ("A coach plunged off a pass, killing nine.", [("nine", "9", "")]),
    )
    assert found(RULE, drafts) == []
