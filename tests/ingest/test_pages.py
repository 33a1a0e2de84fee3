"""Other pages than the seeds: rules are general, and whatever is in doubt stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import ContentError
from site_builder.extract import extract_article
from site_builder.ingest import ingest_page
from site_builder.ingest.markup import escaped
from site_builder.ingest.page import edited
from site_builder.ingest.prose import glued, heading, is_headline
from site_builder.ingest.published import published
from site_builder.ingest.rules import reason
from site_builder.model import Source

PROSE = "The council of the town met on Monday and agreed to repair the bridge before the winter comes."
MORE = "Two engineers told the council that the work would take six weeks and cost a little over a million."
LAST = "The mayor said that she hoped the shops on both banks of the river would stay open all the while."

KEPT = [
    PROSE,
    "Get the ball rolling, he said, and the rest will follow.",
    "Share prices fell by two per cent.",
    "Comments by the minister angered farmers.",
    "Copyright law is the subject of the trial.",
    "Search teams found the boat on Tuesday.",
    "Home prices rose again.",
    "Listen to the people, she said.",
    "In May 2020 the bridge was closed.",
    "World leaders met in Geneva.",
    "The photo: a man at a desk.",
]


@pytest.mark.parametrize("text", KEPT)
def test_sentences_are_no_boilerplate(text: str) -> None:
    """A rule matches whole lines of its kind, never a sentence that begins like one."""
    assert reason(text, "head") == reason(text, "tail") == reason(text, "any") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Listen to this article", "audio notice"),
        ("5 min read", "reading time"),
        ("Mar 2, 2026 · 3 min read", "reading time"),
        ("Published: 2 March 2026", "publication date"),
        ("Updated on March 2, 2026 10:15 GMT", "update date"),
        ("Tuesday, March 3, 2026 at 9:05 AM", "date at time"),
        ("PARIS (Reuters) March 2, 2026", "dateline"),
        ("MONDAY, 2 MARCH 2026", "whole-line date"),
        ("Photo: Jane Roe / Agency", "photo credit"),
        ("Advertisement", "advertisement"),
        ("Share this article", "share"),
        ("Sign up for our free newsletter", "newsletter"),
        ("Read more: Bridge to close in spring", "related links"),
        ("12 comments", "comments"),
        ("Back to top", "navigation"),
        ("Breaking news", "section label"),
        ("This website uses cookies to improve your visit.", "cookie notice"),
        ("© 2026 The Daily Example. All rights reserved.", "legal text"),
    ],
)
def test_lines_of_a_page_have_named_reasons(text: str, name: str) -> None:
    """Each kind of line is known by its rule's name."""
    assert reason(text, "head") == name


def kinds(text: str, name: str = "page.txt") -> list[tuple[str, str]]:
    """Kind and first word of each judged line."""
    return [(item.kind, item.text.split()[0]) for item in ingest_page(name, text.encode()).judged]


def test_a_box_in_the_middle_does_not_end_the_article() -> None:
    """When prose resumes after "Related stories", the article goes on."""
    text = f"A bridge is to be repaired\n{PROSE}\nRelated stories\nAnother bridge\n{MORE}\n{LAST}\n"
    found = {item.text: item.kind for item in ingest_page("a.txt", text.encode()).judged}
    assert found[MORE] == found[LAST] == "paragraph"


def test_after_the_end_everything_is_left_out() -> None:
    """Teasers after the last paragraph are left out, with the line that ended the article."""
    text = (
        f"A bridge is to be repaired\n{PROSE}\n{MORE}\nMost read\nA cat in a tree\nMore cats ... read more\n"
    )
    page = ingest_page("a.txt", text.encode())
    assert [item.reason for item in page.judged if item.kind == "left out"] == [
        "after the end of the article ('Most read', line 4)",
        "after the end of the article ('Most read', line 4)",
        "teaser",
    ]
    assert "line 6, teaser: More cats ... read more" in page.text


def test_short_text_without_any_furniture() -> None:
    """Two paragraphs are two paragraphs."""
    assert kinds(f"{PROSE}\n\n{MORE}") == [("paragraph", "The"), ("paragraph", "Two")]


def test_a_byline_gives_authors() -> None:
    """ "By A and B" names two; the line leaves the text."""
    page = ingest_page("a.txt", f"Bridge is to be repaired\nBy Ann Poe and Bo Roe\n{PROSE}\n{MORE}".encode())
    assert "authors:\n  - Ann Poe\n  - Bo Roe\n" in page.text


def test_html_pages_give_title_headings_and_captions() -> None:
    """Markup says what a line is; scripts and styles are no words."""
    text = (
        f"<html><script>x()</script><h1>Bridge to be repaired</h1><p>{PROSE}</p><h2>Costs</h2><p>{MORE}</p>"
        f"<figure><img src=x><figcaption>The old bridge &amp; river</figcaption></figure><p>{LAST}</p>"
    )
    assert kinds(text, "a.html") == [
        ("title", "Bridge"),
        ("paragraph", "The"),
        ("heading", "Costs"),
        ("paragraph", "Two"),
        ("caption", "The"),
        ("paragraph", "The"),
    ]


def test_markdown_keeps_its_headings() -> None:
    """`#` is the title, `##` a heading."""
    assert kinds(f"# Bridge\n\n{PROSE}\n\n## Costs\n\n{MORE}", "a.md") == [
        ("title", "Bridge"),
        ("paragraph", "The"),
        ("heading", "Costs"),
        ("paragraph", "Two"),
    ]


def test_wrapped_lines_are_joined() -> None:
    """Text broken to a page's width is made whole; the words stay."""
    words = " ".join([PROSE, MORE, LAST] * 3).split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 70:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    page = ingest_page("a.txt", "\n".join([*lines, line, "", PROSE]).encode())
    assert [item.text for item in page.judged] == [" ".join(words), PROSE]


def test_windows_text_is_read() -> None:
    """Bytes that are no UTF-8 are read as Windows-1252."""
    assert "“so”" in ingest_page("a.txt", f"\x93so\x94 {PROSE}".encode("latin-1")).text


def test_a_page_without_text_is_refused() -> None:
    """Nothing but furniture is no article."""
    with pytest.raises(ContentError, match="no text found"):
        ingest_page("a.txt", b"Advertisement\n\n")
    with pytest.raises(ContentError, match="more than 50,000 lines"):
        ingest_page("a.txt", b"a\n" * 50_001)


@pytest.mark.parametrize(
    ("text", "seam"),
    [
        (
            "Why the old bridge closed in winter British Prime Minister Ann Poe opened it. (Photo: AP)",
            "winter",
        ),
        ("Mayor Ann Poe opens the new bridge over the river. (Photo: AP)", ""),
        ("British Prime Minister Ann Poe at the bridge. (Photo: AP)", ""),
    ],
)
def test_a_headline_is_cut_from_a_caption_only_at_a_seam(text: str, seam: str) -> None:
    """Without a clear seam the line stays one caption."""
    assert glued(text)[0].split(" ")[-1] == seam


@pytest.mark.parametrize(
    ("line", "before", "after", "found"),
    [
        ("What next?", PROSE, MORE, "What next?"),
        ("- What next? -", PROSE, "", "What next?"),
        ("WHAT NEXT", PROSE, MORE, "WHAT NEXT"),
        ("References:", PROSE, "", "References:"),
        ("Here is what we know:", PROSE, MORE, ""),
        ("“I did not,” she said.", PROSE, MORE, ""),
        ("one, two", PROSE, MORE, ""),
        ("Short line", "Another short line", "And one more", ""),
    ],
)
def test_headings_stand_between_prose(line: str, before: str, after: str, found: str) -> None:
    """A short line is a heading only where a heading can be."""
    assert heading(line, before, after) == found


def test_headlines_do_not_end_like_sentences() -> None:
    """Four words or more, and no full stop."""
    assert is_headline("Bridge is to close")
    assert not is_headline("The bridge is to close.")
    assert not is_headline("World")


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("They met on March 2, 2026 in Rome. They will meet again on May 9, 2026.", "2026-03-02"),
        ("They met on Monday (Mar 2). On the 2026 list.", "2026-03-02"),
        ("They met on Monday (Mar 2). In 2025 and 2026 they did not. It rained on Wednesday.", "2026-03-04"),
        ("They met on March 2.", ""),
        ("They may meet.", ""),
        ("It rained on February 30, 2026.", ""),
    ],
)
def test_dates_are_inferred_from_past_days_only(body: str, day: str) -> None:
    """The latest past day with a year the text gives; nothing when it gives none."""
    assert published([], [body])[0] == day


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=120))
def test_any_words_survive_escaping(words: str) -> None:
    """Escaped words read back as themselves, whatever they hold."""
    words = unicodedata.normalize(
        "NFC", words.replace("\ufeff", "").replace("\ufffe", "").replace("\uffff", "")
    ).strip()
    if not words:
        return
    article = extract_article(Source("a.md", f"---\ntitle: T\n---\n\n{escaped(words)}\n".encode()))
    assert article.text == words


def test_an_edit_is_noticed() -> None:
    """The file carries its own hash."""
    text = ingest_page("a.txt", PROSE.encode()).text
    assert not edited(text)
    assert edited(text.replace("council", "Council"))
    assert edited("---\ntitle: written by hand\n---\n")
