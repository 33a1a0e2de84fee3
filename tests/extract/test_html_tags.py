"""What only looks like markup, or never ends, is words: a parser would drop it with all that follows."""

import pytest

from site_builder.extract.html_tags import FOREIGN, KNOWN, OPEN, SCRIPTS, settled
from site_builder.extract.html_text import html_pieces
from site_builder.extract.markdown import read_markdown

OPENED = {
    "comment": "<!-- ", "script": "<script>", "style": "<style media=x>",
    "script in a comment": "<!--<script>", "script in a script": "<script><!--<script>x</script>",
    "CDATA": "<![CDATA[ ", "declaration": "<!ELEMENT ", "instruction": "<?php ",
    "tag": "<div title", "attribute": '<div title="', "attribute, single": "<p class='",
    "closing tag": "</div ", "no tag": "</ ", "drawing": "<svg><g><text>", "formula": "<math><mi>",
    "animation": "<animate onbegin=x>", "template": "<template>", "field": "<textarea>",
    "title": "<title>", "raw": "<plaintext>", "frame": "<iframe>", "frames": "<noframes>",
    "list": "<select><option>",
}  # fmt: skip


def said(pieces) -> str:
    return " ".join(piece.text for piece in pieces)


@pytest.mark.parametrize("text", ["a < b", "1<2", "<3", "<name withheld>", "<o:p>x</o:p>", "x <- y", ""])
def test_words_with_angle_brackets_stay(text):
    """Exactly as they are."""
    assert said(html_pieces(text)) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- x -->",
        "<!-->",
        "<!--->",
        "<!-- x --!>",
        "<!DOCTYPE html>",
        "<?xml version='1.0'?>",
        "<script>x</script>",
        "<script><!--x</script >",
        "<STYLE>x</STYLE\n>",
        "<script src=y>x</script/>",
    ],
)
def test_what_is_closed_and_no_words_goes(markup):
    """With what it holds, and nothing else."""
    assert said(html_pieces(f"<p>before{markup}after</p>")) == "beforeafter"


@pytest.mark.parametrize("opened", OPENED.values(), ids=OPENED)
def test_what_never_ends_takes_no_word_with_it(opened):
    """Neither in HTML nor in Markdown, at the start of a line or within one."""
    for text in (f"<p>one</p>\n\n{opened}two <p>three</p>\n\nfour", f"one\n\nand {opened}two three\n\nfour"):
        for read in (html_pieces, read_markdown):
            words = said(read(text))
            assert [word for word in ("one", "two", "three", "four") if word not in words] == []


@pytest.mark.parametrize("name", sorted(KNOWN - SCRIPTS))
def test_no_element_takes_words_with_it(name):
    """Closed or not, whatever it is to a browser."""
    assert "words" in said(html_pieces(f"<{name}>words</{name}>"))
    assert "words" in said(html_pieces(f"<{name}>and <p>words</p>"))


def test_tags_of_drawings_go():
    """A parser would drop what they hold."""
    assert settled('<svg viewBox="0 > 0"><g>x</g></svg>') == "x"
    assert len(FOREIGN) > 20


def test_a_quotation_mark_counts_only_behind_an_equals_sign():
    """As browsers have it."""
    assert settled("<div 'x>y</div>") == "<div 'x>y</div>"
    assert settled('<div x="a > b">y</div>') == '<div x="a > b">y</div>'
    assert settled('<div x="a > b>y') == '&lt;div x="a > b>y'


@pytest.mark.parametrize("unit", ['<a x="', "<!--", "<script>", "<a ", "<?a ", "<!doctype "])
def test_the_end_is_not_sought_again_and_again(unit, work):
    """After some beginnings without an end, every further one is text without a look."""
    assert settled(unit * 500).count("&lt;") == 500
    most = work(lambda: settled(unit * 3 * 500))
    assert most < 3.2 * work(lambda: settled(unit * 500))
    assert most < 5_000 * 3 + 20 * OPEN
