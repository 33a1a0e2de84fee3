"""The events of a story as a page of a timeline shows them.

A page of the site's timeline has events of many stories: it is printed again when what it shows of one is
another, and not whenever a word of the story is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder import links
from site_builder.views.happenings import Happening, happening
from site_builder.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Scene:
    """One event."""

    happening: Happening
    cited: tuple[str, ...]
    """Slugs of the articles with a passage that is shown."""


def of_period(shelf: Shelf, story: str, period: str) -> dict[str, Scene]:
    """Those of a story on one page of the site's timeline, by id."""
    listed = (event for told, event in shelf.dated[period] if told == story)
    return scenes(shelf, story, listed, links.timeline(period, ""))


def scenes(shelf: Shelf, story: str, listed: Iterable[str], page: str) -> dict[str, Scene]:
    """Some events of a story by id, as shown on the page at `page`."""
    short, known = {event.id: event for event in shelf.outlines[story].events}, shelf.staged[story]
    return {
        one: Scene(
            happening(shelf, short[one], known[one], story, page),
            tuple(dict.fromkeys(report.passage.source for report in known[one].reports)),
        )
        for one in listed
    }
