"""Articles in the order of their days, in blocks, and how finely what they are held against is divided.

Where a block ends is decided by the names of its articles: one more or less changes the block it is in, and
no other. The articles in a block, and the lots that prints are dealt into, grow with the square root of their
number, so that neither a block nor a lot is ever a large part of the site.
"""

from collections.abc import Iterator, Sequence
from zlib import crc32

from site_builder.model import Listing

LEAST = 8
"""Articles of a block, if there are as many."""


def blocks(listings: Sequence[Listing]) -> tuple[tuple[int, ...], ...]:
    """The places of the listings, by day and slug, in blocks.

    The undated come last: nothing says that they are earlier.
    """
    ordered = sorted(range(len(listings)), key=lambda at: _when(listings[at]))
    return tuple(_cut(ordered, [listings[at].slug for at in ordered], lots(len(listings)) // 4))


def lots(articles: int) -> int:
    """How many lots the prints of so many articles are dealt into: a power of two near four roots."""
    return 1 << (16 * articles).bit_length() // 2


def _when(listing: Listing) -> tuple[str, str]:
    return listing.published or "9999", listing.slug


def _cut(ordered: Sequence[int], slugs: Sequence[str], size: int) -> Iterator[tuple[int, ...]]:
    """Blocks of one to four times the size, the last one apart; mostly of less than twice."""
    size, start = max(size, LEAST), 0
    for end, slug in enumerate(slugs, 1):
        ends = end - start >= size and crc32(slug.encode()) % size < 2
        if ends or end - start == 4 * size or end == len(slugs):
            yield tuple(ordered[start:end])
            start = end
