"""Chinese and Korean names by their sound: a surname of the list, and given names made of its syllables.

"Zhang Youxia" and "Chen Ming-chi" are names, "Long Island" and "Park Avenue" are not.
"""

import re

from site_builder.language.east_asian import SURNAMES
from site_builder.language.wordlist import words

SYLLABLE = re.compile(
    r"(?:zh|ch|sh|ts|hs|ky|ng|[bcdfghjklmnpqrstwxyz])?"
    r"(?:iang|iong|uang|ieu|iao|uai|yeo|ang|eng|ing|ong|ung|ian|iam|iat|uan|eun|eon|ao|ai|au|an|ei|en|er|ee|eo|eu|ia|ie|in|iu|im|"
    r"ou|oo|on|oh|ok|ua|ue|ui|un|uo|uk|um|yu|yi|ah|ak|am|ap|at|ek|em|et|ik|ip|it|ol|om|op|a|e|i|o|u|ü|y)"
)
"""One syllable of Pinyin, Wade-Giles or a Korean romanisation, roughly; longest endings first."""

ENGLISH = words(
    """
    Side Line Game Games Line House Gate Hole Home Time Line Pine Wine Gone Lane Tale Sale
    """
)


def is_east_asian(name: tuple[str, ...]) -> bool:
    """Two to four words, surname first or last, every other word made of syllables."""
    if not 2 <= len(name) <= 4:
        return False
    if name[0] in SURNAMES and all(_given(word) for word in name[1:]):
        return True
    return len(name) == 2 and name[1] in SURNAMES and _given(name[0]) and len(name[0]) > 2


def _given(word: str) -> bool:
    if (
        word in ENGLISH
        or not word.replace("-", "").isalpha()
        or not word[:1].isupper()
        or word[1:] != word[1:].lower()
    ):
        return False
    return all(_syllabic(part.lower()) for part in word.split("-"))


def _syllabic(word: str) -> bool:
    """Made of one or two syllables; each is taken as long as it can be."""
    at = 0
    for _ in range(2):
        found = SYLLABLE.match(word, at)
        if found is None:
            return False
        at = found.end()
        if at == len(word):
            return True
    return False
