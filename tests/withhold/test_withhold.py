"""What rights withhold is nowhere on the site: not on a page, not in data, search or feeds."""

import html
import re
from pathlib import Path

import pytest

from site_builder.export.events import as_timelinejs
from site_builder.export.icalendar import as_icalendar
from site_builder.model import MASK, RIGHTS, Article, Settings
from site_builder.withhold.modes import mode
from site_builder.withhold.scrubbing import SHORT, Forbidden, forbidden, scrubbed
from tests.conftest import build_site, tree

OPEN = """\
---
title: Ferry to start
publisher: The Gazette
published: 2026-03-02
story: ferry
---

The night ferry to Norhaven will start on 9 March with 40 sailors on board, Mayor Lena Park said on Monday.

“We could not put this off for another winter,” Park told reporters.
"""
LIMITED = """\
---
title: The ferry is late
publisher: The Post
published: 2026-03-03
story: ferry
description: A crowd of grey herons watched the empty pier from dawn until the harbour lights went out.
RIGHTS---

A crowd of grey herons watched the empty pier from dawn until the harbour lights went out.

The night ferry to Norhaven starts on 10 March with 60 sailors on board, the harbour office said.

“Nobody has asked the fishermen on this side of the bay,” said Tom Weiss, who mends nets behind the fish hall.

## Seven old lanterns hang crooked above the door of the customs house

Rain fell on the seven wooden benches and on the painted letters of the old timetable all through that night.
"""
SECRET = (
    "herons watched the empty pier from dawn until the harbour lights went out",
    "mends nets behind the fish hall",
    "lanterns hang crooked above the door of the customs house",
    "wooden benches and on the painted letters of the old timetable",
)
QUOTED = "Nobody has asked the fishermen on this side of the bay"


def site(folder: Path, rights: str = "", config: str = "") -> dict[str, str]:
    """Every file of the built site as text, entities and marks taken out."""
    (folder / "content/articles").mkdir(parents=True)
    (folder / "site.yaml").write_text(f"title: Ferry news\n{config}")
    (folder / "content/articles/gazette.md").write_text(OPEN)
    stated = f"rights: {rights}\n" if rights else ""
    (folder / "content/articles/post.md").write_text(LIMITED.replace("RIGHTS", stated))
    build_site(folder)
    files = tree(folder / "dist")
    return {path: data.decode() for path, data in files.items() if not path.endswith((".png", ".ico"))}


def plain(text: str) -> str:
    """Words as a reader sees them: no tags, no entities, no escapes, one blank between two."""
    bare = html.unescape(re.sub(r"<[^>]*>", "", text)).encode().decode("utf-8")
    return " ".join(bare.replace("\\n", " ").split())


def found(files: dict[str, str], words: str) -> list[str]:
    return [path for path, text in files.items() if words in plain(text) or words in text]


CALLED = """\
---
title: The ferry at dawn
publisher: The Post
RIGHTS---

The rain came early and stayed over the whole of the valley until the evening.

Ada Okoro, the mayor of Littleton, opened the new pier on a cold morning in the week before.

“We will run the ferry until the autumn,” Ada Okoro told reporters.
"""


@pytest.mark.parametrize("rights", ["excerpt", "link"])
def test_what_somebody_is_called_still_has_its_place(tmp_path: Path, rights: str) -> None:
    """The words around a role may be withheld; its sentence is linked all the same."""
    places = []
    for stated in ("", f"rights: {rights}\n"):
        articles = tmp_path / (rights if stated else "free") / "content/articles"
        articles.mkdir(parents=True)
        (articles.parent.parent / "site.yaml").write_text("title: Ferry news\n")
        (articles / "post.md").write_text(CALLED.replace("RIGHTS", stated))
        build_site(articles.parent.parent)
        page = (articles.parent.parent / "dist/people/ada-okoro.html").read_text()
        roles = re.search(r'<ul class="roles">.*?</ul>', page, re.DOTALL)
        places.append(re.findall(r'href="([^"]+)"', roles[0]) if roles else [])
    assert places[0] == places[1]
    assert "post.html#p-" in places[0][0]


def test_everything_is_published_where_nothing_is_said(tmp_path: Path) -> None:
    """The check below can find what it looks for."""
    files = site(tmp_path)
    for words in (*SECRET, QUOTED):
        assert "articles/post.html" in found(files, words), words
        assert "text/post.txt" in found(files, words), words


@pytest.mark.parametrize(
    ("rights", "config"),
    [
        ("excerpt", ""),
        ("link", ""),
        ("excerpt; © The Post", ""),
        ("", "rights:\n  The Post: excerpt\n"),
        ("", "rights:\n  the post: link\n"),
        ("", "rights:\n  default: link\n  The Gazette: full\n"),
        ("© The Post", "rights:\n  The Post: excerpt\n"),
    ],
)
def test_no_withheld_sentence_is_anywhere(tmp_path: Path, rights: str, config: str) -> None:
    """Pages, text, data, search, feeds, references: all of them are made from what may be published."""
    files = site(tmp_path, rights, config)
    for words in SECRET:
        assert found(files, words) == [], words
    assert found(files, "put this off for another winter"), "the other article is whole"
    assert "The ferry is late" in plain(files["articles/post.html"])


def test_an_excerpt_shows_quotations_and_a_link_does_not(tmp_path: Path) -> None:
    """Words of a speaker are what an excerpt is for."""
    assert "articles/post.html" in found(site(tmp_path / "a", "excerpt"), QUOTED)
    assert found(site(tmp_path / "b", "link"), QUOTED) == []


@pytest.mark.parametrize("budget", [0, 5, 11, 12, 60])
def test_the_budget_is_never_passed(tmp_path: Path, budget: int) -> None:
    """Words count once; a quotation that does not fit is left out whole."""
    files = site(tmp_path, "excerpt", f"excerpt_words: {budget}\n")
    shown = [word for word in files["text/post.txt"].split() if word.strip("█“”,.")]
    assert len(shown) <= budget
    assert bool(found(files, QUOTED)) is (budget >= len(QUOTED.split()))


def test_offsets_stay_as_they_were(tmp_path: Path) -> None:
    """A withheld character is one code point, so that everything else points where it did."""
    whole, limited = site(tmp_path / "a"), site(tmp_path / "b", "excerpt")
    assert len(limited["text/post.txt"]) == len(whole["text/post.txt"])
    at = whole["text/post.txt"].index(QUOTED)
    assert limited["text/post.txt"][at : at + len(QUOTED)] == QUOTED


def test_pages_show_one_sign_for_what_is_withheld(tmp_path: Path) -> None:
    """However long it is, and never the mask itself."""
    files = site(tmp_path, "excerpt")
    assert "not shown: the rights of this source" in files["articles/post.html"]
    assert "[…] […]" not in plain(files["articles/post.html"])
    for path, text in files.items():
        assert MASK not in text, path


@pytest.mark.parametrize(
    ("own", "publisher", "known", "expected"),
    [
        ("", "The Post", (), "full"),
        ("© The Post", "The Post", (), "full"),
        ("link", "The Post", (("The Post", "full"),), "link"),
        ("Excerpt.", "The Post", (), "excerpt"),
        ("full", "The Post", (("default", "link"),), "full"),
        ("", "The Post", (("The Post", "excerpt"), ("default", "link")), "excerpt"),
        ("", "The Wire", (("The Post", "excerpt"), ("default", "link")), "link"),
        ("linked to by many", "The Post", (), "full"),
    ],
)
def test_an_article_decides_before_its_publisher(
    own: str, publisher: str, known: tuple[tuple[str, str], ...], expected: str
) -> None:
    """Then the publisher, then the default; free words of rights decide nothing."""
    article = Article("a", "a.md", "T", "T", rights=own, publisher=publisher)
    assert mode(article, Settings("S", rights=known)) == expected
    assert expected in RIGHTS


def test_a_sentence_of_ours_is_cut_before_it_repeats_one() -> None:
    """Seven words in a row may be said, eight may not, whatever their case and punctuation."""
    rows = forbidden([("one two three four five six seven eight nine", "")])
    assert rows.cut("They said: One, two, three four five six seven!") == (
        "They said: One, two, three four five six seven!"
    )
    assert rows.cut("They said: One, two, three four five six seven eight nine.") == (
        "They said: One, two, three four five six seven […]"
    )
    assert SHORT == 7
    assert rows.without(["one two three four five six seven eight nine"]).rows == frozenset()


def test_scrubbing_leaves_a_value_without_such_words_as_it_is() -> None:
    """The same object, not a copy."""
    article = Article("a", "a.md", "T", "T")
    assert scrubbed(article, Forbidden(frozenset())) is article
    assert scrubbed((1, "two"), Forbidden(frozenset())) == (1, "two")


def test_an_article_named_after_its_own_words_keeps_its_name(tmp_path: Path) -> None:
    """Slugs and ids are no sentences: cut, they would point at no article."""
    site(tmp_path, "link")
    named = tmp_path / "content/articles/the-night-ferry-to-norhaven-starts-on-10-march-with-60-sailors.md"
    (tmp_path / "content/articles/post.md").rename(named)
    build_site(tmp_path)
    assert (tmp_path / f"dist/articles/{named.stem}.html").exists()
    rows = forbidden([("one two three four five six seven eight nine", "")])
    assert rows.cut("one-two-three-four-five-six-seven-eight-nine") == (
        "one-two-three-four-five-six-seven-eight-nine"
    )


def test_a_script_without_blanks_is_withheld_like_any_other(tmp_path: Path) -> None:
    """A sentence of Chinese or Thai is many words, though no blank parts them."""
    quoted = "我们再也不能把这件事推迟到下一个寒冷的冬天以后了"
    words = {"budget": "excerpt_words: 10\n", "more": "excerpt_words: 30\n"}
    for name, config in words.items():
        folder = tmp_path / name
        site(folder, "excerpt", config)
        post = (folder / "content/articles/post.md").read_text().replace(QUOTED, quoted)
        (folder / "content/articles/post.md").write_text(post)
        build_site(folder)
        shown = quoted in (folder / "dist/text/post.txt").read_text()
        assert shown is (name == "more")
    rows = forbidden([(quoted, "")])
    assert rows.cut(f"他说{quoted}") == f"他说{quoted[:7]} […]"


def test_calendars_and_slides_show_the_sign_of_the_pages() -> None:
    """People read them, and nothing counts their characters: one sign for each stretch."""
    words = f"{MASK * 3} {MASK} the ferry {MASK}"
    event = {
        "id": "e-1",
        "status": "planned",
        "event": "The ferry starts",
        "place": "",
        "note": "",
        "url": "x",
        "date_start": "2026-03-09",
        "date_end": "2026-03-09",
        "precision": "day",
        "confidence": 0.9,
        "disagreements": [],
        "sources": [{"text": words, "article": "post"}],
    }
    calendar = as_icalendar([event], Settings("Ferries")).decode()
    slides = str(as_timelinejs([event], Settings("Ferries")))
    for text in (calendar, slides):
        assert "“[…] the ferry […]” (post)" in text
