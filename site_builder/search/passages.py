"""What results show: title, source, date and passages of each document, an article to a script.

People, events and pages are short, and several share a script. They are loaded for results on the screen.
On a small site an article is cut into parts, so that its result loads no more than it shows; on a large one
the whole text is wanted, because the order of the first results rests on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from site_builder.model import Output
from site_builder.search.documents import Document
from site_builder.search.scripts import script
from site_builder.search.slots import Numbering

SMALL = 50
"""A site of fewer articles has them in parts."""

PART = 6
"""Passages in a part."""


def part(kinds: Iterable[Numbering]) -> int:
    """How many passages of an article a script holds; 0 for all."""
    return PART if sum(len(kind.slots) for kind in kinds if kind.kind == "article") < SMALL else 0


def passages(documents: Iterable[Document], kinds: Sequence[Numbering]) -> Iterator[Output]:
    """The scripts of all documents, given in the order of `kinds`: `passages/<kind>-<slot or group>.js`."""
    rest, size = iter(documents), part(kinds)
    for kind in kinds:
        scripts: defaultdict[int, dict[str, object]] = defaultdict(dict)
        for slot, document in sorted(zip(kind.slots, rest, strict=False), key=lambda pair: pair[0]):
            if size and not kind.groups:
                yield from _parts(slot, document, size)
            else:
                scripts[slot % kind.groups if kind.groups else slot][str(slot)] = shown(document)
        for name, held in scripts.items():
            yield script(f"{kind.kind}-{name}", held, "passages/")


def _parts(slot: int, document: Document, size: int) -> Iterator[Output]:
    for at in range(0, len(document.passages) or 1, size):
        cut = replace(document, passages=document.passages[at : at + size])
        yield script(f"article-{slot}-{at // size}", {str(slot): shown(cut)}, "passages/")


def shown(document: Document) -> list[object]:
    """A document as the search page reads it."""
    held = [[p.anchor, p.text, *([s.start, s.end, s.speaker] for s in p.said)] for p in document.passages]
    return [document.url, document.title, document.source, document.date, held]
