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
        'now; not "now-defunct"',
        "now right until nowadays",
        r"(?:(?:right|until|till) )?now(?:adays)?\b(?!-)",
        _present,
    ),
    rule(
        "currently",
        'currently, the current rules, at present, these days; not "a current account"',
        "currently current at these",
        r"(?:currently|current(?!ly| account|s\b)(?= [a-z]{3})|at present|these days)\b",
        _present,
    ),
    rule(
        "recently",
        'recently, in recent years; "recent weeks" is a length, "the recent sale" a vague adjective',
        "recently recent more",
        r"(?:more )?recently\b|recent (?:years|decades|times|past)\b",
        _past,
    ),
    rule(
        "the-past",
        'in the past; not "the past year"',
        "the",
        r"the (?:recent )?past\b(?! (?:the|few|several|couple|\d|[a-z-]{2,8} (?:years|months|weeks|days"
        r"|hours|quarters|decades|summers|winters)|year|week|month|day|decade|century|quarter|season|weekend"
        r"|summer|winter|spring|fall))",
        _past,
    ),
    rule(
        "soon",
        'soon; not "as soon as"',
        "soon",
        r"soon\b(?! (?:after|as|before|enough|followed|became))(?<!as soon)",
        _future,
    ),
    rule(
        "the-future",
        "the future, the near future, the short term",
        "the near future coming",
        r"(?:the |(?<=in ))(?:near |immediate |not-too-distant )?future\b(?!s)|the (?:near|short|long) term\b"
        r"|(?:the )?coming (?:days|weeks|months|years|decades|quarters)\b",
        _future,
    ),
)
