"""Whose words a quotation is that stands in a clause without a verb of saying: its subject, if somebody.

`Freddy confided that they were “the first family”` and `Trump attacked “the ideology”` need no list of
verbs. The nearest clause decides, else the sentence. A subject that is a thing, a place or nothing at all
leaves the words to nobody.
"""

from site_builder.annotate.quotes import clauses, heads
from site_builder.annotate.quotes.attribution import Range
from site_builder.annotate.quotes.phrases import Phrase
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags as t
from site_builder.language.wordlist import words

PERSONS = words("he she they we i he's she's they're we're i'm i've we've they've")
THINGS = words("it it's this that that's there there's these those")
JOINING = words("but although though while because when if whereas where so")
WHO = 12
"""Items of a relative clause before the quotation."""


def speaker(stream: Stream, sentence: Sentence, quotation: int) -> Range | None:
    """The subject of the clause around the quotation; None when it is nobody."""
    start = _clause_start(stream, sentence.first, quotation)
    who = _who(stream, start, quotation)
    if who > 0:
        return Range(who, who + 1)
    for low in dict.fromkeys((start, sentence.first)):
        found = clauses.subject_of(stream, low, quotation) if low < quotation else None
        if found and _is_somebody(stream, found):
            return Range(*found)
    return None


def _clause_start(stream: Stream, low: int, quotation: int) -> int:
    """After the last joining word behind a mark."""
    for at in range(quotation - 1, low, -1):
        if stream.lower[at] in (";", ":") and at + 1 < quotation:
            return at + 1
        if stream.lower[at] in JOINING and stream.has(at - 1, t.MARK):
            return at + 1
    return low


def _who(stream: Stream, start: int, quotation: int) -> int:
    """The "who" of a relative clause around the quotation; -1 without one."""
    for at in range(quotation - 1, max(start, quotation - WHO), -1):
        if stream.lower[at] == "who":
            return at if stream.has(at - 1, t.NAME | t.COMMA) else -1
        if stream.has(at, t.MARK):
            return -1
    return -1


def _is_somebody(stream: Stream, phrase: Phrase) -> bool:
    if stream.lower[phrase[0]] in THINGS:
        return False
    written = stream.span(*phrase).of(stream.text)
    if stream.lower[phrase[0]] in PERSONS and phrase[1] - phrase[0] == 1:
        return True
    named = stream.has(phrase[1] - 1, t.NAME) and not stream.has(
        phrase[0], t.VERBISH | t.CLAUSE | t.CONTRACTED
    )
    return named or heads.can_speak(written)
