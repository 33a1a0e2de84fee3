"""From text to index terms, as lunr.js does it, in any script.

`fold` comes first and is ours (templates/assets/search/text.js does the same to what a reader types):
accents fall away, typographic apostrophes become straight, a possessive 's is dropped ("China’s" is
found by "China"), and dashes, slashes and quotation marks part words.
Then lunr's own pipeline: split at white space and hyphens, trim, drop stop words, stem.
Two things differ, or words that are not English would be lost: what is trimmed is what is no letter or digit
in any script, and Chinese, Japanese and Korean, written without spaces, are cut into overlapping pairs.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain

from lunr.stop_word_filter import WORDS as STOP_WORDS

from site_builder.search.stemmer import stem

APOSTROPHES = "‘’ʼ"
PARTING = '/"\x1c\x1d\x1e'
WIDER = "‐‑‒–—―…“”„«»\x85\ufeff"
"""Characters that part words; three of the first and the last two are white space to Python or to JavaScript,
but not to both, and so is `BETWEEN`."""

BETWEEN = "\x1f"
"""Between texts that are folded in one go: it parts words, so that a text that has it has a space instead."""

UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Kana, Han and Hangul, as a class of a regular expression."""

_MARKS = re.compile("[\u0300-\u036f]")
_POSSESSIVE = re.compile(r"'[sS](?<=[A-Za-z0-9_]'[sS])(?![A-Za-z0-9_])")
_UNSPACED = re.compile(f"[{UNSPACED}]+")
_MOST_KNOWN = 1 << 18

SIGNS_ONLY = " "
"""What a token without a letter or digit is indexed as: lunr keeps it, and its length counts."""


def fold(text: str) -> str:
    """The text as it is indexed; not for offsets, its length differs."""
    return _folded(text.replace(BETWEEN, " "))


def _parted(text: str) -> str:
    for mark in PARTING:
        text = text.replace(mark, " ")
    if not text.isascii():
        for mark in WIDER:
            text = text.replace(mark, " ")
        for mark in APOSTROPHES:
            text = text.replace(mark, "'")
    return text


def _folded(text: str) -> str:
    text = _parted(text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))
    return _POSSESSIVE.sub("", text) if "'" in text else text


def tokens(texts: Sequence[str]) -> list[list[str]]:
    """lunr's tokens of each text: folded, in lower case, split at white space and hyphens.

    Those of unspaced script are in pieces.
    """
    joined = BETWEEN.join(texts)
    if joined.count(BETWEEN) >= len(texts):
        joined = BETWEEN.join([text.replace(BETWEEN, " ") for text in texts])
    folded = _folded(joined).lower().replace("-", " ")
    rows = list(map(str.split, folded.split(BETWEEN)))
    if folded.isascii() or not _UNSPACED.search(folded):
        return rows
    return [list(chain.from_iterable(map(pieces, row))) for row in rows]


def surfaces(texts: Sequence[str]) -> set[str]:
    """The words of the texts as they are written, accents and all, in lower case; folded, each is a token."""
    whole = _parted(" ".join(texts))
    return set(unicodedata.normalize("NFC", whole).lower().replace("-", " ").split())


class _Terms(dict[str, str | None]):
    """What a token is indexed as, each token worked out once."""

    def __missing__(self, word: str) -> str | None:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        term = term_of(word)[0]
        self[word] = found = SIGNS_ONLY if term == "" else term
        return found


TERMS = _Terms()
"""By token its index term, `SIGNS_ONLY`, or nothing for a stop word."""


def term_of(word: str) -> tuple[str | None, str]:
    """A spaced token's term, and the word as a reader would type it; no term for a stop word."""
    plain = trimmed(word)
    return (None if plain in STOP_WORDS else stem(plain)), plain


def trimmed(word: str) -> str:
    """The token without what stands before its first and after its last letter, digit or underscore."""
    if word.isalnum():
        return word
    start, end = 0, len(word)
    while start < end and not (word[start].isalnum() or word[start] == "_"):
        start += 1
    while end > start and not (word[end - 1].isalnum() or word[end - 1] == "_"):
        end -= 1
    return word[start:end]


class _Readable(dict[str, str]):
    """`term/word` for a token whose term is no word itself, each token worked out once; else empty."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        term, plain = term_of(word)
        self[word] = found = f"{term}/{plain}" if term and term != plain else ""
        return found


READABLE = _Readable()
"""By token its term and the word as a reader would type it, where the two differ."""


def pieces(word: str) -> list[str]:
    """A token as it is, or cut into pairs of unspaced script and what stands between them."""
    if word.isascii() or not _UNSPACED.search(word):
        return [word]
    found: list[str] = []
    at = 0
    for run in _UNSPACED.finditer(word):
        found += [word[at : run.start()]] if trimmed(word[at : run.start()]) else []
        signs = run.group()
        found += [signs[i : i + 2] for i in range(len(signs) - 1)] or [signs]
        at = run.end()
    return found + ([word[at:]] if trimmed(word[at:]) else [])
