"""The files that hosts read."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

from site_builder.export import export
from site_builder.export.hosting import pages
from site_builder.model import Site

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def files(site: Site) -> dict[str, str]:
    """The exported files by path."""
    return {output.path: output.data.decode() for output in export(site)}


def test_without_an_address_there_is_no_sitemap(site: Site) -> None:
    """A sitemap needs full addresses; robots.txt then names none."""
    made = files(site)
    assert "sitemap.xml" not in made
    assert made["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert made[".nojekyll"] == ""


def test_a_sitemap_lists_every_page_once(site: Site) -> None:
    """Full addresses, sorted, escaped; the home page by its folder."""
    hosted = replace(site, settings=replace(site.settings, base_url="https://example.org/a&b/"))
    made = files(hosted)
    found = [loc.text or "" for loc in ElementTree.fromstring(made["sitemap.xml"]).iter(NAMESPACE)]
    assert found[0] == "https://example.org/a&b/"
    assert "https://example.org/a&b/articles/bridge.html" in found
    assert "https://example.org/a&b/people/ida-okoro.html" in found
    assert len(found) == len(set(found)) == len(pages(site))
    assert "Sitemap: https://example.org/a&b/sitemap.xml" in made["robots.txt"]


def test_the_policy_allows_nothing_inline_or_foreign(site: Site) -> None:
    """Only the site's own scripts and styles, for every path."""
    headers = files(site)["_headers"]
    assert headers.startswith("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in headers
    assert "http" not in headers
    assert "nosniff" in headers
