"""The scan spares rules, and never one that would have matched."""

from pathlib import Path

import pytest

from site_builder.annotate.dates.scan import FREQUENT, TABLE, folded, places, reach

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
PHRASES = (
    "the same day, the 1990s, the late 1990s, the night of 4 May, the end of March, the year, the next night",
    "a week later, a day after, an hour ago, a 2019 law, the two years to May, the third quarter, the ’90s",
    "The early hours of 3 May. the third week of May, the of, the \xa0day, the very same evening, the FY24",
)


@pytest.mark.parametrize("text", [*PHRASES, *(path.read_text(encoding="utf-8") for path in SEEDS)])
def test_rules_that_are_not_tried_do_not_match(text):
    """After "the", "a" and "an" the next word tells which rules to try; all others would fail."""
    for start, _, key in places(folded(text)):
        every = [(rule.name, rule.pattern.match(text, start)) for rule in TABLE[key]]
        matching = {(name, match.end()) for name, match in every if match and match.end() > start}
        assert {(rule.name, match.end()) for match, rule in reach(text, start, key)} == matching


def test_the_longest_match_comes_first():
    """And of two that reach as far the first rule of the list."""
    text = "the end of the third week of May 2024"
    found = reach(text, 0, FREQUENT[0])
    assert [match.end() for match, _ in found] == sorted((match.end() for match, _ in found), reverse=True)
