"""What was decided over all articles, carried out in one."""

from dataclasses import replace

from site_builder.annotate import annotate
from site_builder.digest import roster
from site_builder.extract import listing
from site_builder.extract.plain import extract_plain
from site_builder.gather import gather, member
from site_builder.model import Annotated, Desk, Naming, PersonEntry, Register, Ruling, StoryEntry

TEXT = "Mayor Anna Berg met Tom Lund. “It rains,” Berg said. “It pours,” Lund said."


def told(text: str = TEXT) -> Annotated:
    return annotate(replace(extract_plain(text, slug="a"), story="s"))


def decided(annotated: Annotated, desk: Desk) -> Register:
    return gather([listing(annotated.article)], [roster(annotated)], desk)


def test_an_article_of_which_nothing_was_decided_is_itself() -> None:
    """Not even a copy is made."""
    one = told()
    assert member(one, Ruling("a", "s")).annotated is one


def test_the_register_holds_no_words_of_the_text_but_what_is_said_of_people() -> None:
    """Its size is that of the names, not of the articles."""
    filler = " It was a long and quiet day in the harbour." * 50
    assert str(decided(told(TEXT + filler), Desk())).count("quiet") == 0


def test_a_story_a_hidden_quotation_and_a_name_are_carried_out() -> None:
    """Each where the editor meant it, and nowhere else."""
    one = told()
    hidden = one.quotes[0].id
    desk = Desk(
        people=(PersonEntry("Thomas Lund", must_link=("a: Lund",)),),
        stories=(StoryEntry("s", "content/stories/s.md", "S", hide=(hidden,)),),
    )
    register = decided(one, desk)
    (ruling,) = register.rulings
    assert (ruling.hidden, ruling.renamed) == ((hidden,), (("lund", "Thomas Lund"),))
    found = member(one, ruling)
    assert [quote.name for quote in found.annotated.quotes] == ["Thomas Lund"]
    assert found.annotated.article is one.article
    assert Naming("Anna Berg", "anna-berg") in found.namings
    assert [voice.person for voice in register.voices] == ["thomas-lund"]


def test_a_cast_holds_what_its_own_articles_say() -> None:
    """The same people as in the dossier made from it."""
    (cast,) = decided(told(), Desk()).casts
    assert (cast.articles, [person.id for person in cast.people]) == (("a",), ["anna-berg", "tom-lund"])
