"""Headlines in title case, where every word has a capital.

Only names known from the rest of the text are marked.
"""

import re
from collections.abc import Iterator

from site_builder.annotate.names.words import Word
from site_builder.language.places import CAPITALS, COUNTRIES
from site_builder.model import Article, Mention, Span
from site_builder.model.marks import MentionKind

LONG_WORD = re.compile(r"[^\W\d_]{4,}")
LONGEST = 6
"""Words of the longest name looked for."""

SMALL = frozenset(
    {"with", "from", "that", "than", "into", "over", "after", "amid", "your", "this", "will", "what"}
)
"""Longer words that stay small in title case."""

LONGEST_HEADLINE = 250

SHARE = 0.85
"""Of its longer words this many have a capital in a headline in title case."""

Known = dict[str, tuple[MentionKind, str]]


def known(text: str, named: list[Mention]) -> Known:
    """The names of a text as written, and the surnames that only one person in it has."""
    found: Known = {m.span.of(text): (m.kind, m.name) for m in named}
    bearers: dict[str, set[str]] = {}
    for mention in named:
        if mention.kind == "person" and " " in mention.name:
            bearers.setdefault(mention.name.split()[-1], set()).add(mention.name)
    for word, names in bearers.items():
        if len(names) == 1:
            found.setdefault(word, ("person", next(iter(names))))
    return found


def spans(article: Article) -> list[Span]:
    """Blocks in title case or capitals, in order."""
    return [block.span for block in article.blocks if _title_case(article.text, block.span)]


def _title_case(text: str, span: Span) -> bool:
    """No full stop at the end, and capitals on nearly all longer words; or nothing but capitals."""
    if (
        span.end - span.start > LONGEST_HEADLINE
        or text[span.end - 1] == "."
        or not text[span.start].isupper()
    ):
        return False
    if text[span.start : span.end].isupper():
        return True
    words = [word for word in LONG_WORD.findall(text, span.start, span.end) if word not in SMALL]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= SHARE * len(words)


def find(text: str, words: list[Word], names: Known) -> Iterator[Mention]:
    """The longest known names among the words of headlines."""
    i = 0
    while i < len(words):
        found = next(filter(None, (_known(text, words[i:j], names) for j in range(i + LONGEST, i, -1))), None)
        if found:
            yield found
        i += 1


def _known(text: str, words: list[Word], names: Known) -> Mention | None:
    start, end = words[0].start, words[-1].end
    if end - start > 80:
        return None
    name = text[start:end]
    if name in names:
        return Mention(Span(start, end), names[name][1], names[name][0], "headline: known name")
    if name in COUNTRIES or name in CAPITALS:
        return Mention(Span(start, end), name, "place", "headline: gazetteer")
    return None
