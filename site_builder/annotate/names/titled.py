"""The title in the capitalised words before a name, without what only happens to stand before it.

"As White House Press Secretary" opens a sentence, "Jeb Bush Super PAC Chief" names somebody else, and
a headline in capitals may run into the text: the title begins after them.
"""

from site_builder.annotate.names.readings import ADJECTIVES, GAZETTEER, KNOWN_BODIES
from site_builder.language.given_names import GIVEN_NAMES
from site_builder.language.openers import opens
from site_builder.language.titles import HONORIFICS, TITLE_MIDDLES, TITLES
from site_builder.model import Span

FORMER = ("former ", "Former ", "then-", "Then-", "ex-", "Ex-", "then ", "vice ", "acting ")
SHORT = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "pres": "president",
    "sec": "secretary",
    "prof": "professor",
    "capt": "captain",
    "congressman": "representative",
    "congresswoman": "representative",
}
SHOUTED = 6
"""Letters from which a word in capitals is a headline's, not an acronym."""


def title(text: str, span: Span) -> Span | None:
    """The part of the span that is a title; None where nothing but an opener is left."""
    words = span.of(text).split()
    first = max(_after_other(words), _after_openers(words))
    if first >= len(words):
        return None
    start = span.start
    for word in words[:first]:
        start = text.index(word, start) + len(word)
    return Span(text.index(words[first], start), span.end)


def offices(text: str, span: Span | None) -> frozenset[str]:
    """The offices of a title, in full: senator of "Sen." and "Former Senator"; none without a title."""
    if span is None:
        return frozenset()
    found = (word.casefold().strip(".,") for word in span.of(text).split() if word in TITLES)
    return frozenset(SHORT.get(word, word) for word in found)


def _after_openers(words: list[str]) -> int:
    """Index of the first word that no sentence opener and no capitals stand for or before."""
    last = -1
    for i, word in enumerate(words):
        opener = i == last + 1 and word != "Former" and opens(word)
        shout = word.isupper() and len(word) >= SHOUTED and word.isalpha() and word not in KNOWN_BODIES
        if opener or shout or word == "&":
            last = i
    return last + 1


def _after_other(words: list[str]) -> int:
    """Index of the first word of a title after somebody else's full name; 0 without one."""
    for i in range(len(words) - 2):
        if words[i] in GIVEN_NAMES and not (_of_title(words[i]) or _of_title(words[i + 1])):
            return next((j for j in range(i + 2, len(words)) if _of_title(words[j])), len(words))
    return 0


def _of_title(word: str) -> bool:
    plain = word in TITLES or word in TITLE_MIDDLES or word in HONORIFICS
    return plain or word in ADJECTIVES or word in GAZETTEER or word in KNOWN_BODIES


def with_former(text: str, start: int) -> int:
    """Where a title begins, "former" and "then-" before it included."""
    return next((start - len(word) for word in FORMER if text.endswith(word, 0, start)), start)
