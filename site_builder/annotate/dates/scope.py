"""Against which day a phrase is read: the article's publication date, or that of a dateline nested in it.

A dateline stands at the head of a line ("Beijing (AFP) Jan 29, 2026"); all that follows, up to the next
one, is read against its day. Of the page's own head only a date below the headline is asked, and only when
it is not later than the publication date: a masthead shows the day a page was fetched.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from site_builder.annotate.dates.grammar import FRAGMENTS
from site_builder.language.calendar import MONTHS, make_date, parse_day
from site_builder.language.datelines import written
from site_builder.model import Article

_DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Za-z.’' -]{1,40}(?:, [A-Z][A-Za-z.]{1,20})?)"
    r"(?: ?\([A-Z][A-Za-z /]{1,20}\),?| ?\|| [-–—]{1,2}|,)"
    r" (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?"
    + FRAGMENTS["month"]
    + r" "
    + FRAGMENTS["day"]
    + r"(?:,? "
    + FRAGMENTS["year"]
    + r"|(?= ?[(/]?[A-Z][A-Za-z /]{1,20}[)/]? ?[-–—]))",
    re.MULTILINE,
)
"""With a year; or without one, and the agency after it: "BEIJING, Feb. 5 (Xinhua) --"."""

RECENT = 31
"""Days before publication a dateline without a year may lie."""


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_MONTH = FRAGMENTS["month"].replace("?P<month>", "?:")
_DAY_FIRST = re.compile(rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}")
_MONTH_FIRST = re.compile(rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b")


def day_first(text: str) -> bool:
    """Does this text write the day before the month?

    A slashed date that can be read in one way only decides; else the order of most days written out.
    """
    slashed = _SLASHED.findall(text) if "/" in text else []
    for one, two in slashed:
        if (int(one) > 12) != (int(two) > 12):
            return int(one) > 12
    return bool(slashed) and len(_DAY_FIRST.findall(text)) > len(_MONTH_FIRST.findall(text))


@dataclass(frozen=True, slots=True)
class Scopes:
    """Where each reading day begins to hold."""

    starts: tuple[int, ...]
    days: tuple[date | None, ...]

    def at(self, offset: int) -> date | None:
        """The day that holds at this offset; None when the text carries none."""
        return self.days[bisect_right(self.starts, offset) - 1]


def _day_of(found: re.Match[str], published: date | None) -> date | None:
    month, number = MONTHS[found["month"].rstrip(".").lower()], int(found["day"])
    if found["year"]:
        return make_date(int(found["year"]), month, number)
    if published is None:
        return None
    days = (make_date(published.year - n, month, number) for n in (0, 1))
    return next((day for day in days if day and 0 <= (published - day).days <= RECENT), None)


def of_article(article: Article) -> Scopes:
    """The scopes of an article, the first beginning at 0."""
    starts, days = [0], [written(article.text, parse_day(article.published))]
    for found in _DATELINE.finditer(article.text):
        if day := _day_of(found, days[0]):
            starts.append(found.start())
            days.append(day)
    return Scopes(tuple(starts), tuple(days))
