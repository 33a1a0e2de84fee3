"""How long and how often: durations (P3M) and sets (P1D, XXXX-WXX-1). They have no first or last day.

Ages are no time ("a 12-year-old girl"); "five-year plan" is a length, "14th Five-Year Plan" a name.
"""

import re
from decimal import Decimal

from site_builder.annotate.dates.deictic import unit_letter
from site_builder.annotate.dates.edges import month_number
from site_builder.annotate.dates.grammar import CLOCK_UNITS, UNITS
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import SEASONS, WEEKDAYS
from site_builder.language.numbers import cardinal, plain


def duration(number: str, unit: str) -> str:
    """TIMEX3 value of so many units: P3M, PT1.5H, P10Y for a decade."""
    singular = unit.lower().rstrip("s")
    letter, prefix = unit_letter(unit), "PT" if singular in CLOCK_UNITS else "P"
    if singular == "fortnight":
        number = plain(Decimal(number) * 2) if number != "X" else number
    if letter in "EC" and number not in ("X", "1"):
        number, letter = plain(Decimal(number) * (10 if letter == "E" else 100)), "Y"
    return f"{prefix}{number}{letter}"


def _counted(m: re.Match[str], place: Place) -> Reading | None:
    """A number of units; capitals mark a name ("Five-Year Plan"), "per" and money before "a year" a rate."""
    written = m["number"]
    if m["unit"][:1].isupper() or (written.lower() in ("a", "an") and not _length_after(place)):
        return None
    number = cardinal(re.sub(r"\bhalf an?\b", "0.5", written.lower()).replace(" of", ""))
    half = written.lower().endswith("and a half")
    if "half" in written.lower():
        number = (
            (cardinal(written.lower().removesuffix(" and a half")) or Decimal(0)) + Decimal("0.5")
            if half
            else Decimal("0.5")
        )
    if number is None:
        number = _mixed(written)
    return (
        Reading(duration(plain(number), m["unit"]), "DURATION", _mod(m["about"]))
        if number is not None
        else None
    )


def _mixed(written: str) -> Decimal | None:
    """2 1/2 and the like."""
    found = re.fullmatch(r"(\d+)[ -](\d)/(\d)", written)
    return Decimal(found[1]) + Decimal(found[2]) / Decimal(found[3]) if found and int(found[3]) else None


_MODS = {
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "less than": "LESS_THAN",
    "more than": "MORE_THAN",
    "over": "MORE_THAN",
    "at least": "EQUAL_OR_MORE",
    "up to": "EQUAL_OR_LESS",
}


def _mod(words: str | None) -> str:
    return _MODS.get(" ".join((words or "").lower().split()), "")


_LENGTH = re.compile(
    r"\b(?:for|in|within|about|than|nearly|almost|over|after|takes?|took|lasts?|lasted|half|spend|spent|the"
    r"|every)[ \n]\Z"
)


def _length_after(place: Place) -> bool:
    """ "for a week" is a length; "twice a week", "$5 a week" are rates."""
    return bool(_LENGTH.search(place.before(10)))


def _vague(m: re.Match[str], _place: Place) -> Reading | None:
    return Reading(duration("X", m["unit"]), "DURATION", confidence=0.8)


def _span(m: re.Match[str], _place: Place) -> Reading | None:
    """The past three months, the next few weeks."""
    if m["vague"]:
        return Reading(duration("X", m["unit"]), "DURATION", confidence=0.8)
    number = cardinal((m["number"] or "1").lower().replace(" of", ""))
    return (
        Reading(duration(plain(number), m["unit"]), "DURATION", _mod(m["about"]))
        if number is not None
        else None
    )


_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "biannual": "P6M",
}


def _adverb(m: re.Match[str], _place: Place) -> Reading | None:
    """Written small: "EVA DAILY" and "the Daily Mail" are names."""
    if m.group()[:1].isupper():
        return None
    return Reading(_ADVERBS[m.group().lower()], "SET", confidence=0.8)


def _every(m: re.Match[str], _place: Place) -> Reading | None:
    words = m["what"].lower()
    if words in WEEKDAYS:
        return Reading(f"XXXX-WXX-{WEEKDAYS[words] + 1}", "SET")
    if words in SEASONS:
        return Reading(f"XXXX-{SEASONS[words][0]}", "SET")
    if month := month_number(m["what"]) if m["what"][:1].isupper() else None:
        return Reading(f"XXXX-{month:02d}", "SET")
    if words in ("morning", "evening", "night", "afternoon"):
        return Reading("P1D", "SET")
    if words not in UNITS:
        return None  # a month in small letters is a verb: "each may differ"
    number = cardinal(m["number"]) if m["number"] else 1
    return Reading(duration(str(number), words), "SET") if number else None


def _plural_day(m: re.Match[str], _place: Place) -> Reading | None:
    if not m["weekday"][:1].isupper():
        return None
    return Reading(f"XXXX-WXX-{WEEKDAYS[m['weekday'].lower()] + 1}", "SET", confidence=0.85)


_QUANTIFIED = r"(?:(?P<about>about|around|roughly|nearly|almost|more than|less than|over|at least|up to) )?"

RULES = (
    rule(
        "span",
        "the past three months, the next few weeks, the first nine months",
        "the past last next first coming",
        r"(?:the )?(?P<which>past|last|next|first|final|previous|coming|following|latest) (?P<about>about"
        r" )?(?:{count}|{vague})[ -](?:full |more |trading )?{unit}",
        _span,
    ),
    rule(
        "counted",
        "1.5 hours, a two-week visit, almost four years",
        "NUMBER about around roughly nearly almost more less over at up",
        _QUANTIFIED
        + r"{count}[ -](?:more |full |additional |consecutive |straight |trading |business )?{unit}(?![-"
        r" ]old\b)(?! of age\b)(?:-long)?",
        _counted,
    ),
    rule(
        "vague-length",
        "several years, a few weeks",
        "a several some many few dozens",
        r"{vague} (?:more )?(?P<unit>hours|days|weeks|months|quarters|years|decades|centuries)\b(?! old|"
        r" ago)",
        _vague,
    ),
    rule(
        "vague-span",
        "in recent weeks",
        "recent",
        r"recent (?P<unit>days|weeks|months|quarters)\b",
        _vague,
    ),
    rule("adverb", "daily, weekly, annual", " ".join(_ADVERBS), "|".join(_ADVERBS), _adverb),
    rule(
        "every",
        "every day, each Thursday, every two weeks",
        "every each",
        r"(?:every|each) (?:(?P<number>two|three|four|five|six|ten|\d{1,2}) )?(?P<what>day|week|month"
        r"|quarter|year|hour|minute|decade|night|morning|evening|afternoon|Mon|January|February|March|April"
        r"|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday"
        r"|Friday|Saturday|Sunday|spring|summer|autumn|fall|winter)s?\b",
        _every,
    ),
    rule(
        "plural-day",
        "on Thursdays",
        "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
        r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s\b",
        _plural_day,
    ),
)
