"""From findings to files: the settings of a site, its pages as plain data, its bytes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from site_builder.model.corpus import Corpus
from site_builder.model.desk import StaticPage
from site_builder.model.reuse import Reuse
from site_builder.model.story import Briefing

RIGHTS = ("full", "excerpt", "link")
"""What may be published of an article: all, quotations and short extracts, or where to find it."""

DEFAULT_RIGHTS = "default"
"""In `rights` of site.yaml: the publishers that are not named."""

NO_REUSE = Reuse()


@dataclass(frozen=True, slots=True)
class Settings:
    """What site.yaml says that shows on pages."""

    title: str
    description: str = ""
    base_url: str = ""
    """Where the site will be hosted, for canonical links and feeds; empty for none."""

    lang: str = "en"
    locale_dates: str = "dmy"
    """How pages write dates: dmy ("4 February 2026") or mdy ("February 4, 2026")."""

    built: str = ""
    """ISO date shown as the build date; only when configured (or SOURCE_DATE_EPOCH), never the clock."""

    institution: str = ""
    rights: tuple[tuple[str, str], ...] = ()
    """(publisher or agency, one of RIGHTS)."""

    excerpt_words: int = 250
    """Words of an article that are published where its rights allow no more than an excerpt."""

    stories: str = "confirmed"
    """Which stories are told: those that editors confirmed, or also those that are only proposed."""

    def hosted(self, path: str) -> str:
        """The whole address of a path from the site's root; empty without a `base_url`."""
        return f"{self.base_url.rstrip('/')}/{path}" if self.base_url else ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything pages, exports and the search index are made from."""

    settings: Settings
    corpus: Corpus
    briefings: tuple[Briefing, ...]
    pages: tuple[StaticPage, ...]
    reuse: Reuse = NO_REUSE


@dataclass(frozen=True, slots=True)
class View:
    """One page as plain data: all a template may know."""

    path: str
    """Output path, relative to the site's root, with forward slashes."""

    template: str
    data: object
    """A frozen dataclass made by one of the views."""


@dataclass(frozen=True, slots=True)
class Page:
    """A view with the source of every template it can reach."""

    view: View
    templates: tuple[tuple[str, str], ...]
    """(name, source), sorted by name."""


@dataclass(frozen=True, slots=True)
class Card:
    """The picture networks show beside a shared link, as plain data."""

    path: str
    title: str
    site: str
    facts: str
    """One line of figures under the title."""

    marks: tuple[float, ...] = ()
    """Where events stand on the line of time, from 0 to 1, in order."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site."""

    path: str
    data: bytes = field(repr=False)


Range = Callable[[int, int], Iterable[bytes]]
"""Bytes of a file in pieces: from where, and how many."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A file of the site whose bytes are fetched when they are written, and not before."""

    path: str
    digest: bytes
    """Equal digests mean equal bytes and others other bytes, whichever build gave them; empty where only the
    bytes can tell."""

    load: Callable[[], Iterable[bytes]] = field(repr=False, compare=False)
    """The bytes in pieces; may be called more than once."""

    earlier: bytes = b""
    """Digest of an edition of this file that has most of these bytes; empty for none."""

    revise: Callable[[Range], Iterable[bytes]] | None = field(default=None, repr=False, compare=False)
    """The bytes in pieces, of which those of that edition are read from it."""

    @classmethod
    def of(cls, output: Output) -> "Handle":
        """A file that is in memory already."""
        return cls(output.path, b"", lambda: (output.data,))
