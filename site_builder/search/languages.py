"""The stems of words that are not English, where the site is built: the browser has no stemmer but lunr's.

The stemmers are Snowball's, in Python (`snowballstemmer`), whatever else is installed. A word is stemmed as
it is written and folded after that: without its accent the Spanish "comunicación" would not meet
"comunicaciones".
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

from site_builder.search.analysis import TERMS, fold, surfaces, trimmed

ALGORITHMS = {
    "ar": "Arabic", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "hi": "Hindi", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "it": "Italian", "lt": "Lithuanian", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian",
    "st": "Sesotho", "sv": "Swedish", "ta": "Tamil", "tr": "Turkish", "yi": "Yiddish",
}  # fmt: skip
"""By the first subtag of a language (BCP 47), the name of its stemmer."""

LONGEST = 64
"""Letters of the longest word that is stemmed: no longer one is looked for (query.js)."""


def known(lang: str) -> str:
    """The language's first subtag if it has a stemmer here; empty for English and for all others."""
    first = lang.replace("_", "-").split("-")[0].lower()
    return first if first in ALGORITHMS else ""


def forms(lang: str, texts: Sequence[str]) -> list[str]:
    """`language/stem/term` for the words of the texts, in order: the folded stem, and the index term."""
    return sorted({_form(lang, word) for word in surfaces(texts)} - {""})


@lru_cache(maxsize=1 << 17)
def _form(lang: str, word: str) -> str:
    """That of one word; empty for a figure, for signs, and for a stop word of the index."""
    term, plain = TERMS[fold(word)], trimmed(word)
    if not term or len(plain) > LONGEST or any(map(str.isdigit, plain)):
        return ""
    # A stemmer of its own each time: it holds the word it is at, and two threads may be here.
    stem = fold(_stemmer(lang)().stemWord(plain)) or term
    return f"{lang}/{stem}/{term}" if stem.strip() == stem != "" else ""


@lru_cache
def _stemmer(lang: str) -> Any:
    name = ALGORITHMS[lang]
    return getattr(import_module(f"snowballstemmer.{name.lower()}_stemmer"), f"{name}Stemmer")
