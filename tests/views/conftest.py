"""A site made by hand from the raw seeds: enough of every kind of mark and finding to fill every page.

It stands in for the stages before the views, so that pages can be tested without them. Quotations are cut
out with a plain pattern and given to whoever the table names; events and findings are written out.
"""

import pytest
from seed_articles import HEADS, PEOPLE, STORY, annotated, article

from site_builder.ids import slug, stable_id
from site_builder.model import (
    Aligned,
    Annotated,
    Article,
    Briefing,
    Cell,
    Comparison,
    Corpus,
    Disagreement,
    Dossier,
    Event,
    EventSource,
    Evidence,
    Finding,
    Member,
    Naming,
    PageBlock,
    PageRun,
    Pairing,
    Person,
    Role,
    Settings,
    Shared,
    Side,
    Site,
    Span,
    StaticPage,
    Timeline,
    Topic,
    TopicRow,
    View,
    Voice,
)
from site_builder.read.templates import Templates, read_templates
from site_builder.render import render
from site_builder.views import make_views


def evidence(made: Article, words: str) -> Evidence:
    """Where an article has these words."""
    start = made.text.index(words)
    return Evidence(made.slug, Span(start, start + len(words)))


def seed_site(title: str = "Briefings") -> Site:
    """The whole site."""
    members = tuple(
        Member(a, tuple(Naming(n, slug(n)) for n in PEOPLE)) for a in (annotated(article(n)) for n in HEADS)
    )
    by_slug = {m.annotated.article.slug: m.annotated for m in members}
    texts = {name: a.article for name, a in by_slug.items()}
    people = tuple(person(name, texts) for name in PEOPLE)
    voices = tuple(Voice(slug(q.name), n, q.id) for n, a in by_slug.items() for q in a.quotes if q.name)
    topics = (
        Topic("taiwan", "Taiwan", ("Taiwan",)),
        Topic("iran", "Iran", ("Iran",)),
        Topic("soybeans", "Soybeans and trade", ("soy*",)),
    )
    corpus = Corpus(members, people, voices, (STORY,), topics)
    briefing = Briefing(
        Dossier(STORY, members, people, topics), timeline(texts), comparison(texts, by_slug, topics)
    )
    settings = Settings(title, "Five articles about one day of calls, read side by side.")
    return Site(settings, corpus, (briefing,), (about(),))


def person(name: str, texts: dict[str, Article]) -> Person:
    """A person with one role where an article gives one."""
    roles = ()
    if name == "Chong Ja Ian":
        words = "an associate professor of political science at the National University of Singapore (NUS)"
        roles = (Role(words, evidence(texts["cna"], words)),)
    return Person(slug(name), name, PEOPLE[name][0], "people.yaml", PEOPLE[name][1], roles)  # type: ignore[arg-type]


def timeline(texts: dict[str, Article]) -> Timeline:
    """Three events: one past, one disputed, one planned."""
    calls = [evidence(texts["cna"], "Wednesday (Feb 4)"), evidence(texts["paper"], "on February 4, 2026")]
    visit = [
        evidence(texts["afp"], "previously announced trip to Beijing in April"),
        evidence(texts["cna"], "Trump’s expected visit to China in April"),
    ]
    side = (
        Side("lapsed", "CNA", (evidence(texts["cna"], "lapsed"),)),
        Side("set to expire", "the paper", (evidence(texts["paper"], "is set to expire"),)),
    )
    events = (
        event("Xi speaks with Putin, then with Trump", "2026-02-04", "2026-02-04", "day", "past", calls),
        event(
            "New START treaty ends",
            "2026-02-05",
            "2026-02-05",
            "day",
            "past",
            [s.evidence[0] for s in side],
            (Disagreement("status", "One source reports it as done, one as coming.", side),),
        ),
        event("Trump visits Beijing", "2026-04-01", "2026-04-30", "month", "planned", visit),
    )
    return Timeline(STORY.slug, events)


def event(
    title: str,
    first: str,
    last: str,
    precision: str,
    status: str,
    found: list[Evidence],
    differ: tuple[Disagreement, ...] = (),
) -> Event:
    """An event of those passages."""
    sources = tuple(EventSource(e.article, e.span, None, status) for e in found)  # type: ignore[arg-type]
    return Event(
        stable_id("e", title),
        title,
        first,
        last,
        precision,
        status,
        sources,
        ("xi-jinping",),
        "Beijing",
        differ,
        "",
        "table",
    )  # type: ignore[arg-type]


def comparison(
    texts: dict[str, Article], by_slug: dict[str, Annotated], topics: tuple[Topic, ...]
) -> Comparison:
    """Differences, an agreement, shared text and topics."""
    good = (
        Side("“extremely good”", "Trump", (evidence(texts["cna"], "extremely good"),)),
        Side(
            "“exceptionally good”",
            "Trump",
            (evidence(texts["unnamed"], "exceptionally good"), evidence(texts["eva"], "exceptionally good")),
        ),
    )
    seats = (
        Side(
            "Russian, Ukrainian and US negotiators",
            "the article itself",
            (evidence(texts["afp"], "Russian, Ukrainian and US negotiators"),),
        ),
        Side(
            "the United States, Russia, and China",
            "the article itself",
            (evidence(texts["eva"], "the United States, Russia, and China"),),
        ),
    )
    both = (
        Side(
            "Taiwan was discussed",
            "the articles",
            (evidence(texts["cna"], "including Taiwan"), evidence(texts["paper"], "Taiwan")),
        ),
    )
    findings = (
        Finding(
            "f-seats",
            "participants",
            "Who sits at the Abu Dhabi talks",
            "One source has Ukraine at the table, another China.",
            0.9,
            "list",
            seats,
        ),
        Finding(
            "f-good",
            "quotation-variant",
            "How good relations are",
            "The same remark is quoted with different words.",
            0.95,
            "variant",
            good,
        ),
        Finding(
            "f-taiwan",
            "agreement",
            "Taiwan came up in the call with Trump",
            "Independent sources say so.",
            0.9,
            "same",
            both,
        ),
    )
    copied = "what appears reactive is often planned"
    shared = (
        Shared("s-planned", "copied", (evidence(texts["unnamed"], copied), evidence(texts["eva"], copied))),
    )
    rows = tuple(TopicRow(t.id, t.label, tuple(cells(by_slug, t))) for t in topics)
    beside = (
        Pairing(
            "afp", "eva", (Aligned(*(sentence(by_slug[s.evidence[0].article], s) for s in seats), False),)
        ),
    )
    return Comparison(STORY.slug, rows, findings, shared, pairings=beside)


def sentence(marked: Annotated, side: Side) -> Span:
    """The sentence a side's first passage stands in."""
    return next(span for span in marked.sentences if side.evidence[0].span.within(span))


def cells(by_slug: dict[str, Annotated], topic: Topic) -> list[Cell]:
    """Sentences with the topic's word, per article."""
    found = []
    for name, marked in by_slug.items():
        spans = tuple(
            s
            for s in marked.sentences
            if topic.patterns[0].strip("*").lower() in s.of(marked.article.text).lower()
        )
        if spans:
            found.append(Cell(name, spans, sum(len(s.of(marked.article.text).split()) for s in spans)))
    return found


def about() -> StaticPage:
    """A static page with one block of each kind."""
    blocks = (
        PageBlock(
            "paragraph",
            0,
            (PageRun("What this is, with "), PageRun("method", "link", "people/index.html"), PageRun(".")),
        ),
        PageBlock("heading", 2, (PageRun("How"),)),
        PageBlock("item", 1, (PageRun("By "), PageRun("rules", "em"))),
        PageBlock("quote", 0, (PageRun("Never invented"),)),
        PageBlock("code", 0, (PageRun("site-builder build"),)),
    )
    return StaticPage("about", "pages/about.md", "About", "What this site is.", "What this is", blocks)


@pytest.fixture(scope="session")
def site() -> Site:
    """The site made by hand."""
    return seed_site()


@pytest.fixture(scope="session")
def views(site: Site) -> tuple[View, ...]:
    """Its pages as data."""
    return make_views(site)


@pytest.fixture(scope="session")
def pages(views: tuple[View, ...]) -> dict[str, str]:
    """Its pages as HTML, by path."""
    templates = Templates(read_templates(None)[0])
    return {output.path: output.data.decode() for output in map(render, map(templates.page, views))}
