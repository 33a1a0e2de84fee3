"""Amounts made comparable: one base unit for each dimension, and how far two round figures may lie apart.

60 miles and 97 kilometres are one distance, "about 100" and 97 are one figure; "100" and "97" are two.
Factors are the exact legal ones (international yard and pound, 1959).
"""

import re
from decimal import Decimal
from functools import lru_cache

from site_builder.model import Figure

BASES: dict[str, tuple[str, Decimal]] = {
    unit: (base, Decimal(factor))
    for base, units in {
        "metre": {
            "metre": "1",
            "kilometre": "1000",
            "centimetre": "0.01",
            "millimetre": "0.001",
            "mile": "1609.344",
            "nautical-mile": "1852",
            "yard": "0.9144",
            "foot": "0.3048",
            "inch": "0.0254",
        },
        "kilogram": {
            "kilogram": "1",
            "tonne": "1000",
            "gram": "0.001",
            "pound-weight": "0.45359237",
            "ounce": "0.028349523125",
        },
        "square-metre": {
            "square-metre": "1",
            "square-kilometre": "1000000",
            "hectare": "10000",
            "acre": "4046.8564224",
            "square-mile": "2589988.110336",
            "square-foot": "0.09290304",
        },
        "cubic-metre": {"cubic-metre": "1", "cubic-foot": "0.028316846592"},
        "litre": {"litre": "1", "gallon": "3.785411784"},
        "watt": {"kilowatt": "1000", "megawatt": "1000000", "gigawatt": "1000000000"},
        "km/h": {"km/h": "1", "mph": "1.609344", "m/s": "3.6"},
    }.items()
    for unit, factor in units.items()
}
"""A unit to its base and how many of these it has."""

ABOUT = re.compile(
    r"\b(?:about|around|roughly|some|nearly|almost|approximately|circa|estimated|close to|or so)\b",
    re.IGNORECASE,
)
"""Words that make a figure a round one."""

CONVERTED = Decimal("0.05")
"""Share by which two amounts in different units may differ and still be one converted for readers."""


def base(unit: str) -> str:
    """The unit in which amounts of this dimension are held against each other."""
    return BASES.get(unit, (unit, Decimal(1)))[0]


def amount(figure: Figure) -> Decimal:
    """The amount in its base unit, or the middle of a range."""
    return _amount(figure.amount, figure.unit)


@lru_cache(maxsize=16384)
def _amount(written: str, unit: str) -> Decimal:
    parts = [Decimal(part) for part in written.split("/") if part]
    middle = sum(parts, Decimal(0)) / len(parts) if parts else Decimal(0)
    return middle * BASES.get(unit, ("", Decimal(1)))[1]


def equal(left: Figure, right: Figure, about: bool) -> bool:
    """Do two figures of one dimension give the same amount? `about`: one of them is said to be round."""
    a, b = amount(left), amount(right)
    if left.unit != right.unit:
        return much_the_same(a, b)
    return a == b or (about and (rounded(a) == b or rounded(b) == a or rounded(a) == rounded(b)))


def much_the_same(left: Decimal, right: Decimal) -> bool:
    """May one amount be the other, converted from another unit?"""
    return abs(left - right) <= CONVERTED * max(abs(left), abs(right))


@lru_cache(maxsize=16384)
def rounded(number: Decimal) -> Decimal:
    """A number to one significant figure: 97 is 100, 23 is 20."""
    if not number:
        return number
    return (number / place(number)).quantize(Decimal(1)) * place(number)


def place(number: Decimal) -> Decimal:
    """The place of the first figure of a number: 100 for 230."""
    return Decimal(1).scaleb(number.adjusted())
