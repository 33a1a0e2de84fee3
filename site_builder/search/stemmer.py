"""lunr.js's stemmer, rule for rule.

It is Porter's algorithm as lunr.js 2.3.9 spells it, its own regular expressions included.
lunr.py's is not the same: it treats a y after a vowel otherwise ("day", "survey"), and an index made with
it gives no hit for such words in the browser.
The words come from the tokeniser: lower case, no white space.
"""

import re
from functools import lru_cache

STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble",
    "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate",
    "ator": "ate", "alism": "al", "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al",
    "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
"""Suffix and what takes its place when the stem before it has a measure above 0."""

STEP_3 = {
    "icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": "",
}  # fmt: skip
"""Likewise, for the step after it."""

STEP_4 = "al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize"
"""Suffixes that fall away when the stem has a measure above 1."""

_CONSONANTS = "[^aeiou][^aeiouy]*"
_VOWELS = "[aeiouy][aeiou]*"
_M_ABOVE_0 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_M_IS_1 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}({_VOWELS})?\\Z")
_M_ABOVE_1 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL = re.compile(f"^({_CONSONANTS})?[aeiouy]")
_SHORT = re.compile(f"^{_CONSONANTS}[aeiouy][^aeiouwxy]\\Z")
_DOUBLED = re.compile(r"([^aeiouylsz])\1\Z")
_Y_TO_I = re.compile(r"[^aeiou]y\Z")
_STEP_2 = re.compile(f"({'|'.join(STEP_2)})\\Z")
_STEP_3 = re.compile(f"({'|'.join(STEP_3)})\\Z")
_STEP_4 = re.compile(f"({STEP_4})\\Z")


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem lunr.js gives a lower-case word."""
    if len(word) < 3:
        return word
    starts_with_y = word[0] == "y"
    body = "Y" + word[1:] if starts_with_y else word
    for step in (_plural, _past, _final_y, _suffix_2, _suffix_3, _suffix_4, _final_e, _final_ll):
        body = step(body)
    return "y" + body[1:] if starts_with_y else body


def _plural(word: str) -> str:
    if word.endswith("sses") and len(word) > 4:
        return word[:-2]
    if word.endswith("ies") and len(word) > 3:
        return word[:-2]
    if word.endswith("s") and word[-2] != "s" and len(word) > 2:
        return word[:-1]
    return word


def _past(word: str) -> str:
    if word.endswith("eed") and len(word) > 3:
        return word[:-1] if _M_ABOVE_0.search(word[:-3]) else word
    for suffix in ("ed", "ing"):
        if word.endswith(suffix) and len(word) > len(suffix):
            cut = word[: -len(suffix)]
            return _mended(cut) if _HAS_VOWEL.search(cut) else word
    return word


def _mended(word: str) -> str:
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if _DOUBLED.search(word):
        return word[:-1]
    return word + "e" if _SHORT.search(word) else word


def _final_y(word: str) -> str:
    return word[:-1] + "i" if len(word) > 2 and _Y_TO_I.search(word) else word


def _suffix_2(word: str) -> str:
    return _replaced(word, _STEP_2, STEP_2)


def _suffix_3(word: str) -> str:
    return _replaced(word, _STEP_3, STEP_3)


def _replaced(word: str, pattern: re.Pattern[str], table: dict[str, str]) -> str:
    # From the second letter on: lunr.js wants at least one letter before the suffix.
    found = pattern.search(word, 1)
    if not found or not _M_ABOVE_0.search(word[: found.start()]):
        return word
    return word[: found.start()] + table[found.group()]


def _suffix_4(word: str) -> str:
    found = _STEP_4.search(word, 1)
    if found:
        return word[: found.start()] if _M_ABOVE_1.search(word[: found.start()]) else word
    if word.endswith(("sion", "tion")) and len(word) > 4:
        return word[:-3] if _M_ABOVE_1.search(word[:-3]) else word
    return word


def _final_e(word: str) -> str:
    if not word.endswith("e") or len(word) < 2:
        return word
    cut = word[:-1]
    if _M_ABOVE_1.search(cut) or (_M_IS_1.search(cut) and not _SHORT.search(cut)):
        return cut
    return word


def _final_ll(word: str) -> str:
    return word[:-1] if word.endswith("ll") and _M_ABOVE_1.search(word) else word
