"""Corrections as editors write them: in the front matter, and as marked spans in the text."""

import pytest

from site_builder.errors import ContentError
from site_builder.extract import extract_article
from site_builder.extract.markdown import read_markdown
from site_builder.extract.pieces import join
from site_builder.model import Article, Correction, Source, Span

PATH = "content/articles/post.md"


def extract(head: str, body: str = "Some words.") -> Article:
    """The article of a front matter and a body."""
    text = f"---\ntitle: T\n{head}---\n\n{body}\n"
    return extract_article(Source(PATH, text.encode()))


def faults(head: str, body: str = "Some words.") -> list[str]:
    """The lines an article is refused with."""
    with pytest.raises(ContentError) as caught:
        extract(head, body)
    return str(caught.value).split("\n")


@pytest.mark.parametrize("head", ["", "corrections:\n", "corrections: []\n", "corrections: ~\n"])
def test_an_article_without_corrections_has_none(head: str) -> None:
    """Spans of other classes are words and nothing more."""
    assert extract(head, "[Words]{.name} and [more]{.x speaker=y}.").corrections == ()


def test_every_key_is_read() -> None:
    """Each entry with the line it starts on."""
    head = (
        "corrections:\n"
        '  - exact: "“We could not wait,”"\n    prefix: before\n    suffix: after\n    speaker: Lena Park\n'
        "    kind: mixed\n    extent: We could not\n"
        "  - exact: red line\n    reject: true\n"
        "  - exact: a day\n    speaker: nobody\n    add: true\n"
    )
    assert extract(head).corrections == (
        Correction(
            "“We could not wait,”", "before", "after", "Lena Park", "mixed", "We could not", line=4, column=5
        ),
        Correction("red line", reject=True, line=10, column=5),
        Correction("a day", speaker="", add=True, line=12, column=5),
    )


WRONG = [
    ("corrections: yes\n", "", ":3:14: corrections: not a list; start each entry with '- '"),
    ("corrections: [a]\n", "", ":3:15: corrections: 'a' is no entry; write '- exact: words of the article'"),
    ("corrections:\n  - speaker: x\n", "", ":4:5: corrections.exact: missing; write 'exact: ...'"),
    ("corrections:\n  - exact: [a]\n", "", ":4:12: corrections.exact: a list or mapping where one text"),
    ("corrections:\n  - exact: '“…”'\n", "", ":4:12: corrections.exact: '“…”' holds no word; copy words"),
    (
        "corrections:\n  - exact: a\n    kind: dirct\n",
        "",
        ":5:11: corrections.kind: 'dirct' is not known",
    ),
    (
        "corrections:\n  - exact: a\n    reject: no\n",
        "",
        ":5:13: corrections.reject: 'no' is neither true",
    ),
    ("corrections:\n  - exact: a\n    speeker: x\n", "", ":5:5: corrections.speeker: unknown key; did you"),
    (
        "corrections:\n  - exact: a\n    speaker: '?'\n",
        "",
        ":5:14: corrections.speaker: '?' is no name",
    ),
    (
        f"corrections:\n  - exact: a\n    speaker: {'x' * 201}\n",
        "",
        ":5:14: corrections.speaker: longer than 200 characters; write the name alone",
    ),
    (
        "corrections:\n  - exact: a\n    reject: true\n    speaker: x\n",
        "",
        ":4:5: corrections.reject: nothing is left to correct; keep 'exact' and 'reject' only",
    ),
    (
        "corrections:\n  - exact: a\n    kind: term\n    speaker: x\n",
        "",
        ":4:5: corrections.kind: a term is just its words; keep 'exact' and 'kind' only",
    ),
    (
        "corrections:\n  - exact: a\n    add: true\n    extent: a b\n",
        "",
        ":4:5: corrections.extent: what is added holds its exact words; write them into 'exact'",
    ),
    ("", "One.\n\nTwo\n[x]{.quote kind=dirct}", ":8:17: body: kind: 'dirct' is not known; write direct"),
    ("", "[x]{.quote speeker=y}", ":5:12: body: speeker: a quotation cannot say this; it knows speaker and"),
    ("", "[[[[[x]{.quote}]{.x}]{.y}]{.z}]{.u}", ":5: body: quote: marked more than 4 spans deep; take out"),
    ("", "[x]{.term speaker=y}", ":5:11: body: speaker: a term has none; take it out, or write .quote"),
    ("", '- [x]{.quote speaker="1"}', ":5:23: body: speaker: '1' is no name; write the name, or nobody"),
]


@pytest.mark.parametrize(("head", "body", "message"), WRONG)
def test_what_cannot_be_read_is_named_with_its_place(head: str, body: str, message: str) -> None:
    """A slip of the pen is an error, as everywhere in front matter."""
    assert faults(head, body or "Some words.")[0].startswith(PATH + message)


def test_five_hundred_corrections_are_enough() -> None:
    """More are refused, in the text or in the front matter; so is front matter too long to read."""
    entries = "  - exact: a\n"
    assert len(extract("corrections:\n" + entries * 500).corrections) == 500
    assert faults("corrections:\n" + entries * 501) == [
        f"{PATH}:504: corrections: more than 500; split the article"
    ]
    assert "more than 500" in faults("corrections:\n" + entries, "[a]{.quote}\n\n" * 500)[0]
    assert "longer than 100,000 characters" in faults("corrections:\n" + entries * 10_000)[0]
    assert "longer than 100,000 characters" in faults(f"corrections:\n  - exact: {'x' * 100_000}\n")[0]


def test_invisible_signs_do_not_get_into_a_name() -> None:
    """A name that only looks like another cannot be written."""
    head = 'corrections:\n  - exact: a\n    speaker: "Lena\u202e\u200b  Park\u2066"\n'
    assert extract(head).corrections[0].speaker == "Lena Park"


BODY = """\
He said: “[We *could* not wait.]{.quote speaker="Lena Park" kind=direct}”

- So [soft power]{.term}, [he]{.quote kind=term}
- [Never]{.quote speaker=nobody}

A last
[line]{.big .quote}. [ ]{.quote}
"""


def test_spans_mark_quotations_and_terms() -> None:
    """With the words, the place in the text, and the line of the paragraph."""
    article = extract("", BODY)
    assert [(c.exact, c.kind, c.speaker, c.line) for c in article.corrections] == [
        ("We could not wait.", "direct", "Lena Park", 5),
        ("soft power", "term", None, 7),
        ("he", "term", None, 7),
        ("Never", "", "", 8),
        ("line", "", None, 10),
    ]
    assert all(c.span and c.span.of(article.text) == c.exact for c in article.corrections)
    assert [i.kind for i in article.inline] == ["em"]


def test_marked_spans_come_before_the_front_matter() -> None:
    """The order in which they are carried out."""
    article = extract("corrections:\n  - exact: Some\n", "Some [words]{.quote}.")
    assert [c.exact for c in article.corrections] == ["words", "Some"]


def test_marks_move_with_their_words() -> None:
    """White space that goes from the ends of a block takes its share of the mark."""
    text = join(read_markdown("[ a ]{.quote} b"))
    assert text.corrections[0].span == Span(0, 2)


@pytest.mark.parametrize(
    "body",
    ["[" * 3_000 + "x" + "]{.quote}" * 3_000, "[x]{.quote" * 9_000, "[x]{.quote speaker=" + '"' * 9_000],
)
def test_hostile_marks_are_refused_or_words(body: str) -> None:
    """Floods of brackets and attributes never hang and never crash."""
    try:
        text = extract("", body).text
    except ContentError as refused:
        text = str(refused)
    assert "x" in text or "spans deep" in text
