"""Sentences end where a reader would end them."""

from collections.abc import Callable

import pytest

from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Span


def split(text: str) -> list[str]:
    """The sentences of one paragraph, as text."""
    return [span.of(text) for span in sentences.split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Loh met Dr. Ho in St. Louis.",
        "The U.S. Senate and the U.K. government agreed.",
        "He arrived on Feb. 4 with No. 2 in tow.",
        "It cost $2.5 million, or 3.1 per cent.",
        "J. K. Chen wrote it with George W. Tan.",
        "“We won!” he said.",
        "“Why now?” Chong asked.",
        "“Really?” said the man at the desk.",
        "“Are they?” Ho went on, as if nobody had spoken.",
        "He paused ... and went on.",
        "“They lost.” he said.",
        "Yahoo! News reported it.",
        "She works for Acme Inc. in Boston, Mass., and Reno, Nev.",
    ],
)
def test_abbreviations_initials_numbers_and_quoted_questions_do_not_end_a_sentence(text: str) -> None:
    """A full stop ends a sentence only when it is more than part of a word or number."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("“We won. They lost,” he said.", ["“We won.", "They lost,” he said."]),
        ("“No.” She left at 5 p.m. The door shut.", ["“No.”", "She left at 5 p.m.", "The door shut."]),
        ("So it ended.[12] Then it began.", ["So it ended.[12]", "Then it began."]),
        ("Who knows? Nobody! Well…", ["Who knows?", "Nobody!", "Well…"]),
        ("He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]),
        ("It was No. 2. It is now first.", ["It was No. 2.", "It is now first."]),
        ("他说。她走！", ["他说。", "她走！"]),
        ("It was I. They know.", ["It was I.", "They know."]),
    ],
)
def test_sentences_end_after_their_marks(text: str, expected: list[str]) -> None:
    """The end mark and closing quotation marks belong to the sentence they end."""
    assert split(text) == expected


def test_no_sentence_crosses_a_block_and_no_word_is_lost() -> None:
    """Together the sentences hold every word of every block, each in its own block."""
    article = extract_plain("A heading\n\nOne sentence. Another one\n\n  \n- Third. Fourth.")
    found = sentences.of_article(article)
    assert [s.of(article.text) for s in found] == [
        "A heading",
        "One sentence.",
        "Another one",
        "- Third.",
        "Fourth.",
    ]
    assert all(any(s.within(block.span) for block in article.blocks) for s in found)


@pytest.mark.parametrize("unit", ["A. ", ". ", '?" A ', '."', "J.", "Mr. X. "])
def test_work_is_linear(unit: str, work: Callable[[Callable[[], object]], int]) -> None:
    """Four times the text is at most about four times the work, whatever it is made of."""
    split(unit)
    small, large = (work(lambda size=size: split(unit * size)) for size in (2_000, 8_000))
    assert large < 5 * small + 100
