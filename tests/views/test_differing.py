"""Words that set wordings apart, and words that two have in common."""

import pytest

from site_builder.views.differing import in_common, told_apart


def shown(words):
    """The text with what is marked in brackets."""
    return "".join(f"[{part.text}]" if part.marked else part.text for part in words)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], []),
        (["Only one has it."], ["Only one has it."]),
        (["The same.", "The same."], ["The same.", "The same."]),
        (["", "Words."], ["", "[Words]."]),
        (["The harbour opened", "The harbor OPENED"], ["The harbour opened", "The harbor OPENED"]),
        (
            ["The dam will hold, he said.", "The dam may hold, he said."],
            ["The dam [will] hold, he said.", "The dam [may] hold, he said."],
        ),
        (
            ["Ten boats sank.", "Ten boats sank.", "Nine boats sank."],
            ["[Ten] boats sank.", "Ten boats sank.", "[Nine] boats sank."],
        ),
        (["The mayor left.", "A storm, and the end."], ["[The mayor left].", "[A storm, and the end]."]),
    ],
)
def test_words_that_another_version_lacks_are_marked(texts, expected):
    """Nothing is lost or added, spelling does not count, and a stray word of grammar hides no difference."""
    assert [shown(words) for words in told_apart(texts)] == expected
    assert ["".join(part.text for part in words) for words in told_apart(texts)] == texts


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Rain fell.", "Snow lay.", ("Rain fell.", "Snow lay.")),
        (
            "The ferry sank at dawn",
            "At noon the ferry burned",
            ("[The ferry] sank at dawn", "At noon [the ferry] burned"),
        ),
    ],
)
def test_words_in_common_are_marked_on_both_sides(left, right, expected):
    """Each side's own words of the common stretch."""
    assert tuple(map(shown, in_common(left, right))) == expected


def test_long_texts_are_compared_up_to_a_limit_and_kept_whole():
    """What follows is shown as it is."""
    text = "word " * 2000
    assert "".join(part.text for part in told_apart([text, "word"])[0]) == text


def test_a_sentence_is_read_once_however_often_it_is_shown(work):
    """The pages of one story show the same wordings again and again; only the first time costs a reading."""
    left, right = "The tide gauge at Port Ellis fell by nine marks.", "The gauge at Port Ellis fell by eight."
    first, again = work(lambda: in_common(left, right)), work(lambda: in_common(left, right))
    assert 2 * again < first
