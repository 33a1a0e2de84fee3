"""What an editor says of a quotation is what stands; everything else stays as the finders have it."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.annotate import annotate, annotate_all
from site_builder.extract.plain import extract_plain
from site_builder.model import EDITOR, Annotated, Correction, Quote, Span
from tests.annotate.corrections.conftest import TEXT, Correct


def said(found: Annotated) -> list[tuple[str, str, str, str]]:
    """Words, kind, name and rule of each quotation."""
    return [(q.span.of(found.article.text), q.kind, q.name, q.rule) for q in found.quotes]


def edited(found: Annotated) -> list[tuple[str, str, str]]:
    """Words, kind and name of what the editor made."""
    return [(words, kind, name) for words, kind, name, rule in said(found) if rule == EDITOR]


def terms(found: Annotated) -> list[str]:
    return [term.span.of(found.article.text) for term in found.terms]


def test_without_corrections_nothing_changes(correct: Correct) -> None:
    """The finders' own marks, none of them by an editor, and no warning."""
    found = correct()
    assert {quote.rule for quote in found.quotes}.isdisjoint([EDITOR])
    assert not found.unmet


CASES: list[tuple[Correction, list[tuple[str, str, str]]]] = [
    (
        Correction("We could not put this off for another winter", speaker="Weiss"),
        [("We could not put this off for another winter,", "direct", "Tom Weiss")],
    ),
    (
        Correction("“Nobody  asked us,”", speaker="Lena Park"),
        [("Nobody asked us,", "direct", "Lena Park")],
    ),
    (
        Correction("could not", speaker="Min Yoon"),
        [("We could not put this off for another winter,", "direct", "Min Yoon")],
    ),
    (Correction("Nobody asked us", speaker=""), [("Nobody asked us,", "direct", "")]),
    (Correction("Nobody asked us"), [("Nobody asked us,", "direct", "Tom Weiss")]),
    (Correction("Nobody asked us", kind="mixed"), [("Nobody asked us,", "mixed", "Tom Weiss")]),
    (Correction("white elephant", kind="direct"), [("white elephant", "direct", "critics")]),
    (
        Correction("The plan is dead", speaker="the bakers"),
        [("The plan is dead", "indirect", "the bakers")],
    ),
    (
        Correction("The plan is dead", speaker="the bakers", extent="The plan is dead, the bakers seem"),
        [("The plan is dead, the bakers seem", "indirect", "the bakers")],
    ),
    (
        Correction("another winter", extent="We could not put this off", kind="direct"),
        [],
    ),
    (
        Correction("put this off", extent="put this off for another winter"),
        [("put this off for another winter", "direct", "Lena Park")],
    ),
    (Correction("asked us", add=True), [("asked us", "direct", "")]),
    (Correction("harbour quarter", speaker="Park"), [("harbour quarter", "direct", "Lena Park")]),
    (
        Correction("harbour quarter", kind="direct", speaker=""),
        [("harbour quarter", "direct", "")],
    ),
]


@pytest.mark.parametrize(("correction", "expected"), CASES)
def test_speaker_kind_and_extent_are_the_editors(
    correct: Correct, correction: Correction, expected: list[tuple[str, str, str]]
) -> None:
    """A few words name a quotation; words in none become one; the extent is what the editor says."""
    assert edited(correct(correction)) == expected


@pytest.mark.parametrize(("correction", "expected"), CASES)
def test_the_rest_of_the_article_keeps_its_marks(
    correct: Correct, correction: Correction, expected: list[tuple[str, str, str]]
) -> None:
    """Quotations the correction does not touch are the very same, id and all."""
    before, after = correct(), correct(correction)
    touched = [quote.span for quote in after.quotes if quote.rule == EDITOR]
    untouched = [q for q in before.quotes if not any(q.span.overlaps(span) for span in touched)]
    assert set(untouched) <= set(after.quotes)
    assert (before.mentions, before.dates, before.figures) == (after.mentions, after.dates, after.figures)


def test_a_correction_is_certain_and_keeps_the_id(correct: Correct) -> None:
    """The words stay, so the permalink stays; the old speaker's passage, cue and role do not."""
    before = next(q for q in correct().quotes if q.name == "Tom Weiss")
    found = correct(Correction("Nobody asked us", speaker="Ed Low"))
    after = next(q for q in found.quotes if q.name == "Ed Low")
    assert (after.id, after.span, after.confidence) == (before.id, before.span, 1.0)
    assert (after.speaker, after.cue, after.role, after.speaker_kind) == (None, None, None, "person")


def test_a_confirmed_quotation_keeps_all_that_was_found(correct: Correct) -> None:
    """Only the rule and the confidence change when the editor agrees."""
    before = next(q for q in correct().quotes if q.name == "Tom Weiss")
    found = correct(Correction("Nobody asked us", speaker="Weiss"))
    after = next(q for q in found.quotes if q.id == before.id)
    assert after == replace(before, rule=EDITOR, confidence=1.0)


def test_a_rejected_quotation_is_neither_quotation_nor_term(correct: Correct) -> None:
    """Whole or by a few words."""
    found = correct(Correction("asked us", reject=True))
    assert "Tom Weiss" not in [name for _, _, name, _ in said(found)]
    assert terms(found) == terms(correct())
    assert not found.unmet


def test_a_quotation_becomes_a_term(correct: Correct) -> None:
    """And a term inside a longer quotation leaves that alone."""
    found = correct(Correction("Nobody asked us", kind="term"), Correction("another winter", kind="term"))
    assert {"Nobody asked us,", "another winter"} <= set(terms(found))
    assert "Tom Weiss" not in [name for _, _, name, _ in said(found)]
    assert ("Lena Park", "direct") in [(name, kind) for _, kind, name, _ in said(found)]


def test_what_was_too_doubtful_to_show_is_shown_when_an_editor_says_so(correct: Correct) -> None:
    """The chance from which reported speech is shown does not apply to editors."""
    text = "Dylan Loh did not say that the talks were over. The weather was fine.\n"
    doubtful = annotate_all(extract_plain(text)).quotes
    assert doubtful
    assert not correct(text=text).quotes
    words = doubtful[0].span.of(text)
    assert edited(correct(Correction(words), text=text)) == [(words, "indirect", "Dylan Loh")]
    assert edited(correct(Correction(words, speaker=""), text=text)) == [(words, "indirect", "")]


def test_words_over_several_paragraphs_are_a_quotation_in_each(correct: Correct) -> None:
    """As newspapers write long quotations; each part is corrected where it stands."""
    text = "Park said: “It is over.\n“It will not come back.”\nThe rain went on.\n"
    exact = "It is over. It will not come back."
    found = correct(Correction(exact, speaker="Ann Roe"), text=text)
    assert edited(found) == [
        ("It is over.", "direct", "Ann Roe"),
        ("It will not come back.", "direct", "Ann Roe"),
    ]


def test_words_marked_in_the_text_are_the_quotation(correct: Correct) -> None:
    """The span an editor drew is the extent; what the finders marked across it gives way."""
    start = TEXT.index("put this off")
    span = Span(start, start + len("put this off"))
    found = correct(Correction("put this off", speaker="Ed Low", span=span))
    assert edited(found) == [("put this off", "direct", "Ed Low")]
    assert not [q for q in found.quotes if q.span.overlaps(span) and q.rule != EDITOR]


WARNINGS = [
    ([Correction("The bridge is blue", line=7)], "'The bridge is blue' is not in the article any more"),
    ([Correction("x" * 90, line=7)], f"'{'x' * 59}…' is not in the article any more"),
    ([Correction("bridge", line=7)], "'bridge' stands more than once in the article; add 'prefix: ...'"),
    ([Correction("bridge", prefix="The old", line=7)], None),
    ([Correction("bridge", prefix="the", reject=True, line=7)], "stands only in other surroundings"),
    ([Correction("harbour", reject=True), Correction("bakery", reject=True, line=7)], "holds no quotation"),
    ([Correction("Nobody asked us"), Correction("asked us", line=7)], "is corrected already; keep one"),
    ([Correction("put this off", extent="bakery", line=7)], "stands nowhere in its 'extent'"),
    (
        [Correction("off for another winter,” Park told reporters. Critics call it a “white", line=7)],
        None,
    ),
    (
        [Correction(TEXT.split("\n")[1], line=7)],
        "holds several quotations; correct each of them, or write 'add: true'",
    ),
]


@pytest.mark.parametrize(("corrections", "message"), WARNINGS)
def test_a_correction_that_does_not_fit_is_a_warning(
    correct: Correct, corrections: list[Correction], message: str | None
) -> None:
    """With the line, and what would work; the article keeps its marks."""
    problems = [str(problem) for problem in correct(*corrections).unmet]
    if message is None:
        assert problems == []
        return
    assert len(problems) == 1
    assert problems[0].startswith("post:7: warning: corrections: '")
    assert message in problems[0]


def test_words_with_long_blanks_between_them_are_no_passage(correct: Correct) -> None:
    """An article of blanks cannot make each correction cost the whole of it."""
    found = correct(Correction("One two", line=7), text=f"One{' ' * 2_000}two three.")
    assert [str(problem) for problem in found.unmet] == [
        "post:7: warning: corrections: 'One two' stands in the article with long blanks;"
        " mark a shorter passage"
    ]


def test_a_speaker_of_two_bearers_is_asked_for(correct: Correct) -> None:
    """The correction is carried out with the name as written, and the choice is left to the editor."""
    text = "Lena Park met Ann Park. “It rains,” somebody said.\n"
    found = correct(Correction("It rains", speaker="Park", line=4), text=text)
    assert edited(found) == [("It rains,", "direct", "Park")]
    assert "is spoken by one of Ann Park, Lena Park; write the speaker's full name" in str(found.unmet[0])


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("Lena Prak", "Lena Park"),
        ("Mayor Lena Perk", "Lena Park"),
        ("Lena Park", ""),
        ("Mayor Park", ""),
        ("Tom Weiss", ""),
        ("critics", ""),
    ],
)
def test_a_speaker_much_like_one_of_the_article_is_asked_about(
    correct: Correct, given: str, near: str
) -> None:
    """A slip would make a new person unseen; the name stands as it is given all the same."""
    found = correct(Correction("It rains", speaker=given, line=4), text="“It rains,” Lena Park said.\n")
    asked = f"'{given}', whom the article does not name; did you mean '{near}'?"
    assert [asked in str(one) for one in found.unmet] == ([True] if near else [])


@pytest.mark.parametrize(
    ("given", "name", "kind"),
    [
        ("Park", "Lena Park", "person"),
        ("lena park", "Lena Park", "person"),
        ("Mayor Lena Park", "Lena Park", "person"),
        ("Ana Maria Weiss", "Ana Maria Weiss", "person"),
        ("critics", "critics", "group"),
        ("the night watch", "the night watch", "group"),
        ("Ministry of Transport", "Ministry of Transport", "org"),
    ],
)
def test_a_speaker_is_known_by_the_names_of_the_article(
    correct: Correct, given: str, name: str, kind: str
) -> None:
    """A short name is the full one; a name the article does not have stands as it is given."""
    found = correct(Correction("Nobody asked us", speaker=given))
    assert [(q.name, q.speaker_kind) for q in found.quotes if q.rule == EDITOR] == [(name, kind)]


WORDS = st.sampled_from(
    [
        "bridge",
        "“We",
        "off",
        "asked us",
        "Park",
        "”",
        "elephant",
        "quarter”.",
        "\n",
        "zz",
        " ",
        "‘fresh start’",
    ]
)
PHRASES = st.lists(WORDS, max_size=4).map(" ".join) | st.integers(0, len(TEXT) - 30).map(
    lambda at: TEXT[at : at + 30]
)
CORRECTIONS = st.builds(
    Correction,
    exact=PHRASES,
    prefix=PHRASES | st.just(""),
    suffix=PHRASES | st.just(""),
    speaker=st.sampled_from([None, "", "Park", "Weiss", "a fool", "Zed Zed"]),
    kind=st.sampled_from(["", "direct", "indirect", "mixed", "term"]),
    extent=PHRASES | st.just(""),
    reject=st.booleans(),
    add=st.booleans(),
)


@given(st.lists(CORRECTIONS, max_size=6))
def test_any_corrections_leave_an_article_that_pages_can_show(corrections: list[Correction]) -> None:
    """Ids are unique, marks sorted, inside their block and never empty, whatever was asked for."""
    found = annotate(replace(extract_plain(TEXT), corrections=tuple(corrections)))
    ids = [quote.id for quote in found.quotes]
    spans = [quote.span for quote in found.quotes]
    blocks = [block.span for block in found.article.blocks]
    assert len(ids) == len(set(ids))
    assert spans == sorted(spans)
    assert all(any(span.within(block) for block in blocks) and span.start < span.end for span in spans)
    assert all(term.span.of(TEXT).strip() for term in found.terms)


def test_a_thousand_corrections_cost_a_thousand_times_one(
    work: Callable[[Callable[[], object]], int],
) -> None:
    """Work grows with the number of corrections, not with its square, nor with that of quotations."""
    lines = [f"“Line {number} is a thing I would say,” said Tom Weiss.\n" for number in range(200)]
    article = extract_plain("".join(lines))
    asked = [Correction(f"Line {number} is a thing", speaker="Ed Low") for number in range(200)]
    random.Random(1).shuffle(asked)

    def cost(count: int) -> int:
        own = replace(article, corrections=tuple(asked[:count]))
        return work(lambda: annotate(own))

    none, some, many = cost(0), cost(50), cost(200)
    assert many - none < 5 * (some - none)


def test_quotes_of_one_span_do_not_trip_a_correction() -> None:
    """Of two marks on the same words the first is corrected and the other gives way only when moved."""
    from site_builder.annotate.corrections import apply

    article = replace(extract_plain("She came late."), corrections=(Correction("She came late"),))
    twice = tuple(
        Quote(f"q-{n}", Span(0, 14), "indirect", None, "", "none", None, "test", 0.5) for n in range(2)
    )
    assert [quote.rule for quote in apply(Annotated(article, quotes=twice)).quotes] == [EDITOR, "test"]
