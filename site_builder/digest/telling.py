"""The words that tell what an article is about, and how much it makes of each.

A word of the body counts once each time it stands, a word of the title twice more; the emphasis grows with
the logarithm of the count (Salton and Buckley 1988). A word written with a capital inside a sentence is a
name, and a name says more about which event is told than any other word: half as much again.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from site_builder.language.body import body_words
from site_builder.language.words import Word, words
from site_builder.model import EMPHASIS, Annotated, Telling

MOST = 1_000
"""Words with content that are counted: reports tell what they are about in their first pages."""

TITLE = 2
NAME = 1.5


def telling(annotated: Annotated) -> Telling:
    """Each content word of an article by its stem, sorted."""
    counted = [word for word in body_words(annotated) if word.content][:MOST]
    title = [word for word in words(annotated.article.title) if word.content]
    counts = Counter(word.stem for word in counted)
    for word in title:
        counts[word.stem] += TITLE
    shown = {word.stem: word.surface for word in reversed((*title, *counted))}
    names = dict(_names(annotated, counted))
    stems = sorted(counts)
    return Telling(
        _lines(stems),
        _lines(names.get(stem) or _bare(shown[stem]) for stem in stems),
        b"".join(EMPHASIS.pack(_emphasis(counts[stem], named=stem in names)) for stem in stems),
    )


def _lines(found: Iterable[str]) -> str:
    return "\n".join(one.replace("\n", " ") for one in found)


def _emphasis(count: int, *, named: bool) -> float:
    return round((1 + math.log(count)) * (NAME if named else 1.0), 4)


def _names(annotated: Annotated, body: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """(stem, name as shown) of the words that are written as names: a person's whole name for each part."""
    openings = {sentence.start for sentence in annotated.sentences}
    people = {m.span.start: m for m in annotated.mentions if m.kind == "person"}
    holder = None
    for word in body:
        holder = people.get(word.start, holder)
        if holder and word.end <= holder.span.end:
            yield word.stem, holder.name
        elif word.surface[0].isupper() and word.start not in openings:
            yield word.stem, _bare(word.surface)


def _bare(written: str) -> str:
    return written.removesuffix("'s").removesuffix("’s")
