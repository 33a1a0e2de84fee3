"""Of the search of a site that changed, only what holds the change is made again."""

from pathlib import Path

import pytest

from tests.conftest import build_site, tree, write_site

ARTICLE = """\
---
title: The dam of {place}
publisher: The {place} Post
published: 2026-03-0{day}
story: dam-{day}
---

The dam of {place} will open on 1{day} April, Mayor Ada Okoro said on Monday.

{more}Nobody has seen so much water in {place} since the year of the flood.
"""
STEPS = (
    "collection.counted",
    "collection.entries",
    "dealing.dealt",
    "joined.joined",
    "joined.own_shards",
    "joined.shared_shards",
    "terms.terms",
    "passages.shown",
)
PLACES = ("Oslo", "Bergen", "Trondheim", "Tromso", "Bodo", "Alta", "Narvik", "Hamar", "Molde")


def site_of(folder: Path, articles: int) -> Path:
    """A small site with some more articles, each of a story of its own, of different lengths."""
    write_site(folder)
    for number, place in enumerate(PLACES[:articles]):
        more = "The river rose slowly. " * number
        text = ARTICLE.format(place=place, day=number + 1, more=more)
        (folder / f"content/articles/dam-{number}.md").write_text(text)
    return folder


def changed(folder: Path, words: tuple[str, str]) -> Path:
    """The site with other words in one article."""
    file = folder / "content/articles/dam-0.md"
    file.write_text(file.read_text().replace(*words))
    return folder


def searched(report) -> dict[str, int]:
    """How often each step of the search ran, by name."""
    names = (count.step.removeprefix("site_builder.search.") for count in report.counts)
    ran = dict(zip(names, (count.computed for count in report.counts), strict=True))
    return {name.rpartition(".")[2]: ran[name] for name in STEPS}


def test_a_change_of_looks_makes_nothing_again(tmp_path):
    """Not even the lots are joined."""
    folder = site_of(tmp_path, 3)
    build_site(folder)
    (folder / "own").mkdir()
    (folder / "own/404.html").write_text('{% extends "base.html" %}{% block main %}<p>No.</p>{% endblock %}')
    (folder / "site.yaml").write_text("title: Small site\ntemplates: own\n")
    assert set(searched(build_site(folder)).values()) == {0}


def test_what_a_step_of_the_search_is_asked_for_it_is_asked_once(tmp_path):
    """Things are counted, and their cards listed, once each, not once for each set of sources."""
    report = build_site(site_of(tmp_path, 9))
    asked = {count.step.rpartition(".")[2]: count.values for count in report.counts}
    assert asked["carded"] == asked["counted"]


@pytest.mark.parametrize("words", [("will open", "will shut"), ("Nobody has", "Nobody in the valley has")])
@pytest.mark.parametrize("articles", [2, 9])
def test_an_edit_costs_its_own_blocks_however_many_articles_there_are(words, articles, tmp_path):
    """The article and the events of its story are counted; their blocks are dealt; the lots are joined."""
    folder = site_of(tmp_path / "site", articles)
    build_site(folder)
    ran = searched(build_site(changed(folder, words)))
    assert ran["counted"] <= 2
    assert ran["entries"] <= 2
    assert ran["dealt"] <= 3
    assert ran["shown"] <= 2
    clean = changed(site_of(tmp_path / "clean", articles), words)
    build_site(clean)
    assert tree(folder / "dist") == tree(clean / "dist")
