"""Cutting overlapping marks into runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Span
from site_builder.views.runs import split

TEXT = "abcdefghijklmnop"
spans = st.tuples(st.integers(-3, 20), st.integers(-3, 20)).map(lambda t: Span(min(t), max(t)))


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [("abcdefghijklmnop", ())]),
        ([Span(4, 4)], [("abcdefghijklmnop", ())]),
        ([Span(20, 30)], [("abcdefghijklmnop", ())]),
        ([Span(-3, 30)], [("abcdefghijklmnop", (0,))]),
        ([Span(2, 4)], [("ab", ()), ("cd", (0,)), ("efghijklmnop", ())]),
        ([Span(0, 4), Span(2, 6)], [("ab", (0,)), ("cd", (0, 1)), ("ef", (1,)), ("ghijklmnop", ())]),
        ([Span(0, 9), Span(3, 5)], [("abc", (0,)), ("de", (0, 1)), ("fghi", (0,)), ("jklmnop", ())]),
        ([Span(1, 3), Span(3, 5)], [("a", ()), ("bc", (0,)), ("de", (1,)), ("fghijklmnop", ())]),
        ([Span(1, 3), Span(1, 3)], [("a", ()), ("bc", (0, 1)), ("defghijklmnop", ())]),
    ],
)
def test_marks_are_cut_where_they_meet(marks, expected):
    """Every boundary of a mark is a cut, and no other place is."""
    found = split(Span(0, 16), marks)
    assert [(span.of(TEXT), which) for span, which in found] == expected


@given(within=spans, marks=st.lists(spans, max_size=8))
def test_runs_are_the_text_and_carry_exactly_their_marks(within, marks):
    """One after the other the runs are the text; a run has a mark if and only if the mark covers it."""
    found = list(split(within, marks))
    assert [s.start for s, _ in found] == [within.start, *(s.end for s, _ in found[:-1])][: len(found)]
    assert not found or found[-1][0].end == within.end
    for span, which in found:
        assert which == tuple(i for i, m in enumerate(marks) if m.start < m.end and span.within(m))
        assert all(
            i in which or not marks[i].overlaps(span)
            for i in range(len(marks))
            if marks[i].start < marks[i].end
        )


def test_a_thousand_marks_on_one_paragraph_are_cut_quickly():
    """Time grows with the cuts, not with cuts times marks."""
    marks = [Span(i * 10, i * 10 + 15) for i in range(20_000)]
    assert sum(len(which) for _, which in split(Span(0, 200_010), marks)) == 3 * 20_000 - 2
