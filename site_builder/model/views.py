"""Pages before they are printed."""

from dataclasses import dataclass


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
