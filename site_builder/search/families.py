"""The forms of words that are not English, for the browser: which terms have one stem.

A row is found by a word and a language, `word/language`. It gives the stems of the words that are indexed
under this one, then, after `//`, the terms of the words whose stem it is; each list is parted by `/`. A word
that is its own and only stem has no list of stems. So another form of a word is two steps away, and no pair
of forms is written down. The rows are cut by prefix as the postings are.
A site without such articles has no rows, no scripts, and nothing in its manifest.
"""

from collections import defaultdict
from collections.abc import Iterable

from site_builder.model import Output
from site_builder.search.scripts import script
from site_builder.search.shards import names, path, sorted_out


def families(forms: Iterable[str], most: int) -> tuple[list[str], list[Output]]:
    """The names of the scripts, none of more than `most` characters if it can be, and the scripts.

    A form is `language/stem/term`.
    """
    rows = _rows(forms)
    keys = list(rows)
    named = names(keys, [len(key) + len(row) + 2 for key, row in rows.items()], most)
    outputs = [
        script(path("f", name), " ".join([f"{keys[at]} {rows[keys[at]]}" for at in held]))
        for name, held in sorted_out(keys, named).items()
    ]
    return named, outputs


def _rows(forms: Iterable[str]) -> dict[str, str]:
    stems, terms = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for form in sorted(forms):
        lang, stem, term = form.split("/")
        stems[f"{term}/{lang}"].append(stem)
        terms[f"{stem}/{lang}"].append(term)
    rows = {}
    for key in sorted(stems.keys() | terms.keys()):
        word, own = key.rpartition("/")[0], stems.get(key, [])
        listed = "" if own == [word] else "/".join(own)
        rows[key] = f"{listed}//{'/'.join(terms.get(key, []))}"
    return rows
