"""Nouns of saying with what was said behind them: `his claim that it was late`, `Chong's call to wait`.

The content is the clause with "that" or the infinitive; the source is whoever owns the noun, or the one
after "by" or "from"; a claim of nobody's is kept without a source.
"""

from site_builder.annotate.quotes import nouns, phrases
from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags as t
from site_builder.language.saying_nouns import CALLING, CLAUSED

SAYING = frozenset(CLAUSED) | frozenset(CALLING)
LONGEST = 60
"""Items of what was said."""

MOST = 60
"""Nouns read in one sentence; a sentence of more is no prose."""


def of_sentence(stream: Stream, sentence: Sentence) -> list[Attribution]:
    """Every noun of saying with a clause or an infinitive of its own."""
    found: list[Attribution] = []
    if SAYING.isdisjoint(stream.lower[sentence.first : sentence.last]):
        return found
    for at in range(sentence.first, sentence.last - 2):
        if stream.lower[at] in SAYING:
            one = _of_noun(stream, sentence, at)
            found += [one] if one else []
            if len(found) == MOST:
                break
    return found


def _of_noun(stream: Stream, sentence: Sentence, at: int) -> Attribution | None:
    owner = nouns.owner(stream, sentence.first, at - 1)
    if owner is None and not _is_noun(stream, at):
        return None
    start, source = at + 1, owner
    if stream.lower[start] in ("by", "from") and owner is None:
        by = phrases.after(stream, start + 1, sentence.last)
        if by is None or by[1] >= sentence.last - 1:
            return None
        start, source = by[1], Range(*by)
    word = stream.lower[start]
    opens = (word == "that" and stream.lower[at] in CLAUSED) or (word == "to" and stream.lower[at] in CALLING)
    if not opens or start + 2 >= sentence.last:
        return None
    if word == "to" and stream.has(start + 1, t.NAME | t.DETERMINER | t.OBJECT | t.ING):
        return None
    if word == "that" and stream.has(start + 1, t.VERB | t.SAYING):
        return None
    content = Range(start, _end(stream, start, sentence.last))
    return Attribution("noun-clause", Range(at, at + 1), source, None, at, (content,), embedded=True)


def _is_noun(stream: Stream, at: int) -> bool:
    """A determiner or an adjective of one stands before it."""
    near = [i for i in range(max(0, at - 2), at) if stream.has(i, t.DETERMINER)]
    return bool(near) and stream.lower[near[-1]] not in ("that", "all", "some", "many", "most")


def _end(stream: Stream, start: int, limit: int) -> int:
    """To the first pause: what follows belongs to the noun's own clause more often than to the content."""
    pause = stream.next(start + 2, min(limit, start + LONGEST), t.PAUSE)
    return pause if pause > 0 else min(limit, start + LONGEST)
