"""Passages that are set apart: speech where they are signed, and nothing of the kind where they are not."""

import pytest

from site_builder.annotate import annotate
from site_builder.extract import extract_article
from site_builder.model import Source

HEAD = "---\ntitle: T\n---\n\nHannah Falk is the mayor of Lindau.\n\n"


def quotes(body: str) -> list[tuple[str, str, str]]:
    """(words, speaker, rule) of each quotation of an article in Markdown."""
    found = annotate(extract_article(Source("content/articles/a.md", (HEAD + body).encode())))
    return [(quote.span.of(found.article.text), quote.name, quote.rule) for quote in found.quotes]


@pytest.mark.parametrize(
    "body",
    [
        "> The whole town is grieving.\n",
        "> The whole town is grieving.\n>\n> Hannah Falk was there.\n",
        "> One thing — another thing.\n",
        "> The whole town is grieving.\n\n— Hannah Falk left.\n",
        "The whole town is grieving.\n\n> — Hannah Falk\n",
        "> I asked her.\n>\n> — Nowhere.\n>\n> — Why?\n",
        "> I went away.\n>\n> — And then came back, alone, at night.\n",
        "> The mill of Oslo reopened on 2 May.\n>\n> — And Nobody came.\n",
        "> The mill of Oslo reopened on 2 May.\n>\n> — The Lindau Gazette\n",
        "> The mill of Oslo reopened on 2 May.\n>\n> — Lindau Gazette, 4 May\n",
        "> The mill of Oslo reopened on 2 May.\n>\n> — Monday\n",
        "> The mill of Oslo reopened on 2 May.\n>\n> — To Hannah Falk\n",
    ],
)
def test_what_is_set_apart_is_no_speech_without_a_signature(body: str) -> None:
    """It may be a law, a poem, the article's own words."""
    assert quotes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "> The whole town is grieving. It is quiet.\n>\n> — Hannah Falk, mayor of Lindau\n",
        "> The whole town is grieving. It is quiet.\n>\n> -- Hannah Falk\n",
        "> The whole town is grieving. It is quiet.\n> — Hannah Falk\n",
        "> An older notice.\n\n> The whole town is grieving. It is quiet.\n>\n> – Hannah Falk\n",
    ],
)
def test_a_signed_passage_is_speech(body: str) -> None:
    """All of it, by whoever signs it."""
    assert quotes(body) == [("The whole town is grieving. It is quiet.", "Hannah Falk", "signature")]


def test_the_inner_signature_has_the_words() -> None:
    """Of one who passes them on, the name is no speech."""
    body = "> > We will rebuild it all.\n> >\n> > — Carl Olsen\n>\n> — Hannah Falk\n"
    assert quotes(body) == [("We will rebuild it all.", "Carl Olsen", "signature")]


def test_an_expression_in_marks_is_part_of_the_speech() -> None:
    """The whole is the signer's."""
    body = "> We will rebuild the “old town” again, all of us together.\n>\n> — Hannah Falk\n"
    found = [(words, who) for words, who, _ in quotes(body)]
    assert found == [("We will rebuild the “old town” again, all of us together.", "Hannah Falk")]


def test_marks_inside_come_first() -> None:
    """What is in quotation marks is the quotation, as everywhere."""
    body = "> “The town is grieving,” said Hannah Falk. Nobody slept.\n>\n> — Anna Berg\n"
    assert [(words, who) for words, who, _ in quotes(body)] == [("The town is grieving,", "Hannah Falk")]
