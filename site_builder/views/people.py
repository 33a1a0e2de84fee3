"""The index of people: who is quoted, by class, from A to Z, with counts; then who is only named."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.frame import Frame, frame
from site_builder.views.shelf import Shelf
from site_builder.views.voices import VoiceEntry, voice

CLASSES = (
    ("leader", "Leaders"),
    ("official", "Officials"),
    ("analyst", "Analysts"),
    ("institution", "Institutions"),
    ("media", "News outlets"),
    ("group", "Unnamed groups"),
)


@dataclass(frozen=True, slots=True)
class ClassGroup:
    """The people of one class."""

    id: str
    label: str
    voice: str
    entries: tuple[VoiceEntry, ...]


@dataclass(frozen=True, slots=True)
class People:
    """Data of the index."""

    frame: Frame
    groups: tuple[ClassGroup, ...]
    named: tuple[VoiceEntry, ...]
    """Named, never quoted."""

    voices: int
    quotes: int
    most: int
    """Quotations of whoever has most: the full bar."""

    unattributed: int


def views(shelf: Shelf) -> Iterator[View]:
    """The one index."""
    path = links.PEOPLE
    entries = sorted((voice(shelf, p, path) for p in shelf.people.values()), key=_alphabetical)
    quoted = [e for e in entries if e.quotes]
    held = Counter(e.voice for e in quoted)
    groups = tuple(
        ClassGroup(f"class-{key}", label, key, tuple(e for e in quoted if e.voice == key))
        for key, label in CLASSES
        if held[key]
    )
    described = f"{len(quoted)} people and bodies who are quoted, with every quotation in context."
    data = People(
        frame=frame(shelf.site, path, "People", description=described, section=path),
        groups=groups,
        named=tuple(e for e in entries if not e.quotes),
        voices=len(quoted),
        quotes=sum(e.quotes for e in quoted),
        most=max((e.quotes for e in quoted), default=1),
        unattributed=len(shelf.said.get("", ())),
    )
    yield View(path, "people.html", data)


def _alphabetical(entry: VoiceEntry) -> tuple[str, str]:
    return entry.name.casefold(), entry.id
