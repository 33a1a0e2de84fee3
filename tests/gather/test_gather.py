"""All articles to one corpus: persons, voices, stories."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from site_builder.annotate import names
from site_builder.bench.gathered import gathered
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import (
    Annotated,
    Block,
    Corpus,
    Desk,
    Evidence,
    Person,
    PersonEntry,
    Quote,
    Role,
    Span,
    StoryEntry,
)

Kind = Literal["person", "org", "group", "none"]

ONE = "US President Anna Berg met Omar Haddad, a professor at Tide University. Berg left. Analysts doubt it."
TWO = "Anna Berg, the American president, called Haddad. Xinhua reported it. Analysts agree."


def annotated(text: str, slug: str, *speakers: tuple[str, Kind], story: str = "tides") -> Annotated:
    article = replace(extract_plain(text, slug=slug), story=story)
    spans = sentences.of_article(article)
    quotes = tuple(
        Quote(f"q-{slug}-{i}", Span(0, 2), "indirect", Span(0, 1), name, kind, None, "test", 1.0)
        for i, (name, kind) in enumerate(speakers)
    )
    return Annotated(article, spans, names.find(article, spans), quotes=quotes)


def corpus(people: tuple[PersonEntry, ...] = ()) -> Corpus:
    articles = (
        annotated(
            ONE, "one", ("Anna Berg", "person"), ("analysts", "group"), ("", "none"), ("the calls", "group")
        ),
        annotated(
            TWO, "two", ("Haddad", "person"), ("analysts", "group"), ("Xinhua", "org"), ("he", "person")
        ),
    )
    return gathered(articles, Desk(people=people))


def test_persons_are_merged_and_groups_are_not() -> None:
    """One Berg, one Haddad, one Xinhua, and the analysts of each source for themselves."""
    assert [(p.id, p.person_class) for p in corpus().people] == [
        ("analysts-one", "group"),
        ("analysts-two", "group"),
        ("anna-berg", "leader"),
        ("omar-haddad", "analyst"),
        ("xinhua", "media"),
    ]


def test_roles_stand_as_each_source_words_them() -> None:
    """Two sources, two wordings, each with its passage."""
    found = corpus()
    berg = next(p for p in found.people if p.id == "anna-berg")
    texts = {m.annotated.article.slug: m.annotated.article.text for m in found.members}
    assert [(r.text, r.evidence.article) for r in berg.roles] == [
        ("US President", "one"),
        ("the American president", "two"),
    ]
    assert all(r.evidence.span.of(texts[r.evidence.article]) == r.text for r in berg.roles)
    assert berg.aliases == ("Berg",)


def test_voices_join_named_speakers_only() -> None:
    """No voice for an unattributed quotation, a pronoun, or a phrase that cannot speak."""
    assert [(v.person, v.quote) for v in corpus().voices] == [
        ("anna-berg", "q-one-0"),
        ("analysts-one", "q-one-1"),
        ("omar-haddad", "q-two-0"),
        ("analysts-two", "q-two-1"),
        ("xinhua", "q-two-2"),
    ]


def test_editors_win() -> None:
    """Name, id, class, links and note of people.yaml stand over what rules found."""
    entry = PersonEntry(
        "Anna-Maria Berg", "amb", ("Anna Berg",), "official", ("https://example.org/",), note="Hm"
    )
    person = next(p for p in corpus((entry,)).people if p.id == "amb")
    assert (person.name, person.person_class, person.class_rule, person.note) == (
        entry.name,
        "official",
        "people.yaml",
        "Hm",
    )
    assert "Anna Berg" in person.aliases


def test_two_people_of_one_name_get_two_ids() -> None:
    """Ids are unique; the editors' comes first."""
    people = (PersonEntry("Anna Berg", cannot_link=("two: Anna Berg",)),)
    ids = [p.id for p in corpus(people).people if p.name == "Anna Berg"]
    assert sorted(ids) == ["anna-berg", "anna-berg-2"]


def test_stories_are_written_or_made() -> None:
    """A slug that only articles name gets a story; an article without one is in no dossier."""
    articles = (
        annotated(ONE, "one"),
        annotated(TWO, "two", story=""),
        annotated(TWO, "three", story="old-bridge"),
    )
    found = gathered(articles, Desk(stories=(StoryEntry("tides", "content/stories/tides.md", "Tides"),)))
    assert [(s.slug, s.title) for s in found.stories] == [("tides", "Tides"), ("old-bridge", "Old bridge")]
    assert [[m.annotated.article.slug for m in d.members] for d in found.dossiers] == [["one"], ["three"]]


def test_photo_credits_are_nobody() -> None:
    """Names that stand in captions only make no person."""
    article = replace(annotated(ONE, "one"))
    caption = Block("caption", Span(0, len(ONE)), "c")
    shown = replace(article, article=replace(article.article, blocks=(caption,)))
    assert gathered((shown,), Desk()).people == ()


def test_order_of_articles_changes_no_person() -> None:
    """The same people whatever order the articles come in."""
    articles = (annotated(ONE, "one", ("Berg", "person")), annotated(TWO, "two", ("Haddad", "person")))
    assert gathered(articles, Desk()).people == gathered(articles[::-1], Desk()).people


def test_work_grows_with_the_articles(work: Callable[[Callable[[], object]], int]) -> None:
    """Four times the articles, about four times the work: names are looked up, not compared."""
    base = annotated(ONE, "one", ("Anna Berg", "person"))

    def many(n: int) -> tuple[Annotated, ...]:
        return tuple(
            replace(base, article=replace(base.article, slug=f"s{i}", story=f"t{i % 50}"),
                    mentions=tuple(replace(m, name=f"{m.name} {chr(97 + i % 26)}{i % 997}")
                                   for m in base.mentions),
                    quotes=())
            for i in range(n)
        )  # fmt: skip

    small, large = (work(lambda made=many(n): gathered(made, Desk())) for n in (250, 1000))
    assert large < 5 * small


def test_a_story_sees_only_what_its_own_articles_say_of_a_person() -> None:
    """A title that another story gives someone changes nothing in this one."""
    place, elsewhere = Evidence("a", Span(0, 1)), Evidence("b", Span(0, 1))
    told = (Role("mayor", place), Role("Dr", elsewhere))
    berg = Person("berg", "Anna Berg", "official", "rule", roles=told)
    assert [role.text for role in berg.within(frozenset({"a"})).roles] == ["mayor"]
