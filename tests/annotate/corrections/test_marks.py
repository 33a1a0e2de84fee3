"""Corrections on marks that are given, whatever the finders of the day make of the words."""

from dataclasses import replace

import pytest

from site_builder.annotate.corrections import apply
from site_builder.annotate.corrections.marks import bare, same
from site_builder.extract.plain import extract_plain
from site_builder.model import EDITOR, Annotated, Correction, Quote, Span, Term

TEXT = "She called it “soft power,” no more. The rain went on."


def at(words: str) -> Span:
    """Where these words stand."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quote(words: str, name: str = "Ann Roe") -> Quote:
    """A quotation as a finder leaves it."""
    return Quote(f"q-{words[:4]}", at(words), "mixed", at("She"), name, "person", at("called"), "test", 0.5)


def apply_to(marks: list[Quote | Term], correction: Correction) -> list[tuple[str, str, str]]:
    """(kind of mark or quotation, words, rule) after a correction."""
    quotes = tuple(mark for mark in marks if isinstance(mark, Quote))
    terms = tuple(mark for mark in marks if isinstance(mark, Term))
    article = replace(extract_plain(TEXT), corrections=(correction,))
    found = apply(Annotated(article, quotes=quotes, terms=terms))
    made = [(q.kind, q.span.of(TEXT), q.rule) for q in found.quotes]
    return [*made, *(("term", t.span.of(TEXT), t.rule) for t in found.terms)]


POWER = Term(at("soft power,"), "no-cue")
WHOLE = quote("it “soft power,” no more")
PART = quote("soft power,")


@pytest.mark.parametrize(
    ("marks", "correction", "expected"),
    [
        ([POWER], Correction("The rain went on.", reject=True), [("term", "soft power,", "no-cue")]),
        ([POWER], Correction("soft power", reject=True), []),
        ([POWER], Correction("power", reject=True), []),
        ([POWER], Correction("soft power", kind="term"), [("term", "soft power,", EDITOR)]),
        ([POWER], Correction("soft power"), [("direct", "soft power,", EDITOR)]),
        ([PART], Correction("soft power", kind="term"), [("term", "soft power,", EDITOR)]),
        (
            [WHOLE],
            Correction("soft power", kind="term"),
            [("mixed", "it “soft power,” no more", "test"), ("term", "soft power", EDITOR)],
        ),
        ([WHOLE, POWER], Correction("soft power", reject=True), [("mixed", WHOLE.span.of(TEXT), "test")]),
        ([WHOLE, PART], Correction("soft power", reject=True), [("mixed", WHOLE.span.of(TEXT), "test")]),
        ([PART], Correction("it “soft power,” no more"), [("mixed", WHOLE.span.of(TEXT), EDITOR)]),
        (
            [WHOLE],
            Correction("power,” no more. The rain", add=True),
            [("mixed", "power,” no more. The rain", EDITOR)],
        ),
    ],
)
def test_marks_after_a_correction(
    marks: list[Quote | Term], correction: Correction, expected: list[tuple[str, str, str]]
) -> None:
    """The mark of the same words is meant, else the smallest around them, else those inside of them."""
    assert apply_to(marks, correction) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plain", "plain"),
        ("  “soft power” ", "soft power"),
        ("“soft power", "soft power"),
        ("soft power”", "soft power"),
        ("soft “power”", "soft “power”"),
        ("“soft” “power”", "“soft” “power”"),
        ("5 o’clock ‘sharp’", "5 o’clock ‘sharp’"),
        (" \u00a0 ", None),
        ("”", None),
    ],
)
def test_quotation_marks_around_words_are_no_part_of_them(text: str, words: str | None) -> None:
    """A pair, or one alone at an end; marks inside stay."""
    span = bare(text, Span(0, len(text)))
    assert (span and span.of(text)) == words


def test_punctuation_makes_no_other_passage() -> None:
    """Words do, and so does another place."""
    assert same(TEXT, at("soft power"), at("soft power,"))
    assert same(TEXT, at("“soft power,”"), at("soft power"))
    assert not same(TEXT, at("soft power"), at("it “soft power"))
    assert not same(TEXT, at("soft"), at("power"))
