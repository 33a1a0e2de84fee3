"""What `review` says about people, and that what it offers to paste can be pasted."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.bench.gathered import gathered
from site_builder.cli.items import name
from site_builder.cli.review_people import found
from site_builder.extract.people import read
from site_builder.extract.plain import extract_plain
from site_builder.model import Corpus, Desk, PersonEntry, Source

SHARED = "Mayor Anna Berg met Tom Berg. Mr Berg left. Tom Berg left. Anna Berg left. “It rains,” Berg said."


def corpus(*texts: str, people: tuple[PersonEntry, ...] = ()) -> Corpus:
    articles = (replace(extract_plain(t, slug=f"a{n}"), story="s") for n, t in enumerate(texts))
    return gathered(tuple(map(annotate, articles)), Desk(people=people))


def entries(paste: str) -> tuple[PersonEntry, ...]:
    """The proposal as the program will read it."""
    problems: list[object] = []
    result = read(Source("people.yaml", paste.encode()), problems)  # type: ignore[arg-type]
    assert not problems
    return tuple(result)


@pytest.mark.parametrize(
    "texts",
    [
        ("Mayor Anna Berg said it rains.",),
        ("Mayor Anna Berg spoke.", "Mayor Omar Haddad spoke."),
        ("Anna Berg left.",),
    ],
)
def test_nothing_to_decide(texts: tuple[str, ...]) -> None:
    """A stated class, two names, somebody who never speaks: nothing to look at."""
    assert list(found(corpus(*texts))) == []


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ((SHARED,), "'Berg' in a0 may be Anna Berg or Tom Berg (1 quotation)"),
        (("Anna Berg told me it rains.", ), "what is Anna Berg? no source says what they are (1 quotation)"),
        (("Mayor Harry Strand Jr. spoke.", "Mayor Harry Strand spoke."),
         "are Harry Strand and Harry Strand Jr. one person?"),
    ],
)  # fmt: skip
def test_what_is_offered_settles_it(texts: tuple[str, ...], message: str) -> None:
    """Shared names, missing classes and probable variants; pasted, the entry leaves nothing to ask."""
    asked = list(found(corpus(*texts)))
    assert [one[2] for one in asked] == [message]
    assert list(found(corpus(*texts, people=entries(asked[0][3])))) == []


@pytest.mark.parametrize(
    ("plain", "written"),
    [
        ("Anna-Maria St. Berg", "Anna-Maria St. Berg"),
        ("a: Berg", '"a: Berg"'),
        ("No", '"No"'),
        ('The "Chin"', '"The \\"Chin\\""'),
    ],
)
def test_names_are_quoted_where_yaml_needs_it(plain: str, written: str) -> None:
    """Colons and quotation marks would end the value, and "No" would be none."""
    assert name(plain) == written


def test_the_other_choice_can_be_pasted_too() -> None:
    """Of a shared name each bearer's entry is whole, once its comment signs are gone."""
    paste = next(one[3] for one in found(corpus(SHARED)))
    first, _, second = paste.partition("  # or\n")
    assert entries(first)[0].name == "Anna Berg"
    assert entries("people:\n" + second.replace("# ", ""))[0].must_link == ("a0: Berg",)


def test_work_is_linear(work: Callable[[Callable[[], object]], int]) -> None:
    """Four times the people, about four times the work."""

    def many(n: int) -> Corpus:
        return corpus(
            *(f"Mayor Anna Berg{i % 10}{'abcdefghij'[i // 10 % 10]} spoke of rain {i}." for i in range(n))
        )

    small, large = (work(lambda made=many(n): list(found(made))) for n in (50, 200))
    assert large < 8 * small
