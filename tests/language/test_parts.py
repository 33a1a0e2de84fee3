"""Quoted words of a mixed quotation are direct quotations of their own, wherever quotations are counted."""

import pytest

from site_builder.annotate import annotate
from site_builder.extract import extract_plain
from site_builder.language.parts import with_parts


def parts_of(text: str) -> list[tuple[str, str, str]]:
    annotated = annotate(extract_plain(text))
    found = with_parts(annotated.article, annotated.quotes)
    return [(quote.kind, quote.span.of(text), quote.name) for quote, whole in found if whole]


@pytest.mark.parametrize(
    "text",
    [
        "“We will meet in May,” said Anna Berg, a minister.",
        "Anna Berg said the ministers would meet in May.",
        "The so-called “spring deal” ended in May.",
    ],
)
def test_only_mixed_quotations_have_parts(text: str) -> None:
    """A direct quotation is its own words; indirect speech and terms have none."""
    assert parts_of(text) == []


def test_each_quoted_stretch_is_a_part_with_the_speaker_of_its_clause() -> None:
    """Two fragments in one clause are two direct quotations of one speaker."""
    text = "Anna Berg said the deal was “very good” and that she was “looking forward” to it."
    assert parts_of(text) == [
        ("direct", "very good", "Anna Berg"),
        ("direct", "looking forward", "Anna Berg"),
    ]


def test_parts_have_ids_of_their_own_and_name_their_whole() -> None:
    """No two quotations share an id, and a part can be traced to its clause."""
    annotated = annotate(extract_plain("Anna Berg said the deal was “very good” and “quite new”."))
    found = list(with_parts(annotated.article, annotated.quotes))
    assert len({quote.id for quote, _ in found}) == len(found) == 3
    assert {whole for _, whole in found} == {"", annotated.quotes[0].id}


def test_words_of_a_clause_within_a_clause_are_the_inner_speakers() -> None:
    """What one source reports that another called it is not said twice."""
    found = parts_of("Reuters reported that Anna Berg had called the deal “very good” in May.")
    assert found == [("direct", "very good", "Anna Berg")]
