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
from collections.abc import Iterator, Sequence

from lunr.stop_word_filter import WORDS as STOP_WORDS

from site_builder.search.stemmer import stem

APOSTROPHES = "‘’ʼ"
PARTING = '/"\x1c\x1d\x1e\x1f'
WIDER = "‐‑‒–—―…“”„«»\x85\ufeff"
"""Characters that part words; four of the first and the last two are white space to Python or to JavaScript,
but not to both."""

BETWEEN = "\ufffe"
"""Between texts that are folded in one go: no character, so that no text has it but to do harm."""

UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Kana, Han and Hangul, as a class of a regular expression."""

_MARKS = re.compile("[\u0300-\u036f]")
_POSSESSIVE = re.compile(r"'[sS](?<=[A-Za-z0-9_]'[sS])(?![A-Za-z0-9_])")
_UNSPACED = re.compile(f"[{UNSPACED}]+")
_MOST_KNOWN = 1 << 18

Known = dict[str, str | tuple[str, ...] | None]
"""By token its index term, the pairs of unspaced script, or nothing for a stop word."""


def fold(text: str) -> str:
    """The text as it is indexed; not for offsets, its length differs."""
    for mark in PARTING:
        text = text.replace(mark, " ")
    if not text.isascii():
        for mark in WIDER:
            text = text.replace(mark, " ")
        for mark in APOSTROPHES:
            text = text.replace(mark, "'")
    if not text.isascii():
        text = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))
    return _POSSESSIVE.sub("", text) if "'" in text else text


def tokens(texts: Sequence[str]) -> list[list[str]]:
    """lunr's tokens of each text: folded, in lower case, split at white space and hyphens."""
    joined = BETWEEN.join(texts)
    if joined.count(BETWEEN) >= len(texts):
        joined = BETWEEN.join([text.replace(BETWEEN, " ") for text in texts])
    return [part.split() for part in fold(joined).lower().replace("-", " ").split(BETWEEN)]


class _Terms(Known):
    """What a token is indexed as, each token worked out once."""

    def __missing__(self, word: str) -> "str | tuple[str, ...] | None":
        if len(self) >= _MOST_KNOWN:
            self.clear()
        cut = pieces(word)
        self[word] = found = term_of(word)[0] if cut == [word] else tuple(_terms(cut))
        return found


TERMS = _Terms()
"""Each token worked out once.

A token without a letter or digit has the empty term: lunr keeps it, and its length counts.
"""


def known(distinct: Sequence[str]) -> Known:
    """By token what it is indexed as."""
    return dict(zip(distinct, map(TERMS.__getitem__, distinct), strict=True))


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


def _terms(cut: list[str]) -> Iterator[str]:
    for piece in cut:
        term, _ = term_of(piece)
        if term is not None:
            yield term


class _Readable(dict[str, str]):
    """`term/word` for a token whose term is no word itself, each token worked out once; else empty."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        term, plain = TERMS[word], trimmed(word)
        self[word] = found = f"{term}/{plain}" if isinstance(term, str) and term and term != plain else ""
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
