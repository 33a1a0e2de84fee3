"""The sources of a story as columns of a table: an article each, or, of many articles, a publisher each."""

from dataclasses import dataclass

from site_builder import links
from site_builder.model import Briefing
from site_builder.views.calendar import day
from site_builder.views.facts import Facts
from site_builder.views.places import WIDEST
from site_builder.views.shelf import Shelf
from site_builder.views.sources import letter


@dataclass(frozen=True, slots=True)
class Column:
    """One source."""

    letter: str
    """Key in tables: A, B, C."""

    label: str
    href: str
    slugs: tuple[str, ...]
    """Its articles in the story, by date."""

    words: int
    """Of all its articles in the story."""

    date: str
    """Of its only article; empty where there are several."""


def columns(shelf: Shelf, briefing: Briefing, page: str) -> tuple[Column, ...]:
    """Every source of the story, by date; grouped ones with most articles first."""
    articles = shelf.of_story(briefing.dossier.story.slug)
    if len(articles) <= WIDEST:
        return tuple(_single(shelf, one, i, page) for i, one in enumerate(articles))
    groups: dict[str, list[Facts]] = {}
    for one in articles:
        groups.setdefault(one.key, []).append(one)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple(_group(shelf, key, of_source, i, page) for i, (key, of_source) in enumerate(ordered))


def _single(shelf: Shelf, article: Facts, index: int, page: str) -> Column:
    return Column(
        letter(index),
        article.label,
        links.relative(links.article(article.slug), page),
        (article.slug,),
        shelf.lengths[article.slug],
        day(article.day, shelf.dates),
    )


def _group(shelf: Shelf, key: str, articles: list[Facts], index: int, page: str) -> Column:
    label = articles[0].label
    counted = f"{label} ({len(articles)} articles)" if len(articles) > 1 else label
    return Column(
        letter(index),
        counted,
        links.relative(links.publisher(key), page),
        tuple(one.slug for one in articles),
        sum(shelf.lengths[one.slug] for one in articles),
        "",
    )
