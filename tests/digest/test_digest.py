"""Digests: what is kept of one article to hold it against all others."""

from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.digest import digest, telling
from site_builder.extract.plain import extract_plain
from site_builder.model import PRINT, WORD, Annotated, Digest

RUN = "eight plain words stand here in equal order"


def marked(text: str, title: str = "") -> Annotated:
    return annotate(replace(extract_plain(text, slug="a"), title=title))


def made(text: str) -> Digest:
    return digest(marked(text))


def numbers(text: str) -> set[int]:
    return {number for number, _, _ in PRINT.iter_unpack(made(text).prints)}


@pytest.mark.parametrize("text", ["One.", "Six words are too few here."])
def test_a_text_shorter_than_a_run_has_no_prints(text):
    """Nothing can be found again by fewer words than a run has."""
    assert made(text).prints == b""


@pytest.mark.parametrize("before", ["", "Well, ", "Only yesterday, ", "Nobody who was there knew that "])
@pytest.mark.parametrize("after", [".", " and so on.", " for as long as anyone cares to remember."])
def test_eight_equal_words_always_share_a_print(before, after):
    """Winnowing keeps one of every two neighbouring runs, by its number and not by its place."""
    assert numbers(f"{before}{RUN}{after}") & numbers(f"It was said that {RUN} then.")


def test_spelling_does_not_part_equal_words():
    """Case, apostrophes and British or American spelling are folded before words become numbers."""
    british = "The organisation's centre favours eight plain words in grey"
    assert numbers(british) == numbers("the organization’s center favors eight plain words in gray")


def test_words_are_kept_with_their_places():
    """Every word of the body is one number with its offset into the text."""
    starts = [start for _, start in WORD.iter_unpack(made("A small grey boat.").words)]
    assert starts == [0, 2, 8, 13]


def test_names_and_titles_tell_more_than_other_words():
    """A name weighs more than a word that stands as often, a word of the title more than one of the body."""
    kept = telling(marked("The boat met Skarholm at noon.", title="Noon"))
    emphasis = {kept.written()[stem]: number for stem, number in kept.weighed().items()}
    assert kept.stemmed() == sorted(set(kept.stemmed()))
    assert emphasis["Skarholm"] > emphasis["boat"]
    assert emphasis["Noon"] > emphasis["boat"]
    assert "The" not in emphasis


def test_an_article_without_words_tells_nothing():
    """Nothing is kept of it, and nothing comes back."""
    kept = telling(marked("—"))
    assert (kept.stemmed(), kept.written(), kept.weighed()) == ([], {}, {})
