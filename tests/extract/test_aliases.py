"""Former addresses of an article: what they stand for, and which cannot be taken."""

from pathlib import Path

import pytest

from site_builder.errors import ContentError
from site_builder.extract.aliases import address
from tests.conftest import build_site, write_site


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("older-name", "articles/older-name.html"),
        ("/2026/02/old/", "2026/02/old/index.html"),
        ("/2026/02/old", "2026/02/old/index.html"),
        ("posts/Other.html", "posts/Other.html"),
        ("articles/other.html", "articles/other.html"),
        ("", ""),
        ("/", ""),
        ("../up.html", ""),
        ("a/../b.html", ""),
        ("a/.hidden.html", ""),
        ("a//b.html", ""),
        ("timeline.html/x", ""),
        ("people/x.html", ""),
        ("assets/site.css/", ""),
        ("index.html", ""),
        ("/index.html", ""),
        ("Index.html", ""),
        ("PEOPLE/index.html", ""),
        ("sources/index.html", ""),
        ("passages/x.html", ""),
        ("feed.atom/", ""),
        ("_headers", ""),
        ("_redirects/", ""),
        ("articles/gazette.html/", ""),
        ("//evil", ""),
        ("https://example.org/x", ""),
        ("a b.html", ""),
        ("a\\b.html", ""),
        ("/".join("abcdefghijk") + ".html", ""),
        ("x" * 300, ""),
    ],
)
def test_an_alias_is_a_slug_or_a_path_of_its_own(given: str, path: str) -> None:
    """Never out of the site, never in a folder the site makes itself."""
    assert address(given) == path


def with_aliases(folder: Path, aliases: str, article: str = "gazette") -> Path:
    write_site(folder)
    file = folder / f"content/articles/{article}.md"
    file.write_text(file.read_text().replace("story: bridge", f"story: bridge\naliases: {aliases}"))
    return folder


def test_a_page_at_the_old_address_leads_to_the_article(tmp_path: Path) -> None:
    """Without a script, and back to a link for who does not want to be led."""
    build_site(with_aliases(tmp_path, "[old-name, /2026/bridge/]"))
    for path, href in (
        ("articles/old-name.html", "gazette.html"),
        ("2026/bridge/index.html", "../../articles/gazette.html"),
    ):
        html = (tmp_path / "dist" / path).read_text()
        assert f'<meta http-equiv="refresh" content="0; url={href}">' in html
        assert f'<a href="{href}">its new address</a>' in html
    assert (tmp_path / "dist/_redirects").read_text().splitlines() == [
        "/2026/bridge/ /articles/gazette.html 301",
        "/articles/old-name.html /articles/gazette.html 301",
    ]


@pytest.mark.parametrize(
    ("aliases", "words"),
    [
        ("[post]", "aliases: 'articles/post.html' is an address of content/articles/post.md already"),
        (
            "[gazette]",
            "aliases: 'articles/gazette.html' is an address of content/articles/gazette.md",
        ),
        ("['../x']", "aliases: '../x' is no address a page can have here; write an older slug"),
    ],
)
def test_an_address_has_one_owner(tmp_path: Path, aliases: str, words: str) -> None:
    """A clash is an error that names both files."""
    with pytest.raises(ContentError, match="aliases") as caught:
        build_site(with_aliases(tmp_path, aliases))
    assert any(words in str(problem) for problem in caught.value.problems)


def test_a_static_page_keeps_its_address(tmp_path: Path) -> None:
    """An alias may not stand where an editor's page stands; both files are named."""
    folder = with_aliases(tmp_path, "[about.html]")
    (folder / "content/pages").mkdir()
    (folder / "content/pages/about.md").write_text("---\ntitle: About\n---\n\nUs.\n")
    with pytest.raises(ContentError) as caught:
        build_site(folder)
    words = "aliases: 'about.html' is an address of content/pages/about.md already"
    assert [(p.path, words in p.message) for p in caught.value.problems] == [
        ("content/articles/gazette.md", True)
    ]


@pytest.mark.parametrize("aliases", ["[Old.html, old.html]", "[articles/POST.html]"])
def test_addresses_that_differ_in_capitals_are_one(tmp_path: Path, aliases: str) -> None:
    """They are one file on many systems; the article is named before anything is written."""
    with pytest.raises(ContentError) as caught:
        build_site(with_aliases(tmp_path, aliases))
    assert {p.path for p in caught.value.problems} == {"content/articles/gazette.md"}


def test_a_clash_is_told_where_it_is_written(site: Path) -> None:
    """The line and column of the value, not the top of the file."""
    for name, key in (("post", "slug: gazette"), ("alone", "aliases: [gazette]")):
        file = site / f"content/articles/{name}.md"
        file.write_text(file.read_text().replace("---\n", f"---\n{key}\n", 1))
    with pytest.raises(ContentError) as caught:
        build_site(site)
    found = {(p.path.rpartition("/")[2], p.line, p.column, p.code) for p in caught.value.problems}
    assert found == {("post.md", 2, 7, "N401"), ("alone.md", 2, 10, "N401")}
