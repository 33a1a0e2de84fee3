"""What touches a passage."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.language.near import Near
from site_builder.model import Span

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 3000), st.integers(0, 1500)
)


def test_nothing_touches_nothing():
    """No things, no answers."""
    assert Near(()).touching(Span(0, 9)) == []


@given(st.lists(SPANS, max_size=30), SPANS)
def test_the_answer_is_that_of_going_through_all(spans, place):
    """The same things in the same order, at every width of things and places."""
    near = Near((span, number) for number, span in enumerate(spans))
    assert near.touching(place) == [n for n, span in enumerate(spans) if span.overlaps(place)]


def test_a_look_costs_what_is_there_not_what_there_is(work):
    """Four times the text is no more work for one passage of it."""
    small, large = (Near((Span(i * 60, i * 60 + 50), i) for i in range(n)) for n in (300, 1200))
    place = Span(6000, 6100)
    assert work(lambda: large.touching(place)) == work(lambda: small.touching(place))
