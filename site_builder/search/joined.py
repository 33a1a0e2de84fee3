"""A lot of the index: the postings of its terms, and what the site as a whole needs to know of them."""

from dataclasses import dataclass

from site_builder.model import Output
from site_builder.search.dealing import part
from site_builder.search.partial import packed
from site_builder.search.postings import Starts, join
from site_builder.search.shards import shards, sorted_out
from site_builder.search.vocabulary import readable


@dataclass(frozen=True, slots=True)
class Listing:
    """The terms of a lot, in order."""

    terms: str
    """Parted by spaces."""

    sizes: bytes
    """The characters each takes in its shard; numbers as `partial.packed`."""

    documents: bytes
    """In how many documents and fields each stands."""

    words: str
    """`term/word` of each that is no word itself, parted by spaces."""

    forms: str
    """Of words that are not English, as in `families`."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Terms with what stands in shards; the three run side by side, parted by spaces."""

    terms: str
    postings: str
    places: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A lot."""

    listing: Listing
    rows: Rows


def joined(pieces: tuple[bytes, ...], starts: Starts, most: int) -> Joined:
    """A lot of all blocks; see `postings.join`."""
    parts = [part(piece) for piece in pieces]
    found = join(parts, starts, most)
    terms = " ".join([one.term for one in found])
    return Joined(
        Listing(
            terms=terms,
            sizes=packed([len(one.term) + len(one.postings) + 2 for one in found]),
            documents=packed([one.documents for one in found]),
            words=" ".join(readable(one.words for one in parts)),
            forms=" ".join(sorted(set[str]().union(*(one.forms.split() for one in parts)))),
        ),
        Rows(terms, " ".join([one.postings for one in found]), " ".join([one.places for one in found])),
    )


def listing(one: Joined) -> Listing:
    """What the site as a whole needs to know of a lot."""
    return one.listing


def rest(one: Joined, named: tuple[str, ...]) -> Rows:
    """The terms that are in none of the lot's own shards, which have these names."""
    terms, postings, places = _split(one.rows)
    own = {at for held in sorted_out(terms, named).values() for at in held}
    left = [at for at in range(len(terms)) if at not in own]
    return Rows(*(" ".join([column[at] for at in left]) for column in (terms, postings, places)))


def own_shards(one: Joined, named: tuple[str, ...]) -> tuple[Output, ...]:
    """The scripts of the shards that have these names, of which each is in one lot."""
    return tuple(shards(named, *_split(one.rows)))


def shared_shards(rests: tuple[Rows, ...], named: tuple[str, ...]) -> tuple[Output, ...]:
    """The scripts of the shards that have these names, by what the lots have left for them."""
    rows = sorted(row for one in rests for row in zip(*_split(one), strict=True))
    terms, postings, places = zip(*rows, strict=True) if rows else ((), (), ())
    return tuple(shards(named, terms, postings, places))


def _split(rows: Rows) -> tuple[list[str], list[str], list[str]]:
    """The columns."""
    if not rows.terms:
        return [], [], []
    return rows.terms.split(" "), rows.postings.split(" "), rows.places.split(" ")
