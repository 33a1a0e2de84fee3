"""Site to pages: every page as plain data, so that a template needs no more than loops and conditions.

A view is a path, the name of a template and frozen data; nothing in it can look anything up. Two builds
that give a view the same data give its page the same bytes, which is what the memo rests on.
"""

from collections.abc import Iterator

from site_builder.model import Site, View
from site_builder.views import (
    article,
    articles,
    comparison,
    data,
    dossier,
    home,
    moved,
    pairs,
    people,
    person,
    publishers,
    search,
    static,
    story,
    timeline,
    topics,
    unit,
    wording,
)
from site_builder.views.added import grouped, said
from site_builder.views.alike import alike
from site_builder.views.amended import Retold, Rewritten, amended
from site_builder.views.cards import make_cards
from site_builder.views.derived import UNLIKE, Alike, Beyond, Guide, Version
from site_builder.views.facts import Facts, Said, Tally, facts, length, tally
from site_builder.views.guides import guide
from site_builder.views.lazy import Lazy
from site_builder.views.likening import likenings
from site_builder.views.noted import KEYS, VALUES, Reads
from site_builder.views.outlines import Outline, outline
from site_builder.views.remarks import Remark, remarks
from site_builder.views.shelf import Shelf
from site_builder.views.shelving import arranged, shelve
from site_builder.views.spots import Spots, beginnings, spots
from site_builder.views.staging import Staged, staged
from site_builder.views.stock import Stock, reused, stock
from site_builder.views.told import told
from site_builder.views.unit import Unit
from site_builder.views.uttered import uttered
from site_builder.views.watch import Noting

__all__ = [
    "KEYS",
    "UNITS",
    "UNLIKE",
    "VALUES",
    "Alike",
    "Beyond",
    "Facts",
    "Guide",
    "Lazy",
    "Noting",
    "Outline",
    "Reads",
    "Remark",
    "Retold",
    "Rewritten",
    "Said",
    "Shelf",
    "Spots",
    "Staged",
    "Stock",
    "Tally",
    "Unit",
    "Version",
    "alike",
    "amended",
    "arranged",
    "beginnings",
    "facts",
    "grouped",
    "guide",
    "length",
    "likenings",
    "make_cards",
    "make_views",
    "outline",
    "remarks",
    "reused",
    "said",
    "shelve",
    "spots",
    "staged",
    "stock",
    "tally",
    "told",
    "uttered",
]

UNITS = (
    Unit("home", unit.site, home.views),
    Unit("stories", unit.site, story.lists),
    Unit("story", unit.stories, story.views),
    Unit("dossier", unit.stories, dossier.views),
    Unit("timeline", unit.site, timeline.whole),
    Unit("period", unit.periods, timeline.period),
    Unit("story-timeline", unit.stories, timeline.views),
    Unit("comparisons", unit.site, comparison.lists),
    Unit("comparison", unit.stories, comparison.views),
    Unit("topics", unit.stories, topics.views),
    Unit("pairs", unit.stories, pairs.views),
    Unit("wording", unit.stories, wording.views),
    Unit("people", unit.site, people.views),
    Unit("person", unit.people, person.views),
    Unit("articles", unit.site, articles.views),
    Unit("sources", unit.site, publishers.lists),
    Unit("source", unit.sources, publishers.views),
    Unit("article", unit.articles, article.views),
    Unit("data", unit.site, data.views),
    Unit("search", unit.site, search.views),
    Unit("page", unit.pages, static.views),
    Unit("not-found", unit.site, static.not_found),
    Unit("moved", unit.articles, moved.views),
)
"""One file a page kind; add a kind by adding a file and its line."""


def make_views(site: Site) -> tuple[View, ...]:
    """Every page of the site, in a fixed order."""
    return tuple(views_of(shelve(site)))


def views_of(shelf: Shelf) -> Iterator[View]:
    """Every page, unit by unit."""
    for one in UNITS:
        for key in one.keys(shelf):
            yield from one.views(shelf, key)
