"""Times with no place on the calendar: now, recently, the future. They carry PRESENT_REF, PAST_REF or
FUTURE_REF.
"""

import re

from site_builder.annotate.dates.rule import Place, Reading, rule


def _present(_m: re.Match[str], _place: Place) -> Reading | None:
    return Reading("PRESENT_REF", confidence=0.9)


def _past(_m: re.Match[str], _place: Place) -> Reading | None:
    return Reading("PAST_REF", confidence=0.9)


def _future(_m: re.Match[str], _place: Place) -> Reading | None:
    return Reading("FUTURE_REF", confidence=0.9)


RULES = (
    rule(
        "now",
        'now; not "now that", "by now"',
        "now right until nowadays",
        r"(?:(?:right|until|till) )?now(?:adays)?\b(?!-)",
        _present,
    ),
    rule(
        "currently",
        "currently, at present, these days",
        "currently current at these presently",
        r"(?:currently|presently|current(?!ly| account|s\b)(?= [a-z]{3})|at present|at the moment|at this "
        r"(?:time|moment|point)|these days)\b",
        _present,
    ),
    rule(
        "recently",
        "recently, in recent years, previously",
        "recently recent formerly in more",
        r"(?:more )?(?:recently|formerly)\b|recent(?: (?:years|months|weeks|days|decades|times|past))?\b",
        _past,
    ),
    rule(
        "the-past",
        'in the past; not "the past year"',
        "the",
        r"the (?:recent )?past\b(?! (?:the|few|several|couple|\d|[a-z-]{2,8} (?:years|months|weeks|days"
        r"|hours|quarters|decades)|year|week|month|day|decade|century|quarter|season|weekend|summer|winter"
        r"|spring|fall))",
        _past,
    ),
    rule(
        "soon",
        'soon; not "as soon as"',
        "soon",
        r"soon\b(?! (?:after|as|before|enough|followed))(?<!as soon)",
        _future,
    ),
    rule(
        "the-future",
        "the future, the near future, the short term",
        "the near future foreseeable coming",
        r"(?:the |(?<=in ))(?:near |foreseeable |immediate |not-too-distant )?future\b(?!s)|the (?:near"
        r"|short|long) term\b|(?:the )?coming (?:days|weeks|months|years|decades|quarters)\b",
        _future,
    ),
)
