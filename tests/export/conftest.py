"""A small site with one of everything that is exported."""

from dataclasses import replace

import pytest

from site_builder.extract.plain import extract_plain
from site_builder.model import (
    Annotated,
    Article,
    Briefing,
    Cell,
    Comparison,
    Corpus,
    Disagreement,
    Dossier,
    Duplicate,
    Event,
    EventSource,
    Evidence,
    Finding,
    Member,
    Mention,
    Person,
    Quote,
    Reuse,
    Role,
    Settings,
    Shared,
    Side,
    Site,
    Span,
    StaticPage,
    StoryEntry,
    Timeline,
    TopicRow,
    Voice,
)

BRIDGE = """😀 The bridge opens on 3 May, the council said.

“=We built it to last,” said Ida Okoro, an engineer at Tallis Works. She said it cost <10 million & more.

“It opens late,” one worker said."""

RIVER = """Ida Okoro, chief engineer, said “we built it to last”.

The bridge opens in spring, the river board said."""


def at(article: Article, words: str) -> Span:
    """Where the words stand first."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def quote(article: Article, words: str, number: int, name: str, speaker: str) -> Quote:
    """A direct quotation."""
    return Quote(
        id=f"q-{number}", span=at(article, words), kind="direct", speaker=at(article, speaker), name=name,
        speaker_kind="person", cue=at(article, "said"), rule="test", confidence=0.9,
    )  # fmt: skip


def event(name: str, article: Article, words: str, differ: tuple[Disagreement, ...] = ()) -> Event:
    """A planned event of one source."""
    source = EventSource(article.slug, at(article, words), None, "planned")
    return Event(
        name, "The bridge opens", "2026-03-01", "2026-05-31", "season", "planned", (source,), (), "", differ,
        rule="test",
    )  # fmt: skip


def difference(bridge: Article, river: Article) -> tuple[Side, Side]:
    """Two sides, each with its passage."""
    return (
        Side("on 3 May", "the council", (Evidence("bridge", at(bridge, "on 3 May")),)),
        Side("in spring", "the river board", (Evidence("river", at(river, "in spring")),)),
    )


def briefing(
    bridge: Article, river: Article, members: tuple[Member, ...], people: tuple[Person, ...]
) -> Briefing:
    """One story: three events, one of them hidden; findings and shared words, one hidden of each."""
    sides = difference(bridge, river)
    events = (
        replace(
            event("e-2", river, "The bridge opens in spring", (Disagreement("date", "They differ.", sides),)),
            first="2026-04-01",
        ),
        event("e-1", bridge, "The bridge opens on 3 May"),
        event("e-hidden", bridge, "The bridge"),
    )
    findings = tuple(
        Finding(name, "date", "When it opens", "They differ.", 0.8, "test", sides)
        for name in ("f-1", "f-hidden")
    )
    words = (
        Evidence("bridge", at(bridge, "We built it to last")),
        Evidence("river", at(river, "we built it to last")),
    )  # fmt: skip
    shared = (
        Shared("s-1", "shared-quotation", words),
        Shared("s-hidden", "shared-quotation", (Evidence("bridge", at(bridge, "It opens late")),)),
        Shared("s-2", "common-phrase", (Evidence("bridge", at(bridge, "It opens late")),)),
    )
    rows = (TopicRow("cost", "What it cost", (Cell("bridge", (at(bridge, "it cost <10 million"),), 4),)),)
    story = StoryEntry(
        "story", "content/stories/story.md", "A bridge", hide=("e-hidden", "f-hidden", "s-hidden")
    )
    return Briefing(
        Dossier(story, members, people),
        Timeline("story", events),
        Comparison("story", rows, findings, shared),
    )


@pytest.fixture
def site() -> Site:
    """Two articles, one story, one person with three quotations, of which one is nobody's."""
    bridge = extract_plain(BRIDGE, slug="bridge", title="A bridge", published="2026-05-01")
    river = extract_plain(RIVER, slug="river", title="A river")
    quotes = (
        quote(bridge, "It opens late", 2, "", "one worker"),
        quote(bridge, "=We built it to last", 1, "Ida Okoro", "Ida Okoro"),
    )
    named = Mention(
        at(bridge, "Ida Okoro"), "Ida Okoro", "person", "test",
        roles=(at(bridge, "an engineer"),), affiliations=(at(bridge, "Tallis Works"),),
    )  # fmt: skip
    other = quote(river, "we built it to last", 3, "Ida Okoro", "Ida Okoro")
    members = (
        Member(Annotated(river, quotes=(other,))),
        Member(Annotated(bridge, mentions=(named,), quotes=quotes)),
    )
    ida = Person(
        "ida-okoro", "Ida Okoro", "analyst", "test", aliases=("Okoro",),
        roles=(Role("an engineer", Evidence("bridge", at(bridge, "an engineer"))),),
        affiliations=(Role("Tallis Works", Evidence("bridge", at(bridge, "Tallis Works"))),),
    )  # fmt: skip
    voices = (Voice("ida-okoro", "river", "q-3"), Voice("ida-okoro", "bridge", "q-1"))
    told = briefing(bridge, river, members, (ida,))
    page = StaticPage("about", "content/pages/about.md", "About", "", "By hand.", ())
    corpus = Corpus(members, (ida,), voices, (told.dossier.story,))
    reuse = Reuse((told.comparison.shared[0],), (Duplicate("d-1", "bridge", "river", 0.8, ordered=True),))
    return Site(Settings("A site"), corpus, (told,), (page,), reuse)
