"""The files that hosts read."""

import xml.etree.ElementTree as ElementTree
from importlib import import_module

import pytest

from site_builder.export import hosting
from site_builder.export.hosting import NAMESPACE
from site_builder.model import Settings

PAGES = ["people/index.html", "index.html", "404.html", "search.html", "articles/bridge.html"]
MOVED = {"old/index.html": "articles/bridge.html"}
HOSTED = Settings("Small", base_url="https://example.org/a&b/")


def files(settings: Settings, pages: list[str] = PAGES) -> dict[str, str]:
    """The files by path."""
    return {output.path: output.data.decode() for output in hosting(settings, pages, MOVED)}


def listed(sitemap: str) -> list[str]:
    """The addresses a sitemap holds."""
    return [loc.text or "" for loc in ElementTree.fromstring(sitemap).iter(f"{{{NAMESPACE}}}loc")]


def test_without_an_address_there_is_no_sitemap() -> None:
    """A sitemap needs full addresses; robots.txt then names none."""
    made = files(Settings("Small"))
    assert "sitemap.xml" not in made
    assert made["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert made[".nojekyll"] == ""


def test_a_sitemap_lists_every_page_worth_finding_once() -> None:
    """Full addresses, sorted, escaped; the home page by its folder; no search, no page for errors."""
    made = files(HOSTED, PAGES * 2)
    assert listed(made["sitemap.xml"]) == [
        "https://example.org/a&b/",
        "https://example.org/a&b/articles/bridge.html",
        "https://example.org/a&b/people/index.html",
    ]
    assert "Sitemap: https://example.org/a&b/sitemap.xml" in made["robots.txt"]


def test_a_large_site_has_several_sitemaps(monkeypatch: pytest.MonkeyPatch) -> None:
    """None holds more than the protocol allows, and the index names them all."""
    monkeypatch.setattr(import_module("site_builder.export.hosting"), "MOST", 3)
    made = files(HOSTED, ["index.html", *(f"articles/a{n}.html" for n in range(6))])
    parts = [name.rpartition("/")[2] for name in listed(made["sitemap.xml"])]
    assert parts == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [len(listed(made[part])) for part in parts] == [3, 3, 1]


def test_the_policy_allows_nothing_inline_or_foreign() -> None:
    """Only the site's own scripts and styles, for every path."""
    headers = files(Settings("Small"))["_headers"]
    assert headers.startswith("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in headers
    assert "http" not in headers
    assert "nosniff" in headers


def test_headers_name_the_folder_of_the_host_the_site_is_in() -> None:
    """Hosts count paths from their root, not from ours."""
    lines = files(HOSTED)["_headers"].splitlines()
    assert [line for line in lines if line.startswith("/")] == ["/a&b/*", "/a&b/data/*", "/a&b/text/*"]


def test_former_addresses_lead_on_and_are_in_no_sitemap() -> None:
    """Hosts that read `_redirects` answer with 301; a sitemap lists pages, not signposts."""
    made = files(HOSTED, [*PAGES, "old/index.html"])
    assert made["_redirects"] == "/a&b/old/ /a&b/articles/bridge.html 301\n"
    assert files(Settings("Small"))["_redirects"] == "/old/ /articles/bridge.html 301\n"
    assert "old/index.html" not in made["sitemap.xml"]
    assert "_redirects" not in {output.path for output in hosting(HOSTED, PAGES, {})}


def test_a_hosted_site_describes_its_search() -> None:
    """Full address, escaped, the name cut short; nothing for a site without an address."""
    made = {
        o.path: o.data.decode()
        for o in hosting(Settings("Roads & bridges of the north", base_url="https://x.org/a/"), PAGES, {})
    }
    assert 'template="https://x.org/a/search.html?q={searchTerms}"' in made["opensearch.xml"]
    assert "<ShortName>Roads &amp; bridges</ShortName>" in made["opensearch.xml"]
    assert "opensearch.xml" not in {o.path for o in hosting(Settings("Roads"), PAGES, {})}
