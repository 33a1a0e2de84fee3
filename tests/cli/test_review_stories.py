"""What `review` and `check` say about stories, and that what is offered to paste settles it."""

import json

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.config import read_config
from site_builder.errors import ConfigError
from site_builder.update import Build, check

FERRY = """\
---
title: {title}
published: 2026-03-0{day}
{more}---

The ferry Aurelia ran aground off Skarholm. Harbour master Ingrid Solberg praised the crew.
"""


@pytest.fixture
def run(monkeypatch, site):
    """`run("review")` in the folder of the small site."""
    monkeypatch.chdir(site)
    return lambda *words: CliRunner().invoke(main, words)


@pytest.fixture
def ferries(site):
    """The small site with two articles of a wreck."""
    write(site, "one", "Ferry aground", 2)
    write(site, "two", "All saved", 3)
    return site


def write(site, slug, title, day, more=""):
    text = FERRY.format(title=title, day=day, more=more)
    (site / f"content/articles/{slug}.md").write_text(text, encoding="utf-8")


def proposals(run):
    items = map(json.loads, run("review", "--format", "json").stdout.splitlines())
    return [item for item in items if item["kind"] == "proposal"]


def warnings(site):
    return [str(one) for one in check(Build(read_config(site / "site.yaml"), pool="serial")).problems]


def test_a_proposal_shows_its_evidence_and_its_file_confirms_it(run, ferries):
    """Words, days, confidence, id, and a file that leaves nothing to ask."""
    (item,) = proposals(run)
    assert item["path"] == "content/stories/ferry-aground.md"
    assert "2 articles of 2026-03-02 to 2026-03-03" in item["message"]
    assert "Aurelia" in item["passage"]
    assert item["id"].startswith("st-")
    assert item["confidence"] > 0.7
    assert "/one.md:1: story" not in run("review").stdout
    assert (item["file"], item["where"]) == (item["path"], "a new file")
    (ferries / item["file"]).write_text(item["paste"], encoding="utf-8")
    assert proposals(run) == []
    assert warnings(ferries) == []


def test_none_turns_a_proposal_down(run, ferries):
    """An article that says `story: none` is not asked about again."""
    write(ferries, "two", "All saved", 3, "story: none\n")
    assert proposals(run) == []
    assert "/two.md:1: story" not in run("review").stdout


def test_more_of_a_story_is_offered_to_its_file(run, ferries):
    """An article that may belong to a story that is there is a line for its file."""
    text = "---\ntitle: The wreck\narticles:\n  - one\n---\n"
    (ferries / "content/stories/wreck.md").write_text(text, encoding="utf-8")
    (item,) = proposals(run)
    assert (item["path"], "- two" in item["paste"]) == ("content/stories/wreck.md", True)


def test_the_build_says_that_stories_are_proposed(ferries, build):
    """One note, with the way to see them; told as proposed they have pages."""
    assert (
        build(ferries)
        .notes[0]
        .startswith("1 story proposed for 2 articles without one: see `site-builder review`")
    )
    assert not (ferries / "dist/stories/ferry-aground/index.html").exists()
    with (ferries / "site.yaml").open("a") as file:
        file.write("stories: proposed\n")
    build(ferries)
    pages = [page for page in (ferries / "dist").rglob("*.html") if "ferry-aground" in str(page)]
    assert any("not confirmed by an editor" in page.read_text() for page in pages)


def test_stories_are_confirmed_or_proposed(site):
    """Anything else is a fault of site.yaml."""
    with (site / "site.yaml").open("a") as file:
        file.write("stories: guessed\n")
    with pytest.raises(ConfigError, match="stories"):
        read_config(site / "site.yaml")


@pytest.mark.parametrize(("story", "meant"), [("brigde", "bridge"), ("harbour", ""), ("bridge-2", "")])
def test_a_story_that_looks_misspelt_is_a_warning_with_its_line(site, story, meant):
    """Near a story with a file: a warning. A name of its own, or another number: none."""
    write(site, "typo", "Typo", 2, f"story: {story}\n")
    expected = f"content/articles/typo.md:4: warning: story: '{story}' has no file of its own; did you mean"
    assert [one.startswith(expected) for one in warnings(site)] == ([True] if meant else [])


def test_a_story_without_a_file_is_listed(run, site):
    """It is no fault, but its title is made from its name."""
    write(site, "other", "Other", 2, "story: harbour-cranes\n")
    assert "story 'harbour-cranes' of 1 article has no file" in run("review").stdout
    assert "story 'bridge'" not in run("review").stdout


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("alnoe", "'alnoe' names no article; did you mean 'alone'?"),
        ("zzz", "'zzz' names no article; write the slug, the file's name without its ending"),
        ("gazette", "'gazette' says itself that it belongs to 'bridge'; take it out here or there"),
    ],
)
def test_a_list_that_names_no_article_is_a_warning_with_its_line(site, listed, said):
    """A lost or misspelt entry is told, and the build goes on."""
    text = f"---\ntitle: Quiet\narticles:\n  - {listed}\n---\n"
    (site / "content/stories/quiet.md").write_text(text, encoding="utf-8")
    assert warnings(site) == [f"content/stories/quiet.md:4: warning: articles: {said}"]


def test_two_lists_with_one_article_are_a_warning(site):
    """The first story by file keeps it."""
    for name in ("noon", "quiet"):
        text = f"---\ntitle: {name}\narticles: [alone]\n---\n"
        (site / f"content/stories/{name}.md").write_text(text, encoding="utf-8")
    expected = "articles: 'alone' is also in 'noon'; take it out here or there"
    assert warnings(site) == [f"content/stories/quiet.md:3: warning: {expected}"]


@pytest.mark.parametrize(
    ("stories", "said"),
    [
        ("bridge", []),
        ("brigde", ["'brigde' of topic 'duration' names no story; did you mean 'bridge'?"]),
        ("zzz", ["'zzz' of topic 'duration' names no story; write it as it is there, or take it out"]),
    ],
)
def test_a_topic_for_a_story_that_is_none_is_a_warning_with_its_line(site, stories, said):
    """Else it would be sought nowhere, and nobody would know."""
    with (site / "content/topics.yaml").open("a", encoding="utf-8") as file:
        file.write(f"    stories: [{stories}]\n")
    assert warnings(site) == [f"content/topics.yaml:5: warning: stories: {one}" for one in said]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("the post", []),
        ("default", []),
        ("The Pots", ["'The Pots' publishes no article here; did you mean 'The Post'?"]),
        ("Aftonbladet", ["'Aftonbladet' publishes no article here; write it as it is there, or take it out"]),
    ],
)
def test_rights_of_a_publisher_without_articles_are_a_warning(site, name, said):
    """A misspelt publisher would be published in full."""
    with (site / "site.yaml").open("a", encoding="utf-8") as file:
        file.write(f"rights:\n  {name}: excerpt\n")
    assert warnings(site) == [f"site.yaml: warning: rights: {one}" for one in said]


def test_review_says_which_kinds_there_are(run, ferries):
    """One of which there is nothing, or that is none at all, is not answered with "nothing to review"."""
    shown = run("review", "--kind", "date").stderr
    assert "Nothing of kind date; there are: " in shown
    wrong = run("review", "--kind", "proposals")
    assert wrong.exit_code == 2
    assert "'proposal'" in wrong.stderr


def test_review_lists_so_many_at_most(run, ferries):
    """The most valuable first."""
    all_of_them = run("review", "--format", "json").stdout.splitlines()
    assert run("review", "--format", "json", "--limit", "2").stdout.splitlines() == all_of_them[:2]
    assert len(all_of_them) > 2
