"""What one source says and another says the opposite of; and figures that are no source's own after all."""

import pytest

RULE = "claim.opposite"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry passed its safety check in May.", "The ferry passed a safety check in May."),
        ("The ferry passed its safety check in May.", "The ferry did not fail its safety check in May."),
        ("The ferry passed its safety check in May.", "The ferry failed to leave the harbour in May."),
        ("The ferry passed its safety check in May.", "Rain and cold: a safety check of umbrellas failed."),
    ],
)
def test_the_same_denied_opposites_and_other_things(found, draft, one, other):
    """Both verbs must govern one noun, undenied."""
    assert found(RULE, {"a": draft(one), "b": draft(other)}) == []


def test_passed_against_failed_with_who_says_so(found, draft):
    """Each verb is a side for each who says it."""
    said = "the ferry failed the safety check in May"
    drafts = {
        "a": draft("The ferry passed its safety check in May."),
        "b": draft(f"But {said}, Park says.", reported=[(said, "Lena Park")]),
        "c": draft("The ferry failed a safety check in May."),
    }
    (finding,) = found(RULE, drafts)
    assert [(side.value, side.said_by) for side in finding.sides] == [
        ("passed", "the article itself"),
        ("failed", "Lena Park"),
        ("failed", "the article itself"),
    ]


def test_a_number_that_another_source_writes_without_its_noun(found, draft):
    """ "One of 31 of its kind" gives the figure "31 such locks"; "31 tons" does not."""
    own = draft("The river has 31 such locks.", counts=[("31 such locks", "31", "locks")])
    bare = draft("The lock at Vik is one of 31 of its kind on the river.")
    tons = draft("The lock at Vik lifts 31 tons on the river.", figures=[("31 tons", "31", "tonne", "tons")])
    assert found("only.figure", {"a": own, "b": bare}) == []
    assert len(found("only.figure", {"a": own, "b": tons})) == 1


def test_a_share_that_another_source_has_in_words(found, draft):
    """ "Half of the catch" is "50 per cent of the catch"."""
    own = draft("Vik lands 50 per cent of the catch.", figures=[("50 per cent", "50", "percent", "per cent")])
    assert len(found("only.figure", {"a": own, "b": draft("Rain fell.")})) == 1
    assert found("only.figure", {"a": own, "b": draft("Boats there land half of the catch.")}) == []
