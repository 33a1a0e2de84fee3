"""One correction carried out on one passage: the quotation it means is made anew with the rule "editor".

It means the quotation of the same words, else the smallest one the words stand in (a few words are enough
to name a long quotation), else the only one that stands in them. If there is none, the words become a
quotation. What an editor marks in the text itself, adds, or gives a new extent holds just those words; what
the finders marked across them gives way. A term is the exact words, and stays out of other quotations' way.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.annotate.corrections.anchor import told
from site_builder.annotate.corrections.marks import Marks, same
from site_builder.annotate.corrections.speaker import Speakers
from site_builder.language.selectors import Letters
from site_builder.model import EDITOR, Correction, Quote, Span, Term
from site_builder.model.marks import QuoteKind


@dataclass(frozen=True, slots=True)
class Case:
    """A correction at its passage, and what is needed to carry it out."""

    correction: Correction
    passage: Span
    letters: Letters
    speakers: Speakers

    def told(self, what: str) -> str:
        """A message about the correction."""
        return told(self.correction, what)


def out(case: Case, marks: Marks) -> Iterator[str]:
    """Carry it out; what kept it from that, if anything did."""
    if case.correction.reject:
        yield from _reject(case, marks)
    elif case.correction.kind == "term":
        _term(case.passage, marks)
    else:
        yield from _quote(case, marks)


def _reject(case: Case, marks: Marks) -> Iterator[str]:
    quotes, terms = _meant(case.passage, marks)
    found = [quote for quote in quotes if quote.rule != EDITOR]
    if not found and not terms:
        yield case.told("holds no quotation and no term; take the entry out")
    marks.drop(found, terms)


def _term(passage: Span, marks: Marks) -> None:
    quotes, terms = marks.near(passage)
    spans = (*(quote.span for quote in quotes), *(term.span for term in terms))
    alike = [span for span in spans if same(marks.text, span, passage)]
    whole = alike[0] if alike else passage
    marks.drop(
        [quote for quote in quotes if quote.span.within(whole) and quote.rule != EDITOR],
        [term for term in terms if term.span.overlaps(whole)],
    )
    marks.put(Term(whole, EDITOR))


def _quote(case: Case, marks: Marks) -> Iterator[str]:
    quotes, _ = _meant(case.passage, marks)
    if case.correction.add or case.correction.span:
        quotes = [quote for quote in quotes if same(marks.text, quote.span, case.passage)][:1]
    if len(quotes) > 1:
        yield case.told("holds several quotations; correct each of them, or write 'add: true' for one of all")
        return
    old = quotes[0] if quotes else None
    if old and old.rule == EDITOR:
        yield case.told("corrects a quotation that is corrected already; keep one of the two")
        return
    span = _extent(case, old, marks)
    if span is None:
        yield case.told("stands nowhere in its 'extent'; copy the words of the extent again")
        return
    new, complaint = _made(case, old, span, marks)
    if complaint:
        yield case.told(complaint)
    marks.drop([old] if old else [])
    marks.drop(*_in_the_way(marks, new, moved=old is None or old.span != span))
    marks.put(new)


def _meant(passage: Span, marks: Marks) -> tuple[list[Quote], list[Term]]:
    """The marks a passage names: of the same words, or around it, or all inside of it."""
    quotes, terms = marks.near(passage)
    alike = [quote for quote in quotes if same(marks.text, quote.span, passage)]
    own = [term for term in terms if same(marks.text, term.span, passage)]
    if own and not alike:
        return [], own
    around = [quote for quote in quotes if passage.within(quote.span)]
    smallest = sorted(around, key=lambda quote: (quote.span.end - quote.span.start, quote.id))
    inside = [quote for quote in quotes if quote.span.within(passage)]
    found = alike[:1] or smallest[:1] or inside
    return found, [] if found else [term for term in terms if term.span.overlaps(passage)]


def _extent(case: Case, old: Quote | None, marks: Marks) -> Span | None:
    """The words the quotation is to hold; None when they cannot be found."""
    if case.correction.extent:
        found = case.letters.near(case.correction.extent, case.passage)
        parts = tuple(marks.parts(found)) if found else ()
        return next((part for part in parts if part.overlaps(case.passage)), None)
    if case.correction.kind == "direct" and old and old.kind != "direct":
        inside = (found.span for found in marks.quoted(case.passage))
        quoted = next((span for span in inside if same(marks.text, span, case.passage)), None)
        if quoted:
            return quoted
    if old and (same(marks.text, old.span, case.passage) or case.passage.within(old.span)):
        return old.span
    _, terms = marks.near(case.passage)
    return next((t.span for t in terms if same(marks.text, t.span, case.passage)), case.passage)


def _made(case: Case, old: Quote | None, span: Span, marks: Marks) -> tuple[Quote, str]:
    """The quotation as corrected, and what is to be said of its speaker, if anything."""
    kind: QuoteKind = case.correction.kind or (old.kind if old else kind_of(marks, span))  # type: ignore[assignment]
    keeps = old and (old.span == span or _worded(marks, old.span) == _worded(marks, span))
    name = old.id if old and keeps else marks.name(span)
    base = replace(old, id=name, span=span, kind=kind) if old else _unsaid(name, span, kind)
    base = replace(base, rule=EDITOR, confidence=1.0)
    given = case.correction.speaker
    if given is None:
        return base, ""
    nobody = replace(_unsaid(name, span, kind), rule=EDITOR)
    if not given:
        return nobody, ""
    block = marks.blocks[marks.block(span)]
    who = case.speakers.find(given, span, block)
    if old and old.name == who.name:
        return base, who.complaint
    said = replace(nobody, speaker=who.span, name=who.name, speaker_kind=who.kind, role=who.role)
    return said, who.complaint


def _unsaid(name: str, span: Span, kind: QuoteKind) -> Quote:
    return Quote(name, span, kind, None, "", "none", None, EDITOR, 1.0)


def _worded(marks: Marks, span: Span) -> str:
    return " ".join(span.of(marks.text).casefold().split())


def kind_of(marks: Marks, span: Span) -> QuoteKind:
    """Direct inside quotation marks, mixed with some inside, else indirect."""
    around = marks.quoted(span)
    if any(span.within(found.outer) for found in around):
        return "direct"
    return "mixed" if any(span.overlaps(found.span) for found in around) else "indirect"


def _in_the_way(marks: Marks, new: Quote, *, moved: bool) -> tuple[list[Quote], list[Term]]:
    """What the finders marked across a new quotation, and the terms inside of it."""
    quotes, terms = marks.near(new.span)
    across = [q for q in quotes if q.span.overlaps(new.span) and q.rule != EDITOR and moved]
    return across, [t for t in terms if t.span.overlaps(new.span) and t.rule != EDITOR]
