"""Quotation marks pair as readers pair them."""

from collections.abc import Callable

import pytest

from site_builder.language.marks import pairs
from site_builder.model import Span


def quoted(text: str) -> list[str]:
    """The words between outer marks."""
    return [q.span.of(text) for q in pairs(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No marks at all.",
        "The workers' rights and the '90s were Chong's.",
        "It's the dogs' dinner, isn't it?",
        '""',
        "“ ”",
        "A 6' man and rock 'n' roll.",
        "Closed” before it opened.",
    ],
)
def test_apostrophes_and_empty_marks_are_no_quotation(text: str) -> None:
    """Marks without words, and apostrophes, quote nothing."""
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we won" and "they lost".', ["we won", "they lost"]),
        ("“Xi is flexing,” he said.", ["Xi is flexing,"]),
        ("«Oui», dit-il, « non ».", ["Oui", "non"]),
        ("»Ja«, sagte er.", ["Ja"]),
        ("„Ja“, sagte sie.", ["Ja"]),
        ("„Tak”, powiedział.", ["Tak"]),
        ("他说「好」。", ["好"]),
        ("他说『好』。", ["好"]),
        ("''We won,'' he said.", ["We won,"]),
        ("``We won,'' he said.", ["We won,"]),
        ("‘We won,’ he said.", ["We won,"]),
        ("'We won,' he said.", ["We won,"]),
        ("He called it ‘a good day’ for all.", ["a good day"]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("“the two 'strong' leaders,” he said", ["the two 'strong' leaders,"]),
        ('"No" - "yes"', ["No", "yes"]),
        ("(“in brackets”)", ["in brackets"]),
        ("he wrote “the “inner” words” here", ["the “inner” words"]),
        ("a “typo“ here", ["typo"]),
        ("”Swedish” marks", ["Swedish"]),
    ],
)
def test_every_kind_of_mark_pairs(text: str, expected: list[str]) -> None:
    """The outermost pair counts, without its marks."""
    assert quoted(text) == expected


def test_an_unclosed_quotation_runs_to_the_end_and_says_so() -> None:
    """Newspapers leave a quotation open that goes on in the next paragraph."""
    text = "“It is late. We go"
    (found,) = pairs(text, Span(0, len(text)))
    assert (found.span.of(text), found.closed) == ("It is late. We go", False)


def test_an_unclosed_quotation_ends_before_the_next_one() -> None:
    """One lost mark must not swallow the rest of the paragraph."""
    assert quoted('He said "we go, then "they came" and left.')[-1] == "they came"


@pytest.mark.parametrize("unit", ['"a ', "“a ", "'a ", "“a” ", "«a ", "''", "a' ", '" ', "“", "”", "„a“ "])
def test_work_is_linear(unit: str, work: Callable[[Callable[[], object]], int]) -> None:
    """Four times the text is at most about four times the work, whatever it is made of."""
    small, large = (work(lambda text=unit * size: pairs(text, Span(0, len(text)))) for size in (2_000, 8_000))
    assert large < 5 * small + 100
