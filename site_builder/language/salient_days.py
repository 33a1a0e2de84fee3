"""Which days matter to a story: those its articles name, and above all those they still name long after.

Each article gives every day it names one weight: 1 on the day itself, one more each time the days passed
since have doubled, a half for a day still to come; its own publication day has a half, named or not. A day
that reports of a year later come back to ("who died on 25 June") so outweighs the many days on which only
that day's news was told. Counting mentions alone finds the days with most articles instead.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log2

from site_builder.language.calendar import parse_day
from site_builder.model import DateMark

COMING = 0.5
"""Weight of a day that lies ahead of the article."""

PUBLISHED = 0.5
"""Weight of the day of publication when the article does not name it."""


def ranked(articles: Iterable[tuple[str, Sequence[DateMark]]]) -> tuple[str, ...]:
    """The days (ISO 8601) that articles name, by weight, of equal weight the earliest first.

    An article is its publication date and its times; without a date its days have weight 1.
    """
    total: defaultdict[str, float] = defaultdict(float)
    for published, marks in articles:
        for day, weight in _weights(published, marks).items():
            total[day] += weight
    return tuple(sorted(total, key=lambda day: (-round(total[day], 6), day)))


def _weights(published: str, marks: Sequence[DateMark]) -> dict[str, float]:
    """The weight one article gives each day."""
    own = parse_day(published)
    found = {own.isoformat(): PUBLISHED} if own else {}
    for mark in marks:
        day = parse_day(mark.first)
        if day is None or mark.first != mark.last or mark.precision not in ("day", "hour"):
            continue
        passed = (own - day).days if own else 0
        found[mark.first] = 1 + log2(1 + passed) if passed >= 0 else COMING
    return found
