"""Why a reported quote may be none: said not to be said, or perhaps to be said, or by nobody who can speak.

One rule a row, first fit decides. A doubted quote is kept for whoever wants every attribution, with the low
chance measured for it, and no page shows it.
"""

from collections.abc import Callable
from typing import NamedTuple

from site_builder.annotate.quotes import complements
from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.confidence import STATEMENTS
from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t
from site_builder.language.saying import WEAK
from site_builder.language.wordlist import words

NEGATIVE = words(
    """
    not never neither nor cannot without instead no didn't doesn't don't wasn't isn't hasn't haven't
    hadn't won't wouldn't can't couldn't shouldn't n't rarely hardly
    """
)
NOBODY = words("no nobody none neither nothing")
SHIRKING = words(
    """
    refused refuses refusing refusal declined declines declining failed fails failing failure
    unable reluctant unwilling stopped avoided avoids hesitated forgot wants wanted hopes hoped
    plans planned expected likely hesitant neglected
    """
)
"""Before "to say": nothing was said, or not yet."""

UNSAID = NEGATIVE | SHIRKING
EVIDENCE = words("indication evidence sign signs suggestion proof confirmation word hint record")
CONDITIONS = words("if unless whether until should imagine suppose")
NEAR = 8
"""Items looked at to either side of a cue."""


class Case(NamedTuple):
    """A reported quote under doubt."""

    stream: Stream
    cue: Attribution
    source: Range
    low: int
    """First item of its sentence."""

    leads: bool
    """Are its words few, and the first of several stretches that its cue governs?"""

    form: str
    """Of the words, as `complements` names it."""

    kind: str
    """Whom the source stands for, as `confidence` names it."""


def negated(case: Case) -> bool:
    """`Xi did not say that …`, `he refused to say`, `neither accepting nor rejecting it`."""
    return any(case.stream.lower[i] in UNSAID for i in _between(case))


def nobody(case: Case) -> bool:
    """`No analyst said that …`."""
    return case.stream.lower[case.source.first] in NOBODY


def hypothetical(case: Case) -> bool:
    """`Xi would say`, `China can emphasise`: it has not been said."""
    stream = case.stream
    return any(
        stream.has(i, t.MODAL) and stream.lower[i][:2] != "do" and stream.lower[i][:3] != "did"
        for i in _between(case)
    )


def conditional(case: Case) -> bool:
    """`if Xi says`, `Suppose Xi said`, `no indication that Xi raised`."""
    if case.stream.lower[case.source.first] in CONDITIONS:
        return True
    words_before = case.stream.lower[max(case.low, case.source.first - NEAR) : case.source.first]
    if CONDITIONS.intersection(words_before[-2:]):
        return True
    return "no" in words_before and bool(EVIDENCE.intersection(words_before))


def timed(case: Case) -> bool:
    """A day or a time in the place of the speaker: `<- Feb 4`, `<- Earlier`."""
    if complements.is_calendar(case.stream, case.source.first, case.source.last):
        return True
    return (
        case.source.last - case.source.first == 1
        and case.stream.has(case.source.first, t.OPENER)
        and not case.stream.has(case.source.first, t.PRONOUN)
    )


def thing(case: Case) -> bool:
    """`the calls underscored`, `China's five-year plan emphasises`; `according to the report` is plain.

    Of 113 things an article in PolNeAR's training set is "according to", 93 are annotated as sources.
    """
    return case.kind == "thing" and case.cue.rule != "according-to"


def unknown(case: Case) -> bool:
    """Nobody the reader could name."""
    return case.kind == "unknown"


def pointing(case: Case) -> bool:
    """`language that suggests …`, `who pointed to the order of the calls`."""
    word = case.stream.lower[case.source.first]
    return word in ("that", "which") or (word == "who" and not (case.cue.verb and case.cue.verb.takes("s")))


def shown_by_deeds(case: Case) -> bool:
    """`Beijing has signalled its intention`: a country or a body may do without a word what the verb says."""
    verb = case.cue.verb
    if case.kind not in ("place", "body") or verb is None:
        return False
    return verb.lemma in SHOWING or (verb.lemma in WEAK and case.form not in STATEMENTS)


SHOWING = words("suggest signal imply underscore underline highlight reveal echo point emphasize emphasise")


def relative(case: Case) -> bool:
    """`stability that enables growth`: no statement, a relative clause."""
    return case.form == "relative"


def split(case: Case) -> bool:
    """`The US, Chen said, should …`: the words before the remark say nothing yet."""
    return case.leads and case.form not in STATEMENTS


def after_speech(case: Case) -> bool:
    """`“…,” he told CNN about the deal`: the cue has its quotation, the rest is the occasion."""
    near = min(case.cue.cue.first, case.source.first) - 1
    while near > case.low and case.stream.has(near, t.COMMA):
        near -= 1
    return near in case.stream.quotations and case.form not in STATEMENTS


def shirked(case: Case) -> bool:
    """`He denied that …`, `refused to say`, `disputes the count`: the opposite of what stands there."""
    return case.cue.verb is not None and case.cue.verb.lemma in DENYING


DENYING = words("deny refuse decline dispute disavow")
Doubt = Callable[[Case], bool]
DOUBTS: tuple[tuple[str, Doubt], ...] = (
    ("timed", timed),
    ("thing", thing),
    ("nobody", nobody),
    ("negated", negated),
    ("hypothetical", hypothetical),
    ("conditional", conditional),
    ("unknown", unknown),
    ("pointing", pointing),
    ("denied", shirked),
    ("after-speech", after_speech),
    ("relative", relative),
    ("split", split),
    ("deeds", shown_by_deeds),
)


def doubt(case: Case) -> str:
    """The name of the first doubt that fits; empty when none does."""
    return next((name for name, fits in DOUBTS if fits(case)), "")


def _between(case: Case) -> range:
    """The items of the cue's own clause before it, after its source; none before an inverted cue."""
    first = case.cue.cue.first
    if case.cue.inverted or case.source.first > first:
        return range(0)
    near = max(case.low, first - NEAR)
    if case.source.last <= first:
        near = max(near, case.source.last)
    border = (i for i in range(first - 1, near - 1, -1) if case.stream.has(i, BORDER))
    return range(next(border, near), first)


BORDER = t.MARK | t.COORDINATOR | t.QUOTED
"""Where a clause begins; the word itself is looked at too: "nor rejecting"."""
