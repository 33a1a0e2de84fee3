"""What is marked as a name, and above all what is not."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from site_builder.annotate import names
from site_builder.annotate.names import words
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Mention


def find(text: str) -> tuple[Mention, ...]:
    article = extract_plain(text)
    return names.find(article, sentences.of_article(article))


def marked(text: str, kind: str) -> list[str]:
    return [m.span.of(text) for m in find(text) if m.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "The talks ended on Wednesday. Nothing was signed.",
        "Later that evening the calls began. However, no one knew why.",
        "Suddenly everything changed, and I’m not sure why I said so.",
        "It was a cold Monday in January, and then came March.",
        "American, Chinese and European goods cost more.",
        "They want AI and GDP growth, a CEO said.",
        "anti-Trumpism and pro-Westernism",
        "",
    ],
)
def test_capitals_alone_name_no_person(text: str) -> None:
    """A day, a month, a nationality or the start of a sentence is nobody."""
    assert marked(text, "person") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Lena Park spoke to Omar Haddad.", ["Lena Park", "Omar Haddad"]),
        ("They met Xu Qiliang and Chen Ming-chi.", ["Xu Qiliang", "Chen Ming-chi"]),
        ("Tan Wee Kiat, a lecturer, agreed.", ["Tan Wee Kiat"]),
        (
            "She called Mohammed bin Rashid and Vincent van der Berg.",
            ["Mohammed bin Rashid", "Vincent van der Berg"],
        ),
        ("Hafez al-Assad ruled; al-Assad fell.", ["Hafez al-Assad", "Assad"]),
        ("J. R. Tolland and George W. Bush wrote.", ["J. R. Tolland", "George W. Bush"]),
        ("Theresa May left in May. Mrs. May was tired.", ["Theresa May", "May"]),
        ("By JOHN SMITHERS in the capital", ["JOHN SMITHERS"]),
        ("Mr. King said no, and Sen.\xa0Anna Lund said yes.", ["King", "Anna Lund"]),
        ("Using Ted Crane as bait, they won.", ["Ted Crane"]),
        ("said Wibke Oltmann, 45, of Kiel.", ["Wibke Oltmann"]),
        ("Farouq Zedan, a lawyer in town, wept.", ["Farouq Zedan"]),
        ("Nkolo Umbwe said so.", ["Nkolo Umbwe"]),
    ],
)
def test_persons_without_title_and_possessive(text: str, expected: list[str]) -> None:
    """The span holds the name only: particles, hyphens and initials, no title."""
    assert marked(text, "person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Ministry of Defence and Health denied it", ["Ministry of Defence and Health"]),
        ("at S. Rajan School of International Studies", ["S. Rajan School of International Studies"]),
        ("a report by Xinhua and TASS", ["Xinhua", "TASS"]),
        ("China’s Taiwan Affairs Office replied", ["Taiwan Affairs Office"]),
        ("in the People’s Liberation Army", ["People’s Liberation Army"]),
        ("the University of Leeds said Lisbon won", ["University of Leeds"]),
        ("the Chinese Communist Party met", ["Chinese Communist Party"]),
        ("Moscow said no, but talks in Geneva and Moscow went on", ["Moscow"]),
        ("the Kremlin stood in snow", ["Kremlin"]),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    """A head noun, a known name or an acronym makes a body; a capital only where it acts."""
    assert marked(text, "org") == expected


def test_compounds_of_places_are_two_names() -> None:
    """China-US holds two names, US-led one."""
    assert marked("ties in China-US talks, a US-led bloc", "place") == ["China", "US", "US"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("However, analysts doubt it.", "analysts"),
        ("Analysts doubt it.", "analysts"),
        ("Western analysts doubt it.", "Western analysts"),
        ("US officials agree.", "US officials"),
        ("So both sides agree.", "both sides"),
    ],
)
def test_groups_keep_what_tells_them_apart(text: str, name: str) -> None:
    """Western analysts are not Chinese analysts."""
    assert [m.name for m in find(text) if m.kind == "group"] == [name]


@pytest.mark.parametrize("text", ["on all sides of the leadership", "two goats", "catalysts in the lab"])
def test_other_plurals_are_no_group(text: str) -> None:
    """Only nouns for people who speak make a group."""
    assert marked(text, "group") == []


def test_headlines_hold_known_names_only() -> None:
    """In title case every word has a capital: a headline repeats the names of the text, and makes none."""
    text = "Haddad Slams Park Over Grand Bridge Plan\nOmar Haddad met Lena Park.\nPark Hails Bold New Step"
    found = [(m.span.of(text), m.name) for m in find(text) if m.kind == "person"]
    assert found == [
        ("Haddad", "Omar Haddad"),
        ("Park", "Lena Park"),
        ("Omar Haddad", "Omar Haddad"),
        ("Lena Park", "Lena Park"),
        ("Park", "Lena Park"),
    ]


def test_mentions_are_sorted_and_apart() -> None:
    """No two mentions share a character, and each lies in its text."""
    text = "US President Anna Berg, Kremlin aide Ivan Petrov and CNN’s Tom Lake met EU officials in Rome."
    found = find(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)


@pytest.mark.parametrize(
    "piece", ["A", "Ab ", "A. ", "Xi-", "US-", "Al-", "of Of ", "Mr. ", "analysts ", "(A) ", "’s A’s "]
)
def test_long_lines_take_linear_work(piece: str, work: Callable[[Callable[[], object]], int]) -> None:
    """Four times as long a line is at most about four times the work, whatever it repeats."""

    def read(size: int) -> None:
        article = extract_plain(piece * size)
        names.find(article, sentences.of_article(article))

    read(1)
    small, large = (work(lambda size=size: read(size)) for size in (2_000, 8_000))
    assert large < 5 * small + 1_000


def test_what_is_no_article_is_read_to_a_stated_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many words with a capital nothing is marked any more."""
    monkeypatch.setattr(words, "MOST", 4)
    assert [m.name for m in find("Anna Berg met Ivan Petrov and Tom Lake.")] == ["Anna Berg", "Ivan Petrov"]
