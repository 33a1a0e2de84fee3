"""Numbers as English writes them: "1,200", "twenty-five", "two and a half", "a dozen", "1.2 million".

Every function is pure and answers None for words that are no number.
"""

import re
from decimal import Decimal

ONES = {
    word: n
    for n, word in enumerate(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        )
    )
}
TENS = {
    word: n * 10
    for n, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "mn": Decimal(10**6),
    "m": Decimal(10**6),
    "billion": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "trn": Decimal(10**12),
}
"""Scale words and their short forms, short scale (a billion is a thousand million)."""

ORDINALS = (
    {
        word: n
        for n, word in enumerate(
            (
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
            ),
            1,
        )
    }
    | {"thirtieth": 30, "thirty-first": 31}
    | {
        f"twenty-{w}": 20 + n
        for n, w in enumerate(
            ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"), 1
        )
    }
)

SMALL = {**ONES, **TENS, "a": 1, "an": 1, "dozen": 12, "couple": 2}
"""One-word numbers, with "a" and "an" for one."""

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def cardinal(words: str) -> Decimal | None:
    """The number these words (or digits) write; None when they are none."""
    words = words.strip().lower()
    if _DIGITS.fullmatch(words):
        return Decimal(words.replace(",", ""))
    total, group, seen = Decimal(0), Decimal(0), False
    for part in re.split(r"[\s-]+", words):
        if part in ("and", "of"):
            continue
        if part in SCALES and len(part) > 3:
            scale = SCALES[part]
            group = (group if seen else Decimal(1)) * scale
            if scale > 100:
                total, group = total + group, Decimal(0)
        elif (value := SMALL.get(part)) is not None:
            group = group * value if part == "dozen" and seen else group + value
        elif _DIGITS.fullmatch(part):
            group += Decimal(part.replace(",", ""))
        else:
            return None
        seen = True
    return total + group if seen else None


def ordinal(words: str) -> int | None:
    """The rank of "third", "21st", "thirty-first"; None for anything else."""
    words = words.strip().lower().replace(" ", "-")
    if found := re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)", words):
        return int(found[1])
    return ORDINALS.get(words)


def plain(number: Decimal) -> str:
    """A number as decimal digits without separators, exponent or idle zeros: `20000000`, `1.5`."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
