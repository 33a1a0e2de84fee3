"""Words in quotation marks, with whom the article gives them to.

A direct quotation, the quoted pieces of a mixed one, and terms; each without its marks. Where the annotation
names no speaker, a verb of calling before the words may: "what officials term a “balance”".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.passages import Passage, Reading
from site_builder.language import wordlist
from site_builder.language.words import Word, words
from site_builder.model import Evidence, Member, Quote, Span

MARKED = re.compile(r"[“\"«„]([^“”\"«»„\n]{1,600})[”\"»“]")
REACH = 160
"""Characters before the words in which a verb of calling is looked for."""

NOBODY = wordlist.words(
    """
    he she they it we i you who which that this what these those a the
    """
)
"""Words that stand where a speaker would and name none."""

MARKS = "“”\"'‘’«»„ .,;:!?"
CALLING = re.compile(
    r"((?:\b[\w’'-]+ ){1,3})(?:have |has |had )?(?:consistently |reportedly |also )?"
    r"\b(?:(?:describ|characteri[sz]|portray|hail|brand|label|dubb|term)(?:e[sd]?|ing|ed|led|s)|called|calling)\b"
    r"|((?:\b[\w’'-]+ ){1,3})\b(?:reinforced|repeated|echoed|invoked|revived|reaffirmed|adopted)"
    r" (?:the|his|her|their|its) [“\"]?\Z"
    r"|\bwhat ((?:[\w’'-]+ ){1,4})(?:call|term|describe|label|dub)\b"
)
"""A noun phrase and a verb of calling after it."""

EDGE = re.compile(r".*\b(?:what|that|which|as|to|and|but|while|the way|of|in|with) ", re.IGNORECASE)
"""What stands before the noun phrase and is no part of it."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks in one article."""

    article: str
    span: Span
    """Without the marks and the punctuation at their inside."""

    words: tuple[Word, ...]
    person: str
    """Id of the speaker; empty when the speaker is nobody we know."""

    said_by: str
    """The speaker to show; empty when nobody is named."""

    via: str
    """Where the article has the words from, when it says so: "Xinhua"."""

    passage: Passage | None
    folded: tuple[str, ...]
    """The words, equal for two spellings of them."""

    stems: frozenset[str]
    """Stems of the words with content."""

    @property
    def evidence(self) -> Evidence:
        """The quoted words themselves."""
        return Evidence(self.article, self.span)


def quoted_words(reading: Reading) -> tuple[Quoted, ...]:
    """All words in quotation marks of a story's bodies, in text order, articles in the dossier's order."""
    found = (one for member in reading.members for one in _of_member(member, reading))
    return tuple(q for q in found if q.words and q.passage)


def _of_member(member: Member, reading: Reading) -> Iterator[Quoted]:
    text = member.annotated.article.text
    pieces: dict[Span, Quote | None] = {}
    for term in member.annotated.terms:
        pieces[_bare(text, term.span)] = None
    for quote in sorted(member.annotated.quotes, key=lambda q: q.span.start - q.span.end):
        for span in _marked(text, quote):
            if shown_name(quote, text) or not pieces.get(_bare(text, span)):
                pieces[_bare(text, span)] = quote
    for span in sorted(pieces):
        yield _quoted(member, span, pieces[span], reading)


def _marked(text: str, quote: Quote) -> list[Span]:
    """The parts of a quotation that stand in quotation marks: all of it, when it is direct."""
    if quote.kind == "direct":
        return [quote.span]
    return [
        Span(*m.span(1)) for m in MARKED.finditer(text, quote.span.start, min(len(text), quote.span.end + 1))
    ]


def _bare(text: str, span: Span) -> Span:
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip(MARKS))
    return Span(start, max(start, span.start + len(inside.rstrip(MARKS))))


def _quoted(member: Member, span: Span, quote: Quote | None, reading: Reading) -> Quoted:
    article = member.annotated.article
    passage = reading.at(article.slug, span)
    person = reading.person(article.slug, quote.name) if quote else ""
    said_by = _speaker(member, quote, person, reading)
    calling = caller(article.text, passage, span) if passage else None
    if calling and said_by and quote and quote.speaker and calling.start < quote.speaker.start < span.start:
        calling = (
            None  # "Berg called it fair while Olsen said it was “late”": the nearer speaker has the words
        )
    named = _named(member, calling, reading) if calling else ""
    if calling and (not said_by or named in reading.people):
        person, said_by = (
            named,
            reading.people[named].name if named in reading.people else calling.of(article.text),
        )
    via = quote.via if quote else ""
    written = words(article.text, span.start, span.end)
    folded, stems = tuple(w.folded for w in written), frozenset(w.stem for w in written if w.content)
    return Quoted(article.slug, span, written, person, said_by, via, passage, folded, stems)


def _speaker(member: Member, quote: Quote | None, person: str, reading: Reading) -> str:
    if person and person in reading.people:
        return reading.people[person].name
    if quote is None:
        return ""
    return shown_name(quote, member.annotated.article.text)


def shown_name(quote: Quote, text: str) -> str:
    """The speaker's name, else the speaker as written; empty for a pronoun, a time or nobody."""
    name = quote.name or (quote.speaker.of(text) if quote.speaker else "")
    unlikely = name.casefold() in NOBODY or any(character.isdigit() for character in name)
    return "" if unlikely else name


def caller(text: str, passage: Passage, span: Span) -> Span | None:
    """Who, before these words of the same sentence, is said to call something so; None when nobody is."""
    floor = max(passage.span.start, span.start - REACH)
    found = list(CALLING.finditer(text, floor, span.start))
    if not found:
        return None
    group = found[-1].lastindex or 1
    phrase = found[-1].group(group)
    edge = EDGE.match(phrase)
    start = found[-1].start(group) + (edge.end() if edge else 0)
    bare = text[start : found[-1].end(group)].rstrip()
    return Span(start, start + len(bare)) if bare and bare.casefold() not in NOBODY else None


def _named(member: Member, phrase: Span, reading: Reading) -> str:
    """Id of the person a phrase names; empty when it names none."""
    mentions = member.annotated.mentions
    first, last = (bisect_left(mentions, at, key=lambda m: m.span.start) for at in (phrase.start, phrase.end))
    near = mentions[max(0, first - 1) : last]  # no two overlap
    persons = (m for m in near if m.span.overlaps(phrase) and m.kind == "person")
    slug = member.annotated.article.slug
    return next((reading.person(slug, mention.name) for mention in persons), "")
