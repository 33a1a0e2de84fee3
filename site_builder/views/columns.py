"""The sources of a story as columns of a table: an article each, or, of many articles, a publisher each."""

from dataclasses import dataclass

from site_builder import links
from site_builder.model import Briefing, Member
from site_builder.views.calendar import day
from site_builder.views.places import WIDEST
from site_builder.views.shelf import Shelf
from site_builder.views.sources import letter, source_key


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
    members = shelf.in_story.get(briefing.dossier.story.slug, ())
    if len(members) <= WIDEST:
        return tuple(_single(shelf, member, i, page) for i, member in enumerate(members))
    groups: dict[str, list[Member]] = {}
    for member in members:
        groups.setdefault(source_key(member.annotated.article.source_label), []).append(member)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple(_group(key, of_source, i, page) for i, (key, of_source) in enumerate(ordered))


def _single(shelf: Shelf, member: Member, index: int, page: str) -> Column:
    article = member.annotated.article
    return Column(
        letter(index),
        article.source_label,
        links.relative(links.article(article.slug), page),
        (article.slug,),
        _words(member),
        day(article.published[:10], shelf.dates),
    )


def _group(key: str, members: list[Member], index: int, page: str) -> Column:
    label = members[0].annotated.article.source_label
    counted = f"{label} ({len(members)} articles)" if len(members) > 1 else label
    return Column(
        letter(index),
        counted,
        links.relative(links.publisher(key), page),
        tuple(m.annotated.article.slug for m in members),
        sum(map(_words, members)),
        "",
    )


def _words(member: Member) -> int:
    return len(member.annotated.article.text.split())
