"""All pages together: addresses, titles, anchors, and text nobody can trust."""

import json
import re
from dataclasses import replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest
from rendering import rendered

from site_builder.model import Corpus, Settings, Site
from site_builder.views import UNITS, make_views

LINK = re.compile(r'\b(?:href|src)="([^"]+)"')
FOR_MACHINES = (".atom", ".json", ".bib", "llms.txt")
"""Made by the export, which these tests leave out."""

ID = re.compile(r'\bid="([^"]+)"')
HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} &amp; ]]> ‮"


def test_every_page_kind_is_listed_and_makes_pages(views):
    """The order of pages is the order of the list, and no kind is silent on a full site."""
    assert len(UNITS) == len({unit.name for unit in UNITS})
    assert {v.template for v in views} == {
        "home.html", "stories.html", "story.html", "dossier.html", "timeline.html",
        "comparisons.html", "comparison.html",
        "topics.html", "wording.html", "sources.html", "source.html", "pair.html",
        "people.html", "person.html", "others.html", "articles.html", "article.html", "data.html",
        "search.html", "page.html", "404.html",
    }  # fmt: skip


def test_no_two_pages_share_an_address_or_a_title(views):
    """A reader with twenty tabs open can tell them apart."""
    assert len({v.path for v in views}) == len(views)
    assert len({v.data.frame.title for v in views}) == len(views)


def test_every_link_and_anchor_leads_somewhere(pages):
    """Links are relative, to files of the site, and a fragment is an id of the page it leads to."""
    ids = {path: set(ID.findall(html)) for path, html in pages.items()}
    broken = []
    for path, html in pages.items():
        for href in LINK.findall(html):
            if href.startswith("https://"):
                continue
            target, _, fragment = href.partition("#")
            target = normpath(join(dirname(path), unquote(target))) if target else path
            elsewhere = target.startswith(("assets/", "text/", "data/")) or target.endswith(FOR_MACHINES)
            if not elsewhere and (target not in ids or (fragment and fragment not in ids[target])):
                broken.append((path, href))
    assert broken == []


def test_no_page_has_an_id_twice(pages):
    """Two elements with one id make one of them unreachable."""
    for path, html in pages.items():
        found = ID.findall(html)
        assert len(found) == len(set(found)), path


def test_every_page_but_404_is_reached_from_home(pages):
    """Whatever the site has can be found by following links."""
    seen, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen or path not in pages:
            continue
        seen.add(path)
        waiting += [
            normpath(join(dirname(path), h.split("#")[0])) for h in LINK.findall(pages[path]) if ":" not in h
        ]
    assert set(pages) - seen == {"404.html"}


def test_no_page_asks_for_inline_style_or_script(pages):
    """The content security policy allows neither."""
    for path, html in pages.items():
        assert not re.search(r"<[^>]*\s(style|on\w+)=", html), path
        assert not re.search(r"<script(?![^>]*\s(?:src=|type=\"application/ld\+json\"))|<style", html), path
        assert "Content-Security-Policy" in html, path


@pytest.mark.parametrize(
    ("base", "root"), [("", ""), ("https://example.org", "/"), ("https://example.org/news/", "/news/")]
)
def test_the_page_of_lost_addresses_is_whole_at_any_depth(site, base, root):
    """Its links begin at the root of the host where that is known; else they are relative, as all."""
    html = rendered(replace(site, settings=replace(site.settings, base_url=base)))["404.html"]
    own = [link for link in LINK.findall(html) if not link.startswith(("http", "#"))]
    assert f"{root}assets/site.css" in own
    assert f"{root}index.html" in own
    assert all(link.startswith(root) and (root or link[0] != "/") and "//" not in link for link in own)


def test_every_page_has_one_h1_a_language_and_a_description(pages):
    """What people who listen, and search engines, look for first."""
    for path, html in pages.items():
        assert html.count("<h1") == 1, path
        assert '<html lang="en">' in html, path
        assert re.search(r'<meta name="description" content="[^"]{10,}"', html), path


def test_hostile_text_is_shown_and_never_run(site):
    """Markup, template code and attribute breakers in any field come out as the characters they are."""
    story = replace(site.corpus.stories[0], title=HOSTILE, summary=HOSTILE, body=HOSTILE)
    members = tuple(
        replace(m, annotated=replace(m.annotated, article=replace(
            m.annotated.article, title=HOSTILE, publisher=HOSTILE, authors=(HOSTILE,), rights=HOSTILE,
            description=HOSTILE, source_file=HOSTILE, published_from=HOSTILE, url="javascript:alert(1)",
            retrieved=HOSTILE, title_from=HOSTILE, agency=HOSTILE,
        )))
        for m in site.corpus.members
    )  # fmt: skip
    people = tuple(
        replace(p, name=HOSTILE, note=HOSTILE, links=("javascript:alert(1)", "//x"), aliases=(HOSTILE,))
        for p in site.corpus.people
    )
    briefing = replace(
        site.briefings[0], dossier=replace(site.briefings[0].dossier, story=story, people=people)
    )
    corpus = replace(site.corpus, members=members, people=people, stories=(story,))
    for path, html in rendered(replace(site, corpus=corpus, briefings=(briefing,))).items():
        assert "<script>alert" not in html, path
        assert "<img" not in html, path
        assert "javascript:" not in html, path
        assert "onerror=alert(1)&gt;" in html or "onerror" not in html, path
        assert "49" not in re.sub(r"[0-9a-f]{10}|\d{3,}", "", html.split("<h1", 1)[1][:400]), path


def test_what_an_editor_hides_is_gone_and_what_they_pin_is_first(site):
    """Rejected findings, events and shared passages appear on no page."""
    story = replace(
        site.corpus.stories[0], hide=("f-seats", site.briefings[0].timeline.events[0].id), pin=("f-taiwan",)
    )
    briefing = replace(site.briefings[0], dossier=replace(site.briefings[0].dossier, story=story))
    views = make_views(replace(site, briefings=(briefing,)))
    assert "f-seats" not in repr(views)
    assert site.briefings[0].timeline.events[0].id not in repr(views)
    page = next(v.data for v in views if v.template == "comparison.html")
    assert [one.finding.id for group in page.groups for one in group.entries if one.finding] == [
        "f-good",
        "f-taiwan",
    ]


def twin(briefing, story):
    events = tuple(replace(e, id=f"{e.id}-{story.slug}") for e in briefing.timeline.events)
    return replace(
        briefing,
        dossier=replace(briefing.dossier, story=story),
        timeline=replace(briefing.timeline, events=events),
        comparison=replace(briefing.comparison, story=story.slug),
    )


def without_story(member):
    article = replace(member.annotated.article, story="")
    return replace(member, annotated=replace(member.annotated, article=article))


def late(member, story, day):
    article = replace(member.annotated.article, slug="late", title="Late", story=story, published=day)
    return replace(member, annotated=replace(member.annotated, article=article))


@pytest.mark.parametrize("stories", [0, 2])
def test_home_tells_none_one_or_several_stories(site, stories):
    """Without a story home lists articles; with several it gives each its own part and a list of stories."""
    twins = tuple(replace(site.corpus.stories[0], slug=f"s{i}", title=f"Story {i}") for i in range(stories))
    members = site.corpus.members if stories else tuple(map(without_story, site.corpus.members))
    corpus = replace(site.corpus, stories=twins, members=members)
    made = replace(site, corpus=corpus, briefings=tuple(twin(site.briefings[0], t) for t in twins))
    pages = rendered(made)
    home = pages["index.html"]
    assert home.count("<h1") == 1
    assert all(f"Story {i}" in home for i in range(stories))
    assert ("stories/index.html" in home) == (stories > 1)
    assert ("Why Xi spoke" in home) == (stories == 0)


def test_the_story_last_reported_on_goes_first(site):
    """On the home page and in the list of stories; stories of one day keep their order."""
    twins = tuple(replace(site.corpus.stories[0], slug=f"s{i}", title=f"Story {i}") for i in range(3))
    told = tuple(twin(site.briefings[0], t) for t in twins)
    members = (*site.corpus.members, late(site.corpus.members[0], "s1", "2031-01-02"))
    pages = rendered(
        replace(site, corpus=replace(site.corpus, members=members, stories=twins), briefings=told)
    )
    for path in ("index.html", "stories/index.html"):
        text = pages[path].partition("<main")[2]
        assert text.index("Story 1") < text.index("Story 0") < text.index("Story 2"), path


def test_a_site_without_any_article_still_has_its_pages():
    """The first build of a new folder is not an error."""
    pages = rendered(Site(Settings("Empty"), Corpus((), (), (), ()), (), ()))
    assert {"index.html", "timeline.html", "people/index.html", "articles/index.html", "search.html"} <= set(
        pages
    )


def test_a_page_depends_only_on_what_it_shows(site):
    """Another article's words change its own page and those that show them, not every page."""
    first, *others = site.corpus.members
    article = first.annotated.article
    edited = replace(first, annotated=replace(first.annotated, article=replace(article, rights="changed")))
    before, after = (
        make_views(site),
        make_views(replace(site, corpus=replace(site.corpus, members=(edited, *others)))),
    )
    changed = [a.path for a, b in zip(after, before, strict=True) if a != b]
    assert changed == ["stories/xi-calls/dossier.html", f"articles/{article.slug}.html"]


def test_a_comparison_of_many_findings_stays_small_and_loses_none(site):
    """A type with many findings has pages of its own; the one page keeps lines of the weightiest."""
    briefing = site.briefings[0]
    finding, shared = briefing.comparison.findings[0], briefing.comparison.shared[0]
    many = replace(
        briefing.comparison,
        findings=tuple(replace(finding, id=f"f-{n}") for n in range(200)),
        shared=tuple(replace(shared, id=f"s-{n}") for n in range(200)),
    )
    pages = rendered(replace(site, briefings=(replace(briefing, comparison=many),)))
    one = f"comparison/{briefing.comparison.story}"
    assert max(len(html.encode()) for path, html in pages.items() if path.startswith(one)) < 300_000
    whole = {path: html for path, html in pages.items() if path.startswith(f"{one}/")}
    for name in (f"{kind}-{n}" for kind in "fs" for n in range(200)):
        assert (
            sum('<article class="finding' in html and f' id="{name}"' in html for html in whole.values()) == 1
        )
    lead = pages[f"{one}.html"]
    assert 'id="f-9"' in lead
    assert "f-199" not in lead
    assert f'href="{briefing.comparison.story}/participants.html#f-9"' in lead
    assert "blockquote" not in lead, "an overview tells each side in a line; passages are a page away"
    assert all(side.value in lead for side in finding.sides)


def test_every_link_to_a_finding_opens_its_passages(site):
    """Wherever a page links to a finding, the page it leads to shows it whole."""
    briefing = site.briefings[0]
    finding = briefing.comparison.findings[0]
    many = tuple(replace(finding, id=f"f-{n}") for n in range(150))
    for findings in (many[:3], many):
        made = replace(briefing, comparison=replace(briefing.comparison, findings=findings))
        pages = rendered(replace(site, briefings=(made,)))
        for path, html in pages.items():
            for target, name in re.findall(r'href="([^"#]*)#(f-\d+)"', html):
                led = normpath(join(dirname(path), target)) if target else path
                assert re.search(f'<article class="finding[^"]*" id="{name}"', pages[led]), (path, target)


def test_the_page_of_a_story_tells_machines_its_articles(site):
    """Each with its headline, in the order of the story."""
    page = rendered(site)[f"stories/{site.corpus.stories[0].slug}.html"]
    told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    titles = {member.annotated.article.title for member in site.corpus.members}
    assert {one["headline"] for one in told["hasPart"]} == titles
