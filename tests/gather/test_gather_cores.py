"""The name inside a phrase, and phrases that hold none."""

import pytest

from site_builder.gather.cores import core


@pytest.mark.parametrize(
    "phrase",
    ["the president", "North Korean leader", "He", "Xi's lawyer", "an aide to Park", "the mayor of London",
     "", "Xi and Putin", "16-year-old", "Analysts", "a fan of Lena Park", "the Park administration"],
)  # fmt: skip
def test_phrases_without_a_name_of_their_own(phrase: str) -> None:
    """A role, a pronoun, or someone else's name in a phrase about another names nobody."""
    assert core(phrase) == ()


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("former FBI director James Comey", "james comey"),
        ("President Vladimir V. Putin of Russia", "vladimir v putin"),
        ("U.S. Secretary of State Anna Berg", "anna berg"),
        ("Eric Allen Moss, 61", "eric allen moss"),
        ("attorney, Shawn Holm", "shawn holm"),
        ('Vincent "The Nose" Rossi', "vincent rossi"),
        ("Luis (Jerry) Ortega", "luis ortega"),
        ("Park campaign manager Robby Lind", "robby lind"),
        ("Kim Jong-un", "kim jong un"),
        ("Gov.Sarah Lund", "sarah lund"),
        ("Jordan Belt", "jordan belt"),
        ("Mr. Abe", "abe"),
        ("Regina Holm, M.D.", "regina holm"),
    ],
)
def test_titles_ages_and_bodies_are_no_part_of_a_name(phrase: str, name: str) -> None:
    """What stands before and after the name goes, the name stays, folded."""
    assert " ".join(core(phrase)) == name
