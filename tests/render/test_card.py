"""The picture of a shared link: of the right size, small, and honest about letters it does not have."""

from io import BytesIO

import pytest
from PIL import Image

from site_builder.model import Card
from site_builder.render.card import ACCENT, HEIGHT, INK, LINE, PAPER, WIDTH, draw


def picture(card: Card) -> Image.Image:
    return Image.open(BytesIO(draw(card).data)).convert("RGB")


def colours(image: Image.Image) -> set[tuple[int, ...]]:
    return {colour for _, colour in image.getcolors(maxcolors=256)}


def test_size_and_bytes() -> None:
    """1200 by 630, a few kilobytes, the same bytes each time."""
    card = Card("card.png", "A bridge, two cities and a river " * 3, "Site", "5 sources", (0.0, 0.5, 1.0))
    assert picture(card).size == (WIDTH, HEIGHT)
    assert len(draw(card).data) < 40_000
    assert draw(card) == draw(card)


def test_an_empty_card_is_paper_and_a_line() -> None:
    """Nothing is written that nobody gave."""
    image = picture(Card("card.png", "", "", ""))
    assert INK not in colours(image)
    assert ACCENT not in colours(image)
    assert image.getpixel((WIDTH // 2, LINE - 40)) == PAPER


@pytest.mark.parametrize(
    ("title", "shown"), [("Łódź", True), ("Ёлка", True), ("習近平", False), ("A 習", False)]
)
def test_a_title_is_shown_whole_or_not_at_all(title: str, shown: bool) -> None:
    """Empty boxes would be worse than nothing."""
    assert (INK in colours(picture(Card("card.png", title, "", "")))) is shown


@pytest.mark.parametrize("marks", [(0.0,), (1.0,), (0.0, 1.0)])
def test_marks_stand_inside_the_edges(marks: tuple[float, ...]) -> None:
    """The first and the last day too."""
    image = picture(Card("card.png", "", "", "", marks))
    found = [x for x in range(WIDTH) if image.getpixel((x, LINE - 10)) == ACCENT]
    assert found
    assert min(found) >= 80
    assert max(found) < WIDTH - 80


def test_no_title_breaks_the_drawing() -> None:
    """Long words, many lines, marks of direction, nothing but spaces."""
    for title in ("x" * 10_000, "word " * 5_000, "\u202eabc", "   ", "\n\t\x00"):
        assert picture(Card("card.png", title, title, title)).size == (WIDTH, HEIGHT)


def test_a_line_without_end_is_cut_at_the_edge() -> None:
    """A title of a million letters is no picture of a hundred million points."""
    image = picture(Card("card.png", "x" * 1_000_000, "y" * 1_000_000, "z" * 1_000_000))
    assert image.size == (WIDTH, HEIGHT)
