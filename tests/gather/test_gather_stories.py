"""Stories: which articles they hold, and which are proposed for those that have none."""

from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.bench.gathered import gathered
from site_builder.extract.plain import extract_plain
from site_builder.model import Corpus, Desk, StoryEntry

FERRY = (
    "The ferry Aurelia ran aground off Skarholm on Monday night with 212 passengers aboard. Coastguard "
    "crews took everyone off the Aurelia before dawn, said harbour master Ingrid Solberg.",
    "All 212 people on the Aurelia were brought to Skarholm after the ferry struck a reef. Ingrid Solberg, "
    "the harbour master, praised the coastguard crews.",
    "Divers inspected the hull of the Aurelia at Skarholm. Harbour master Ingrid Solberg said that the reef "
    "was marked on every chart of the ferry's crew.",
)
CHEESE = (
    "Cheesemakers of Valdorra opened their autumn fair with a wheel of three hundred kilos. Judges tasted "
    "forty kinds of goat cheese in the market hall.",
    "A blue goat cheese from upper Valdorra won the autumn fair. The judges in the market hall praised its "
    "rind; cheesemakers sold out by noon.",
)
LIBRARY = (
    "Readers queued outside the new library on Tuesday. Its architect spoke about light, oak and patience."
)


def told(
    *texts: str, days: tuple[str, ...] = (), stories: dict[int, str] | None = None, **given: object
) -> Corpus:
    articles = [
        replace(
            extract_plain(text, slug=f"a{n}"),
            title=text.split(".")[0],
            published=days[n] if days else "2026-03-02",
            story=(stories or {}).get(n, ""),
        )
        for n, text in enumerate(texts)
    ]
    annotated = tuple(annotate(article) for article in articles)
    desk = Desk(stories=given.get("written", ()))  # type: ignore[arg-type]
    return gathered(annotated, desk, propose=True, build_proposed=bool(given.get("build_proposed")))


def groups(corpus: Corpus) -> list[tuple[str, ...]]:
    return sorted(one.articles for one in corpus.proposals)


@pytest.mark.parametrize(
    "texts", [(), (FERRY[0],), (FERRY[0], LIBRARY), (FERRY[0], CHEESE[0], LIBRARY)], ids=len
)
def test_articles_of_different_events_are_no_story(texts):
    """Words that everybody uses bring no two articles together, and one article is no story."""
    assert groups(told(*texts)) == []


def test_articles_that_share_rare_words_are_proposed_with_the_evidence():
    """Each proposal names its articles, the words they share, their days, and how sure it is."""
    corpus = told(
        *FERRY, *CHEESE, LIBRARY, days=("2026-03-02", "2026-03-03", "2026-03-04") + ("2026-03-02",) * 3
    )
    assert groups(corpus) == [("a0", "a1", "a2"), ("a3", "a4")]
    ferry = next(one for one in corpus.proposals if "a0" in one.articles)
    assert {"Aurelia", "Skarholm", "Ingrid Solberg"} <= set(ferry.terms)
    assert (ferry.first, ferry.last, ferry.joins) == ("2026-03-02", "2026-03-04", False)
    assert 0.7 < ferry.confidence <= 0.98


def test_events_of_a_kind_are_told_apart_by_their_days():
    """A report of another month is of another event."""
    assert groups(told(*FERRY[:2], days=("2026-03-02", "2026-04-20"))) == []


def test_a_proposal_keeps_its_id_and_address_when_later_articles_come():
    """Both come from the earliest article."""
    days = ("2026-03-02", "2026-03-03", "2026-03-04")
    before, after = (told(*FERRY[:n], days=days[:n]).proposals[0] for n in (2, 3))
    assert (before.id, before.story) == (after.id, after.story)
    assert before.story.startswith("the-ferry-aurelia")


def test_an_article_may_join_a_story_that_is_there():
    """An article as alike to a story's own is proposed for it, not for a new one."""
    corpus = told(*FERRY, stories={0: "ferry", 1: "ferry"})
    assert [(one.story, one.joins, one.articles) for one in corpus.proposals] == [("ferry", True, ("a2",))]


def test_none_keeps_an_article_out_of_stories_and_proposals():
    """`story: none` is an editor's answer: no story of that name, no more questions."""
    corpus = told(*FERRY[:2], stories={0: "none"})
    assert (groups(corpus), corpus.apart, corpus.stories) == ([], ("a0",), ())
    assert corpus.members[0].annotated.article.story == ""


def test_a_story_lists_articles_but_what_they_say_goes_before():
    """`articles:` of a story's file is for those that say nothing."""
    written = (StoryEntry("wreck", "content/stories/wreck.md", "Wreck", articles=("a0", "a1")),)
    corpus = told(*FERRY[:2], stories={1: "reef"}, written=written)
    assert [member.annotated.article.story for member in corpus.members] == ["wreck", "reef"]


def test_proposed_stories_are_told_only_when_asked_for():
    """Without `stories: proposed` nothing is in a story that no editor confirmed; with it, it says so."""
    assert told(*FERRY).stories == ()
    corpus = told(*FERRY, LIBRARY, build_proposed=True)
    assert [len(dossier.members) for dossier in corpus.dossiers] == [3]
    assert corpus.stories[0].proposed == corpus.proposals[0].id
    assert "not confirmed" in corpus.stories[0].summary


def test_two_proposals_never_share_an_address():
    """A story's address is its own, also beside a story that is there."""
    taken = (StoryEntry(told(*FERRY).proposals[0].story, "content/stories/x.md", "X"),)
    assert told(*FERRY, written=taken).proposals[0].story == f"{taken[0].slug}-2"


def test_the_work_grows_with_the_articles_not_with_their_pairs(work):
    """Four times the articles are at most about four times the work."""

    def site(size):
        names = [f"Town{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(size)]
        texts = [f"{FERRY[n % 3]} {name} {name} harbour." for n, name in enumerate(names)]
        days = tuple(f"20{10 + n // 300}-{1 + n // 25 % 12:02}-{1 + n % 25:02}" for n in range(size))
        return tuple(
            annotate(replace(extract_plain(text, slug=f"a{n}"), title="", published=days[n]))
            for n, text in enumerate(texts)
        )

    small, large = (work(lambda made=site(n): gathered(made, propose=True)) for n in (60, 240))
    assert large < 6 * small
