"""Pages of people on a site made here: whole, paged, in every order, with what connects the quotations."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from site_builder.ids import stable_id
from site_builder.model import (
    Annotated,
    Article,
    Block,
    Corpus,
    Member,
    Mention,
    Naming,
    Person,
    Quote,
    Settings,
    Site,
    Span,
    StoryEntry,
    Topic,
    Voice,
)
from site_builder.read.templates import Templates, read_templates
from site_builder.render import render
from site_builder.views import make_views
from site_builder.views.paging import packed, pager, weight
from site_builder.views.shelving import shelve

LIMIT = 300_000
LONG = "word " * 20
NAMES = {"ada-marsh": "Ada Marsh", "ben-ode": "Ben Ode", "the-wire": "The Wire"}
QUOTED = re.compile(r"“([^”]+)”,? (Ada Marsh|Ben Ode) (?:said|told)(?: (The Wire))?")


def member(slug: str, text: str, **fields: str) -> Member:
    """An article of one paragraph a line, with words in quotation marks given to who is named after them."""
    starts = [m.start() for m in re.finditer(r"^", text, re.MULTILINE)]
    spans = [Span(s, text.index("\n", s) if "\n" in text[s:] else len(text)) for s in starts]
    blocks = tuple(Block("paragraph", span, stable_id("p", slug, str(n))) for n, span in enumerate(spans))
    mentions = tuple(
        Mention(Span(*m.span()), m.group(), "person", "name")
        for m in re.finditer("|".join(NAMES.values()), text)
    )
    quotes = tuple(
        Quote(
            id=stable_id("q", slug, m[1]),
            span=Span(*m.span(1)),
            kind="direct",
            speaker=Span(*m.span(2)),
            name=m[2],
            speaker_kind="person",
            cue=None,
            rule="after",
            confidence=0.9,
            addressee=m[3] or "",
            via="The Wire" if "has it" in text else "",
        )
        for m in QUOTED.finditer(text)
    )
    article = Article(slug, f"{slug}.md", fields.pop("title", slug.title()), text, blocks, **fields)
    namings = tuple(Naming(name, key) for key, name in NAMES.items())
    return Member(Annotated(article, tuple(spans), mentions, (), (), quotes), namings)


def made(*members: Member, base_url: str = "", topics: tuple[Topic, ...] = ()) -> Site:
    """A site of those articles, in one story unless they say otherwise."""
    people = tuple(Person(key, name, "official", "table") for key, name in NAMES.items())
    ids = {name: key for key, name in NAMES.items()}
    voices = tuple(
        Voice(ids[q.name], m.annotated.article.slug, q.id) for m in members for q in m.annotated.quotes
    )
    stories = (StoryEntry("dam", "dam.md", "The dam"), StoryEntry("port", "port.md", "The port"))
    return Site(Settings("S", base_url=base_url), Corpus(members, people, voices, stories, topics), (), ())


def rendered(site: Site) -> dict[str, str]:
    """Every page of people, by path."""
    templates = Templates(read_templates(None)[0])
    found = [view for view in make_views(site) if view.path.startswith("people/")]
    return {out.path: out.data.decode() for out in (render(templates.page(view)) for view in found)}


@pytest.fixture(scope="module")
def large() -> tuple[Site, dict[str, str]]:
    """Two hundred articles in which one person says ten things each, and hostile signs among them."""
    articles = [
        member(
            f"a-{n}",
            "\n".join(
                f"“Thing {n} {k}: the dam & the <script> of 'Ben Ode' hold water {LONG}” Ada Marsh said."
                for k in range(10)
            ),
            story="dam" if n % 2 else "port",
            publisher=f"Paper {n % 90}",
            published=f"2026-{1 + n % 9:02}-{1 + n % 28:02}",
        )
        for n in range(200)
    ]
    site = made(*articles, topics=(Topic("water", "Water", ("water",)),))
    return site, rendered(site)


def test_no_page_of_people_outgrows_a_phone_however_much_is_said(large):
    """Two thousand quotations of one person, two thousand about another: every page stays below 300 KB."""
    _, pages = large
    assert max(len(page.encode()) for page in pages.values()) < LIMIT
    assert "people/ada-marsh/2.html" in pages
    assert "people/ben-ode/about/2.html" in pages


def test_no_page_of_people_outgrows_a_phone_where_all_say_the_same():
    """Every entry names the twelve others that have the words, and long addresses."""
    text = " ".join(f"“{LONG}{number},” Ada Marsh said." for number in range(30))
    slugs = [f"a-rather-long-name-of-an-article-with-many-words-{n:02}" for n in range(14)]
    members = [member(slug, text, publisher=f"Publisher {slug[-2:]} of the town") for slug in slugs]
    pages = rendered(made(*members, base_url="https://briefings.example.org/library/of/the/town"))
    people = [page for path, page in pages.items() if path.startswith("people/ada-marsh")]
    assert LIMIT / 2 < max(len(page.encode()) for page in people) < LIMIT


def test_every_quotation_stands_on_exactly_one_page_of_its_speaker(large):
    """Paging loses nothing and repeats nothing."""
    site, pages = large
    own = "".join(html for path, html in pages.items() if re.match(r"people/ada-marsh(/\d+)?\.html", path))
    found = re.findall(r'<li id="(q-[0-9a-f]+)"', own)
    assert sorted(found) == sorted(q.id for m in site.corpus.members for q in m.annotated.quotes)


def test_the_pages_of_a_list_lead_to_each_other(large):
    """From the first to the last by next, and back by previous, with static addresses."""
    _, pages = large
    path, seen = "people/ada-marsh.html", []
    while path:
        seen.append(path)
        link = re.search(r'href="([^"]+)" rel="next"', pages[path])
        path = f"people/ada-marsh/{link[1].rpartition('/')[2]}" if link else ""
    assert len(seen) > 2
    assert 'rel="prev"' in pages[seen[-1]]
    assert 'rel="prev"' not in pages[seen[0]]


def test_titles_of_the_pages_of_a_person_differ(large):
    """A reader with ten tabs open knows which is which."""
    _, pages = large
    titles = [re.search(r"<title>(.*?)</title>", html)[1] for html in pages.values()]
    assert len(titles) == len(set(titles))


def test_words_of_articles_never_become_markup(large):
    """Signs of markup come out as text, in entries, citations and versions alike."""
    _, pages = large
    assert all("<script> of" not in html for html in pages.values())
    assert "&lt;script&gt; of" in pages["people/ada-marsh.html"]


DAM = "“We will open the old dam before the winter rain comes” Ada Marsh said.\nIt rained."
CUT = "“open the old dam before the winter rain” Ada Marsh told The Wire, which has it."
REPLY = "“Ada Marsh is wrong about everything in this valley” Ben Ode said."


def versions(site):
    """The groups of everyone on the site."""
    return [group for one in shelve(site).alike.values() for group in one.groups]


def concerning(site, way):
    """By person, the quotations of others that concern them so."""
    return {person: said for (key, person), said in shelve(site).concerning.items() if key == way}


def test_the_same_words_in_two_articles_are_shown_together():
    """One source gives more of a sentence than another; what they share is marked in both."""
    site = made(member("one", DAM, publisher="One"), member("two", CUT, publisher="Two"))
    shelf = shelve(site)
    (group,) = shelf.alike["ada-marsh"].groups
    texts = {v.said.article: v for v in group}
    shared = "open the old dam before the winter rain"
    assert {slug: v.same[0].of(shelf.words(v.said)) for slug, v in texts.items()} == {
        "one": shared,
        "two": shared,
    }
    assert f'We will <b class="hit">{shared}</b> comes' in rendered(site)["people/ada-marsh.html"]


@pytest.mark.parametrize(
    "other",
    [
        "“We will not be hurried by anybody at all” Ada Marsh said.",
        "“We will open the” Ada Marsh said.",
        REPLY,
    ],
)
def test_other_words_are_not_called_the_same(other):
    """A few words of grammar in a row, or another speaker, make no version."""
    assert versions(made(member("one", DAM), member("two", other))) == []


def test_one_article_is_no_second_source():
    """Words an article repeats are not told by two."""
    assert versions(made(member("one", f"{DAM}\n{CUT}"))) == []


def test_who_is_named_told_or_passes_words_on():
    """Each relation is read off the marks; nobody speaks about themselves."""
    site = made(member("one", REPLY), member("two", CUT))
    about = concerning(site, "about")
    assert {p: [s.person for s in said] for p, said in about.items()} == {"ada-marsh": ["ben-ode"]}
    assert list(concerning(site, "told")) == ["the-wire"]
    assert list(concerning(site, "passed-on")) == ["the-wire"]
    page = rendered(site)["people/the-wire.html"]
    assert "What was told to them" in page
    assert "What sources have through them" in page


def test_a_quotation_inside_another_is_quoted_by_its_speaker():
    """Ben Ode's words hold words of Ada Marsh."""
    text = "“She told me “never again in this valley” and left” Ben Ode said."
    outer = Span(1, text.index("” Ben"))
    inner = Span(text.index("never"), text.index("” and"))
    base = member("one", REPLY)
    quote = base.annotated.quotes[0]
    quotes = (
        replace(quote, id="q-outer", span=outer, name="Ben Ode"),
        replace(quote, id="q-inner", span=inner, name="Ada Marsh"),
    )
    article = replace(base.annotated.article, text=text)
    site = made(replace(base, annotated=replace(base.annotated, article=article, mentions=(), quotes=quotes)))
    inside = concerning(site, "inside")
    assert {p: [s.quote for s in said] for p, said in inside.items()} == {"ada-marsh": ["q-outer"]}
    assert "Quoted inside the words of" in rendered(site)["people/ada-marsh.html"]


def test_topics_are_those_of_the_words_and_of_the_story():
    """A topic of another story, or one that only the sentence around raises, is not what they say."""
    topics = (
        Topic("dam", "Dams", ("dam*",)),
        Topic("rain", "Rain", ("rained",)),
        Topic("port", "Port", ("dam",), ("port",)),
    )
    site = made(member("one", DAM, story="dam"), topics=topics)
    assert list(shelve(site).tags["one"].values()) == [("Dams",)]
    assert shelve(made(member("one", DAM))).tags["one"] == {}


def test_a_citation_ends_with_an_address_that_edits_elsewhere_leave_alone():
    """More articles, more quotations before it, another page number: the address stays."""
    first = made(
        member("one", DAM, publisher="One", published="2026-03-04"), base_url="https://example.org/s/"
    )
    more = "\n".join(f"“Something else number {n}” Ada Marsh said." for n in range(400))
    second = made(
        *(member("one", f"{more}\n{DAM}", publisher="One", published="2026-03-04"), member("aa", more)),
        base_url="https://example.org/s",
    )
    cited = [
        re.search(r"<summary>Cite</summary><p>([^<]*old dam[^<]*)<a href=\"[^\"]+\">([^<]+)</a>", html)
        for site in (first, second)
        for html in ("".join(rendered(site).values()),)
    ]
    assert unescape(cited[0][1]).startswith(
        "Ada Marsh: “We will open the old dam before the winter rain comes” One, “One”, 4 March 2026."
    )
    assert cited[0][2].startswith("https://example.org/s/articles/one.html#q-")
    assert cited[0][2] == cited[1][2]


def test_the_four_indexes_count_the_same_people():
    """By class, source and story everyone who speaks; from A to Z also who is only named."""
    site = made(member("one", DAM, publisher="One", story="dam"), member("two", REPLY, publisher="Two"))
    pages = rendered(site)
    for path in ("people/index.html", "people/by/source.html", "people/by/story.html"):
        assert "Ada Marsh" in pages[path], path
        assert "The Wire" not in pages[path], path
    assert "Outside any story" in pages["people/by/story.html"]
    assert [name in pages["people/by/name.html"] for name in ("Marsh, Ada", "Ode, Ben", "Wire, The")] == [
        True
    ] * 3


def test_the_page_tells_machines_who_said_what():
    """JSON-LD: the person, and a Quotation with its exact words, its address and its creator."""
    html = rendered(made(member("one", DAM)))["people/ada-marsh.html"]
    told = json.loads(re.search(r'<script type="application/ld\+json">(.+?)</script>', html)[1])
    assert told["@type"] == "ProfilePage"
    assert told["mainEntity"]["@type"] == "Person"
    assert told["mainEntity"]["name"] == "Ada Marsh"
    said = told["hasPart"][0]
    assert said["@type"] == "Quotation"
    assert said["text"] == "We will open the old dam before the winter rain comes"
    assert re.fullmatch(r"\.\./articles/one\.html#q-\w+", said["@id"])
    assert said["creator"] == {"@type": "Person", "@id": "ada-marsh.html", "name": "Ada Marsh"}


def test_packing_keeps_order_and_never_makes_an_empty_further_page():
    """What is too heavy for any page has one of its own; an empty list is one empty page."""
    assert packed([], len) == ((),)
    assert packed(["a", "b" * 300_000, "c"], len) == (("a",), ("b" * 300_000,), ("c",))
    assert packed(["b" * 300_000], len, first=10) == ((), ("b" * 300_000,))


def test_weight_counts_what_is_written():
    """Escaped signs and letters beyond ASCII are heavier than they look."""
    assert weight("a") == 1
    assert weight("é") == 2
    assert weight("<") == len("&#60;")


def test_a_long_pager_has_gaps():
    """First, last, and those near this one."""
    found = pager("people/x.html", 10, 20)
    assert [page.number for page in found.pages] == [1, 0, 8, 9, 10, 11, 12, 0, 20]
    assert (found.previous, found.next) == ("9.html", "11.html")
    assert pager("people/x.html", 2, 2).previous == "../x.html"


def test_who_is_nothing_we_know_is_not_called_an_analyst(built_site):
    """They only stand with the analysts; the page says why."""
    pages = {
        name: (built_site / f"dist/people/{name}.html").read_text() for name in ("tom-weiss", "lena-park")
    }
    assert '<span class="class">official</span>' in pages["lena-park"]
    assert '<span class="class">' not in pages["tom-weiss"]
    assert "Class by default: " in pages["tom-weiss"]
    assert "<i>analyst</i>" not in (built_site / "dist/articles/post.html").read_text()
