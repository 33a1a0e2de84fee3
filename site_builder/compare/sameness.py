"""When two passages are asserted to tell the same fact, and not only shown as related.

Their content is alike (`alignment.SAME_FACT`), what they share weighs nearly half of the lighter one, and
two of the shared words are no names: two remarks of one person share little else than who spoke. Nothing in
them may be at odds: mood, figures of one dimension, or days.
"""

from site_builder.compare import measures
from site_builder.compare.alignment import SAME_FACT, Pair
from site_builder.compare.inside import inside
from site_builder.compare.mood import SHOWN, Mood, moods
from site_builder.compare.passages import Passage, Reading
from site_builder.compare.statements import common, overlap, statement
from site_builder.language.similarity import worded
from site_builder.model import DateMark, Figure

FEWEST = 5
"""Content words a passage must have to tell a fact."""

PLAIN = 2
"""Shared content words that are no names."""

MOST = 0.45
"""Share of the lighter passage's weight that both must hold."""


def same_fact(pair: Pair, reading: Reading) -> bool:
    """Are these two passages asserted to tell the same fact?"""
    left, right = pair.left, pair.right
    if pair.score < SAME_FACT or min(len(left.stems), len(right.stems)) < FEWEST:
        return False
    return alike(left, right, reading) and not at_odds(left, right, reading)


def alike(left: Passage, right: Passage, reading: Reading) -> bool:
    """Do the words of two passages say so, in one mood?"""
    return (_tell_one(left, right, reading) or copies(left, right)) and (
        moods_of(left, reading) == moods_of(right, reading)
    )


def _tell_one(left: Passage, right: Passage, reading: Reading) -> bool:
    """Do two passages share enough, of which some are no names?"""
    if len(left.plain & right.plain) < PLAIN:
        return False
    a, b = (statement(p, p.span, reading.text(p.article)) for p in (left, right))
    return common(a, b) >= PLAIN and overlap(a, b, reading) >= MOST


def moods_of(passage: Passage, reading: Reading) -> frozenset[Mood]:
    """The moods of a sentence, read once."""
    if not reading.moods:
        plain = {one.number for one in reading.passages} - {one.number for one in reading.holding(SHOWN)}
        reading.moods.update(dict.fromkeys(plain, frozenset()))
    if passage.number not in reading.moods:
        reading.moods[passage.number] = moods(reading.words_of(passage.evidence))
    return reading.moods[passage.number]


def copies(left: Passage, right: Passage) -> bool:
    """Is the wording of two passages so alike that one was copied from the other, or both from a third?"""
    return worded(left.folded).copies(worded(right.folded))


def at_odds(left: Passage, right: Passage, reading: Reading) -> bool:
    """Do two passages give different figures of one dimension, or days that exclude each other?"""
    return _figures_differ(left, right, reading) or _days_differ(left, right, reading)


def _figures_differ(left: Passage, right: Passage, reading: Reading) -> bool:
    ours, theirs = (_figures(passage, reading) for passage in (left, right))
    dimensions = sorted({_dimension(f) for f in ours} & {_dimension(f) for f in theirs})
    return any(
        not any(
            measures.equal(a, b, False)
            for a in ours
            for b in theirs
            if _dimension(a) == dimension == _dimension(b)
        )
        for dimension in dimensions
    )


def _dimension(figure: Figure) -> tuple[str, str]:
    return figure.kind, measures.base(figure.unit)


def _figures(passage: Passage, reading: Reading) -> list[Figure]:
    found = inside(reading.by_slug[passage.article].annotated.figures, passage.span)
    return [figure for figure in found if figure.kind != "ordinal"]


def _days_differ(left: Passage, right: Passage, reading: Reading) -> bool:
    ours, theirs = (days(passage, reading) for passage in (left, right))
    return bool(ours and theirs) and not any(overlapping(a, b) for a in ours for b in theirs)


def days(passage: Passage, reading: Reading) -> list[DateMark]:
    """The time expressions of a passage that can be placed on a calendar."""
    found = inside(reading.by_slug[passage.article].annotated.dates, passage.span)
    return [mark for mark in found if mark.first and mark.type in ("DATE", "TIME")]


def overlapping(a: DateMark, b: DateMark) -> bool:
    """May two time expressions mean the same day?"""
    return a.first <= b.last and b.first <= a.last
