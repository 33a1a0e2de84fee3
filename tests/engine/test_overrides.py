"""What editors decide is carried out, and a decision that met nothing is said."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from site_builder import overrides
from site_builder.errors import ContentError, Problem
from site_builder.model import Unmet
from site_builder.update import Report

Builder = Callable[..., Report]

README = Path(__file__).parents[2] / "README.md"


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
        "content/stories/bridge.md:4:5: warning: hide: 'e-nothing' names nothing in this story",
        "content/stories/bridge.md:5:7: warning: pin: 'f-nothing' names nothing in this story",
    ]


def test_a_decision_on_a_finding_that_met_nothing_is_a_warning_with_its_line(
    site: Path, build: Builder
) -> None:
    """By id or by words: the line of the entry, what is wrong, and what would work."""
    sides = "sides: [{article: gazette, exact: gone}]"
    story(site, "pin: [f-x]", "findings:", "  - {id: f-x, pin: true}", f"  - {{{sides}, reject: true}}")
    told = [str(problem) for problem in build(site).problems]
    assert told[1:] == [
        "content/stories/bridge.md:5:10: warning: findings: 'f-x' is no finding of this story; take it out, "
        "or copy the id from its address",
        "content/stories/bridge.md:6:5: warning: findings: 'gone' is not in gazette any more; copy the words "
        "again, or take the entry out",
    ]


def test_what_editors_add_is_on_the_page_and_in_the_data(site: Path, build: Builder) -> None:
    """With its passages on both sides, and who vouches for it."""
    story(
        site,
        "findings:",
        "  - add: true",
        "    type: quantity",
        "    label: How long",
        "    explanation: They differ on <how> long.",
        "    sides:",
        "      - {article: gazette, exact: six weeks}",
        "      - {article: post, exact: '5,000 people', value: many, said_by: nobody}",
    )
    assert not build(site).problems
    (compared,) = published(site, "comparison")
    (added,) = (f for f in compared["findings"] if f["editors"] == "added")  # type: ignore[attr-defined]
    assert [side["value"] for side in added["sides"]] == ["six weeks", "many"]
    page = (site / "dist/comparison/bridge.html").read_text("utf-8")
    assert "They differ on &lt;how&gt; long." in page
    assert "added by the editors" in page


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
        "content/people.yaml:2:11: warning: name: 'Nobody Here' names nobody: no article has it",
        "content/people.yaml:4:10: warning: must_link: 'nine: Nobody' names nobody: article 'nine' does not "
        "exist or does not write this",
        "content/people.yaml:5:9: warning: must_link: 'Else Where' names nobody: no article has it",
    ]


def correct(site: Path, *lines: str, body: str = "") -> None:
    """Write corrections into the small site's first article, on its line 7 and after."""
    article = site / "content/articles/gazette.md"
    head = "\n".join(["story: bridge", "corrections:", *lines])
    article.write_text(article.read_text("utf-8").replace("story: bridge", head) + body, encoding="utf-8")


def test_a_corrected_speaker_is_on_every_page_and_in_the_data(site: Path, build: Builder) -> None:
    """A name the article does not have gets a page, a voice and its quotation, whose address stays."""
    build(site)
    before = next(q for q in published(site, "quotes") if "put this off" in str(q["text"]))
    correct(site, "  - exact: put this off", "    speaker: the night watch of Oldtown")
    assert not build(site).problems
    after = next(q for q in published(site, "quotes") if q["id"] == before["id"])
    assert (after["rule"], after["confidence"], after["speaker_as_written"]) == ("editor", 1.0, "")
    speaker = after["speaker"]
    assert isinstance(speaker, dict)
    assert speaker["name"] == "the night watch of Oldtown"
    page = (site / f"dist/people/{speaker['id']}.html").read_text("utf-8")
    assert "put this off" in page
    assert "the night watch of Oldtown" in (site / "dist/articles/gazette.html").read_text("utf-8")


@pytest.mark.parametrize("speaker", ["Ministry of Pontoons", "Kremlin", "x", "Ed", "1st Guards", "the"])
def test_whoever_an_editor_names_has_a_voice(site: Path, build: Builder, speaker: str) -> None:
    """Person, body or whatever it is: no rule of ours drops it."""
    correct(site, "  - exact: put this off", f"    speaker: {speaker}")
    build(site)
    found = next(q for q in published(site, "quotes") if "put this off" in str(q["text"]))
    assert isinstance(found["speaker"], dict)
    assert found["speaker"]["name"] == speaker


def test_a_correction_that_no_longer_fits_is_a_warning_with_its_line(site: Path, build: Builder) -> None:
    """The build goes on; a strict one does not."""
    correct(site, "  - exact: The bridge is pink", "    reject: true")
    assert [str(problem) for problem in build(site).problems] == [
        "content/articles/gazette.md:7:5: warning: corrections: 'The bridge is pink' is not in the article"
        " any more; copy the words again, or take the entry out"
    ]
    with pytest.raises(ContentError, match="is not in the article any more"):
        build(site, strict=True)


def test_the_example_of_the_readme_works(site: Path, build: Builder) -> None:
    """What editors copy from it does what it says, in the front matter and in the text."""
    text = README.read_text("utf-8")
    example = text.split("```yaml\ncorrections:\n")[1].split("```")[0]
    spans = [words for words in text.split("`") if words.startswith("[") and words.endswith("}")]
    correct(site, *example.splitlines(), body="\n\n".join(["", *spans, "A “bridge of sighs”.", ""]))
    article = site / "content/articles/gazette.md"
    changed = article.read_text("utf-8").replace("“We could", "It will close for six weeks: “We could")
    article.write_text(changed, encoding="utf-8")
    assert len(spans) == 2
    assert not build(site).problems
    made = [q for q in published(site, "quotes") if q["rule"] == "editor"]
    assert {str(q["text"]): q["kind"] for q in made} == {
        "We could not put this off for another winter": "direct",
        "We had no choice.": "direct",
    }


def test_the_findings_of_the_readme_are_read(site: Path, build: Builder) -> None:
    """What editors copy is understood; in another story its words are said to be missing."""
    example = README.read_text("utf-8").split("```yaml\nfindings:\n")[1].split("```")[0]
    story(site, "findings:", *example.splitlines())
    told = [problem.message for problem in build(site).problems]
    assert len(told) == 3
    assert all("is no article of this story" in message for message in told)


def test_one_wrong_id_in_two_entries_is_two_warnings_on_their_own_lines(site: Path, build: Builder) -> None:
    """A line that sends an editor to another entry is no help."""
    story(site, "merge:", "  - {events: [e-1, e-2]}", "rename:", "  - title: New", "    event: e-1")
    told = [(w.line, w.message.split(";")[0]) for w in build(site).problems if "'e-1'" in w.message]
    assert told == [
        (4, "merge: 'e-1' is no event of this story"),
        (7, "rename: 'e-1' is no event of this story"),
    ]


@pytest.mark.parametrize("entry", ["  - name: Nobody{n} Nowhere\n", "  - {name: 'Nobody{n} Nowhere'}\n"])
def test_a_long_list_of_people_takes_linear_work(
    entry: str, work: Callable[[Callable[[], object]], int]
) -> None:
    """A desk that lists thousands who are in no article is told of each, with its line, and in no time."""

    def told(number: int) -> list[Problem]:
        text = "people:\n" + "".join(entry.replace("{n}", str(n)) for n in range(number))
        unmet = [Unmet(f"Nobody{n} Nowhere", "name", f"Nobody{n} Nowhere") for n in range(number)]
        return list(overrides._unmet(unmet, {"content/people.yaml": text.splitlines()}))

    assert [problem.line for problem in told(3)] == [2, 3, 4]
    assert work(lambda: told(400)) < 5 * work(lambda: told(100))
