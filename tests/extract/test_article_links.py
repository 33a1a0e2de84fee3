"""What an article links to besides the web: pages that are there, or faults at their places."""

import pytest

from site_builder.accept import accept
from site_builder.choices import Choices
from site_builder.errors import ContentError
from site_builder.extract import broken_links, extract_article, listing
from site_builder.model import Source

HEAD = "---\ntitle: T\nstory: bridge\n---\n\n"


def read(**bodies):
    return [
        extract_article(Source(f"content/articles/{name.replace('_', '-')}.md", f"{HEAD}{body}\n".encode()))
        for name, body in bodies.items()
    ]


POST = read(post="Words.\n\n## The bridge\n\nMore.")[0]
DESK = [
    Source("content/stories/bridge.md", b"---\ntitle: B\n---\n"),
    Source("content/stories/river.md", b"---\ntitle: R\n---\n"),
    Source("content/pages/about.md", b"---\ntitle: About\n---\n\nUs.\n"),
]


def facts(**bodies):
    return [listing(article) for article in read(**bodies)]


def faults(body, files=()):
    articles = [*facts(own=body), listing(POST)]
    paths = [article.path for article in articles]
    return [problem.coded for problem in broken_links(articles, DESK, [*paths, *files])]


def hrefs(body):
    return [one.href for one in read(own=body)[0].inline]


@pytest.mark.parametrize("body", ["Words.", "[x](https://example.org/a.md#b)", "[x](mailto:a@example.org)"])
def test_links_to_the_web_are_no_business_of_ours(body):
    """Nothing is remembered of them."""
    assert read(own=body)[0].aims == ()
    assert faults(body) == []


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("post.md", "articles/post.html"),
        ("./post.md", "articles/post.html"),
        ("../articles/post.md", "articles/post.html"),
        ("/articles/post.md", "articles/post.html"),
        (f"post.md#{POST.blocks[0].id}", f"articles/post.html#{POST.blocks[0].id}"),
        ("post.md#q-0123456789", "articles/post.html#q-0123456789"),
        ("post.html", "articles/post.html"),
        ("articles/post.html", "articles/post.html"),
        ("/articles/post/", "articles/post.html"),
        ("../timeline.html", "timeline.html"),
        ("/about.html", "about.html"),
        ("../pages/about.md", "about.html"),
        ("../stories/bridge.md", "stories/bridge.html"),
        ("../stories/river.md", "stories/river.html"),
        ("../people/anna-berg.html", "people/anna-berg.html"),
        ("../text/post.txt", "text/post.txt"),
    ],
)
def test_the_ways_to_name_a_page_lead_there(written, href):
    """By its file as in other tools, or by its address; from the root of the site afterwards."""
    assert hrefs(f"See [it]({written}).") == [href]
    assert faults(f"See [it]({written}).") == []


def test_a_heading_of_the_article_can_be_named_by_its_words():
    """As in other tools; the id made of its words is what the page has."""
    body = "See [below](#the-bridge).\n\n## The bridge\n\nIt is old."
    heading = next(block for block in read(own=body)[0].blocks if block.kind == "heading")
    assert hrefs(body) == [f"#{heading.id}"]
    assert faults(body) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (
            "See [it](pst.md).",
            "6:10: L601 link: 'pst.md' leads to no page of the site; did you mean 'post.md'?",
        ),
        (
            "One.\n\nSee [it](gone/zzz.md).",
            "8:10: L601 link: 'gone/zzz.md' leads to no page of the site; write",
        ),
        ("See [it](../../up.md).", "6:10: L601 link: '../../up.md' leads to no page"),
        ("See [it](articles/pst.html).", "6:10: L601 link: 'articles/pst.html' leads to no page"),
        (
            "See [it](/tmeline.html).",
            "6:10: L601 link: '/tmeline.html' leads to no page of the site; did you",
        ),
        (
            "See [it](../stories/rver.md).",
            "6:10: L601 link: '../stories/rver.md' leads to no page of the site",
        ),
        ("See [it](#nowhere).", "6:10: L601 link: '#nowhere' is no place in this article; write a heading"),
        ("See [it](post.md#p-0).", "6:10: L601 link: 'articles/post.html' has no place 'p-0'; take '#p-0'"),
        ("[it]\n\n[it]: pst.md", "8:7: L601 link: 'pst.md' leads to no page"),
        ("## [it](pst.md)", "6:9: L601 link: 'pst.md' leads to no page"),
        ('> [it](<pst.md> "t")', "6:9: L601 link: 'pst.md' leads to no page"),
    ],
)
def test_what_leads_nowhere_is_named_with_its_place(body, fault):
    """And what would work."""
    (found,) = faults(body)
    assert found.startswith(f"content/articles/own.md:{fault}"), found


def test_the_same_mistake_is_named_at_each_place():
    """One run is enough to mend them all."""
    assert [f.split(":")[1:3] for f in faults("[a](x.md) [b](x.md)\n\n[c](x.md)")] == [
        ["6", "5"],
        ["6", "15"],
        ["8", "5"],
    ]


def test_an_article_with_a_slug_of_its_own_is_named():
    """Its file's name is not its address."""
    other = extract_article(
        Source("content/articles/long-name.md", b"---\ntitle: T\nslug: short\n---\n\nX.\n")
    )
    (found,) = broken_links([*facts(own="[x](long-name.md)"), listing(other)], [])
    assert "has a slug of its own; write '/articles/short.html'" in found.message


def test_a_link_to_an_article_with_faults_is_none():
    """Its own faults are enough to say."""
    assert faults("[x](faulty.md)", ["content/articles/faulty.md"]) == []


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "htps://example.org",
        "//host/x.md",
        "search-input",
        "../../../etc/passwd",
        "a b\\c.md",
    ],
)
def test_what_cannot_be_linked_is_a_warning_and_stays_words(address):
    """It is most often a slip, and stops nothing."""
    assert hrefs(f"See [it](<{address}>).") == []
    articles = facts(own=f"See [it](<{address}>).")
    kept, told = accept(articles, broken_links(articles, []), [], Choices())
    assert [p.coded for p in told] == [
        f"content/articles/own.md:6:11: warning: L603 link: '{address}' cannot be linked, so its words stay "
        "alone; write https://..., or the name of an article's file"
    ]
    assert kept == tuple(articles)


def test_a_missing_picture_is_a_warning():
    """One that lies there is not; one of the web is nobody's business."""
    from site_builder.errors import Problem

    articles = read(
        own="![a](gone.png) ![b](there.jpg) ![c](../photos/d.png) ![e](https://example.org/f.png)"
    )
    there = [
        Problem("content/articles/there.jpg", "x", warning=True, code="F104"),
        Problem("content/photos", "x", warning=True, code="F104"),
    ]
    told = accept(articles, there, [], Choices())[1]
    assert [p.coded for p in told if p.code == "L602"] == [
        "content/articles/own.md:6:6: warning: L602 image: 'gone.png' is not there; "
        "put it there, or take it out"
    ]


def test_a_link_to_a_draft_is_a_fault_until_drafts_are_built():
    """Readers would meet nothing."""
    draft = extract_article(Source("content/articles/soon.md", b"---\ntitle: T\ndraft: true\n---\n\nX.\n"))
    articles = [*facts(own="[x](soon.md)"), listing(draft)]
    with pytest.raises(ContentError, match=r"own\.md:6:5: link: 'soon\.md' is a draft; build with --drafts"):
        accept(articles, (), [], Choices())
    assert len(accept(articles, (), [], Choices(drafts=True))[0]) == 2


def test_going_on_leaves_no_dead_link():
    """What links to an article that is left out is left out too, and says so."""
    articles = facts(a="[x](b.md)", b="[x](c.md)", c="[x](nowhere.md)", d="Words.")
    kept, told = accept(articles, broken_links(articles, []), [], Choices(keep_going=True))
    assert [a.slug for a in kept] == ["d"]
    assert sorted(p.path[-4:] for p in told) == ["a.md", "b.md", "c.md"]


def test_no_more_than_so_many_are_followed():
    """A page of links elsewhere costs nothing."""
    article = read(own=" ".join(f"[x](n{n}.md)" for n in range(300)))[0]
    assert len(article.aims) == len(article.inline) == 200
