"""What every page has around its content: title, description, navigation, breadcrumb, its assets.

Nothing here depends on more than the settings, the stories and the static pages, so that a changed
article does not touch the pages that do not show it.
"""

from dataclasses import dataclass
from functools import partial

from site_builder import links
from site_builder.model import Settings
from site_builder.views.brief import brief
from site_builder.views.head import Alternate, Head, Meta, feeds, shared
from site_builder.views.shelf import Shelf
from site_builder.views.titled import titled

LONGEST_DESCRIPTION = 300
"""Characters; search engines show about half of that."""


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled link; `current` marks the page the reader is on, or the section it belongs to."""

    label: str
    href: str
    current: str = ""
    """Value for aria-current: `page`, `true` (this section), or empty."""


@dataclass(frozen=True, slots=True)
class Own:
    """A page as a footnote would cite it."""

    text: str
    address: str
    """Whole, or within the site where that has no `base_url`."""

    href: str
    """The page as a link to itself."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The outer page, the same on every kind."""

    title: str
    """For the title element; unique on the site."""

    heading: str
    crumb: str
    """The heading as the last of the crumbs."""

    description: str
    lang: str
    site: str
    home: str
    search: str
    root: str
    """Relative way to the site's root, for scripts: `.` or `..`."""

    style: str
    script: str
    icon: str
    nav: tuple[Link, ...]
    pages: tuple[Link, ...]
    """What editors wrote of the site itself: it stands at the foot."""

    crumbs: tuple[Link, ...]
    """The pages above this one."""

    canonical: str = ""
    footer: str = ""
    cite: Own | None = None
    metas: tuple[Meta, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    data: str = ""
    """JSON-LD."""


PLAIN = Head()
"""Of a page that says no more of itself than its title."""


def frame(
    shelf: Shelf,
    path: str,
    heading: str,
    *,
    title: str = "",
    description: str = "",
    section: str = "",
    crumbs: tuple[tuple[str, str], ...] = (),
    head: Head = PLAIN,
    canonical: str = "",
) -> Frame:
    """The frame of the page at `path` in its `section`; `canonical` is a page that it only leads to."""
    settings = shelf.settings
    here = partial(links.relative, page_path=path)
    told = _clip(description or settings.description or f"{heading}: {settings.title}")
    others = (*head.alternates, *feeds(settings.title))
    return Frame(
        title=settings.title if path == links.HOME else f"{title or heading} · {settings.title}",
        heading=heading,
        crumb=brief(heading),
        description=told,
        lang=settings.lang,
        site=settings.title,
        home=here(links.HOME),
        search=here(links.SEARCH),
        root=here("index.html").removesuffix("index.html").rstrip("/") or ".",
        style=here("assets/site.css"),
        script=here("assets/site.js"),
        icon=here("assets/icon.svg"),
        nav=tuple(_entry(label, target, path, section) for label, target in shelf.nav),
        pages=tuple(_entry(page.title, links.page(page.slug), path, section) for page in shelf.pages),
        crumbs=tuple(Link(label, here(target)) for label, target in (("Home", links.HOME), *crumbs)),
        canonical=settings.hosted(canonical or path),
        footer=_footer(settings),
        cite=_cited(settings, title or heading, path),
        metas=shared(settings, path, title or heading, told, head),
        alternates=tuple(Alternate(one.type, one.title, here(one.href)) for one in others),
        data=head.data,
    )


def _entry(label: str, target: str, path: str, section: str) -> Link:
    current = "page" if target == path else "true" if target == section else ""
    return Link(label, links.relative(target, path), current)


def _clip(text: str) -> str:
    flat = " ".join(text.split())
    if len(flat) <= LONGEST_DESCRIPTION:
        return flat
    return flat[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0] + " …"


def _cited(settings: Settings, title: str, path: str) -> Own:
    """Title, site, who made it and when, after the notes of the Chicago Manual of Style."""
    named = "" if title == settings.title else titled(title)
    parts = (named, settings.title, settings.institution, settings.built)
    text = ", ".join(part for part in parts if part) + "."
    return Own(text, settings.hosted(path) or path, links.relative(path, path))


def _footer(settings: Settings) -> str:
    parts = [settings.institution, f"Built {settings.built}" if settings.built else ""]
    return " · ".join(part for part in parts if part)
