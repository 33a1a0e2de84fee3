"""Site to pages: every page as plain data, so that a template needs no more than loops and conditions.

A view is a path, the name of a template and frozen data; nothing in it can look anything up. Two builds
that give a view the same data give its page the same bytes, which is what the memo rests on.
"""

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
    wording,
)
from site_builder.views.alike import with_versions
from site_builder.views.cards import make_cards
from site_builder.views.places import with_places
from site_builder.views.shelf import shelve
from site_builder.views.topics import with_topic_places

__all__ = ["VIEWS", "make_cards", "make_views"]

VIEWS = (
    home.views,
    story.views,
    dossier.views,
    timeline.views,
    comparison.views,
    topics.views,
    pairs.views,
    wording.views,
    people.views,
    person.views,
    articles.views,
    publishers.views,
    article.views,
    data.views,
    search.views,
    static.views,
    moved.views,
)
"""One file a page kind; add a kind by adding a file and its line."""


def make_views(site: Site) -> tuple[View, ...]:
    """Every page of the site, in a fixed order."""
    shelf = with_topic_places(with_places(with_versions(shelve(site))))
    return tuple(view for views in VIEWS for view in views(shelf))
