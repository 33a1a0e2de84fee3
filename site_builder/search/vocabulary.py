"""The terms of the index by first character, loaded for wildcards, fuzzy terms and misspelt words only.

Each script is one string, terms in order, parted by spaces; `polici/policy` gives the word to show a reader
for a stem. Terms hold neither character: folding parts words at both.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from site_builder.model import Output
from site_builder.search.partial import Partial
from site_builder.search.postings import Posting
from site_builder.search.scripts import script
from site_builder.search.shards import path


def vocabulary(postings: Sequence[Posting], parts: Iterable[Partial]) -> tuple[list[str], list[Output]]:
    """The first characters there are, and the script of each."""
    readable = _readable(parts)
    outputs = []
    for first, held in groupby((one.term for one in postings), key=lambda term: term[0]):
        entries = (f"{term}/{readable[term]}" if term in readable else term for term in held)
        outputs.append((first, script(path("v", first), " ".join(entries))))
    return [first for first, _ in outputs], [output for _, output in outputs]


def _readable(parts: Iterable[Partial]) -> dict[str, str]:
    pairs = set[str]().union(*(part.words.split() for part in parts))
    readable: dict[str, str] = {}
    for pair in sorted(pairs):
        term, word = pair.split("/")
        if term not in readable or len(word) < len(readable[term]):
            readable[term] = word
    return readable
