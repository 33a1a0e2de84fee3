"""Sentences as spans: each ends with its full stop, question mark or closing quotation mark.

A full stop ends a sentence unless the word before it is an abbreviation ("Mr.", "U.S.", "Feb.", "No. 2"), an
initial, or part of a number. A question inside quotation marks does not end the sentence when its speaker
follows: `"Why?" Chong asked.` A sentence never crosses a block, and every word of a block is in one sentence.
Each mark of punctuation is looked at once, with a bounded view to both sides, so the time is linear.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from site_builder.language.abbreviations import EXCLAIMED, MAYBE, MONTHS, NUMBERED, STARTERS, TITLES
from site_builder.model import Article, Span

STOP = re.compile(
    r"[.!?…。！？](?:"
    r"(?<=[.!?…])[.!?…]{0,19}[\"'”’»)\]]{0,4}(?:\[\d{1,3}\]){0,3}\s+"
    r"(?=[\"'“‘«„‚(\[「『¿¡*—–-]{0,4}([^\W_a-z][\w’']{0,20}))"
    r"|(?<=[。！？])[。！？]{0,19}[」』”’]{0,4}\s*)"
)
"""Where a sentence may end, with the space after it; the group is the next word. The mark comes first and
alone, so that all other characters are passed over at once.
"""

WORD_ENDS = re.compile(r"[\s(\[\"“‘'’]")
INITIALS = re.compile(r"(?:[^\W\d_]\.){0,5}[^\W\d_]\Z")
SPEAKER_NEXT = re.compile(
    r"(?:(?:[Tt]he|an?|[A-Z][\w’'.-]{0,20}|[a-z][\w’'-]{0,20}|of)\s){1,5}"
    r"(?:said|asked|wrote|added|says|asks|writes|tweeted|told|replied|cried|shouted|wondered|responded|demanded)\b"
    r"|(?:said|asked|wrote|added|says|asks|cried|shouted|wondered)\s"
    r"|(?!The |A |An |It |They |We |I |This )(?:[A-Z][\w’'.-]{0,20}\s){1,3}(?:\w{1,20}ed|went on)\b"
)
"""A speaker and a verb: what follows a question that is quoted."""

ABBREVIATIONS = frozenset(NUMBERED) | frozenset(TITLES) | frozenset(MONTHS) | frozenset(MAYBE)

LOOK = 40
"""Characters looked at on either side of a full stop."""


def of_article(article: Article) -> tuple[Span, ...]:
    """The sentences of every block, in reading order; offsets into `article.text`."""
    return tuple(sentence for block in article.blocks for sentence in split(article.text, block.span))


def split(text: str, span: Span) -> list[Span]:
    """The sentences of one span; blanks at their ends belong to none."""
    cuts = [span.start, *_cuts(text, span), span.end]
    return [piece for a, b in pairwise(cuts) if (piece := _trimmed(text, a, b))]


def _cuts(text: str, span: Span) -> Iterator[int]:
    for stop in STOP.finditer(text, span.start, span.end):
        if _ends(text, stop, span.start):
            yield stop.end()


def _ends(text: str, stop: re.Match[str], floor: int) -> bool:
    mark, after = stop[0].rstrip(), stop[1]
    if not after:
        return True
    if after[0].islower():
        return False
    if mark[0] in "!?":
        return _question_ends(text, stop, after, mark)
    if mark[0] == "…" or mark.startswith(".."):
        return stop.start() > floor and not text[stop.start() - 1].isspace()
    return len(mark) > 1 or _stop_ends(text[max(floor, stop.start() - 20) : stop.start()], after)


def _question_ends(text: str, stop: re.Match[str], after: str, mark: str) -> bool:
    if len(mark) > 1 and mark[-1] in "\"'”’»":
        return not SPEAKER_NEXT.match(text, stop.end(), stop.end() + 2 * LOOK)
    word = _last_word(text[max(0, stop.start() - 20) : stop.start()])
    return word not in EXCLAIMED or _starts_sentence(after)


def _stop_ends(before: str, after: str) -> bool:
    word = _last_word(before)
    if not _may_be_short(word):
        return True
    if word in NUMBERED:
        return not after[0].isdigit()
    if word in TITLES:
        return False
    if word in MONTHS and after[0].isdigit():
        return False
    if word in MAYBE or (word != "I" and INITIALS.fullmatch(word)):
        return _starts_sentence(after)
    return True


def _last_word(before: str) -> str:
    """What ends here without a blank or an opening mark in it."""
    word = before.rpartition(" ")[2]
    return word if word.isalnum() else WORD_ENDS.split(word)[-1]


@lru_cache(maxsize=1 << 14)
def _may_be_short(word: str) -> bool:
    """Is it an abbreviation, or may it be initials?"""
    return word in ABBREVIATIONS or INITIALS.fullmatch(word) is not None


def _starts_sentence(after: str) -> bool:
    return after.split("’")[0].split("'")[0] in STARTERS


def _trimmed(text: str, start: int, end: int) -> Span | None:
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    return Span(start, end) if start < end else None
