"""From text to index terms, exactly as lunr.js does it in the reader's browser.

`fold` comes first and is ours (templates/assets/search/text.js does the same to what a reader types):
accents fall away, typographic apostrophes become straight, a possessive 's is dropped ("China’s" is
found by "China"), and dashes, slashes and quotation marks part words.
Then lunr's own pipeline: split at white space and hyphens, trim, drop stop words, stem.
"""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from lunr.stop_word_filter import WORDS as STOP_WORDS

from site_builder.search.stemmer import stem

APOSTROPHES = "‘’ʼ"
PARTING = '‐‑‒–—―/…“”„«»"\x1c\x1d\x1e\x1f\x85\ufeff'
"""Characters that part words. The last six are white space to Python or to JavaScript, but not to both."""

_TABLE = {ord(c): "'" for c in APOSTROPHES} | {ord(c): " " for c in PARTING}
_MARKS = re.compile("[\u0300-\u036f]")
_POSSESSIVE = re.compile(r"([A-Za-z0-9_])'[sS](?![A-Za-z0-9_])")
_TRIM_START = re.compile(r"^\W+", re.ASCII)


def fold(text: str) -> str:
    """The text as it is indexed; not for offsets, its length differs."""
    parted = text.translate(_TABLE)
    if not parted.isascii():
        parted = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", parted)))
    return _POSSESSIVE.sub(r"\1", parted)


def words(text: str) -> list[str]:
    """lunr's tokens: the folded text in lower case, split at white space and hyphens."""
    return fold(text).lower().replace("-", " ").split()


def terms(text: str, readable: dict[str, str]) -> dict[str, int]:
    """How often each index term occurs in the text.

    For each term that is no word itself, `readable` is given the shortest word that it stands for.
    """
    counts: dict[str, int] = {}
    for word, count in Counter(words(text)).items():
        term, typed = term_of(word)
        if term is None:
            continue
        counts[term] = counts.get(term, 0) + count
        if term != typed and (
            term not in readable or (len(typed), typed) < (len(readable[term]), readable[term])
        ):
            readable[term] = typed
    return counts


@lru_cache(maxsize=1 << 17)
def term_of(word: str) -> tuple[str | None, str]:
    """A token's index term and the word as a reader would type it; no term for a stop word.

    A token without a letter or digit has the empty term: lunr keeps it, and its length counts.
    """
    trimmed = _trimmed(word)
    if trimmed in STOP_WORDS:
        return None, trimmed
    return stem(trimmed), trimmed


def _trimmed(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word
    # The end is cut by hand: a search for `\W+` at the end would read long runs again and again.
    end = len(word)
    while end and not (word[end - 1] == "_" or (word[end - 1].isascii() and word[end - 1].isalnum())):
        end -= 1
    return _TRIM_START.sub("", word[:end])
