"""Likeness of sentences, and runs of words that texts share."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compare.cover import cover
from site_builder.language.shingles import CROWDED, Run, shared_runs
from site_builder.language.similarity import COPIED, cosine, longest_run, rarity, vector, wording
from site_builder.language.words import folded_words
from site_builder.model import Evidence, Span

LETTERS = st.lists(st.sampled_from("abc"), max_size=14)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ferry sank off the coast at dawn.", "At sunrise the boat went down near the shore."),
        ("Voters rejected the plan.", "The plan to merge both ports was put to the vote on Sunday."),
        ("", "Anything at all."),
    ],
)
def test_reworded_sentences_are_not_copied(left, right):
    """Telling the same in other words is no copy."""
    assert wording(folded_words(left), folded_words(right)) < COPIED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The old ferry sank off the northern coast at dawn.",
            "The old ferry sank off the northern coast at dawn.",
        ),
        (
            "Its labour force honoured the deal signed in May.",
            "Its labor force honored the deal signed in May.",
        ),
    ],
)
def test_same_wording_is_copied(left, right):
    """The same words count as copied, whichever side of the Atlantic spells them."""
    assert wording(folded_words(left), folded_words(right)) >= COPIED


@given(LETTERS, LETTERS)
def test_longest_run_is_the_longest(left, right):
    """No common run is longer than the one found."""
    starts = product(range(len(left)), range(len(right)), range(1, len(left) + 1))
    best = max(
        (n for i, j, n in starts if left[i : i + n] == right[j : j + n] and i + n <= len(left)), default=0
    )
    assert longest_run(left, right) == best


@given(LETTERS, LETTERS)
def test_runs_are_equal_and_maximal(left, right):
    """Each run's words agree, and none can be made longer."""
    for run in shared_runs([left, right], size=3):
        i, j, n = run.left_start, run.right_start, run.length
        assert left[i : i + n] == right[j : j + n]
        assert not (i and j and left[i - 1] == right[j - 1])
        assert not (i + n < len(left) and j + n < len(right) and left[i + n] == right[j + n])


@given(LETTERS, LETTERS)
def test_no_shared_shingle_is_missed(left, right):
    """Every pair of equal shingles lies in a run."""
    runs = shared_runs([left, right], size=3)
    for i, j in product(range(len(left) - 2), range(len(right) - 2)):
        if left[i : i + 3] == right[j : j + 3]:
            held = [r for r in runs if r.left_start <= i and i + 3 <= r.left_start + r.length]
            assert any(i - j == r.left_start - r.right_start for r in held)


def test_runs_inside_one_text_do_not_count():
    """A text that repeats itself shares nothing with another."""
    assert shared_runs([["a", "b", "c"] * 4, ["x"]], size=3) == ()


def test_boilerplate_is_not_paired():
    """A shingle in more places than `CROWDED` is nobody's find, so that cost stays linear."""
    assert shared_runs([["a", "b", "c"]] * (CROWDED + 1), size=3) == ()
    assert shared_runs([["a", "b", "c"]] * 2, size=3) == (Run(0, 1, 0, 0, 3),)


def test_cosine_runs_from_nothing_to_the_same():
    """Nothing in common is 0, the same words are 1, unknown words count for nothing."""
    weights = rarity([["ferry", "sank"], ["plan", "vote"], ["ferry", "plan"]])
    one = vector(["ferry", "sank", "sank", "unheard"], weights)
    assert cosine(one, one) == pytest.approx(1)
    assert cosine(one, vector(["vote"], weights)) == 0


SPANS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 6)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=6
)


@given(SPANS, st.integers(0, 9), st.integers(1, 6))
def test_cover_answers_as_looking_at_each_span_would(spans, start, length):
    """Holding, holding more and lying inside are what they are for any spans."""
    asked = Evidence("a", Span(start, start + length))
    made = cover(Evidence("a", span) for span in spans)
    assert made.holds(asked) == any(asked.span.within(s) for s in spans)
    assert made.holds_more(asked) == any(asked.span.within(s) and s != asked.span for s in spans)
    assert made.inside(asked) == any(s.within(asked.span) for s in spans)
    assert not made.holds(Evidence("b", asked.span))
    assert not made.inside(Evidence("b", asked.span))
