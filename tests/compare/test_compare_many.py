"""Stories with thousands of figures and wordings: the same answers, and no more work than there is text."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compare import measures
from site_builder.compare.amounts import Amounts
from site_builder.compare.counted import Counted
from site_builder.compare.findings import only_words, variants

WRITTEN = [
    "0",
    "1",
    "2",
    "10",
    "20",
    "23",
    "27",
    "97",
    "100",
    "1000",
    "1609",
    "0.5",
    "0.97",
    "-20",
    "-15",
    "9/11",
]


def figure(article: str, amount: str, unit: str, *, about: bool = False, least: bool = False) -> Counted:
    """A figure of an article; of its passage only the article is asked."""
    marked = SimpleNamespace(amount=amount, unit=unit, kind="quantity", noun="")
    place = SimpleNamespace(article=article)
    return Counted(marked, place, amount, "", frozenset(), about, measures.amount(marked), least)  # type: ignore[arg-type]


FIGURES = st.builds(
    figure,
    st.sampled_from("abc"),
    st.sampled_from(WRITTEN),
    st.sampled_from(["metre", "kilometre", "mile"]),
    about=st.booleans(),
    least=st.booleans(),
)


@given(st.lists(FIGURES, max_size=9))
def test_amounts_answer_as_holding_each_against_each_would(group):
    """Equal, rounded, bounded, converted: no answer is another for being looked up."""
    amounts = Amounts(group)
    for one in group:
        others = [other for other in group if other.passage.article != one.passage.article]
        assert amounts.elsewhere(one) == any(other.equals(one) for other in others)


def test_many_amounts_are_no_square_of_work(work):
    """Four times the figures are about four times the calls."""

    def asked(count: int) -> None:
        group = [figure("ab"[n % 2], f"{n}.5", "metre", about=n % 3 == 0) for n in range(count)]
        amounts = Amounts(group)
        assert not any(map(amounts.elsewhere, group[: count // 9 : 2])) or count

    assert work(lambda: asked(1200)) < 6 * work(lambda: asked(300))


def quoted(article: str, number: int) -> SimpleNamespace:
    """Words that many others have too, but for one."""
    folded = ("we", "will", "build", f"bridge{number}", "soon")
    return SimpleNamespace(
        article=article, words=folded, folded=folded, stems=frozenset(folded), person="x", said_by="X"
    )


@pytest.mark.parametrize("count", [variants.CROWDED + 1, 400])
def test_what_too_many_have_in_common_makes_nothing_alike(count):
    """Hundreds of remarks of one pattern are a list, not one remark in hundreds of wordings."""
    assert list(variants._variants([quoted("ab"[n % 2], n) for n in range(count)])) == []


def test_a_few_wordings_are_held_against_each_other():
    """Below that, all but one word the same is one remark."""
    found = list(variants._variants([quoted("a", 1), quoted("b", 2)]))
    assert [[one[0].article for one in pair] for pair in found] == [["a", "b"]]


def test_many_wordings_are_no_square_of_work(work):
    """Four times the quotations are about four times the calls."""

    def looked(count: int) -> None:
        list(variants._variants([quoted("ab"[n % 2], n) for n in range(count)]))

    assert work(lambda: looked(1600)) < 6 * work(lambda: looked(400))


def test_of_whom_too_much_is_quoted_nothing_is_said(draft, found, monkeypatch):
    """A speaker with more quotations than can be held against each other has no finding of own words."""
    story = {
        "post": draft("“A costly old bridge,” Ann Lee said.", said=[("A costly old bridge", "Ann Lee")]),
        "echo": draft("“Trams pay more,” Ann Lee said.", said=[("Trams pay more", "Ann Lee")]),
    }
    assert found("only.words", story)
    monkeypatch.setattr(only_words, "MOST", 1)
    assert found("only.words", story) == []


@pytest.mark.parametrize(("written", "place"), [("230", 100), ("97", 10), ("0.5", Decimal("0.1"))])
def test_the_place_of_the_first_figure(written, place):
    """What a number is rounded to."""
    assert measures.place(Decimal(written)) == place
