"""Reference lists and the citations of their entries."""

from collections.abc import Callable

import pytest

from site_builder.annotate import annotate, quotes, references
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Annotated

LIST = """
References:
Harbour Press. (2026, February 4). Anna Berg opens the tide lock.
Harbour Press. (2026, February 4). Anna Berg meets Omar Haddad.
Wang, Yiwei. 2025a. “Tides of trade.” Harbour Review, 3 May. https://example.org/tides.
Lee, A., & Park, B. (n.d.). Turning. Example Press."""


def read(text: str) -> Annotated:
    return annotate(extract_plain(text))


def cited(found: Annotated) -> list[tuple[str, list[str]]]:
    """The words of each quotation and the titles it is cited from."""
    titles = {entry.span: entry.title for entry in found.references}
    text = found.article.text
    return [(q.span.of(text), [titles[s] for s in q.references]) for q in found.quotes]


@pytest.mark.parametrize(
    "text",
    [
        "The lock opened. Sources said so.",
        "Sources:\nThe lock opened again this morning.",
        "He said “it opened” (2026).",
        "He gave many references: some were good (2026).",
    ],
)
def test_no_list_no_entries(text: str) -> None:
    """A heading with no entries below, or years alone, make no list."""
    assert read(text).references == ()


@pytest.mark.parametrize(
    ("line", "authors", "year", "title", "href"),
    [
        ("Berg, A. (2026, May 1). The lock. Press.", "Berg, A.", "2026", "The lock", ""),
        ("Tide Office (2026) ‘The lock’, 4 May.", "Tide Office", "2026", "The lock", ""),
        ("Berg, Anna. 2026. “The lock.” Press. https://example.org/a.",
         "Berg, Anna", "2026", "The lock", "https://example.org/a"),
        ("[3] Berg, A., & Haddad, O. (2026b). Is it open? Press.",
         "Berg, A., & Haddad, O.", "2026b", "Is it open", ""),
        ("Berg, Anna. “The lock.” Press, 4 May 2026, https://example.org/a", "Berg, Anna", "2026", "The lock",
         "https://example.org/a"),
        ("Berg, A. (n.d.). Locks javascript:alert(1)", "Berg, A.", "n.d.", "Locks javascript:alert(1)", ""),
    ],
)  # fmt: skip
def test_entries_are_read(line: str, authors: str, year: str, title: str, href: str) -> None:
    """Author, year, title and address in the common styles; only addresses that may be linked."""
    (entry,) = read(f"It opened.\nReferences\n{line}").references
    assert (entry.authors, entry.year, entry.title, entry.href) == (authors, year, title, href)


def test_the_list_ends_where_entries_end() -> None:
    """A paragraph that is no entry closes the list; names in the list are nobody who speaks."""
    found = read("It opened." + LIST + "\nAnna Berg said the lock is “wide open”.")
    assert len(found.references) == 4
    assert [q.name for q in found.quotes] == ["Anna Berg"]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("The lock is “wide open” (Wang, 2025a).", ["Tides of trade"]),
        ("The lock is “wide open” (see Wang, 2025, p. 4).", ["Tides of trade"]),
        ("Berg called the lock “wide open”. (Lee & Park, n.d.)", ["Turning"]),
        ("Wang (2025) said the lock is “wide open”.", ["Tides of trade"]),
        ("Berg said it is “wide open” (Wang, 2025; Lee & Park, n.d.).", ["Tides of trade", "Turning"]),
        ("Of Haddad, Berg said he is “wide open” (Harbour Press, 2026).", ["Anna Berg meets Omar Haddad"]),
        ("Haddad came. Berg called it “wide open” (Harbour Press, 2026).", ["Anna Berg meets Omar Haddad"]),
        ("Berg said it is “wide open” (Harbour Press, 2026).",
         ["Anna Berg opens the tide lock", "Anna Berg meets Omar Haddad"]),
        ("Berg said it is “wide open” (Wang, 2024).", []),
        ("Berg said it is “wide open” (Chen, 2025).", []),
    ],
)  # fmt: skip
def test_citations_find_their_entry(sentence: str, titles: list[str]) -> None:
    """By author and year; of two that fit, the one whose title the text around speaks of, else both."""
    found = cited(read(sentence + LIST))
    assert found
    assert [titles for _, titles in found] == [titles] * len(found)


def test_two_sources_in_one_bracket_name_no_speaker() -> None:
    """Nobody can tell which of the two said it."""
    text = "The lock is “wide open” (Wang, 2025a; Lee, 2024)."
    assert [q.name for q in read(text + LIST).quotes if q.rule == "citation"] == []


def test_the_article_keeps_its_blocks_apart() -> None:
    """What is read for speech has the entries as references; the article itself is left alone."""
    article = extract_plain("It opened." + LIST)
    kinds = [block.kind for block in references.apart(article, references.find(article)).blocks]
    assert kinds == ["paragraph", "paragraph", *["reference"] * 4]
    assert references.apart(article, ()) is article


def test_work_is_linear(work: Callable[[Callable[[], object]], int]) -> None:
    """Brackets and entries without end cost no more than their length."""

    def run(n: int) -> int:
        text = "Berg said “yes” (Wang, 2025). (((" * n + "(" * n
        article = extract_plain(text + LIST)
        return work(lambda: references.find(article))

    assert run(4000) < 6 * run(1000)


def test_a_long_list_costs_citations_nothing(work: Callable[[Callable[[], object]], int]) -> None:
    """A citation costs the same beside five hundred entries of one author and year as beside twenty-five."""

    def run(entries: int, times: int) -> int:
        listed = "\n\n".join(
            f"Wang, A. (2026). Tide number {i} of ours. Harbour Press." for i in range(entries)
        )
        article = extract_plain("“It is tide,” Wang (2026) argued. " * times + "\n\nReferences:\n\n" + listed)
        found = references.find(article)
        split = sentences.of_article(article)
        quoted, _ = quotes.find(references.apart(article, found), split, ())
        assert len(found) == entries
        return work(lambda: references.cite(article, split, quoted, found))

    assert run(500, 400) < 1.5 * run(25, 400)
    assert run(500, 1600) < 6 * run(500, 400)
