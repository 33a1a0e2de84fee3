"""A made site, the seeds as a site, and a browser to search them in."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_builder import search
from site_builder.extract.plain import extract_plain
from site_builder.model import (
    Annotated,
    Article,
    Briefing,
    Cell,
    Comparison,
    Corpus,
    Dossier,
    Event,
    EventSource,
    Evidence,
    Member,
    Naming,
    Person,
    Quote,
    Role,
    Settings,
    Site,
    Span,
    StaticPage,
    StoryEntry,
    Timeline,
    TopicRow,
    Voice,
)

ROOT = Path(__file__).resolve().parents[2]
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'"

HARBOUR = """The harbour of Port Ellery will close on Monday for repairs, the council said.

“The day we lose the survey ships is the day we lose trade,” said Ana Véliz, who runs the café on the quay.

China’s buyers had ordered 20,000 tonnes of soybean meal, the Ellery Gazette reported.

Talks on the new start date open in Abu Dhabi on 4 March. <script>alert(1)</script> & “Old START” is gone."""

LEDGER = """Port Ellery opens a new harbour survey.

The mayor, Tom Okafor, told the Ledger that the closing was “a new start, not an end”. Nora Quist
said that the dredgers would be back before the frost.

Nobody has explained the constructor of __proto__ or its toString.

Key figures start a new day of policies and happy endings."""


def article(text: str, slug: str, **more: str) -> Article:
    """An article of plain paragraphs."""
    made = extract_plain(text, slug=slug, published=more.get("published", ""), title=more.get("title", ""))
    return Article(
        slug=slug, path=f"content/articles/{slug}.md", title=made.title, text=made.text, blocks=made.blocks,
        publisher=more.get("publisher", ""), published=made.published, story=more.get("story", ""),
    )  # fmt: skip


def span(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def said(text: str, words: str, name: str, number: int, kind: str = "direct") -> Quote:
    """A quotation by a named person."""
    return Quote(
        id=f"q-{number}", span=span(text, words), kind=kind, speaker=span(text, name), name=name,
        speaker_kind="person", cue=None, rule="test", confidence=1.0,
    )  # fmt: skip


def made_site() -> Site:
    """Two articles of one story, two people, two events (one hidden by its editor), one page."""
    harbour = article(
        HARBOUR, "harbour-closes", title="Harbour closes: “What now?”", publisher="Ellery Gazette",
        published="2026-03-02", story="harbour",
    )  # fmt: skip
    ledger = article(LEDGER, "survey-opens", title="A survey opens", publisher="The Ledger", story="harbour")
    ana = said(harbour.text, "The day we lose the survey ships is the day we lose trade,", "Ana Véliz", 1)
    tom = said(ledger.text, "a new start, not an end", "Tom Okafor", 2)
    told = said(ledger.text, "that the dredgers would be back before the frost", "Nora Quist", 3, "indirect")
    members = (
        Member(Annotated(harbour, quotes=(ana,)), (Naming("Ana Véliz", "ana-veliz"),)),
        Member(Annotated(ledger, quotes=(tom, told)), (Naming("Tom Okafor", "tom-okafor"),)),
    )
    role = Role("runs the café on the quay", Evidence("harbour-closes", span(harbour.text, "Ana Véliz")))
    people = (
        Person("ana-veliz", "Ana Véliz", "analyst", "test", aliases=("A. Veliz",), roles=(role,)),
        Person("tom-okafor", "Tom Okafor", "official", "test"),
    )
    talks = span(harbour.text, "Talks on the new start date open in Abu Dhabi on 4 March.")
    events = tuple(
        Event(
            name, title, "2026-03-04", "2026-03-04", "day", "planned",
            (EventSource("harbour-closes", talks, None, "planned"),), people=("ana-veliz",),
        )
        for name, title in (("e-talks", "Talks open in Abu Dhabi"), ("e-hidden", "A rejected zebra"))
    )  # fmt: skip
    story = StoryEntry(
        "harbour", "content/stories/harbour.md", "The closing of the harbour", hide=("e-hidden",)
    )
    rows = (TopicRow("trade", "Trade and tariffs", (Cell("harbour-closes", (talks,), 10),)),)
    dossier = Dossier(story, members, people)
    briefing = Briefing(dossier, Timeline("harbour", events), Comparison("harbour", rows, (), ()))
    page = StaticPage(
        "about", "content/pages/about.md", "About", "", "How this archive\nis made by hand.", ()
    )
    voices = (
        Voice("ana-veliz", "harbour-closes", "q-1"),
        Voice("tom-okafor", "survey-opens", "q-2"),
    )
    corpus = Corpus(members, people, voices, (story,))
    return Site(Settings("Port Ellery"), corpus, (briefing,), (page,))


def seeds_site() -> Site:
    """The five seeds, unmarked."""
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    members = tuple(
        Member(Annotated(article(path.read_text("utf-8"), path.stem, title=path.stem, publisher="Seed")))
        for path in paths
    )
    return Site(Settings("Seeds"), Corpus(members, (), (), ()), (), ())


def lay_out(site: Site, folder: Path) -> Path:
    """The search page of a site, as it is published, in a folder."""
    found = search.findings(map(search.counted, search.catalogue(site)))
    for output in search.index(site.settings, found, tuple(map(search.partial, found.groups))):
        target = folder / output.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(output.data)
    shutil.copytree(ROOT / "templates/assets", folder / "assets")
    form = (ROOT / "templates/_search.html").read_text("utf-8").split("#}", 1)[1]
    policy = f'<meta http-equiv="Content-Security-Policy" content="{CSP}">'
    head = f'<meta charset="utf-8">{policy}<title>Search</title>'
    (folder / "search.html").write_text(
        f'<!doctype html><html lang="en"><head>{head}</head><body>{form}</body></html>', "utf-8"
    )
    return folder / "search.html"


@pytest.fixture(scope="session")
def site() -> Site:
    """The made site."""
    return made_site()


@pytest.fixture(scope="session")
def seeds() -> Site:
    """The five seeds as a site."""
    return seeds_site()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with the network off, in which any script error or console error fails the test."""
    context = browser.new_context(offline=True)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield opened
    context.close()
    assert errors == []


@pytest.fixture
def lay() -> Callable[[Site, Path], Path]:
    """What lays out a site's search page in a folder."""
    return lay_out


@pytest.fixture(scope="session")
def made_page(tmp_path_factory: pytest.TempPathFactory, site: Site) -> Path:
    """The made site's search page, in a folder with an awkward name."""
    folder = tmp_path_factory.mktemp("made") / "my archive #1 50% é"
    folder.mkdir()
    return lay_out(site, folder)


@pytest.fixture(scope="session")
def seeds_page(tmp_path_factory: pytest.TempPathFactory, seeds: Site) -> Path:
    """The seeds' search page."""
    return lay_out(seeds, tmp_path_factory.mktemp("seeds"))
