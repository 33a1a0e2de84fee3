"""Articles dated after today: mostly a slip of the year or the month, sometimes a text that has to wait.

They are built all the same, since what a site holds must not depend on the day it is built; a warning names
them. The day of writing may be tomorrow's where the sun rises first. What is remembered of a build is told
again later, so a warning is dropped once its day has come.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from site_builder.errors import Problem

if TYPE_CHECKING:
    from site_builder.model import Listing

CODE = "K304"


def latest(now: datetime | None = None) -> str:
    """The last day that is today somewhere, as ISO date."""
    return ((now or datetime.now(UTC)).date() + timedelta(days=1)).isoformat()


def postdated(articles: "Iterable[Listing]", last: str) -> Iterator[Problem]:
    """A warning for each article dated after this day; none where no day is given."""
    for article in articles:
        day = article.published[:10]
        if last and day > last and not article.draft:
            advice = "correct it, or hold it back with 'draft: true'"
            message = f"published: {day} is still to come; {advice}"
            yield Problem(article.path, message, *article.published_at, warning=True, code="K304")


def still(problems: Iterable[Problem], last: str) -> tuple[Problem, ...]:
    """The problems without those of days that have come since."""
    return tuple(one for one in problems if one.code != CODE or one.message.split()[1] > last)
