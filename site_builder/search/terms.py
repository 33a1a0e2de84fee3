"""What a query loads first, made of all lots: the manifest, and the scripts that list terms."""

from collections.abc import Iterable, Sequence
from itertools import chain

from site_builder.model import Output
from site_builder.search.dealing import ALIKE, lengths, lot
from site_builder.search.documents import FIELDS
from site_builder.search.families import families
from site_builder.search.joined import Listing
from site_builder.search.numbers import encode
from site_builder.search.partial import unpacked
from site_builder.search.passages import part
from site_builder.search.scripts import script
from site_builder.search.shards import front_coded, limit
from site_builder.search.shards import names as names_of
from site_builder.search.slots import Numbering
from site_builder.search.vocabulary import vocabulary

COMMON, SEVERAL = 0.05, 50
"""A term in more than this share of the documents, and so many, is in the manifest with their number."""

Kinds = tuple[Numbering, ...]


def named(documents: int, listings: tuple[Listing, ...]) -> tuple[str, ...]:
    """The names of all shards."""
    sizes = chain.from_iterable(unpacked(one.sizes) for one in listings)
    found = sorted(zip(_terms(listings), sizes, strict=True))
    return tuple(names_of([term for term, _ in found], [size for _, size in found], limit(documents)))


def owned(names: Iterable[str], many: int) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The shards that are made of several lots, and of each lot its own."""
    shared: list[str] = []
    own: list[list[str]] = [[] for _ in range(many)]
    for name in names:
        (shared if len(name) < ALIKE else own[lot(name, many)]).append(name)
    return tuple(shared), list(map(tuple, own))


def terms(
    dates: str, kinds: Kinds, firsts: tuple[bytes, ...], names: tuple[str, ...], listings: tuple[Listing, ...]
) -> tuple[Output, ...]:
    """The manifest, the vocabulary and the forms; `firsts` are the first pieces of the blocks.

    `dates` says how the site writes a date.
    """
    words = (pair for one in listings for pair in one.words.split())
    initials, lists = vocabulary(sorted(_terms(listings)), words)
    forms, tables = families(
        [form for one in listings for form in one.forms.split()], limit(_documents(kinds))
    )
    manifest = {
        "kinds": [[kind.kind, len(kind.slots), kind.groups, kind.span, _blocks(kind)] for kind in kinds],
        "fields": [
            [name, boost, total] for (name, boost), total in zip(FIELDS, lengths(firsts), strict=True)
        ],
        "shards": front_coded(names),
        "firsts": "".join(initials),
        "common": " ".join(f"{term} {count}" for term, count in _common(kinds, listings)),
        "part": part(kinds),
        "dates": dates,
    }
    return script("manifest", manifest | ({"forms": front_coded(forms)} if forms else {})), *lists, *tables


def _terms(listings: Iterable[Listing]) -> list[str]:
    return [term for one in listings for term in one.terms.split()]


def _common(kinds: Kinds, listings: Iterable[Listing]) -> list[tuple[str, int]]:
    least = max(SEVERAL, COMMON * _documents(kinds))
    counted = (zip(one.terms.split(), unpacked(one.documents), strict=True) for one in listings)
    return sorted(one for of_lot in counted for one in of_lot if one[1] > least)


def _documents(kinds: Sequence[Numbering]) -> int:
    return sum(len(kind.slots) for kind in kinds)


def _blocks(kind: Numbering) -> str:
    """Number and room of each block."""
    return "".join(encode(block.number) + encode(block.room) for block in kind.blocks)
