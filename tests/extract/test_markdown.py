"""Markdown to blocks: every word a reader would see, no markup, no link that is not allowed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.extract.html_text import html_pieces
from site_builder.extract.markdown import RefusedError, read_markdown
from site_builder.extract.markdown import _parsed as parsed
from site_builder.extract.pieces import join
from site_builder.extract.runs import WEB


def texts(body: str) -> list[str]:
    """The words of each block."""
    text = join(read_markdown(body))
    return [block.span.of(text.text) for block in text.blocks]


def kinds(body: str) -> list[tuple[str, int]]:
    """Kind and level of each block."""
    return [(block.kind, block.level) for block in join(read_markdown(body)).blocks]


def styles(body: str) -> list[tuple[str, str, str]]:
    """Kind, words and address of each style."""
    text = join(read_markdown(body))
    return [(s.kind, s.span.of(text.text), s.href) for s in text.inline]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One\ntwo  \nthree", ["One two three"]),
        ("a\n\n\n\nb\n", ["a", "b"]),
        ("## H\ntext", ["H", "text"]),
        ("Title\n=====\n\ntext", ["Title", "text"]),
        ("- a\n- b\n\n  more\n  - c", ["a", "b", "more", "c"]),
        ("1. a\n2. b", ["a", "b"]),
        ("> a\n> b\n\nc", ["a b", "c"]),
        ("***\n\ntext", ["text"]),
        ("```\nx = 1\n\ny\n```", ["x = 1\n\ny"]),
        ("    indented\n\ntext", ["indented", "text"]),
        ("```words after the fence\ncode\n```", ["words after the fence\ncode"]),
        ("AT&T &amp; co &lt;b&gt;", ["AT&T & co <b>"]),
        ("\\*not\\* a_b_c 2 * 3", ["*not* a_b_c 2 * 3"]),
        ('![alt *text*](https://x.org/i.png "title")', ["alt text"]),
        ("[words]{.name} and `code`{.x}", ["words and code"]),
        ("A {brace} and {.dot}", ["A {brace} and {.dot}"]),
        ("| a | b |\n|---|---|\n| c | d |", ["| a | b | |---|---| | c | d |"]),
        ("The [report][1].\n\n[1]: https://x.org", ["The report."]),
        ("2026. A year", ["A year"]),
        ("2026 was a year", ["2026 was a year"]),
        ("Words\u2028more\u00a0words", ["Words\u2028more\u00a0words"]),
    ],
)
def test_blocks_hold_the_words_a_reader_sees(body: str, expected: list[str]) -> None:
    """Markup goes, words stay, soft line ends are spaces."""
    assert texts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a <b>bold</b> word", ["a bold word"]),
        ("a<br>b", ["a b"]),
        ("<name withheld> said", ["<name withheld> said"]),
        ("<name withheld>\n", ["<name withheld>"]),
        ("<div>one<p>two</div>\n\nthree", ["one", "two", "three"]),
        ("<div onclick=x()><script>steal()</script>kept</div>", ["kept"]),
        ("<style>p{}</style>\n\nkept", ["kept"]),
        ("<!-- a\n\nb -->\n\nkept <!-- c --> here", ["kept  here"]),
        ("<svg onload=x><text>words</text></svg>", ["words"]),
        ("<iframe srcdoc='<p>x'></iframe>after", ["after"]),
    ],
)
def test_html_becomes_its_words(body: str, expected: list[str]) -> None:
    """HTML is never passed through; its words are kept, and so is what only looks like a tag."""
    assert texts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{.caption}\nA photo.", [("caption", 0)]),
        ("{.standfirst}\nA *summary*.", [("standfirst", 0)]),
        ("{.reference}\nDoe, J. (2026).\n\nplain", [("reference", 0), ("paragraph", 0)]),
        ("{.caption}\n\nOver a blank line.", [("caption", 0)]),
        ("{.unknown}\nwords", [("paragraph", 0)]),
        ("# a\n\n###### b", [("heading", 2), ("heading", 6)]),
        ("- a\n  - b", [("item", 1), ("item", 2)]),
        ("> - a\n\n> b", [("item", 1), ("quote", 0)]),
    ],
)
def test_kinds_and_levels(body: str, expected: list[tuple[str, int]]) -> None:
    """Kinds come from the markup, or from a class an editor gave."""
    assert kinds(body) == expected


def test_styles_and_links() -> None:
    """Emphasis and allowed links are spans on the words."""
    body = "An *em* and **strong [link](https://x.org/a?b=1)** `code` <https://y.org>"
    assert styles(body) == [
        ("em", "em", ""),
        ("strong", "strong link", ""),
        ("link", "link", "https://x.org/a?b=1"),
        ("code", "code", ""),
        ("link", "https://y.org", "https://y.org"),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "java\\script:x",
        "&#106;avascript:x",
        "//x.org",
        "data:text/html,x",
        "x.html",
        "vbscript:x",
    ],
)
def test_a_refused_link_leaves_its_words(target: str) -> None:
    """Only http, https and mailto are linked."""
    assert texts(f"Go [there]({target}) now") == ["Go there now"]
    assert styles(f"Go [there]({target}) now") == []


@pytest.mark.parametrize("body", [">" * 60 + "a", "- " * 60 + "a", "*a **b " * 60 + "c** d*" * 60])
def test_what_the_parser_would_drop_is_refused(body: str) -> None:
    """Text below the nesting limit is never lost in silence."""
    with pytest.raises(RefusedError, match="nested too deep"):
        read_markdown(body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("![[]()" * 20_000, "opening brackets"),
        ("[a\n" * 20_001, "opening brackets"),
        ("<a" * 20_001, "angle brackets"),
        ("*a " * 100_001, "characters of markup"),
        ("a\n" * 50_001, "lines"),
    ],
)
def test_markup_is_counted_before_it_is_parsed(body: str, message: str) -> None:
    """Texts that would keep the parser busy for minutes never reach it."""
    with pytest.raises(RefusedError, match=message):
        read_markdown(body)


PIECES = (
    "word", "Xi said.", " ", "\n", "\n\n", "- ", "> ", "# ",
    "*", "**", "[a](https://x.org)", "{.caption}\n", "1. ", "`c`", "&amp;", "\\*",
    "_", "***\n", "{x}", "]", "[", "!", "2026", "=\n",
    "--\n", "| ", "\t",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_short_way_and_the_parser_agree(body: str) -> None:
    """Plain prose read without the block parser gives the very pieces the parser gives."""
    assert join(read_markdown(body)) == join(parsed(body, WEB))


@given(st.text(max_size=200))
def test_spans_lie_inside_the_text(body: str) -> None:
    """Every block and style has words, in order, inside the text."""
    text = join(read_markdown(body))
    spans = [block.span for block in text.blocks]
    assert all(a.end < b.start for a, b in pairwise(spans))
    assert all(s.of(text.text) == s.of(text.text).strip() != "" for s in spans)
    assert all(any(i.span.within(s) for s in spans) for i in text.inline)


def test_deep_html_is_read_in_linear_time() -> None:
    """Unclosed styles and blocks by the thousand lose no word."""
    assert len(html_pieces("<div><b>x<p>" * 1500)) == 1500
    assert html_pieces("<b>x" * 3000)[0].text == "x" * 3000
