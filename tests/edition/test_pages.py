"""Of a site that changed, only what shows the change is made again."""

import pytest

from tests.conftest import build_site, tree, write_site

STORY = """\
---
title: {paper} on the dam of {place}
publisher: {paper}
published: 2026-03-0{day}
story: dam-{place}
---

The dam of {place} will open on 1{day} April, Mayor {name} Okoro said on Monday.

“Nobody in {place} has seen so much water,” {name} Okoro told reporters of {paper}.
"""
NAMES = ("Ada", "Bo", "Cyr", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo")


def site_of(folder, stories: int):
    """A small site with some more stories, of two articles each."""
    write_site(folder)
    for number in range(stories):
        for day, paper in enumerate(("The Gazette", "The Post"), 1):
            text = STORY.format(paper=paper, place=f"place{number}", day=day, name=NAMES[number])
            (folder / f"content/articles/dam-{number}-{day}.md").write_text(text)
    return folder


def computed(report) -> dict[str, int]:
    """How often each step ran, by name."""
    return {count.step.rpartition(".")[2]: count.computed for count in report.counts}


@pytest.fixture(scope="module", params=[2, 8])
def edited(request, tmp_path_factory):
    """(stories, the site's folder, what the steps did) after one article was edited."""
    folder = site_of(tmp_path_factory.mktemp("many"), request.param)
    build_site(folder)
    file = folder / "content/articles/dam-0-1.md"
    file.write_text(file.read_text() + "\nThe river fell by two metres.\n")
    return request.param, folder, computed(build_site(folder))


def test_an_edit_costs_its_own_story_however_many_there_are(edited):
    """One article is marked, one story told; the pages are those of the story, its people, and the lists."""
    _, _, ran = edited
    assert {step: ran[step] for step in ("annotate", "digest", "roster", "member", "facts")} == dict.fromkeys(
        ("annotate", "digest", "roster", "member", "facts"), 1
    )
    assert (ran["chronicle"], ran["compare"], ran["event_rows"], ran["comparison_rows"]) == (1, 1, 1, 1)
    assert ran["article_rows"] == 1
    assert ran["drawn"] == 0
    assert ran["print_sheet"] <= 28


def test_an_edit_gives_the_bytes_of_a_clean_build(edited, tmp_path):
    """What was not made again is as it would be."""
    stories, folder, _ = edited
    clean = site_of(tmp_path / "clean", stories)
    file = clean / "content/articles/dam-0-1.md"
    file.write_text(file.read_text() + "\nThe river fell by two metres.\n")
    build_site(clean)
    assert tree(folder / "dist") == tree(clean / "dist")


def test_an_edit_of_a_template_prints_what_reaches_it(tmp_path):
    """And marks nothing anew."""
    folder = site_of(tmp_path, 1)
    (folder / "site.yaml").write_text("title: Small site\ntemplates: own\n")
    (folder / "own").mkdir()
    build_site(folder)
    shipped = (folder / "dist/404.html").read_text()
    (folder / "own/404.html").write_text(
        '{% extends "base.html" %}{% block main %}<p>Not here.</p>{% endblock %}'
    )
    report = build_site(folder)
    assert computed(report)["print_sheet"] == 1
    assert computed(report)["annotate"] == 0
    assert (folder / "dist/404.html").read_text() != shipped


def test_builds_with_nothing_to_do_forget_nothing(site, build, monkeypatch):
    """However many there are between two edits, as where a clock starts them."""
    monkeypatch.setattr("site_builder.engine.store.KEPT_BUILDS", 2)
    monkeypatch.setattr("site_builder.engine.store.REFRESH", 1)
    build(site)
    for _ in range(9):
        assert build(site).changed == 0
    article = site / "content/articles/alone.md"
    article.write_text(article.read_text().replace("Nothing happened", "Much happened"))
    made = computed(build(site))
    assert (made["annotate"], made["compare"]) == (1, 0)
