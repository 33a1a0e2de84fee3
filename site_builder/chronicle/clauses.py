"""Where a clause begins and ends, in words and punctuation.

No parser: a clause ends at a semicolon, a dash, a word like "while" or "which", a comma before a
participle or "in a", or a word of attribution. That is enough to tell whose date a date is, and to cut a
headline that stands alone.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

from site_builder.model import Span

_BREAK = re.compile(
    r"(?=[;:,\s—])(?:"  # most places begin none of these, and are passed over at once
    r";\s|:\s|\s[-–—]{1,2}\s|—"
    r"|,?\s(?=(?:while|whereas|although|though|but|which|who|whose|because|unless|so that)\s)"
    r"|(?<!day)(?<!days)(?<!week)(?<!weeks)(?<!hours)(?<!months)(?<!years)(?<!just)\s(?=(?:before"
    r"|after)\s[a-z]{2,14}ing\b)"
    r"|(?<!day)(?<!days)(?<!week)(?<!weeks)(?<!hours)(?<!months)(?<!years)(?<!just)\s(?=(?:even )?(?:before"
    r"|after|since|because)\s(?:[\w’'.-]+\s(?:\([A-Z]+\)\s)?){1,6}?(?:decided|failed|refused|agreed|announced"
    r"|pulled|was|were|had|has|said|took|made|began|won|lost|came|went|told|died|fell|rose|found|left|became|began)\s)"
    r"|\s(?=when\s(?:the|an?|[A-Z][\w’'-]+)\s)"
    r"|,\s(?=(?:as|with|when|where|according|in (?:a|an|what|spite)|an?\b(?![^,;]{0,90}, (?:is|was|are|were"
    r"|has|had|will|said))|and (?:said|added|that|has|had|was|will|it|he|she|they|the)|saying|amid|despite"
    r"|(?!(?:tim|bomb|shoot|kill|meet|hear|sign|brief|build)ing\b)[a-z]{3,14}ing|underscoring|reportedly|including|up|down|compared)\b)"
    r"|\s(?=(?:since|until|once|when|after|before|because)\s(?:it|he|she|they)\s)"
    r"|\s(?=as\s(?:[A-Z]|the|analysts|officials|he|she|it|they)\b)"
    r"|,\s(?=[a-z]{2,12}(?:\s[a-z]{2,12}){0,2}\s(?:said|says|told)\b)"
    r"|,\s(?=(?:he|she|they|[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}){0,2})\s(?:said|says|told|added|wrote)\b)"
    r")"
)
TOKEN = re.compile(r"[A-Za-zÀ-ɏ0-9]+(?:[-’'.&][A-Za-zÀ-ɏ0-9]+)*")


def pieces(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence, in order, together all of it."""
    cuts = [sentence.start]
    for found in _BREAK.finditer(text, sentence.start, sentence.end):
        if found.end() > cuts[-1]:
            cuts.append(found.end())
    cuts.append(sentence.end)
    return tuple(Span(a, b) for a, b in pairwise(cuts) if b > a)


def tokens(text: str, span: Span) -> list[tuple[int, int, str]]:
    """Words of a span with their offsets, as written."""
    starts, found = _all_tokens(text)
    low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
    if (low and found[low - 1][1] > span.start) or (low < high and found[high - 1][1] > span.end):
        return _tokens(text, span.start, span.end)  # of a word cut by an end counts what lies inside
    return found[low:high]


def _tokens(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    return [(*m.span(), m.group()) for m in TOKEN.finditer(text, start, end)]


@lru_cache(maxsize=16)
def _all_tokens(text: str) -> tuple[list[int], list[tuple[int, int, str]]]:
    """Where the words of a text start, and the words: clauses of one text are asked for again and again."""
    found = _tokens(text, 0, len(text))
    return [word[0] for word in found], found
