"""Queries made by chance, the same for the same seed: of every kind lunr knows, and of no kind at all."""

import random
import re
from collections.abc import Sequence

from site_builder.search.documents import FIELDS

ABSENT = ("zebra", "day", "monday", "survey", "constructor", "__proto__", "café")
"""Words a collection may not have, and some that stemmers differ on."""

SIGNS = (
    *"\"“”:+-~^*\\/<>&'()[]{}.,|%#?=aAeéx1 \t\n\0😀\u202e日本語", "\ud800",
    "harbour", " title:", "new ", "day", "~1",
    "^9", "<img src=x onerror=alert(1)>", "</script>", "(.*)+$", "__proto__",
)  # fmt: skip


def queries(texts: Sequence[str], seed: int, number: int) -> list[str]:
    """Queries in lunr's language, of words that are there and of words that are not."""
    chance = random.Random(seed)  # noqa: S311
    words = sorted({word.strip(".,:;()'").lower() for text in texts for word in text.split()} - {""})
    words = [word for word in words if word.isalnum()] + [*ABSENT]
    made = (" ".join(_clause(chance, words) for _ in range(chance.randint(1, 4))) for _ in range(number))
    return ["", "-zebra", "nofield:x", *made]


def _clause(chance: random.Random, words: Sequence[str]) -> str:
    word, field = chance.choice(words), chance.choice(FIELDS)[0]
    kinds = (
        word, word, f"+{word}", f"-{word}", f"{word}^{chance.randint(2, 9)}", f"{word[:3]}*", f"*{word[-3:]}",
        "*", f"{word[:1]}~1", f"{word[:1]}*{word[-1:]}", f"{word}~1", f"{word[:-1]}~1", f"{field}:{word}",
        f"-{field}:{word}", f"+text:{word[:2]}*", f"{word}~2",
    )  # fmt: skip
    return chance.choice(kinds)


def hostile(seed: int, number: int) -> list[str]:
    """Signs, markup and halves of characters in any order."""
    chance = random.Random(seed)  # noqa: S311
    return ["".join(chance.choices(SIGNS, k=chance.randint(1, 12))) for _ in range(number)]


def three(texts: Sequence[str], seed: int, number: int) -> list[str]:
    """Three words each, of one text."""
    chance = random.Random(seed)  # noqa: S311
    made = []
    for _ in range(number):
        words = re.findall(r"[^\W\d_]{4,}", chance.choice(texts))
        made.append(" ".join(chance.sample(words, min(3, len(words)))))
    return made
