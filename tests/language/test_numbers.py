"""Numbers in words and digits."""

from decimal import Decimal

import pytest

from site_builder.language import numbers


@pytest.mark.parametrize("words", ["", "leader", "m", "the two of us", "12th"])
def test_words_that_are_no_number(words):
    """Anything else than a number is None."""
    assert numbers.cardinal(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,200", "1200"),
        ("1.5", "1.5"),
        ("twenty-five", "25"),
        ("two hundred and six", "206"),
        ("a", "1"),
        ("three million", "3000000"),
        ("a dozen", "12"),
        ("two thousand ten", "2010"),
        ("1.2 million", "1200000"),
    ],
)
def test_cardinals(words, value):
    """Words, digits and mixtures are one number."""
    assert numbers.cardinal(words) == Decimal(value)


@pytest.mark.parametrize(
    ("words", "rank"), [("third", 3), ("21st", 21), ("thirty-first", 31), ("Twenty Second", 22), ("x", None)]
)
def test_ordinals(words, rank):
    """Ordinals have a rank."""
    assert numbers.ordinal(words) == rank


@pytest.mark.parametrize(
    ("number", "text"), [("20000000", "20000000"), ("1.50", "1.5"), ("1E+3", "1000"), ("100", "100")]
)
def test_plain_digits(number, text):
    """No exponent, no idle zeros."""
    assert numbers.plain(Decimal(number)) == text
