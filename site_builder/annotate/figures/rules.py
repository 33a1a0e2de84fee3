"""How a number becomes a figure: one reading a kind, tried in the order of `RULES`.

Each reading gets the amount and the words that follow it, and answers with the kind, the unit, the noun
and how far the figure reaches; None passes the number on to the next.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from site_builder.language.units import MONEY, PHRASES, SPEEDS, SYMBOLS, TIME, UNITS
from site_builder.language.wordlist import words as word_list

Kind = Literal["money", "percent", "quantity", "duration", "count", "ordinal"]


@dataclass(frozen=True, slots=True)
class Number:
    """A written number in its place."""

    sign: str
    """The sign for money before it; empty for none."""

    before: str
    """The text that leads up to it, up to 40 characters."""

    after: str
    """The text that follows, up to 60 characters."""

    digits: str
    """As written."""

    spelled: bool
    """Written as a word ("two"), not in digits."""

    scaled: bool
    """Followed by "million" or the like."""

    grouped: bool
    """Written with separators: 1,200. Other bare numbers are too often a label."""


@dataclass(frozen=True, slots=True)
class Kinded:
    """What a number counts."""

    kind: Kind
    unit: str
    reach: int
    """Characters of `Number.after` that belong to the figure."""

    noun: str = ""


_PERCENT = re.compile(r" ?%|[ -]per ?cent\b|[ -]pct\b|[ -]percentage points?\b", re.IGNORECASE)
_PER = re.compile(
    r"[ -](?:per|an?)[ -](hour|second)\b(?! (?:later|after|before|earlier|faster|slower|ago|long|into)\b)"
)
"""The time a speed is of; "3 miles an hour before dawn" is a length."""

_WORDS = re.compile(r"[ \n-](?:of )?(?P<one>[A-Za-z/]+)(?: (?P<two>[A-Za-z]+))?")
_MONEY = re.compile(
    r"[ \n-](?:(?:US|U\.S\.|American|Hong Kong|Australian|Canadian|Chinese|Japanese|Russian|Indian) )?"
    r"(?P<word>[a-z]+)\b"
)
_NOUN = re.compile(
    r"[ \n](?:of )?[\"“‘']?(?P<words>[A-Za-z][A-Za-z’'-]*[\"”]?(?: [A-Za-z][A-Za-z’'-]*){0,2})"
)
_STOP = word_list(
    """
    a an and or of the in on at to for from by with as than is are was were be been has have had will
    would that which who it he she they we but more less per each other others after before since until
    up down times out about over into only if when while where also not did said says points years later
    earlier ago least most so later there people's this these those them us you his her its their our
    between among through during under
    """
)

_HARMED = (
    "dead|killed|injured|wounded|hurt|missing|unaccounted for|homeless|displaced|hospitali[sz]ed"
    "|detained|arrested"
)
_TOLL = re.compile(
    r" (?:(?:were|was|are|is|have|had|has|been|being|still|also|reported|reportedly|confirmed|feared|believed"
    rf"|listed as|seriously|badly|critically|slightly|more|others?) ){{0,4}}(?P<harm>{_HARMED})\b"
)
_HARMING = re.compile(
    r"\b(?:kill|injur|wound|displac|detain|arrest|evacuat|hospitali[sz])(?:s|es|ed|ing)"
    r" (?:(?:at|least|most|more|than|over|about|some|around|nearly|almost|up|to|as|many|another|a|further"
    r"|roughly|an|estimated) ){0,4}\Z",
    re.IGNORECASE,
)
_OBJECTS = word_list("the a an this that these those his her its their them him us you me")
"""Words that open what a verb acts on: "two killed the lights"."""
_WORD_AFTER = re.compile(r"[\"”’']? (?P<word>[A-Za-z]+)")


def money(number: Number) -> Kinded | None:
    """$20, US$3.5bn, 20 million dollars, 30 yuan."""
    if number.sign:
        return Kinded("money", SYMBOLS[number.sign], 0)
    found = _MONEY.match(number.after)
    code = MONEY.get(found["word"]) if found else None
    if (
        not found
        or code is None
        or (found["word"] in ("won", "real", "pounds") and not number.scaled and number.spelled)
    ):
        return None
    return Kinded("money", code, found.end(), found["word"])


def percent(number: Number) -> Kinded | None:
    """30%, 30 per cent, two percentage points."""
    found = _PERCENT.match(number.after)
    if not found:
        return None
    point = "point" in found.group()
    return Kinded(
        "percent", "percentage-point" if point else "percent", found.end(), found.group().strip(" -")
    )


def duration(number: Number) -> Kinded | None:
    """1.5 hours, a four-year war; capitals make a name ("Five-Year Plan"), "old" an age."""
    found = _WORDS.match(number.after)
    if not found or found["one"] not in TIME or number.scaled:
        return None
    end = found.end("one")
    if re.match(r"[ -]old\b| of age\b| ago\b| earlier\b| later\b", number.after[end:]):
        return None
    return Kinded("duration", TIME[found["one"]], end, found["one"])


def quantity(number: Number) -> Kinded | None:
    """20 million tons, 300 square kilometres."""
    found = _WORDS.match(number.after)
    if not found:
        return None
    one, two = found["one"], found["two"] or ""
    if unit := PHRASES.get(f"{one} {two}".lower()):
        return Kinded("quantity", unit, found.end(), f"{one} {two}")
    unit = UNITS.get(one) or (UNITS.get(one.lower()) if one.isupper() and len(one) < 4 else None)
    if not unit:
        return None
    end = found.end("one")
    timed = _PER.match(number.after, end)
    speed = SPEEDS.get((unit, timed[1])) if timed else None
    if timed and speed:
        return Kinded("quantity", speed, timed.end(), f"{one}{timed.group()}")
    return Kinded("quantity", unit, end, one)


def count(number: Number) -> Kinded | None:
    """82 people, two "strong" leaders: the first plural of the next three words is what is counted."""
    found = _NOUN.match(number.after)
    words = found["words"].split() if found else []
    end = found.start("words") if found else 0
    for n, word in enumerate(words):
        bare = word.strip("\"”’'")
        if bare.lower() in _STOP:
            break
        end += len(word) + (n > 0)
        if bare[:1].isupper():
            continue
        if bare in ("people", "men", "women", "children", "police", "troops") or (
            len(bare) > 3 and bare.endswith("s") and not bare.endswith(("ss", "us", "'s", "’s", "ous"))
        ):
            return Kinded("count", "", end - (len(word) - len(word.rstrip('"”'))), bare)
    return Kinded("count", "", 0) if number.scaled or number.grouped else None


def toll(number: Number) -> Kinded | None:
    """11 dead, 27 were injured; killing nine and wounding at least 30: those harmed, with no noun for them.

    A number between two such words goes with the one after it. A year is no toll, nor is a number before
    another noun ("two injured climbers", which `count` reads).
    """
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", number.digits):
        return None
    found = _TOLL.match(number.after)
    if found and _ends(number.after[found.end() :]):
        return Kinded("count", "", found.end(), found["harm"])
    harming = _HARMING.search(number.before)
    return Kinded("count", "", 0) if harming and _ends(number.after) else None


def _ends(after: str) -> bool:
    """Does no noun follow: a mark, a word of grammar, a name, or nothing?"""
    word = _WORD_AFTER.match(after)
    if word:
        form = word["word"].lower()
        return (form in _STOP and form not in _OBJECTS) or word["word"][0].isupper()
    return not after or bool(re.match(r"[\"”’']?[,.;:!?)\n—–-]", after))


RULES: tuple[tuple[str, Callable[[Number], Kinded | None]], ...] = (
    ("money", money),
    ("percent", percent),
    ("duration", duration),
    ("quantity", quantity),
    ("toll", toll),
    ("count", count),
)
"""Name and reading, in the order tried."""
