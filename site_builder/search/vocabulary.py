"""The terms of the index by first character, loaded for wildcards, fuzzy terms and misspelt words only.

Each script is one string, terms in order, parted by spaces; `polici/policy` gives the word to show a reader
for a stem. Terms hold neither character: folding parts words at both.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from site_builder.model import Output
from site_builder.search.scripts import script
from site_builder.search.shards import path


def vocabulary(terms: Iterable[str], words: Iterable[str]) -> tuple[list[str], list[Output]]:
    """The first characters there are, and the script of each; `words` are the `term/word` of some terms."""
    shown = {pair[: pair.find("/")]: pair for pair in words}
    outputs = []
    for first, held in groupby(terms, key=lambda term: term[0]):
        outputs.append((first, script(path("v", first), " ".join([shown.get(term, term) for term in held]))))
    return [first for first, _ in outputs], [output for _, output in outputs]


def readable(words: Iterable[str]) -> Sequence[str]:
    """Of each term the pair with its shortest word, and of these the first by letters, in order of terms."""
    found: dict[str, str] = {}
    for pair in sorted(set[str]().union(*(one.split() for one in words))):
        term = pair[: pair.find("/")]
        if term not in found or len(pair) < len(found[term]):
            found[term] = pair
    return [found[term] for term in sorted(found)]
