"""Where pages are printed: a room with its look-ups, in this process or in another that was told where it is.

A unit of pages is printed again only if an answer it rests on has changed. Answers are known by digests, so
nothing is loaded to find out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, partial
from pathlib import Path
from typing import Any

from site_builder.edition import thrift
from site_builder.edition.compiled import compiled
from site_builder.edition.room import Loaded, Room, stocked
from site_builder.engine import AMONG, Look, Recipe
from site_builder.engine.codec import canonical, digest
from site_builder.engine.parcels import Cut, Parcel, Read, parcel
from site_builder.engine.reader import Reader
from site_builder.errors import TemplateError
from site_builder.model import Output
from site_builder.read.templates import Templates
from site_builder.render import render
from site_builder.render.environment import prime
from site_builder.views import KEYS, UNITS, VALUES, Noting, Reads, Shelf, arranged

UNIT = {unit.name: unit for unit in UNITS}
TEMPLATE = "template"
"""The look-up of a template, with all it can reach, by name."""

Reach = tuple[str, bytes, tuple[str, ...]]
"""A template, the digest of it with all it can reach, and the names of these."""

THERE = b"1" * 20
"""Instead of the digest of an answer: there is one."""


LENT: dict[tuple[str, bytes], "Press"] = {}
"""The presses this process was forked with, by their place."""


class Loading:
    """How values are loaded: in another process from elsewhere."""

    def __init__(self, load: Callable[[bytes, Any], Any]) -> None:
        self.load = load

    def __call__(self, digest: bytes, kind: Any) -> Any:
        """The value of a digest."""
        return self.load(digest, kind)


class Press:
    """Prints the pages of one room."""

    def __init__(
        self,
        room: Room,
        load: Callable[[bytes, Any], Any],
        place: tuple[str, bytes],
        reach: Iterable[Reach] = (),
    ) -> None:
        """`reach` is what `reached` says of the room's templates, if that is known."""
        self.place = place
        """The file of the memo, and the digest of the room in it: where other processes find it."""

        self._room = room
        self._loading = Loading(load)
        stock = stocked(room, self._loading)
        direct: dict[str, Loaded[Any]] = {
            one.name: value for one in fields(stock) if isinstance(value := getattr(stock, one.name), Loaded)
        }
        self.watch = Noting(partial(_answered, direct))
        self._together = partial(_all_answered, direct)
        self.shelf: Shelf = arranged(stock, self.watch)
        prime(compiled())
        known = tuple(reach)
        self._templates = Templates(room.templates, ((name, names) for name, _, names in known))
        self._reach = {name: made for name, made, _ in known}

    def prints(self, kind: str, key: str) -> Parcel:
        """The pages of one unit, and what they rest on."""
        with self.watch.notes.reading() as reads:
            outputs = tuple(self._rendered(kind, key, reads))
        return parcel(outputs, listed(reads), self.fresh())

    def anew(self) -> "Press | Recipe[Press]":
        """What opens the same room, for calls that may outlive this press; itself where nobody keeps it."""
        file, room = self.place
        return Recipe(opened, file, room) if file else self

    def answer(self, look: str, key: str) -> bytes:
        """The digest of what a look-up says now."""
        if look.endswith(AMONG):
            return THERE
        return self._template(key) if look == TEMPLATE else self.watch.answer(look, key)

    def looks(self) -> Iterator[Look]:
        """The look-ups whose answers are at hand: that of templates too, and what others can be asked."""
        for name, one in self.watch.at_hand().items():
            together = partial(one.together, digest=self._together)
            yield Look(name, one.keys_written(), together, KEYS, VALUES)
        for name, keys in self.watch.worked_out():
            yield Look(name + AMONG, keys, lambda _: THERE, KEYS, VALUES)
        known = sorted(self._reach)
        yield Look(TEMPLATE, known, lambda keys: b"".join(map(self._template, keys)), KEYS, VALUES)

    @property
    def cuts(self) -> frozenset[str]:
        """The look-ups whose answers are worked out."""
        return self.watch.cuts

    def recall(self, remembered: Callable[[str, str], Cut | None]) -> None:
        """Ask this for what cut look-ups gave in an earlier build."""

        def asked(look: str, key: str) -> tuple[bytes, Reads] | None:
            found = remembered(look, key)
            return (found[2], {read[:2]: read[2] for read in found[3]}) if found else None

        self.watch.recall(asked)

    def fresh(self) -> list[Cut]:
        """What cut look-ups worked out since they were last asked."""
        return [(*one, made, listed(of)) for one, made, of in self.watch.fresh()]

    def lend(self) -> None:
        """Equal words are held once, before other processes share them."""
        thrift.spare(self._room)

    def lent(self) -> None:
        """From here on this is a press of its own, which reads the memo itself."""
        self._loading.load = Reader(Path(self.place[0])).load
        self.recall(lambda *_: None)
        LENT[self.place] = self

    def __reduce__(self) -> Any:
        """Elsewhere, the same room is opened there."""
        return opened, self.place

    def _rendered(self, kind: str, key: str, reads: Reads) -> Iterator[Output]:
        for view in UNIT[kind].views(self.shelf, key):
            reads[TEMPLATE, view.template] = self._template(view.template)
            yield render(self._templates.page(view))

    def _template(self, name: str) -> bytes:
        if name not in self._reach:
            self._reach[name] = _reach(self._templates, name)
        return self._reach[name]


def reached(templates: tuple[tuple[str, str], ...]) -> tuple[Reach, ...]:
    """What each template can reach; one that is broken is left out."""
    known = Templates(templates)
    return tuple(found for name, _ in templates for found in _whole(known, name))


def _answered(direct: Mapping[str, Loaded[Any]], look: str, key: Any, get: Callable[[Any], Any]) -> bytes:
    """The digest of what a look-up says to a key; of what is loaded on demand it is known without loading."""
    known = direct.get(look)
    return digest(canonical(get(key))) if known is None else known.digest(key)


def _all_answered(
    direct: Mapping[str, Loaded[Any]], look: str, keys: Sequence[Any], get: Callable[[Any], Any]
) -> bytes:
    """What stands for what a look-up says to these keys."""
    known = direct.get(look)
    return digest(canonical(list(map(get if known is None else known.digest, keys))))


def _whole(templates: Templates, name: str) -> tuple[Reach, ...]:
    try:
        return ((name, _reach(templates, name), templates.names(name)),)
    except TemplateError:
        return ()


def _reach(templates: Templates, name: str) -> bytes:
    return digest(canonical(templates.reach(name)))


def opened(file: str, room: bytes) -> Press:
    """The press of a room that another process keeps in the file of a memo."""
    return LENT.get((file, room)) or _opened(file, room)


@cache
def _opened(file: str, room: bytes) -> Press:
    reader = Reader(Path(file))
    press = Press(thrift.opened(room, reader.load), reader.load, (file, room))
    reader.close()
    return press


def listed(reads: Reads) -> tuple[Read, ...]:
    """Notes as they are kept."""
    return tuple((*read, made) for read, made in reads.items())


@dataclass(frozen=True, slots=True)
class Sheet:
    """One unit of pages."""

    unit: str
    key: str


def print_sheet(sheet: Sheet, press: Press) -> Parcel:
    """Its pages."""
    return press.prints(sheet.unit, sheet.key)
