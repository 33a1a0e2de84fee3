"""Times that were given up for others: "scheduled for Wednesday, was moved to 8 June" is on 8 June."""

import re

from site_builder.chronicle.reading import Reading
from site_builder.model import DateMark, Span

_MOVE = (
    r"\b(?:moved|postponed|delayed|deferred|adjourned|rescheduled|shifted|put (?:off|back)"
    r"|pushed (?:back|forward)|brought forward)"
)
_TO = re.compile(_MOVE + r"(?: (?:from|by) [^,;.]{1,40})? (?:to|until|till|for)(?: the| next)? \Z")
_FROM = re.compile(_MOVE + r" from \Z")
_ON = re.compile(r" (?:to|until|till) (?:the )?\Z")
POINTS = frozenset(["DATE", "TIME"])
"""Types of times that something can be moved to; "postponed for two hours" names none."""

REACH = 80
"""Characters before a time in which it is said that something was moved."""


def moved_to(reading: Reading, sentence: Span, mark: DateMark) -> DateMark:
    """The time to which the sentence moves what was to be at this one; the same where it moves nothing."""
    text = reading.article.text
    moved = _FROM.search(text, max(sentence.start, mark.span.start - REACH), mark.span.start)
    for other in reading.times(Span(mark.span.end, sentence.end)):
        if not other.first or other.type not in POINTS:
            continue
        between = Span(max(mark.span.end, other.span.start - REACH), other.span.start)
        if (moved and _ON.fullmatch(between.of(text))) or _TO.search(text, between.start, between.end):
            return other
    return mark
