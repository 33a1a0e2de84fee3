"""Figures with what they count: the unit, the thing, and for people what happened to them.

"Nine people were killed" and "27 people were hurt" count people and still two different things, so a count
of people is keyed by the nearest word for a fate. A number that is part of a name ("Apollo 11 astronauts")
counts nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder.compare import measures
from site_builder.compare.passages import Passage, Reading
from site_builder.language import wordlist
from site_builder.language.words import Word, folded_words, words
from site_builder.model import Evidence, Figure, Span

KINDS = frozenset({"money", "percent", "quantity", "count"})
SINGLE = frozenset({"duration"})
"""Kinds that are never held against each other, but may be one source's own."""

FATES: dict[str, str] = {
    form: fate
    for fate, forms in {
        "killed": "killed kill kills killing died die dies dying dead death deaths fatalities fatality "
        "perished slain toll lives victims bodies",
        "hurt": "injured injuring injures injuries wounded wounding wounds hurt hurting casualties "
        "hospitalised hospitalized",
        "missing": "missing unaccounted disappeared vanished",
        "held": "arrested arresting arrests arrest detained detaining held jailed imprisoned",
        "infected": "infected infecting infections infection cases sickened ill",
        "displaced": "displaced homeless evacuated evacuating fled fleeing uprooted",
        "rescued": "rescued rescuing saved survivors survived freed",
        "jobless": "fired sacked redundant redundancies layoffs unemployed",
    }.items()
    for form in forms.split()
}
"""Folded form of a word to the fate it tells."""

PEOPLE = wordlist.words(
    """
    people person persons men women others individuals civilians passengers residents inhabitants villagers
    """
)
"""Nouns that say no more than that somebody is counted."""

LEAST = re.compile(r"\b(?:at least|more than|over|upwards of|in excess of)\s\Z", re.IGNORECASE)
"""What makes the figure after it a lower bound."""

HEDGED = re.compile(
    r"\b(?:at least|at most|more than|fewer than|less than|up to|over|under|about|around|roughly|some|nearly"
    r"|almost|approximately|an estimated)\s\Z",
    re.IGNORECASE,
)
"""What is shown with the figure it stands before."""

BOUNDS = wordlist.words(
    """
    at least most up to about around some more than fewer less nearly almost over under roughly another of
    the a total estimated as many approximately close
    """
)
"""Words between a verb and the figure it governs."""

REACH = 5
"""Words on either side of a figure in which a fate is looked for."""

BESIDE = 4
"""Content words on either side of a figure among which what it counts is named."""

NAMED = 20
"""The largest number that is taken for part of the name before it."""

Words = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure and the sentence it stands in."""

    figure: Figure
    passage: Passage
    text: str
    thing: str
    """What is counted: a fate, the stem of the noun, or empty."""

    beside: frozenset[str]
    """Stems of the words nearest to the figure."""

    about: bool
    """Said to be a round figure."""

    amount: Decimal
    """In the base unit."""

    least: bool = False
    """Said to be no more than a lower bound."""

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for figures that may be held against each other."""
        return self.figure.kind, measures.base(self.figure.unit), self.thing

    @property
    def evidence(self) -> Evidence:
        """The figure itself."""
        return Evidence(self.passage.article, self.figure.span)

    def equals(self, other: "Counted") -> bool:
        """Do both give one amount, allowing for round figures, lower bounds and converted units?"""
        same_unit, about = self.figure.unit == other.figure.unit, self.about or other.about
        if same_unit and not (about or self.least or other.least):
            return self.amount == other.amount
        if measures.equal(self.figure, other.figure, about):
            return True
        return same_unit and (_meets(self, other) or _meets(other, self))


def _meets(bound: Counted, exact: Counted) -> bool:
    """Is a figure what a round lower bound makes readers expect: 27 after "more than 20", not 90?"""
    low = bound.amount
    return bound.least and measures.rounded(low) == low and low <= exact.amount < low + measures.place(low)


def counted(reading: Reading) -> Iterator[Counted]:
    """The figures of a story, articles in the dossier's order."""
    for slug, member in reading.by_slug.items():
        text = reading.text(slug)
        for figure in member.annotated.figures:
            passage = reading.at(slug, figure.span)
            if passage and figure.kind in KINDS | SINGLE:
                before, after = _around(passage, figure.span)
                if not _in_a_name(figure, before, passage):
                    yield _counted(figure, passage, before, after, text)


def _counted(figure: Figure, passage: Passage, before: Words, after: Words, text: str) -> Counted:
    near = [w for w in before if w.content][-BESIDE:] + [w for w in after if w.content][:BESIDE]
    lead = text[max(passage.span.start, figure.span.start - 20) : figure.span.start]
    hedge, written = HEDGED.search(lead), figure.span.of(text)
    return Counted(
        figure,
        passage,
        (hedge.group() if hedge else "") + written,
        _thing(figure, before, after),
        frozenset(word.stem for word in near),
        bool(measures.ABOUT.search(lead + written)),
        measures.amount(figure),
        bool(LEAST.search(lead)),
    )


def _around(passage: Passage, span: Span) -> tuple[Words, Words]:
    starts = [word.start for word in passage.words]
    first, last = (bisect_left(starts, at) for at in (span.start, span.end))
    return passage.words[:first], passage.words[last:]


def _thing(figure: Figure, before: Words, after: Words) -> str:
    nouns = [word.stem for word in words(figure.noun) if word.content]
    if figure.kind != "count":
        return "" if figure.unit else (nouns or [""])[-1]
    harm = figure.noun.split(" ")[0]
    if harm in FATES:
        return FATES[harm]
    fate, noun = _fate(before, after), (nouns or [""])[-1]
    return fate if fate and (not noun or PEOPLE & set(folded_words(figure.noun))) else noun


def _fate(before: Words, after: Words) -> str:
    """What happened to those counted: the verb that governs the figure, else the nearest word for a fate."""
    left = list(reversed(before[-REACH:]))
    governing = next((word.folded for word in left if word.folded not in BOUNDS), "")
    near = [governing, *(word.folded for word in after[:REACH]), *(word.folded for word in left)]
    return next((FATES[form] for form in near if form in FATES), "")


def _in_a_name(figure: Figure, before: Words, passage: Passage) -> bool:
    """Is a small figure written in digits right after a capitalised word that does not open the sentence?"""
    if figure.kind != "count" or len(before) < 2 or measures.amount(figure) > NAMED:
        return False
    last = before[-1]
    beside = figure.span.start - last.end == 1
    return beside and last.surface[0].isupper() and last is not passage.words[0]
