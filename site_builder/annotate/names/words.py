"""Words with a capital, and where a name could begin or end between them.

The possessive 's is no part of a word. "China-US" and "Beijing-Moscow" are two words, "US-led" and
"Trump-era" one and a tail, "Chen Ming-chi" has a hyphen of its own. No word crosses a blank, so each chunk
between blanks is read once and then looked up.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from site_builder.language.chunks import Lexicon, cut, places
from site_builder.language.openers import OPENERS
from site_builder.language.organisations import AGENCIES, BODIES
from site_builder.language.places import CAPITALS, COUNTRIES, OTHER_ADJECTIVES, PEOPLES
from site_builder.language.titles import ABBREVIATED
from site_builder.language.wordlist import words
from site_builder.model import Span

CAPITALISED = re.compile(
    r"[^\W\d_a-z](?<!\w[\s\S])(?:(?<=[A-Z])\.(?:[A-Z]\.)*(?!\w)|[\w’'&-]*)",
)
"""An abbreviation of single letters ("U.S.", "J."), or a word that begins with a capital.

The capital comes first and the look behind it second: so most characters are passed over at once.
"""

OPENING = frozenset("\"“‘«„‹「『(['")
"""Marks after which a capital may only say that a sentence begins."""

ARTICLES_OF_ARABIC = frozenset({"al-", "el-", "ul-", "ad-", "as-", "ar-", "an-", "ez-"})

PARTS = frozenset(PEOPLES) | frozenset(COUNTRIES) | frozenset(CAPITALS) | OTHER_ADJECTIVES | AGENCIES | BODIES
"""Each half of a compound of two names is one of these."""

TAILS = words(
    """
    led backed based era style born run centred centered free friendly brokered occupied controlled
    imposed made related linked owned produced bound wide like esque aligned held supported funded
    sponsored allied inspired speaking ruled dominated type old sized driven focused to only on for
    administered appointed endorsed bashing hating loving themed affiliated trained educated oriented
    first versus proof branded approved chaired
    """
)
"""Follow a name and a hyphen without being part of it: US-led, Trump-era."""


MOST = 40_000
"""Words with a capital that are read in one article; a megabyte of prose has fewer."""


LONGEST = 100
"""Characters of a word, hyphens and all, that can be a name."""


class Word(NamedTuple):
    """One word with a capital. A tuple, not a dataclass: thousands are made for each article."""

    text: str
    start: int
    end: int
    """Without possessive."""

    after: int
    """Where the gap to the next word begins; past the possessive."""

    initial: bool
    """The capital may only mean that a sentence begins here."""


class Capital(NamedTuple):
    """What is written with a capital in a chunk; offsets are its own."""

    start: int
    opened: bool
    """A mark stands before it after which a sentence may begin."""

    opens: bool
    """It often opens a sentence."""

    words: tuple[Word, ...]


def scan(text: str, sentences: Sequence[Span]) -> list[Word]:
    """Words with a capital, in order, at most `MOST`. Days and months are left in: they separate names."""
    starts = frozenset([_first_letter(text, span) for span in sentences])
    found: list[Word] = []
    chunks = cut(text)
    held = list(map(CAPITALS_OF.__getitem__, chunks))
    for place, capitals in compress(zip(places(chunks), held, strict=True), held):
        for first, opened, opens, pieces in capitals:
            initial = opened or place + first in starts
            if initial and opens:
                continue
            for name, start, end, after, _ in pieces:
                alone = initial and start == first
                found.append(Word(name, place + start, place + end, place + after, alone))
        if len(found) >= MOST:
            return found[:MOST]
    return found


def _first_letter(text: str, span: Span) -> int:
    """Offset of the first letter or digit of a sentence."""
    at = span.start
    while at < span.end and not text[at].isalnum():
        at += 1
    return at


def _capitals(chunk: str) -> tuple[Capital, ...]:
    """The words of a chunk that are written with a capital."""
    if chunk.islower():
        return ()
    found: list[Capital] = []
    for match in CAPITALISED.finditer(chunk):
        start = match.start()
        before = chunk[start - 1 : start]
        if before != "-" or not _inside_compound(chunk, start):
            words = tuple([_word(chunk, piece, start) for piece in _pieces(match[0])])
            if words:
                found.append(Capital(start, before in OPENING, match[0] in OPENERS, words))
    return tuple(found)


def _inside_compound(chunk: str, start: int) -> bool:
    """Trump in "anti-Trump" is no name; Assad in "al-Assad" is."""
    return (
        chunk[max(0, start - 3) : start].lower() not in ARTICLES_OF_ARABIC
        and chunk[start - 2 : start - 1].isalnum()
    )


def _word(chunk: str, piece: Word, start: int) -> Word:
    end, after = start + piece.end, start + piece.after
    if piece.text in ABBREVIATED and chunk[after : after + 1] == ".":
        return Word(f"{piece.text}.", start, after + 1, after + 1, False)
    return Word(piece.text, start + piece.start, end, after, False)


CAPITALS_OF = Lexicon(_capitals)


def _pieces(whole: str) -> tuple[Word, ...]:
    """The words one written word is made of, offsets from its start."""
    if not whole[0].isupper() or len(whole) > LONGEST:
        return ()
    name = _without_possessive(whole)
    if "-" in name:
        return tuple(_hyphenated(name, len(whole)))
    return (Word(name, 0, len(name), len(whole), False),) if name else ()


def _without_possessive(word: str) -> str:
    if word.endswith(("'s", "’s", "'S", "’S")):
        return word[:-2]
    return word if word[-1].isalnum() or word[-1] == "." else word.rstrip("'’-&")


def _hyphenated(name: str, after: int) -> Iterator[Word]:
    """The words of a hyphenated one: both halves of "China-US", the head of "US-led", else all of it."""
    parts = name.split("-")
    if parts[0] in PARTS and any(part in PARTS or part in TAILS or part.islower() for part in parts[1:]):
        at = 0
        for part in parts:
            if part in PARTS:
                yield Word(part, at, at + len(part), at + len(part), False)
            at += len(part) + 1
        return
    kept = next((i for i, part in enumerate(parts) if i and part in TAILS), len(parts))
    name = "-".join(parts[:kept])
    yield Word(name, 0, len(name), after if kept == len(parts) else len(name), False)
