"""Postings cut by term prefix, so that a query loads a few kilobytes.

A prefix that holds too much is split by the next letter; a term that equals a split prefix stays in the shard
of that name (lunr's empty term in the one without a name). The shard of a term is thus the longest one whose
name the term starts with, and adding a term never moves a term of another prefix.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder.model import Output
from site_builder.search.postings import Postings
from site_builder.search.scripts import as_json, packed

LIMIT = 3000
"""Characters a shard may hold before it is split."""

LONGEST = 12
"""A prefix of this length is not split further."""

Entry = tuple[str, str]
"""A term and its JSON: `"term",[rows]`."""


def shards(postings: Postings) -> tuple[tuple[str, Output], ...]:
    """Name and script of each shard, by name."""
    entries = [(term, f"{as_json(term)},{as_json(postings[term])}") for term in sorted(postings)]
    made = sorted(_split("", entries))
    return tuple((name, packed(path(name), f"[{','.join(json for _, json in held)}]")) for name, held in made)


def path(prefix: str) -> str:
    """Where the shard of a prefix lies: letters outside a-z and 0-9 as `-hex-`, safe on every file system."""
    plain = "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in prefix)
    return f"terms/t-{plain}"


def _split(prefix: str, entries: Sequence[Entry]) -> Iterator[tuple[str, Sequence[Entry]]]:
    if prefix and (len(prefix) >= LONGEST or sum(len(json) for _, json in entries) <= LIMIT):
        yield prefix, entries
        return
    depth = len(prefix) + 1
    for longer, group in groupby(entries, key=lambda entry: entry[0][:depth]):
        if longer == prefix:
            yield prefix, tuple(group)
        else:
            yield from _split(longer, tuple(group))
