"""Names folded so that two writers' spellings of one name are equal: case, accents, hyphens, full stops.

Only for comparison: a folded name is never shown.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from site_builder.language.titles import PARTICLES, SUFFIXES

_PLAIN = str.maketrans(
    {**dict.fromkeys("’'‘`.", ""), **dict.fromkeys("-‐‑–", " ")}
    | {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss"}
    | {"æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "ð": "d"}
)
"""Letters that no decomposition takes apart, and punctuation inside names."""

_NO_SURNAME = frozenset(suffix.casefold().strip(".") for suffix in SUFFIXES) | PARTICLES

_SOUNDS = (
    ("kh", "h"),
    ("ph", "f"),
    ("ck", "k"),
    ("x", "ks"),
    ("y", "i"),
    ("j", "i"),
    ("w", "v"),
    ("q", "k"),
    ("tch", "ch"),
)
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """A name without accents, case, apostrophes, full stops; hyphens become blanks, blanks are single."""
    plain = name.translate(_PLAIN)
    if not plain.isascii():
        plain = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", plain)))
    return " ".join(plain.casefold().split())


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold_name(name).split())


@lru_cache(maxsize=65536)
def surname(tokens: tuple[str, ...]) -> str:
    """The last folded word of a name that is not Jr, II or a particle; empty for no words."""
    kept = [token for token in tokens if token not in _NO_SURNAME] or list(tokens)
    return kept[-1] if kept else ""


_SKELETON = (
    ("tch", "ch"),
    ("sch", "sh"),
    ("dh", "d"),
    ("gh", "k"),
    ("kh", "k"),
    ("q", "k"),
    ("w", "v"),
    ("x", "ks"),
)
_VOWELS = re.compile(r"[aeiouyj]+h?")


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """The consonants of a folded word with a mark for each run of vowels, first g as k.

    Gaddafi, Qaddafi and Kadhafi are one; so are Barton and Burton: only for names from another script.
    """
    for spelled, heard in _SKELETON:
        token = token.replace(spelled, heard)
    token = "k" + token[1:] if token.startswith("g") else token
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", token))


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """A folded word as several romanisations would agree to write it.

    Zelenskyy, Zelenskiy and Zelensky are one.
    """
    for spelled, heard in _SOUNDS:
        token = token.replace(spelled, heard)
    return _DOUBLED.sub(r"\1", token)
