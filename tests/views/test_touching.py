"""What touches each block of an article is found once for all blocks, however many there are."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Block, Span
from site_builder.views.prose import touching

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair)))


def blocks(sizes: list[int], gap: int = 1) -> list[Block]:
    """Paragraphs of these sizes, one after the other."""
    starts = [sum(sizes[:n]) + gap * n for n in range(len(sizes))]
    return [
        Block("paragraph", Span(s, s + z), f"p{n}")
        for n, (s, z) in enumerate(zip(starts, sizes, strict=True))
    ]


@given(st.lists(st.integers(1, 9), max_size=9), st.lists(SPANS, max_size=20))
def test_it_is_what_overlaps_in_the_order_given(sizes, spans):
    """The same as to ask every block about everything."""
    made = blocks(sizes)
    asked = [[span for span in spans if span.overlaps(block.span)] for block in made]
    assert touching([block.span for block in made], spans, lambda span: span) == asked


def test_work_grows_with_the_article_not_with_its_square(work: Callable[[Callable[[], object]], int]) -> None:
    """Four times the paragraphs and marks are four times the work."""

    def run(number: int) -> Callable[[], object]:
        made = [block.span for block in blocks([9] * number)]
        spans = [Span(place.start, place.start + 5) for place in made]
        return lambda: touching(made, spans, lambda span: span)

    assert work(run(400)) < 5 * work(run(100))
