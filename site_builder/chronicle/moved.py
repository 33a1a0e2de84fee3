"""Times that were given up for others: "scheduled for Wednesday, was moved to 8 June" is on 8 June.

What was moved is what the old time belongs to, so nothing but the moving verb stands between the two times.
What somebody denied, asked for or did not do moved nothing.
"""

import re

from site_builder.chronicle.reading import Reading
from site_builder.model import DateMark, Span

_MOVED = (
    r"(?:was|were|has been|have been|will be|is|are)(?: (?:now|again|also|later|since|then|already))? "
    r"(?:moved|postponed|delayed|deferred|adjourned|rescheduled|shifted|put (?:off|back)"
    r"|pushed (?:back|forward)|brought forward)"
)
_TO = r"(?:to|until|till|for) (?:the |next )?"
_WAS_MOVED = re.compile(rf",? {_MOVED}(?: by [^,;.]{{1,20}})? {_TO}")
_FROM = re.compile(rf"\b{_MOVED} from (?:the )?\Z")
_ON = re.compile(rf" {_TO}")
_DOUBTED = re.compile(
    r"\b(?:not|never|no|nobody|neither|nor|den(?:y|ied|ies)|(?:reject|refus|propos|request|suggest|rumou?r)\w*"
    r"|(?:call|want|ask|demand|urg|hop|fear|claim)\w*|whether|if|unless|false\w*|wrong\w*|had|would|should"
    r"|could|may|might)\b",
    re.IGNORECASE,
)
POINTS = frozenset(["DATE", "TIME"])
"""Types of times that something can be moved to; "postponed for two hours" names none."""

REACH = 80
"""Characters before a time in which it is said that something was moved."""


def moved_to(reading: Reading, sentence: Span, mark: DateMark) -> DateMark | None:
    """The time to which the sentence moves what was to be at this one; the same where it moves nothing.

    None where it is moved to a time that was misread: one before the old one, or one that is over.
    """
    following = reading.times(Span(mark.span.end, sentence.end))
    other = next((one for one in following if one.first and one.type in POINTS), None)
    if other is None or not _moves(reading.article.text, sentence, mark, other):
        return mark
    told = reading.article.text[sentence.start : other.span.start]
    forward = "forward" in told and other.first > reading.published
    return other if forward or other.first > mark.first else None


def _moves(text: str, sentence: Span, mark: DateMark, other: DateMark) -> bool:
    """Is it said outright that what was to be at the one time was moved to the other?"""
    away = _FROM.search(text, max(sentence.start, mark.span.start - REACH), mark.span.start)
    between = (_ON if away else _WAS_MOVED).fullmatch(text, mark.span.end, other.span.start)
    return bool(between) and not _DOUBTED.search(text, sentence.start, other.span.start)
