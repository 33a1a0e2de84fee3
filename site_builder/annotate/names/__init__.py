"""Names in one article: persons, bodies, places and anonymous groups, with what the text says they are.

Words with a capital are joined to runs (`runs`), each run is read by the first rule that knows it
(`readings.RULES`),
the words around it settle what its own words do not (`context`), short names are tied to full ones
(`resolve`),
and the words beside a person give the role and the body (`roles`, `affiliations`). A run that no rule
knows stays unmarked. Pronouns are not names; quotations resolve them.
"""

from collections.abc import Sequence

from site_builder.annotate.names import context, found, groups, headlines, marks, runs, words
from site_builder.model import Article, Mention, Span

_SMALL = bytes(byte if 97 <= byte <= 122 else 32 for byte in range(256))
"""Every byte that is no small letter becomes a blank."""


def find(article: Article, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """All names, in order of their start; no two overlap."""
    text = article.text
    lower = _small(text)
    body, heads = _apart(words.scan(text, sentences), headlines.spans(article))
    read = [name for run in runs.join(text, body, lower) for name in found.place(run)]
    named = marks.named(text, _in_context(text, read, lower))
    if heads:
        named += headlines.find(text, heads, headlines.known(text, named))
    every = [*named, *groups.find(text, lower)]
    return _without_overlaps(sorted(every, key=lambda m: (m.span.start, -m.span.end)))


def _small(text: str) -> frozenset[str]:
    """Every run of small letters a-z; cut by translation, which is several times as quick as a pattern."""
    return frozenset(text.encode("ascii", "replace").translate(_SMALL).decode("ascii").split())


def _apart(every: list[words.Word], spans: list[Span]) -> tuple[list[words.Word], list[words.Word]]:
    """The words outside and inside headlines."""
    if not spans:
        return every, []
    inside = [any(s.start <= w.start < s.end for s in spans) for w in every]
    body = [w for w, within in zip(every, inside, strict=True) if not within]
    return body, [w for w, within in zip(every, inside, strict=True) if within]


def _in_context(text: str, read: list[found.Found], lower: frozenset[str]) -> list[found.Found]:
    alone = frozenset(r.words[0] for r in read if len(r.words) == 1 and r.words[0].lower() not in lower)
    return [context.with_context(text, name, alone) for name in read]


def _without_overlaps(ordered: list[Mention]) -> tuple[Mention, ...]:
    kept: list[Mention] = []
    for mention in ordered:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)
