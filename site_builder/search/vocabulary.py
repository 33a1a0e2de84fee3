"""Every term of the index in one script, loaded only for wildcards, fuzzy terms and spelling suggestions.

One string, terms in order, parted by spaces; `polici/policy` gives the word to show a reader for a stem.
Terms hold neither character: folding parts words at both.
"""

from collections.abc import Iterable

from site_builder.model import Output
from site_builder.search.postings import Postings
from site_builder.search.scripts import script
from site_builder.search.tally import Tally


def vocabulary(postings: Postings, tallies: Iterable[Tally]) -> Output:
    """The script of all terms."""
    readable: dict[str, str] = {}
    for tally in tallies:
        for term, word in tally.words:
            if term not in readable or (len(word), word) < (len(readable[term]), readable[term]):
                readable[term] = word
    entries = (f"{term}/{readable[term]}" if term in readable else term for term in sorted(postings))
    return script("vocabulary", " ".join(entries))
