"""Could two equal runs of seven words be part of a passage that tells something? What they stand in says so.

Most equal runs are phrases of a trade, and end where the next word differs. Whoever says no here has seen
both ends of the passage; where equal text goes on, the texts are asked.
"""

from site_builder.model import NEAR, RUN
from site_builder.reuse.runs import CONTENT, PLAIN, WORDS

SIDE = (1 << 4 * NEAR) - 1
WORDS_TOLD = RUN + 2 * NEAR
CONTENTFUL = int("01" * WORDS_TOLD, 2)
SMALL = CONTENTFUL << 1


def promising(left: int, right: int) -> bool:
    """May the passage around two equal runs be long and telling enough, going by what each stands in?"""
    differing = (left ^ right) >> 2 * WORDS_TOLD
    before, after = _equal(differing >> 4 * NEAR), _equal(differing & SIDE)
    if NEAR in (before, after):
        return True
    passage = left & ((1 << 2 * (before + RUN + after)) - 1) << 2 * (NEAR - after)
    content, plain = passage & CONTENTFUL, passage & SMALL
    length = (content.bit_length() - (content & -content).bit_length()) // 2 + 1
    return length >= WORDS and content.bit_count() >= CONTENT and plain.bit_count() >= PLAIN


def _equal(differing: int) -> int:
    """How many of the nearest words to one side are equal."""
    return ((differing & -differing).bit_length() - 1) // 4 if differing else NEAR
