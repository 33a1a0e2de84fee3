"""What results show: title, source, date and passages of each document, an article to a script.

People, events and pages are short, and several share a script. They are loaded for results on the screen.
On a small site an article is cut into parts, so that its result loads no more than it shows; on a large one
the whole text is wanted, because the order of the first results rests on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from site_builder.model import Output
from site_builder.search.entries import Card
from site_builder.search.scripts import written
from site_builder.search.slots import Numbering

SMALL = 50
"""A site of fewer articles has them in parts."""

PART = 6
"""Passages in a part."""


def part(kinds: Iterable[Numbering]) -> int:
    """How many passages of an article a script holds; 0 for all."""
    return PART if sum(len(kind.slots) for kind in kinds if kind.kind == "article") < SMALL else 0


def passages(cards: Iterable[Card], kinds: Sequence[Numbering]) -> Iterator[Output]:
    """The scripts of all documents, given in the order of `kinds`: `passages/<kind>-<slot or group>.js`."""
    rest, size = iter(cards), part(kinds)
    for kind in kinds:
        scripts: defaultdict[int, list[str]] = defaultdict(list)
        for slot, card in sorted(zip(kind.slots, rest, strict=False), key=lambda pair: pair[0]):
            if kind.groups:
                scripts[slot % kind.groups].append(_shown(slot, card.head, card.passages.split("\n")))
            else:
                yield from _article(slot, card, size)
        for name, held in scripts.items():
            yield _script(kind.kind, str(name), held)


def _article(slot: int, card: Card, size: int) -> Iterator[Output]:
    lines = card.passages.split("\n")
    if not size:
        yield _script("article", str(slot), [_shown(slot, card.head, lines)])
        return
    for at in range(0, len(lines), size):
        yield _script("article", f"{slot}-{at // size}", [_shown(slot, card.head, lines[at : at + size])])


def _script(kind: str, name: str, held: Sequence[str]) -> Output:
    return written(f"passages/{kind}-{name}", f"{{{','.join(held)}}}")


def _shown(slot: int, head: str, lines: Sequence[str]) -> str:
    return f'"{slot}":[{head},[{",".join(lines)}]]'
