"""Whole numbers as printable characters: one below 60, two below 1,920, three below 59,580.

91 characters of ASCII: all that print but the quotation mark, the backslash and `<`, so that a string of them
needs no escaping in a script. The first 60 end a number; the other 31 are digits of base 31 before the end.
templates/assets/search/engine.js reads them.
"""

ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\<')
ENDS = 60
"""How many characters end a number."""

BASE = len(ALPHABET) - ENDS


def encode(number: int) -> str:
    """The characters of a number that is not negative."""
    return CODES[number]


def _encoded(number: int) -> str:
    digits = []
    while number >= ENDS:
        number, rest = divmod(number - ENDS, BASE)
        digits.append(ALPHABET[ENDS + rest])
    return "".join((*digits, ALPHABET[number]))


class _Codes(dict[int, str]):
    def __missing__(self, number: int) -> str:
        return _encoded(number)


CODES = _Codes((number, _encoded(number)) for number in range(1 << 13))
"""By a number its characters, those of the first ones worked out before."""


def gaps(numbers: list[int]) -> str:
    """Rising numbers, each as its distance from the one before."""
    if len(numbers) == 1:
        return encode(numbers[0])
    return "".join([encode(n - before) for before, n in zip([0, *numbers], numbers, strict=False)])
