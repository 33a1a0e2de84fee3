"""How far an edit reaches: what other pages show of an article decides, not that it was edited."""

from pathlib import Path

import pytest

from tests.conftest import build_site, tree

TOLD = """\
---
title: The dam of {place}, by {source}
publisher: The {source}
published: 2026-03-0{day}
story: dam-{day}
---

The engineers came early to the dam of {place}.

The dam of {place} will open on 1{day} April, Mayor Ada Okoro said on Monday. "We will open the old dam
before the winter rain comes to the valley of {place}," Okoro told reporters.

Nobody has seen so much water in {place} since the year of the flood.
"""
PLACES = ("Oslo", "Bergen", "Trondheim", "Tromso", "Bodo", "Alta", "Narvik", "Hamar")


def site_of(folder: Path, stories: int) -> Path:
    """Stories in two sources, all with the words of one speaker."""
    articles = folder / "content/articles"
    articles.mkdir(parents=True)
    (folder / "site.yaml").write_text("title: Dams\n")
    for day, place in enumerate(PLACES[:stories], 1):
        for source in ("Post", "Herald"):
            text = TOLD.format(place=place, source=source, day=day)
            (articles / f"dam-{day}-{source.lower()}.md").write_text(text)
    return folder


def edited(folder: Path, words: tuple[str, str]) -> Path:
    """The site with other words in one article."""
    file = folder / "content/articles/dam-1-post.md"
    text = file.read_text()
    assert words[0] in text
    file.write_text(text.replace(*words, 1))
    return folder


def printed(report) -> int:
    """How many units of pages a build printed."""
    return next(one.computed for one in report.counts if one.step.endswith("print_sheet"))


@pytest.mark.parametrize(
    "words",
    [
        ("came early to", "came very early to"),
        ("came early to", "left"),
        ("Nobody has", "Nobody in the whole valley has"),
        ("The engineers", "The older engineers"),
    ],
)
def test_words_that_other_stories_do_not_show_reach_no_page_of_theirs(tmp_path, words):
    """However many stories have the same speaker: offsets of all later words change, nothing else does."""
    counts = []
    for stories in (3, 8):
        folder = site_of(tmp_path / f"{stories}", stories)
        build_site(folder)
        counts.append(printed(build_site(edited(folder, words))))
        clean = edited(site_of(tmp_path / f"clean-{stories}", stories), words)
        build_site(clean)
        assert tree(folder / "dist") == tree(clean / "dist")
    assert counts[0] == counts[1]


def test_words_that_other_stories_show_reach_them(tmp_path):
    """A quotation of the speaker changes: the pages that show it are those of a clean build."""
    words = ("We will open", "They will open")
    folder = site_of(tmp_path / "kept", 4)
    build_site(folder)
    assert printed(build_site(edited(folder, words))) > 4
    clean = edited(site_of(tmp_path / "clean", 4), words)
    build_site(clean)
    assert tree(folder / "dist") == tree(clean / "dist")
