"""Topics by source: the exact sentences, whole words, whatever the spelling."""

import pytest

from site_builder.language.patterns import compiled, plain_line
from site_builder.model import Block, BlockKind, Topic


def hits(pattern: str, sentence: str) -> bool:
    expression = compiled([pattern])
    return bool(expression and expression.search(plain_line(sentence)))


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("port", "The report is late."),
        ("port", "Support grew."),
        ("iron ore", "Iron is dearer than ore."),
        ("US", "They told us nothing."),
        ("WHO", "Nobody knows who won."),
        ("harbo*", "Ashore at last."),
        ("*", "Anything."),
        ("", "Anything."),
        ("a.c", "abc"),
    ],
)
def test_other_words_do_not_match(pattern, sentence):
    """A pattern matches whole words only, and takes nothing in it for an expression."""
    assert not hits(pattern, sentence)


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("port", "The Port’s cranes stood still."),
        ("soybean*", "China buys soya beans."),
        ("soya bean*", "China buys soybeans."),
        ("same day", "It was a same-day call."),
        ("same-day", "It was the same day."),
        ("centre", "The center holds."),
        ("labor", "Labour won."),
        ("US", "The U.S. left."),
        ("apec", "APEC meets in November."),
        ("harb*", "In the harbour."),
        ("trade*", "TRADERS sold."),
    ],
)
def test_spellings_case_and_hyphens_match(pattern, sentence):
    """Case, hyphens, possessives and both spellings of a word are one."""
    assert hits(pattern, sentence)


def test_cells_hold_whole_sentences_and_count_words(compared, draft):
    """A cell lists the sentences in text order with the words in them; a source without one has no cell."""
    text = "Ferries stopped. Nobody slept. The ferry to Vik sank."
    drafts = {"a": draft(text), "b": draft("Roads closed.")}
    (row,) = compared(
        drafts, topics=(Topic("f", "Ferries", ("ferr*",)), Topic("x", "None", ("train",)))
    ).topics
    (cell,) = row.cells
    assert [span.of(text) for span in cell.spans] == ["Ferries stopped.", "The ferry to Vik sank."]
    assert (row.label, cell.article, cell.words) == ("Ferries", "a", 7)


@pytest.mark.parametrize("kind", ["heading", "caption", "reference"])
def test_only_the_body_is_looked_at(casefile, draft, kind: BlockKind):
    """A heading, caption or reference raises no topic."""
    from dataclasses import replace

    from site_builder.compare import compare

    case = casefile({"a": draft("The ferry sank.")}, topics=(Topic("f", "Ferries", ("ferry",)),))
    (member,) = case.dossier.members
    article = member.annotated.article
    blocks = tuple(Block(kind, block.span, block.id) for block in article.blocks)
    changed = replace(member, annotated=replace(member.annotated, article=replace(article, blocks=blocks)))
    assert compare(replace(case, dossier=replace(case.dossier, members=(changed,)))).topics == ()
