"""What editors decide is carried out, and a decision that met nothing is said."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from site_builder.errors import ContentError
from site_builder.update import Report

Builder = Callable[..., Report]


def published(site: Path, name: str) -> list[dict[str, object]]:
    return list(msgspec.json.decode((site / f"dist/data/{name}.json").read_bytes()))


def story(site: Path, *lines: str) -> None:
    head = "\n".join(["---", "title: The bridge closes", *lines, "---"])
    (site / "content/stories/bridge.md").write_text(head + "\n\nTwo.\n", encoding="utf-8")


@pytest.mark.parametrize("name", ["quotes", "timeline"])
def test_what_an_editor_hides_is_gone_from_the_data(site: Path, build: Builder, name: str) -> None:
    """A hidden quotation or event is nowhere, and hiding it is no fault."""
    build(site)
    hidden = str(published(site, name)[0]["id"])
    story(site, f"hide: [{hidden}]")
    report = build(site)
    assert not report.problems
    assert hidden not in {one["id"] for one in published(site, name)}


def test_an_id_that_names_nothing_is_a_warning_with_its_line(site: Path, build: Builder) -> None:
    """Overrides that no longer match are never silent."""
    story(site, "hide:", "  - e-nothing", "pin: [f-nothing]")
    told = [str(problem) for problem in build(site).problems]
    assert [line.split(";")[0] for line in told] == [
        "content/stories/bridge.md:4: warning: hide: 'e-nothing' names nothing in this story",
        "content/stories/bridge.md:5: warning: pin: 'f-nothing' names nothing in this story",
    ]


def test_under_strict_it_is_an_error(site: Path, build: Builder) -> None:
    """Warnings stop a strict build before anything is published."""
    story(site, "hide: [e-nothing]")
    with pytest.raises(ContentError, match="names nothing"):
        build(site, strict=True)
    assert not (site / "dist").exists()


def test_an_id_almost_right_is_pointed_out(site: Path, build: Builder) -> None:
    """A slip of the pen in an id is answered with the id."""
    build(site)
    right = str(published(site, "timeline")[0]["id"])
    story(site, f"hide: [{right[:-1]}x]")
    assert f"did you mean '{right}'?" in str(build(site).problems[0])


def test_a_story_spelt_almost_right_is_pointed_out(site: Path, build: Builder) -> None:
    """An article that leaves its story by a slip of the pen is told of; a new story is not."""
    post = site / "content/articles/post.md"
    post.write_text(post.read_text("utf-8").replace("story: bridge", "story: brigde"), encoding="utf-8")
    assert ["did you mean 'bridge'" in str(p) for p in build(site).problems] == [True]
    post.write_text(post.read_text("utf-8").replace("story: brigde", "story: harbour"), encoding="utf-8")
    assert not build(site).problems


def test_links_of_people_that_met_nothing_are_warnings_with_their_line(site: Path, build: Builder) -> None:
    """Entries, must_link and cannot_link about nobody are said, each on its own line."""
    lines = [
        "people:",
        "  - name: Nobody Here",
        "    must_link:",
        '      - "nine: Nobody"',
        "      - Else Where",
    ]
    (site / "content/people.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    told = [str(problem).split(";")[0] for problem in build(site).problems]
    assert told == [
        "content/people.yaml:2: warning: name: 'Nobody Here' names nobody: no article has it",
        "content/people.yaml:4: warning: must_link: 'nine: Nobody' names nobody: article 'nine' does not "
        "exist or does not write this",
        "content/people.yaml:5: warning: must_link: 'Else Where' names nobody: no article has it",
    ]
