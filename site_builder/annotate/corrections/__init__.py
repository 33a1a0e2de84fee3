"""Editors' corrections of quotations, carried out after the finders: what an editor says is what stands.

A correction names its passage by words (`anchor`), the passage the marks it concerns (`marks`), and each of
them is made anew with the rule "editor" (`carry`). One that no longer fits the article changes nothing and
is kept as a warning with its line.
"""

from collections.abc import Iterator
from dataclasses import replace

from site_builder.annotate.corrections import anchor, carry
from site_builder.annotate.corrections.marks import Marks
from site_builder.annotate.corrections.speaker import Speakers
from site_builder.errors import Problem
from site_builder.language.selectors import Letters, of_text
from site_builder.model import EDITOR, Annotated, Correction, Quote

__all__ = ["apply", "kept"]


def apply(found: Annotated) -> Annotated:
    """The article with its editor's corrections carried out, and a warning for each that met nothing."""
    if not found.article.corrections:
        return found
    letters, marks = of_text(found.article.text), Marks(found)
    speakers = Speakers(found.article.text, found.mentions)
    unmet = tuple(
        Problem(found.article.path, complaint, correction.line, correction.column, warning=True, code="D701")
        for correction in found.article.corrections
        for complaint in dict.fromkeys(_complaints(correction, letters, marks, speakers))
    )
    return replace(found, quotes=marks.quotes(), terms=marks.terms(), unmet=unmet)


def kept(quotes: tuple[Quote, ...], sure: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Of all quotes those that are sure, and those an editor made or confirmed, however doubtful."""
    ids = frozenset(quote.id for quote in sure)
    return tuple(quote for quote in quotes if quote.rule == EDITOR or quote.id in ids)


def _complaints(correction: Correction, letters: Letters, marks: Marks, speakers: Speakers) -> Iterator[str]:
    """Carry out one correction; what kept it from that, if anything did."""
    place = anchor.find(correction, letters)
    if isinstance(place, str):
        yield place
        return
    for part in marks.parts(place):
        yield from carry.out(carry.Case(correction, part, letters, speakers), marks)
