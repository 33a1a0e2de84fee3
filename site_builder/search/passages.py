"""What results show: title, source, date and passages of each document, an article to a script.

People, events and pages are short, and several share a script. They are loaded for results on the screen.
On a small site an article is cut into parts, so that its result loads no more than it shows; on a large one
the whole text is wanted, because the order of the first results rests on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from site_builder.model import Output
from site_builder.search.documents import Kind
from site_builder.search.entries import Card
from site_builder.search.layout import Pick, picked
from site_builder.search.scripts import written
from site_builder.search.slots import Numbering

SMALL = 50
"""A site of fewer articles has them in parts."""

PART = 6
"""Passages in a part."""


def part(kinds: Iterable[Numbering]) -> int:
    """How many passages of an article a script holds; 0 for all."""
    return PART if sum(len(kind.slots) for kind in kinds if kind.kind == "article") < SMALL else 0


def shown(
    kind: Kind, groups: int, size: int, slots: tuple[int, ...], picks: tuple[Pick, ...],
    things: tuple[tuple[Card, ...], ...],
) -> tuple[Output, ...]:  # fmt: skip
    """The scripts of a set of documents of one kind: `passages/<kind>-<slot or group>.js`.

    `groups` and `size` are those of `Numbering` and `part`.
    """
    return tuple(passages(kind, groups, size, slots, picked(picks, things)))


def passages(
    kind: Kind, groups: int, size: int, slots: Sequence[int], cards: Iterable[Card]
) -> Iterator[Output]:
    """The same, of cards at hand."""
    scripts: defaultdict[int, list[str]] = defaultdict(list)
    for slot, card in zip(slots, cards, strict=True):
        if groups:
            scripts[slot % groups].append(_shown(slot, card.head, card.passages.split("\n")))
        else:
            yield from _article(slot, card, size)
    for name, held in scripts.items():
        yield _script(kind, str(name), held)


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
