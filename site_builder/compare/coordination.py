"""Lists in a sentence: "a, b and c".

An item of countries and their peoples is one folded name, perhaps after "the". Any other item is up to five
words. A list ends at a mark other than a comma or at a word that opens a new phrase ("with", "as",
"during").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.language.countries import COUNTRIES
from site_builder.language.words import Word
from site_builder.model import Span

ENDERS = wordlist.words(
    """
    with as ahead after before during while that which who for to from by at despite when where because
    since until than held made spoke took gave saw came went began put led told sent brought kept is are
    was were has have had will would said says met meet
    """
)
"""Words that no item runs over."""

CLAUSAL = wordlist.words(
    """
    i you he she it we they that's it's he's she's they're we're there whether if not do does did
    """
)
"""Words that begin or fill a clause: what has one is no item."""

OPENERS = wordlist.words(
    """
    including include includes included involving involve between both discussed covered among
    """
)
LONGEST_ITEM = 5
MOST_ITEMS = 12
"""Items; a longer list is no prose, and looking back without end would be quadratic."""

CLOSING = frozenset(';:—–()“”"/.')
"""Marks that end a list."""

GENERIC = wordlist.words(
    """
    issu situat relat matter question topic affair concern polici
    """
)
"""Stems that head an item without telling what it is: "the Taiwan situation" is Taiwan."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One list of a passage."""

    passage: Passage
    span: Span
    """From its first item to its last."""

    items: tuple[str, ...]
    """As written, in order."""

    keys: tuple[frozenset[str], ...]
    """What each item is about: its stems."""

    plain: frozenset[str] = frozenset()
    """Stems of its words that are written small."""

    @property
    def folded(self) -> frozenset[str]:
        """All keys together."""
        return frozenset(stem for key in self.keys for stem in key)


def country_lists(passage: Passage, text: str) -> Iterator[Listing]:
    """Lists of two countries or peoples or more."""
    words, i = passage.words, 0
    while i < len(words):
        chain = _chain(words, i, text)
        if len(chain) > 1:
            spans = [word.span for word in chain]
            keys = tuple(frozenset({word.folded}) for word in chain)
            yield Listing(
                passage, Span(spans[0].start, spans[-1].end), tuple(s.of(text) for s in spans), keys
            )
        i = _after(words, chain[-1], i) if chain else i + 1


def _chain(words: tuple[Word, ...], i: int, text: str) -> list[Word]:
    """Countries from `i` on, joined by commas and "and"."""
    chain: list[Word] = []
    while i < len(words) and words[i].folded in COUNTRIES:
        if chain and not _joined(text[chain[-1].end : words[i].start]):
            break
        chain.append(words[i])
        i += 1
        while i < len(words) and words[i].folded in ("and", "the", "both"):
            i += 1
    return chain


def _joined(gap: str) -> bool:
    return gap.replace("the", "").replace("and", ",").replace(" ", "") in (",", ",,")


def _after(words: tuple[Word, ...], last: Word, i: int) -> int:
    while i < len(words) and words[i].start < last.end:
        i += 1
    return i


def item_lists(passage: Passage, text: str) -> Iterator[Listing]:
    """Lists of three items of any kind or more: "trade, the war and energy"."""
    joints = passage.folded.count("and") + passage.folded.count("or")
    if joints + text.count(",", passage.span.start, passage.span.end) < 2:
        return
    pieces = _pieces(passage, text)
    for last, (piece, after_and) in enumerate(pieces):
        items = [*_items_before(pieces, last), _until_ender(piece)] if after_and else []
        if len(items) > 2 and all(items):
            yield _listing(passage, items, text)


def _items_before(pieces: list[tuple[list[Word], bool]], last: int) -> list[list[Word]]:
    """The items before the one after "and", nearest last: whole pieces, then what ends the piece before
    them.
    """
    items: list[list[Word]] = []
    for words, _ in reversed(pieces[max(0, last - MOST_ITEMS) : last]):
        if not words:
            break
        items.insert(0, _tail(words)[-LONGEST_ITEM:])
        if len(items[0]) < len(words):
            break
    return items


def _pieces(passage: Passage, text: str) -> list[tuple[list[Word], bool]]:
    """The words of a sentence between commas and "and"; True where the joint before a piece has an "and"."""
    pieces: list[tuple[list[Word], bool]] = [([], False)]
    end = passage.words[0].start if passage.words else 0
    for word in passage.words:
        folded = word.folded
        if folded == "and" or folded == "or":
            pieces.append(([], True))
        else:
            gap = text[end : word.start]
            if gap != " " and not CLOSING.isdisjoint(gap):
                pieces += [([], False), ([], False)]
            elif "," in gap and pieces[-1][0]:
                pieces.append(([], False))
            pieces[-1][0].append(word)
        end = word.end
    return pieces


def _tail(words: list[Word]) -> list[Word]:
    """The end of the piece before a list's first comma: what follows its last verb, opener or preposition."""
    for i in range(len(words) - 1, -1, -1):
        if words[i].folded in OPENERS or _ends_item(words[i]):
            return words[i + 1 :]
    return words


def _ends_item(word: Word) -> bool:
    return word.folded in ENDERS or word.folded in CLAUSAL or word.folded.endswith("ed")


def _until_ender(words: list[Word]) -> list[Word]:
    if words and words[0].folded in CLAUSAL:
        return []
    end = next((i for i, word in enumerate(words) if i and _ends_item(word)), len(words))
    return words[: min(end, LONGEST_ITEM)]


def _listing(passage: Passage, items: list[list[Word]], text: str) -> Listing:
    spans = [Span(words[0].start, words[-1].end) for words in items]
    keys = (frozenset(w.stem for w in words if w.content) for words in items)
    plain = frozenset(w.stem for words in items for w in words if w.surface[0].islower())
    cut = tuple((key - GENERIC) or key for key in keys)
    return Listing(passage, Span(spans[0].start, spans[-1].end), tuple(s.of(text) for s in spans), cut, plain)
