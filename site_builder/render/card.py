"""The picture of a shared link, 1200 by 630 pixels as Open Graph has it: paper, ink, and one accent.

Drawn in 15 shades of ink and the accent, so that a card is a few kilobytes. The typeface is Roboto (Latin,
Greek, Cyrillic). A title with letters it does not have is left out, and not shown as empty boxes.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from site_builder.model import Card, Output

WIDTH, HEIGHT, EDGE = 1200, 630, 80
PAPER, INK, ACCENT = (255, 253, 249), (29, 27, 24), (163, 52, 28)
SHADES = 15
"""Colours of the palette from paper to ink; the next one is the accent."""

SOFT = 150
"""Darkness of what is not the title, of 255."""

TITLE = (76, 64, 54, 46)
"""Sizes of the title in pixels: the largest in which it needs no more than LINES lines."""

LINES = 4
LONGEST = 200
"""Characters of a line or a title, on a card: more would be drawn beyond its edge."""

RUNS = 3
"""Way of compressing (zlib's Z_RLE): the smallest and the quickest of those measured on such pictures."""

MISSING = "\ue000"
"""A letter for private use, which no text typeface has: its picture is that of a missing one."""

LINE = 520
"""Where the line of time stands, in pixels from the top."""


def draw(card: Card) -> Output:
    """The card as a PNG file."""
    shades = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(shades)
    _write(pen, (EDGE, EDGE - 20), card.site, "Regular", 30, SOFT)
    _title(pen, card.title)
    _write(pen, (EDGE, LINE + 36), card.facts, "Regular", 30, SOFT)
    picture = shades.point([value * (SHADES - 1) // 255 for value in range(256)]).convert("P")
    picture.putpalette(_palette())
    _timeline(ImageDraw.Draw(picture), card.marks)
    data = BytesIO()
    picture.save(data, "PNG", bits=4, compress_type=RUNS)
    return Output(card.path, data.getvalue())


def _title(pen: ImageDraw.ImageDraw, title: str) -> None:
    """As large as it goes."""
    for size in TITLE:
        lines = list(_wrapped(title[:LONGEST], size))
        if len(lines) <= LINES:
            break
    for number, line in enumerate(lines[:LINES]):
        _write(pen, (EDGE, EDGE + 50 + number * size * 1.18), line, "Bold", size, 255)


def _wrapped(text: str, size: int) -> Iterator[str]:
    """Lines that fit between the edges; a word longer than a line stands alone, and is cut by the edge."""
    font, line = _font("Bold", size), ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > WIDTH - 2 * EDGE:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _timeline(pen: ImageDraw.ImageDraw, marks: tuple[float, ...]) -> None:
    """A line with a mark for each day something happened."""
    pen.rectangle((EDGE, LINE, WIDTH - EDGE, LINE + 1), fill=4)
    for mark in marks:
        at = EDGE + round(mark * (WIDTH - 2 * EDGE - 6))
        pen.rectangle((at, LINE - 16, at + 5, LINE + 17), fill=SHADES)


def _write(
    pen: ImageDraw.ImageDraw, at: tuple[float, float], text: str, weight: str, size: int, dark: int
) -> None:
    text = text[:LONGEST]
    if _has(weight, text):
        pen.text(at, text, font=_font(weight, size), fill=dark)


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    name = files("site_builder.render") / "roboto" / f"Roboto-{weight}.ttf"
    return ImageFont.truetype(BytesIO(name.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)


def _has(weight: str, text: str) -> bool:
    """Has the typeface every letter?"""
    return all(letter.isspace() or _glyph(weight, letter) != _glyph(weight, MISSING) for letter in text)


@lru_cache(4096)
def _glyph(weight: str, letter: str) -> bytes:
    return bytes(_font(weight, TITLE[-1]).getmask(letter))


def _palette() -> list[int]:
    between = [
        round(paper + (ink - paper) * shade / (SHADES - 1))
        for shade in range(SHADES)
        for paper, ink in zip(PAPER, INK, strict=True)
    ]
    return [*between, *ACCENT]
