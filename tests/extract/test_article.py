"""Files to articles: front matter, faults, and the one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import ContentError
from site_builder.extract import extract_article
from site_builder.extract.desk import same_slug
from site_builder.model import Source

PATH = "content/articles/the-file.md"


def extract(text: str | bytes, path: str = PATH):
    """The article of a text."""
    return extract_article(Source(path, text if isinstance(text, bytes) else text.encode()))


def faults(text: str | bytes, path: str = PATH) -> list[str]:
    """The messages a text is refused with."""
    with pytest.raises(ContentError) as caught:
        extract(text, path)
    return str(caught.value).split("\n")


BAD = [
    ("---\ntitle: x\nbody", ":1:1: front matter: not closed; add a line '---' below its last key"),
    ("---", ":1:1: front matter: not closed; add a line '---' below its last key"),
    ("---\ntitle: [a\n---\nx", ":2:8: YAML: did not find expected ',' or ']'; close the list with ]"),
    ("---\ntitle: T\npublsher: y\n---\nx", ":3:1: publsher: unknown key; did you mean 'publisher'?"),
    (
        "---\ntitle: T\ndate: 2026-02-30\n---\nx",
        ":3:7: date: '2026-02-30' is no day: February 2026 has 28 days; write 2026-02-28",
    ),
    ("---\ntitle: T\n---\n", ":4: body: empty; write the article below the front matter"),
    (
        "---\ntitle: T\n---\n<!-- only a comment -->",
        ":4: body: empty; write the article below the front matter",
    ),
    ("---\ndate: 2026-02-04\n---\nWords.", ":1:1: title: missing; write 'title: ...' in the front matter"),
    ("", ":1: body: empty; write the article below the front matter"),
    (b"---\ntitle: T\n---\nab\xff", ":4:3: file: not UTF-8 (byte 0xff); save the file as UTF-8"),
    ("---\ntitle: T\n---\na\0b", ":4:2: file: a NUL character; remove it"),
    (
        "---\ntitle: T\nslug: My Slug\n---\nx",
        ":3:7: slug: 'My Slug' is no slug (a-z, 0-9 and -, at most 80); write 'my-slug'",
    ),
    (
        "---\ntitle: T\nslug: ../up\n---\nx",
        ":3:7: slug: '../up' is no slug (a-z, 0-9 and -, at most 80); write 'up'",
    ),
    (
        "---\ntitle: T\nauthors: [{email: x}]\n---\nx",
        ":3:11: authors: an author without a name; write 'name: ...'",
    ),
    ("---\ntitle: T\nurl: //x.org\n---\nx", ":3:6: source_url: "),
    (
        "---\ntitle: T\n---\n" + ">" * 60 + " x",
        ":4: body: lists, quotations or styles nested too deep; flatten them",
    ),
    (
        "---\ntitle: T\n---\n" + "[" * 30_000,
        ":4:20001: body: more than 20,000 opening brackets; split the article",
    ),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_faults_name_file_place_field_and_remedy(text, message) -> None:
    """Each broken article is refused with a line an editor can act on."""
    assert faults(text)[0].startswith(PATH + message.replace("source_url: ", "url: "))


def test_all_faults_of_a_file_are_named_in_one_run() -> None:
    """A first fault does not hide the others; they come in the order of the file."""
    text = "---\ntitel: x\ndate: 2026-02-30\ntags: a\ntags: b\ndraft: yes\n---\n\n"
    assert [line.split(": ")[0] for line in faults(text)] == [
        f"{PATH}:{place}" for place in ("1:1", "2:1", "3:7", "5:1", "6:8", "8")
    ]


def test_size_is_limited() -> None:
    """A file beyond the limit is refused before it is read."""
    assert "more than 1,000,000" in faults(b"a" * 1_000_001)[0]


FULL = """---
title: "Two calls: one day"
description: What was said.
publisher: The Daily Example
agency: AFP
author:
  - name: Ada One
    url: https://example.org/ada
  - Ben Two
publishDate: 2026-02-04 23:06:00 +08:00
published_from: stated
source_url: https://example.org/a
retrieved: 2026-02-24
story: two-calls
rights: CC BY
lang: en-GB
tags: [calls, readouts]
source_file: raw.txt
sha256: abc
lastmod: 2026-02-05
aliases: [/old/]
---

Words.
"""


def test_front_matter_is_read_whole() -> None:
    """Every field of the schema reaches the article."""
    article = extract(FULL)
    assert (article.title, article.publisher, article.agency) == (
        "Two calls: one day",
        "The Daily Example",
        "AFP",
    )
    assert article.authors == ("Ada One", "Ben Two")
    assert (article.published, article.published_from) == ("2026-02-04T23:06:00+08:00", "stated")
    assert (article.url, article.retrieved, article.story) == (
        "https://example.org/a",
        "2026-02-24",
        "two-calls",
    )
    assert (article.rights, article.lang, article.tags) == ("CC BY", "en-GB", ("calls", "readouts"))
    assert (article.slug, article.path, article.text) == ("the-file", PATH, "Words.")
    assert (article.source_file, article.sha256, article.description) == ("raw.txt", "abc", "What was said.")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("date: 2026-02-04", "published", "2026-02-04"),
        ("pubdate: 2026-02-04", "published", "2026-02-04"),
        ("published: false", "draft", True),
        ("published: true", "draft", False),
        ("draft: true", "draft", True),
        ("event: ev-1", "story", "ev-1"),
        ("author: Ada One", "authors", ("Ada One",)),
        ("author: {name: Ada One}", "authors", ("Ada One",)),
        ("categories: news", "tags", ("news",)),
        ("slug: other", "slug", "other"),
        ("date:", "published_from", "unknown"),
        ("title: NO", "title", "NO"),
    ],
)
def test_synonyms_of_other_generators(line: str, field: str, value: object) -> None:
    """What Hugo, Jekyll and Quarto call the same thing means the same here."""
    head = line if line.startswith("title") else f"title: T\n{line}"
    assert getattr(extract(f"---\n{head}\n---\nWords."), field) == value


def test_any_line_end_and_a_byte_order_mark() -> None:
    """A file saved on any system gives the same article."""
    plain = extract("---\ntitle: T\n---\nOne\ntwo\n\nThree\n")
    for end in ("\r\n", "\r"):
        other = extract(
            b"\xef\xbb\xbf" + b"---\ntitle: T\n---\nOne\ntwo\n\nThree\n".replace(b"\n", end.encode())
        )
        assert (other.text, other.blocks) == (plain.text, plain.blocks)


def test_text_is_normalised_once() -> None:
    """NFC, and control characters read as the HTML standard reads them."""
    assert extract("---\ntitle: T\n---\ne\u0301 \u0093so\u0094 a\x07b").text == "é “so” a b"


def test_a_first_heading_serves_as_title() -> None:
    """Without a title in the front matter the first heading is it, and leaves the text."""
    article = extract("# A title\n\nWords.")
    assert (article.title, article.title_from, article.text) == ("A title", "first heading", "Words.")


def test_other_formats() -> None:
    """HTML gives blocks and styles, plain text a paragraph a line; both need no front matter."""
    page = extract("<h1>Title</h1><p>One <b>two</b><br>three<script>x()</script></p><ul><li>a</ul>", "a.html")
    assert (page.title, page.text) == ("Title", "One two three\n\na")
    assert [(i.kind, i.span.of(page.text)) for i in page.inline] == [("strong", "two")]
    assert [b.kind for b in page.blocks] == ["paragraph", "item"]
    plain = extract("First line here.\n\n*not* markup", "a.txt")
    assert (plain.title_from, plain.text) == ("first sentence", "First line here.\n\n*not* markup")
    assert faults("<b>" * 20_001, "a.html")[0].startswith("a.html:1: body: more than 20,000 tags")


def test_block_ids_stay_when_other_blocks_change() -> None:
    """An id depends on the block's words only; equal blocks are told apart."""
    first = extract("---\ntitle: T\n---\nOne.\n\nTwo.\n\nTwo.")
    second = extract("---\ntitle: T\n---\nOne, edited.\n\nTwo.\n\nTwo.")
    assert [b.id for b in first.blocks[1:]] == [b.id for b in second.blocks[1:]]
    assert len({b.id for b in first.blocks}) == 3


def test_equal_slugs_name_both_files() -> None:
    """Two articles with one slug are a fault of the second, which names the first."""
    pair = [extract("---\ntitle: T\nslug: s\n---\nx", path) for path in ("a.md", "b.md")]
    assert [str(p) for p in same_slug(pair)] == [
        "b.md:1:1: slug: 's' is also the slug of a.md; write another 'slug: ...' in one of them"
    ]


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_a_fault(data: bytes) -> None:
    """Nothing but a ContentError comes out of broken input."""
    try:
        article = extract(b"---\ntitle: T\n---\n" + data)
    except ContentError:
        return
    assert all(block.span.of(article.text).strip() for block in article.blocks)
