"""Stems: "increase", "increases" and "increasing" are one word to a comparison.

Porter's algorithm (1980) as the search index uses it, so that a term found there is a term compared here.
Words with a digit or a space stay whole: they are numbers and names of countries.
"""

from functools import lru_cache

from lunr.stemmer import PorterStemmer

_PORTER = PorterStemmer()

LONGEST = 40
"""Letters; longer words are no words, and stemming them is wasted time."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word that is already folded."""
    if len(word) < 4 or len(word) > LONGEST or not word.isalpha() or not word.isascii():
        return word
    return str(_PORTER.stem(word))
