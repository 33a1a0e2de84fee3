"""References, feeds and llms.txt: what other programs read is well formed whatever a title holds."""

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from site_builder.export import export
from site_builder.export.citations import bibtex, csl
from site_builder.export.encoding import as_json
from site_builder.export.feeds import entry
from site_builder.model import Article, Settings, Site

ATOM = "{http://www.w3.org/2005/Atom}"
PLAIN = Settings("A site")
HOSTED = Settings("A site", base_url="https://example.org/s/")
ARTICLE = Article(
    "bridge", "a.md", "The bridge: 50% & more", "Text.", authors=("Ida Okoro", "Smith, Jones and Co"),
    publisher="The Post", published="2026-03-02T10:00:00+08:00", url="https://post.example/a_b#{x}",
    retrieved="2026-03-04",
)  # fmt: skip


def test_bibtex_escapes_what_tex_would_carry_out() -> None:
    """Percent and ampersand are escaped, a name with a comma stays one name, an address is left whole."""
    text = bibtex([ARTICLE], HOSTED).decode()
    assert text.startswith("@article{bridge,\n")
    assert r"title = {The bridge: 50\% \& more}," in text
    assert "author = {Ida Okoro and {Smith, Jones and Co}}," in text
    assert "url = {https://post.example/a_b#%7Bx%7D}," in text
    assert "date = {2026-03-02}," in text
    assert "month = {mar}," in text
    assert "urldate = {2026-03-04}," in text


@pytest.mark.parametrize("title", ["{", "}}", "\\", "a}\n@comment{", "^~_$#", "{\\end{document}"])
def test_no_title_ends_a_bibtex_entry_early(title: str) -> None:
    """Braces are balanced, and only the entry itself begins a line with an @."""
    text = bibtex([replace(ARTICLE, title=title)], PLAIN).decode()
    bare = text.replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")
    assert [line for line in text.splitlines() if line.startswith("@")] == ["@article{bridge,"]
    assert len(text.splitlines()) == len(bibtex([ARTICLE], PLAIN).decode().splitlines())


def test_csl_leaves_out_what_is_not_known() -> None:
    """A bare article has no empty fields; an inferred date says so."""
    assert csl(Article("x", "x.md", "T", "T"), PLAIN) == {
        "id": "x", "type": "article-newspaper", "title": "T", "language": "en",
        "archive": "A site", "archive_location": "articles/x.html",
    }  # fmt: skip
    guessed = replace(ARTICLE, published="2026-03-02", published_from="inferred: its dateline")
    assert csl(guessed, HOSTED)["note"] == "Date inferred: its dateline"
    assert csl(ARTICLE, HOSTED)["issued"] == {"date-parts": [[2026, 3, 2]]}
    assert csl(ARTICLE, HOSTED)["archive_location"] == "https://example.org/s/articles/bridge.html"


def parsed(site: Site, path: str) -> ElementTree.Element:
    data = next(output.data for output in export(site) if output.path == path)
    return ElementTree.fromstring(data)


def test_feeds_name_the_newest_first_and_link_to_them(site: Site) -> None:
    """Both formats hold the same entries in the same order, relative without a base_url."""
    atom = parsed(site, "feed.atom")
    made = json.loads(next(output.data for output in export(site) if output.path == "feed.json"))
    links = [entry.find(f"{ATOM}link").get("href") for entry in atom.iter(f"{ATOM}entry")]
    assert links == [item["url"] for item in made["items"]]
    dates = [item["date_published"] for item in made["items"]]
    assert dates == sorted(dates, reverse=True)
    assert dates
    assert all(link.startswith("articles/") for link in links)
    assert made["version"] == "https://jsonfeed.org/version/1.1"


def test_ids_of_a_feed_are_unique_and_addresses_where_there_are_any(site: Site) -> None:
    """RFC 4287: ids are absolute and never shared."""
    for settings, start in ((site.settings, "urn:uuid:"), (HOSTED, "https://example.org/s/")):
        for output in export(replace(site, settings=settings)):
            if output.path.endswith(".atom"):
                ids = [one.text for one in ElementTree.fromstring(output.data).iter(f"{ATOM}id")]
                assert len(ids) == len(set(ids))
                assert all(one.startswith(start) for one in ids)


def test_every_story_has_its_feeds(site: Site) -> None:
    """With the articles of the story only."""
    slug = site.briefings[0].dossier.story.slug
    own = {member.annotated.article.title for member in site.briefings[0].dossier.members}
    story = parsed(site, f"stories/{slug}/feed.atom")
    titles = {entry.find(f"{ATOM}title").text for entry in story.iter(f"{ATOM}entry")}
    assert titles <= own
    assert story.find(f"{ATOM}link").get("href") == f"../{slug}.html"


def test_a_feed_survives_signs_xml_cannot_hold(site: Site) -> None:
    """A control character is shown as the sign for what cannot be shown."""
    feed = parsed(replace(site, settings=Settings("A \x0b <b> & site")), "feed.atom")
    assert feed.find(f"{ATOM}title").text == "A \ufffd <b> & site"


def test_an_undated_article_is_in_no_feed(site: Site) -> None:
    """A feed is in order of time."""
    corpus = site.corpus
    undated = tuple(
        replace(m, annotated=replace(m.annotated, article=replace(m.annotated.article, published="")))
        for m in corpus.members
    )
    assert not list(
        parsed(replace(site, corpus=replace(corpus, members=undated)), "feed.atom").iter(f"{ATOM}entry")
    )


def test_a_title_never_stands_for_an_author() -> None:
    """Of an article whose publisher is not known a feed says just that; an agency is a source."""
    article = Article("a", "a.md", "The dam opens again", "It opens.", published="2026-02-03")
    assert entry(article).source == "Source not named"
    assert entry(replace(article, agency="The Wire")).source == "The Wire"


def test_llms_lists_stories_data_and_articles(site: Site) -> None:
    """A heading, then lists of links; Markdown in a title is shown as it is."""
    hosted = replace(site, settings=replace(HOSTED, title="A [b](c) *site*"))
    text = next(output.data for output in export(hosted) if output.path == "llms.txt").decode()
    assert text.splitlines()[0] == r"# A \[b\](c) \*site\*"
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## Stories",
        "## Data",
        "## Articles",
    ]
    assert "(https://example.org/s/data/quotes.json)" in text


def test_json_is_sorted_and_ends_with_a_line_end() -> None:
    """The same value, the same bytes."""
    assert as_json({"b": 1, "a": "é"}) == '{\n "a": "é",\n "b": 1\n}\n'.encode()
