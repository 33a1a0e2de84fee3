"""Past or future, by the clause a time stands in.

Words are read from the time to the left, at most 160 characters back; the nearest cue decides. A time
that opens its clause is read with the verb to its right. "will" governs "in November" in "Putin will
attend the summit hosted by Xi in November": an agent's "hosted by" is no finite verb, nor is a participle
after a determiner or an adverb ("his previously announced trip") or after "is" ("is heard in May"). A
comma, "that", "after", "since" or "which" ends the reach of a future cue. "declined by 2%" has no agent.
"""

import re

from site_builder.annotate.dates.arranged import just_arranged
from site_builder.annotate.dates.rule import Tense
from site_builder.language.verbs import IRREGULAR_PAST, PAST_AS_PRESENT
from site_builder.language.wordlist import words
from site_builder.model import Span

REACH = 160
"""Characters looked at on the left."""

AHEAD = 90
"""Characters looked at on the right, for a time that opens its clause."""

_TOKEN = re.compile(r"[a-z]+(?:['’][a-z]{1,2})?|(?<=by )[$£€]?\d|[,;:–—]")

_FUTURE = words(
    """
    will won't won’t shall scheduled expected expect expects expecting slated due upcoming forthcoming
    planned plans planning invited invitation invitations proposed would could might should preparing
    prepares deadline until projected forecast forecasts predicts pending targeting tentatively
    """
)
"""One word is enough."""

_FUTURE_PAIRS = frozenset(
    (first, second)
    for second, firsts in {
        "to": "is are be prepared set due about poised likely unlikely going hope hopes hoping intend "
        "intends intending aim aims"
        " aiming eager ready agreed pledged vowed prepares plan decision deal pact agreement contract bid "
        "offer"
        " proposal right want wants wanted seeks order approval promised threatened way decided",
        "be": "to",
        "forward": "looking look looks looked",
        "of": "ahead",
        "for": "stage plan set",
    }.items()
    for first in firsts.split()
)
"""Two words in a row; the first of them is met last, reading leftwards."""

_BREAKS = words(
    """
    that after since which when where who because but ; : – —
    """
)
_LISTING = frozenset(["including", "such", "among", "notably", "and", "with", "starting", "beginning"])
"""After a comma, these go on with the same clause."""

_FINITE = IRREGULAR_PAST | {"was", "were", "had", "did"}
_PRESENT = frozenset(["is", "are"])
_SCHEDULED = words(
    """
    meets meet opens begins convenes arrives departs resumes expires concludes closes starts ends returns
    votes hosts visits launches takes goes turns
    """
)
"""Verbs whose simple present beside a time is a timetable: "the two meet Monday"."""

_TIMETABLED = _SCHEDULED | frozenset(["open", "begin", "start", "vote", "close", "resume"])
"""The same behind a time that opens its clause: "on Saturday the polls open"."""

TIMETABLE = 6
"""Words within which such a verb stands."""

_GOING = words(
    """
    arriving closing coming flying gathering heading holding hosting launching leaving meeting opening
    returning travelling traveling visiting
    """
)
"""After "is" or "are" an arrangement: "the envoys are gathering on Monday"."""

_POSSESSIVES = frozenset(["his", "her", "its", "their"])
_MODALS = frozenset(["would", "could", "should", "might"])
_NEGATIVES = frozenset(["not", "neither", "nor", "none", "nobody"])
_CONJUNCTIONS = frozenset(["when", "once", "until", "before"])
_NO_PAST = words(
    """
    to will would can could may might shall should must not do does did don't doesn't didn't don’t doesn’t
    didn’t the a an is are be been being has have had his her its their our my your this that of in on at
    each every record and or
    """
)
"""After one of these "set" or "hit" is an infinitive, a participle or a noun."""

_PAIRED = frozenset(first for first, _ in _FUTURE_PAIRS)
_NOT_VERBS = words(
    """
    need indeed speed feed seed breed united hundred sacred embed
    """
)
_UN_VERBS = frozenset(["unveiled", "unleashed", "united", "uncovered", "unfolded", "underlined", "unearthed"])
_ATTRIBUTIVE = words(
    """
    a an the his her its their our my previously newly recently so-called long much
    """
)
_PRESENT_PASSIVE = frozenset(["is", "are", "be", "being", "gets", "get"])
_OPENERS = words(
    """
    in on by during late early also since until earlier later of the at from last before around within
    """
)
"""Words that may stand between the head of a clause and its time, at most three."""

_TO_VERB = words(
    """
    the a an this that his her its their
    """
)


def of(text: str, sentence: Span, start: int, end: int) -> Tense:
    """What the clause around `text[start:end]` says: past, future, or none of it."""
    left = text[max(sentence.start, start - REACH) : start]
    found: Tense = "none"
    if _opens(left):  # a clause of its own: the verb to the right is its verb
        found = _right(_TOKEN.findall(text[end : min(sentence.end, end + AHEAD)].lower()))
    return found if found != "none" else _left(_TOKEN.findall(left.lower()))


def _opens(left: str) -> bool:
    """Does nothing but a preposition stand between the time and the head of its clause?"""
    before = left[-40:].lower().split(" ")
    if not before[-1]:
        before.pop()
    for _ in range(3):
        if before and before[-1] in _OPENERS:
            before.pop()
    head = before[-1] if before else ""
    return not head or head[-1] in ',;:“"' or head in ("and", "but", "that")


def _left(words: list[str]) -> Tense:
    """The nearest cue that still governs."""
    broken = False
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if not _tells(word):
            continue
        if word in _BREAKS or (word == "," and _next(words, at) not in _LISTING):
            broken = True
        elif _future(words, at):
            if words[max(0, at - 2) : at] == ["had", "been"] or _undone(words, at):
                return "past"
            if not broken:
                return "future"
        elif _past(words, at):
            return "future" if _awaited(words, at) or just_arranged(words, at) else "past"
        elif word in _PRESENT and not broken:
            return "none"
        elif word in _SCHEDULED and not broken and len(words) - at < TIMETABLE and "," not in words[at:]:
            return "future"
    return "none"


def _right(words: list[str]) -> Tense:
    for at in range(len(words)):
        if not _tells(words[at]):
            continue
        if _future(words, at):
            return "future"
        if _past(words, at):
            return "past"
        if at < TIMETABLE and words[at] in _TIMETABLED and words[max(0, at - 1)] not in _NO_PAST:
            return "future"
    return "none"


def _undone(words: list[str], at: int) -> bool:
    """ "would have met", "could not be reached": no plan, but what was not done."""
    if words[at] not in _MODALS:
        return False
    following = words[at + 1 : at + 3]
    if following[:1] == ["have"]:
        return following[1:] != ["to"]
    return words[at] == "could" and bool(
        _NEGATIVES.intersection([*following[:1], *words[max(0, at - 5) : at]])
    )


def _awaited(words: list[str], at: int) -> bool:
    """ "would resume when trading opened on Monday": a past form below a verb that looks ahead."""
    joins = (
        j
        for j in range(at - 1, max(0, at - 5), -1)
        if words[j] in _CONJUNCTIONS or words[j - 1 : j + 1] == ["soon", "as"]
    )
    join = next(joins, 0)
    for back in range(join - 1, -1, -1):
        if words[back] in _BREAKS or words[back] == ",":
            return False
        if words[back] in _MODALS or words[back] == "likely":
            return not _undone(words, back)
    return False


def _next(words: list[str], at: int) -> str:
    return words[at + 1] if at + 1 < len(words) else ""


_CUES = (
    _BREAKS
    | _FUTURE
    | _GOING
    | _FINITE
    | _PAIRED
    | _PRESENT
    | _TIMETABLED
    | PAST_AS_PRESENT
    | frozenset([","])
)


def _tells(word: str) -> bool:
    """May this word be a cue, or break one? Most words are neither, and are passed over at once."""
    return word in _CUES or word.endswith(("ed", "'ll", "’ll"))


def _future(words: list[str], at: int) -> bool:
    word, following = words[at], _next(words, at)
    to_thing = following == "to" and at + 2 < len(words) and words[at + 2] in _TO_VERB
    if word in _GOING:
        return any(w in _PRESENT for w in words[max(0, at - 1) : at])
    if (
        word == "plans"
        and following == "for"
        and words[max(0, at - 1) : at]
        and words[at - 1] in _POSSESSIVES
    ):
        return False  # "unveiled his plans for the port in March": the unveiling
    if word == "due" and to_thing:
        return False  # "due to a fire": a reason
    if word in _FUTURE:
        as_planned = words[max(0, at - 2) : at] == ["as", "previously"] or words[at - 1 : at] == ["as"]
        return not (word in ("planned", "expected", "scheduled") and (following == "by" or as_planned))
    if word.endswith(("'ll", "’ll")):
        return True
    return (word, following) in _FUTURE_PAIRS and not to_thing


def _negated(word: str) -> bool:
    """ "unspecified", "unprecedented": adjectives, but for the few verbs that begin so."""
    return word.startswith("un") and word not in _UN_VERBS


def _past(words: list[str], at: int) -> bool:
    word = words[at]
    before = words[at - 1] if at else ""
    if word in PAST_AS_PRESENT:
        return before not in _NO_PAST and before not in _BREAKS and _next(words, at) not in ("", "to", "for")
    regular = word.endswith("ed") and len(word) > 3 and word not in _NOT_VERBS and not _negated(word)
    agent = _next(words, at) == "by" and not "".join(words[at + 2 : at + 3])[-1:].isdigit()
    if not (regular or word in _FINITE) or agent:
        return False
    if before.endswith("ly") and before not in _ATTRIBUTIVE:
        before = words[at - 2] if at > 1 else ""
    return before not in _PRESENT_PASSIVE and not (regular and before in _ATTRIBUTIVE)
