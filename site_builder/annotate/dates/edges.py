"""The edges of a period ("early", "the end of") and the names of months, as the rules read them.

A month's name written small is no month: "may" and "march" are common words.
"""

import re

from site_builder.language.calendar import MONTHS

EDGES = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "first": "START",
    "earlier": "",
    "later": "",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "latter": "END",
}
"""Words on the edge of a period to their TIMEX3 modifier."""


def edge(words: str | None) -> str:
    """TIMEX3 modifier of "early", "the end of", "mid-"; empty for none."""
    found = re.findall(r"[a-z]+", (words or "").lower())
    return next((EDGES[word] for word in found if word in EDGES), "")


def month_number(words: str) -> int | None:
    """1-12 for a month's name; None when it is written small ("may", "march") and so is a common word."""
    return MONTHS[words.rstrip(".").lower()] if words[:1].isupper() else None
