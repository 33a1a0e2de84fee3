"""Which phrase of the sentence, or of the ones around it, is the source: no-ops first, then each rule."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour must open again soon.” — a dream that never came true for them.",
        "The paradox is that the quay was “one of the most powerful places in the whole of Genoa.”",
        "There is “a very powerful wind that has the freedom to break whatever it likes.”",
    ],
)
def test_nobody_speaks(read: Callable, text: str) -> None:
    """An afterthought is no signature, and a thing that is the subject is nobody."""
    assert [name for _, name in read(text).said("direct")] == [""]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The harbour must open again soon.” ― Carla Menotti", "Carla Menotti"),
        ("“The harbour must open again soon.” – Carla Menotti, Genoa.", "Carla Menotti"),
        ("“The harbour must open again soon.”\n- Carla Menotti.", "Carla Menotti"),
        ("“The harbour must open again soon.”\n-Carla Menotti, at the quay.", "Carla Menotti"),
    ],
)
def test_a_name_behind_a_dash_signs(read: Callable, text: str, speaker: str) -> None:
    """In the same paragraph or in one of its own."""
    found = read(text)
    assert (found.speakers(), found.quotes[0].rule) == ([speaker], "signature")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marta Skelly called the deal “a real gift to the port.”", "Marta Skelly"),
        (
            "A harbour official who spoke anonymously to discuss internal plans said, “There are talks.”",
            "A harbour official",
        ),
        ("People who know the mayor say she is “tired of it all.”", "People who know the mayor"),
        ("GENOA -- Mayor Carla Menotti, opening the quay, said it was “a door.”", "Mayor Carla Menotti"),
        (
            "In opposing the port request, her lawyer, David Orsini, wrote that it was “futile.”",
            "her lawyer, David Orsini",
        ),
        (
            "Monday at the town hall in Rapallo, Liguria, after winning the vote, Mayor Carla Menotti"
            " (Greens), said, “I am ready to work.”",
            "Mayor Carla Menotti",
        ),
        ("Carlo Bruni, who did not say that the quay was unsafe, said it was “old.”", "Carlo Bruni"),
        ("Anna Costa, a member of the council, said Genoa’s latest “offer needs an answer.”", "Anna Costa"),
        (
            "The former minister of ports and current candidate said it was “late.”",
            "The former minister of ports and current candidate",
        ),
        (
            "The deal -- which the port’s chief, Tim Orsini, called “rotten” -- is off.",
            "the port’s chief, Tim Orsini",
        ),
        ("Anna Costa, a mother of three, said it was “late.”", "Anna Costa"),
    ],
)
def test_what_stands_between_subject_and_verb_is_passed_over(read: Callable, text: str, speaker: str) -> None:
    """Relative clauses, datelines, introductions, places spelt out, appositions, brackets."""
    assert read(text).speakers()[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor released a statement saying “the quay will open in May as planned.”", "The mayor"),
        ("Carla Menotti replied to the question on Facebook writing, “Yes, it will.”", "Carla Menotti"),
        (
            "Menotti told them that she believes the port must grow, saying that “nothing else” matters.",
            "Menotti",
        ),
        (
            "Donald Loh, who is leading the talks, has picked up the case, telling CNA that it is “weird.”",
            "Donald Loh",
        ),
        ("The mayor has mocked a local reporter, referred to dockers as “dreamers” and left.", "The mayor"),
        ("With Anna Costa describing it as “a farce,” the talks ended.", "Anna Costa"),
    ],
)
def test_a_participle_belongs_to_the_clause(read: Callable, text: str, speaker: str) -> None:
    """Never to the paper or the place just before it."""
    assert read(text).speakers()[-1] == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "“The tide is coming!” Anna Costa’s niece shouted to the crowd. “Run to the hills now!”",
            "Anna Costa’s niece",
        ),
        (
            "Carlo Bruni said in a statement. “There is no paper to count in the whole of the port.”",
            "Carlo Bruni",
        ),
        (
            "Anna Costa said that critics had called it a ruin.\n“Nobody has looked at it for years.”",
            "Anna Costa",
        ),
    ],
)
def test_the_sentence_beside_names_the_speaker(read: Callable, text: str, name: str) -> None:
    """A cue with nothing to govern speaks for its neighbours; whom somebody quotes does not go on."""
    assert {found for _, found in read(text).said("direct")} == {name}


def test_the_subject_of_the_clause_around_a_quotation_speaks(read: Callable) -> None:
    """Whatever its verb; with little confidence."""
    one = read("Anna Costa attacked “the hateful ideas of the dockers and of their friends.”").quotes[0]
    assert (one.name, one.rule) == ("Anna Costa", "clause")
    assert one.confidence < 0.7


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It rained,” said the mayor, who had left.", "the mayor"),
        ("“It rained,” said the mayor, Ohio’s oldest.", "the mayor"),
        ("“It rained,” replied the mayor, Otto Fenn.", "the mayor, Otto Fenn"),
        ("“It rained,” says his partner, Beryl Knox.", "his partner, Beryl Knox"),
        ("The mayor of Oslo, Jens Bakke, said it was “late.”", "The mayor of Oslo, Jens Bakke"),
        ("Commenting on the sale, Bram de Wit, CFO, added: “It rained.”", "Bram de Wit"),
    ],
)
def test_a_name_after_its_role(read: Callable, text: str, speaker: str) -> None:
    """The name between commas behind a role is the speaker's; an opening participle is nobody's."""
    assert read(text).speakers()[:1] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Er ging. Sie fügte hinzu: “Niemand will es mehr so haben.”", None),
        ("13.55 More from Finch: “We asked for an inquiry.”", "Finch"),
        ("The company: “We asked for an inquiry.”", "The company"),
    ],
)
def test_labels_are_names_or_somebody(read: Callable, text: str, speaker: str | None) -> None:
    """A time, or small words that are nobody, are no label."""
    assert read(text).speakers() == [speaker]


def test_a_citation_stands_between_subject_and_verb(read: Callable) -> None:
    """A bracket with a year is no part of the clause."""
    found = read("The inquiry (Dunne, 2024) said that “no one was in charge”.")
    assert found.speakers()[:1] == ["The inquiry"]


def test_somebody_named_in_full_ends_the_speech_before(read: Callable) -> None:
    """The next paragraph of words may be theirs: it is nobody's."""
    text = "“It is a long way home,” said Lena Park.\nPresident Marta Costa rose.\n"
    text += "“We lost friends on that day.”"
    assert read(text).said("direct")[-1] == ("We lost friends on that day.", "")
