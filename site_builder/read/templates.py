"""Templates: ours, each replaceable by a file of the same name in the site's own folder.

`assets/theme.css` of an own folder is no file of the site: it is written at the end of `assets/site.css`.
Our rules are in cascade layers, so whatever a theme says outside of them holds, in every sheet.

A page is made from its view and from the templates it can reach by extends, include or import, and from
nothing else; so a changed template remakes the pages that reach it and no other.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.errors import ContentError, Problem, TemplateError
from site_builder.model import Output, Page, View
from site_builder.read.folder import Found, opened_folder, walk

if TYPE_CHECKING:
    from jinja2.nodes import Template

KEPT = 512
"""Templates whose names are remembered: a server sees a new one at every change of a file."""

ASSETS = "assets/"
SHEET, THEME = "assets/site.css", "assets/theme.css"
PACKAGE = Path(__file__).resolve().parent.parent
Files = tuple[tuple[tuple[str, str], ...], tuple[Output, ...]]


def read_templates(own: Path | None) -> Files:
    """(templates, assets), ours overlaid by those in `own`. Raises ContentError or TemplateError."""
    files = _files(shipped())
    if own:
        files |= _files(own)
        files |= _themed(files.pop(THEME, b""), files[SHEET])
    templates = tuple((name, _text(name, data)) for name, data in sorted(files.items()) if not _asset(name))
    assets = tuple(Output(name, data) for name, data in sorted(files.items()) if _asset(name))
    return templates, assets


class Templates:
    """The templates of one build by name."""

    def __init__(
        self, templates: tuple[tuple[str, str], ...], known: Iterable[tuple[str, Iterable[str]]] = ()
    ) -> None:
        """`known` are names with those they can reach, as `names` gave them for the same templates."""
        self.sources: Mapping[str, str] = dict(templates)
        self._reach = {one: tuple((name, self.sources[name]) for name in names) for one, names in known}

    def page(self, view: View) -> Page:
        """The view with every template it can reach. Raises TemplateError when one is missing or broken."""
        return Page(view, self.reach(view.template))

    def reach(self, template: str) -> tuple[tuple[str, str], ...]:
        """(name, source) of every template that one can reach, sorted. Raises TemplateError."""
        if template not in self._reach:
            names = self._reachable(template)
            self._reach[template] = tuple((name, self.sources[name]) for name in sorted(names))
        return self._reach[template]

    def names(self, template: str) -> tuple[str, ...]:
        """The names of those that one can reach, sorted. Raises TemplateError."""
        return tuple(name for name, _ in self.reach(template))

    def _reachable(self, start: str) -> set[str]:
        seen: set[str] = set()
        waiting = [(start, "a page")]
        while waiting:
            name, user = waiting.pop()
            if name in seen:
                continue
            if name not in self.sources:
                raise TemplateError(f"templates/{name}: missing, but {user} needs it; add it")
            seen.add(name)
            named = references(name, self.sources[name])
            waiting += [(other, name) for other in (self.sources if named is None else named)]
        return seen


@lru_cache(maxsize=KEPT)
def references(name: str, source: str) -> tuple[str, ...] | None:
    """The templates this one names, sorted; None when it computes a name, so that it may reach any."""
    from jinja2.meta import find_referenced_templates

    found = set(find_referenced_templates(_parsed(name, source)))
    return None if None in found else tuple(sorted(str(other) for other in found))


def _parsed(name: str, source: str) -> "Template":
    from jinja2 import Environment, TemplateSyntaxError

    try:
        return Environment(autoescape=True).parse(source, name)
    except TemplateSyntaxError as error:
        raise TemplateError(f"templates/{name}:{error.lineno}: {error.message}") from None


def shipped() -> Path:
    """In a wheel the templates lie in the package, in a checkout beside it."""
    packaged = PACKAGE / "_templates"
    return packaged if packaged.is_dir() else PACKAGE.parent / "templates"


def _files(folder: Path) -> dict[str, bytes]:
    try:
        with opened_folder(folder.parent, folder) as descriptor:
            found = list(walk(descriptor, folder.name))
    except OSError as error:
        remedy = "name a folder with templates in site.yaml, or none"
        raise TemplateError(f"{folder.name}: templates: cannot be read: {error.strerror}; {remedy}") from None
    problems = [item for item in found if isinstance(item, Problem)]
    if problems:
        raise ContentError(*problems)
    return {item.path: item.data for item in found if isinstance(item, Found)}


def _themed(theme: bytes, sheet: bytes) -> dict[str, bytes]:
    return {SHEET: sheet.rstrip() + b"\n\n" + theme} if theme else {}


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TemplateError(f"templates/{name}: not UTF-8; save it as UTF-8") from None


def _asset(name: str) -> bool:
    return name.startswith(ASSETS)
