"""What looks like a date and is none; asked before any rule.

Each row is a name, a reason and a pattern over the text around the candidate. A pattern with `$` at its
end looks at the characters before the candidate, one beginning with `\\A` at those after it.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A context in which a phrase is no date."""

    name: str
    reason: str
    words: re.Pattern[str]
    """The candidate itself."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


def _row(name: str, reason: str, words: str, before: str = "", after: str = "") -> Refusal:
    left = re.compile(before + r"\Z") if before else None
    return Refusal(name, reason, re.compile(words), left, re.compile(after) if after else None)


BEFORE = 80
"""Characters before a candidate that a refusal may look at."""

_YEAR = r"\A\d{4}[a-z]?\Z"
_DAY = r"\A(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z"

REFUSALS = (
    _row(
        "amount",
        "$1990, £2,000, 3.1998, No. 2020",
        r"\A\d",
        r"(?:[$€£¥#§.,/:–]|\bNo\.? |\bNos\.? )",
    ),
    _row("compound", "Covid-2019, KC-30", r"\A[\d./:]{1,10}(?:s|th)?\Z", r"[A-Za-z]-"),
    _row(
        "name-and-number",
        "Agenda 2030, Section 2024, Flight 1549",
        _YEAR,
        r"\b(?:[Cc]lass of|Agenda|Vision|Section|Article|Chapter|Route|Flight|Room|Resolution|Area|Windows"
        r"|Project|Horizon|Office|[Nn]umber|Russell?|Fortune|Forbes|Global|Euro|Euronext"
        r"|page|pages|Expo|Unit|Lot|Suite|Highway|Model|Part|Volume|Rule|Form) ",
    ),
    _row("rest-of-a-number", "555-2026, 1-800-555-1999", _YEAR, r"\d-"),
    _row(
        "address",
        "1600 Pennsylvania Avenue, 1990 Saddle Road",
        _YEAR,
        "",
        r"\A(?: [A-Z][a-z]{1,14}\.?){1,3} (?:Avenue|Ave|Street|St|Road|Rd|Drive|Boulevard|Blvd|Lane"
        r"|Highway|Way|Parkway)\b",
    ),
    _row(
        "counted",
        "2000 people, 1500 tons: a quantity",
        _YEAR,
        "",
        r"\A[ -](?:people|men|women|children|soldiers|troops|tons?|tonnes|kilomet|miles|met(?:re|er)s"
        r"|dollars|euros"
        r"|pounds|percent|per cent|workers|jobs|cars|times|votes|points|square|feet|barrels|employees|members"
        r"|students|copies|words|hours|days|calories|million|billion|others|yards|acres|hectares|mg|kg|km"
        r"|civilians"
        r"|refugees|homes|houses|police|protesters|demonstrators|more\b|deaths|cases\b"
        r"|of (?:them|which|whom|those|these|the)\b)",
    ),
    _row(
        "clock",
        "1653 local time, 2100 GMT",
        _YEAR,
        "",
        r"\A ?(?:\(?\d{4} )?(?:GMT|UTC|EST|EDT|ET|BST|local|hours|hrs|h\b)",
    ),
    _row(
        "citation",
        "(Xinhua, 2026), (Wang & Li, 2020a; Chen, 2021)",
        _YEAR,
        r"\([A-Z][^()\n]*[^()\n]{2}(?<!\b[Ii]n )(?<!\b[Ss]ince )(?<!\b[Uu]ntil )",
        r"\A[a-z]?(?:, pp?\. ?\d{1,4})?[;)]",
    ),
    _row("citation-year", "Wang (2026) argues", _YEAR, r"[A-Z]\w{1,24}(?: et al\.)? \(", r"\A[a-z]?\)"),
    _row("reference", "Xinhua. (2026, February 4). Title.", r"\A\d{4}", r"\w[.)] \(", r"\A[^)\n]{0,20}\)\."),
    _row("reference-day", "the day inside (2026, February 4)", r"\A[A-Z]", r"\(\d{4}[a-z]?, "),
    _row(
        "copyright",
        "Copyright 1995-2024",
        r"\A\d{4}",
        r"(?:[Cc]opyright|©|\([Cc]\)|COPYRIGHT)[ ,]{1,2}(?:\d{4} ?[-–] ?)?",
    ),
    _row("style", "the 1990s-style, a 1984-like", r"\A\d{4}s?\Z", "", r"\A[- ](?:style|era\b|like|esque)"),
    _row(
        "masthead",
        "Sunday Times, Friday Night Lights",
        _DAY,
        "",
        r"\A (?:Times|Telegraph|Herald|Mirror|Express|Mail|Post|Night Live|Night Football|Night Lights|Star"
        r"|Sun"
        r"|World|Independent|Tribune|Journal|Agreement|Church|School|Club)\b",
    ),
    _row(
        "named-day",
        "Black Friday, Good Friday, Bloody Sunday, Super Tuesday",
        _DAY,
        r"\b(?:Black|Good|Bloody|Super|Ash|Cyber|Palm|Easter|Maundy|Shrove|Mail on|Joe|Ruby|Casual) ",
    ),
    _row(
        "title",
        "USA Today, VOA Today, ABC's This Week: a name's capitals within a sentence",
        r"\A(?:Today|Tonight|Noon|This Week|Tomorrow)\Z",
        r"[A-Za-z0-9’'&] [\"“]?",
    ),
    _row(
        "the-present-age",
        "today's world, the people of tomorrow: an age, not a day",
        r"(?i)\Atoday['’]s\Z",
        "",
        r"\A (?:\w{1,14} )?(?:world|society|youth|young|children|generations?|standards?|age|era|technology"
        r"|computers|economy|environment|climate|women|consumers|teenagers|kids|students|culture|terms|money"
        r"|prices|dollars)\b",
    ),
    _row("age-to-come", "the people of tomorrow", r"(?i)\A(?:tomorrow|yesterday)(?:['’]s)?\Z", r"s of "),
    _row("film", "high noon", r"(?i)\Anoon\b", r"(?i:\bhigh )"),
    _row(
        "modal",
        "May I, may be: no month",
        r"\A(?:May|MAY)\Z",
        r"(?:\b(?:Theresa|Mrs\.?|Mr\.?|Ms\.?|Elaine|Brian|Prime Minister|Minister|Miss|Lady|Dame) )",
    ),
    _row(
        "forename",
        "Ms. April Jones, Sir August",
        r"\A(?:April|June|August|Jan|May)\Z",
        r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Miss|Lady|Dame)\.? ",
    ),
    _row(
        "surname",
        "the May government, the May family",
        r"\A(?:[Tt]he )?May\Z",
        "",
        r"\A (?:family|government|cabinet|administration|ministry|premiership)\b",
    ),
    _row(
        "month-name",
        "April Glaspie, August Wilson: a forename",
        r"\A(?:April|June|August|Jan|May)\Z",
        "",
        r"\A [A-Z](?!ugust|uly|pril|ctober)[a-z]{2,20} (?:said|told|was|is|has|had|who|says)\b",
    ),
)
"""Every refusal, in the order asked."""

_OF_NUMBERS = tuple(row for row in REFUSALS if re.match(r"\\A\\d|\\A\[\\d", row.words.pattern))
_OF_WORDS = tuple(row for row in REFUSALS if row not in _OF_NUMBERS)
_SUSPECT = re.compile("|".join(row.words.pattern.removeprefix("(?i)") for row in _OF_WORDS), re.IGNORECASE)
"""Nearly all words that are dates are suspected by no row."""


def refused(text: str, start: int, end: int) -> str:
    """Name of the first refusal that applies to `text[start:end]`; empty when none does."""
    words = text[start:end]
    if not words[:1].isdigit() and not _SUSPECT.match(words):
        return ""
    after = text[end : end + 40]
    before = text[max(0, start - BEFORE) : start]
    for row in _OF_NUMBERS if words[:1].isdigit() else _OF_WORDS:
        if not row.words.match(words) or (row.after and not row.after.match(after)):
            continue
        if row.before is None or row.before.search(before):
            return row.name
    return ""
