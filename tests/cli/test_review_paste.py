"""What `review` offers to paste does what it says: pasted, each kind of entry settles its matter."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.update import Report

Builder = Callable[..., Report]
Entry = dict[str, object]

SITE = {
    "content/articles/gazette.md": """\
---
title: Bridge to close
publisher: The Gazette
published: 2026-03-02
story: bridge
---

The old bridge will close on 9 March for six weeks, Mayor Lena Park said on Monday.

Norwegian and Swedish engineers met in Turku for talks on the bridge.

Park called the plan “extremely good news”. Some 5,000 people cross the old bridge daily.

“We will never do that again, not in this town.” Anna Berg met Tom Berg there. “It rains,” Berg said.
""",
    "content/articles/post.md": """\
---
title: "Shops worry: will they close?"
published: 2026-03-03
published_from: 'inferred: the latest day it names'
title_from: 'inferred: its first line'
story: bridge
---

The bridge closes on 9 March, according to the town's engineers. Some 6,000 people cross the old bridge daily.

Talks in Turku on the bridge involve Norway, Sweden and Denmark. Park called it “really good news”.

“Nobody asked us,” said Tom Weiss, who runs a bakery. Trade has grown since the 2022 invasion of Ukraine.
""",
    "content/articles/alone.md": "---\ntitle: Alone\npublisher: P\n---\n\nIt rained, Weiss said.\n",
}


@pytest.fixture(name="town")
def town_fixture(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site whose sources differ, without people.yaml."""
    for name, words in SITE.items():
        (site / name).write_text(words, encoding="utf-8")
    (site / "content/people.yaml").unlink()
    monkeypatch.chdir(site)
    return site


def review(*words: str) -> list[Entry]:
    """What the command lists, as other programs read it."""
    shown = CliRunner().invoke(main, ["review", "--format", "json", "--pool", "serial", *words])
    assert shown.exit_code == 0, shown.output
    return [json.loads(line) for line in shown.stdout.splitlines()]


def paste(site: Path, entry: Entry) -> None:
    """Put the YAML of an entry where it says, as an editor would."""
    file, lines = site / str(entry["file"]), str(entry["paste"]).splitlines()
    file.parent.mkdir(parents=True, exist_ok=True)
    if lines[0] == "---":
        assert entry["where"] == "a new file of these lines"
        assert not file.exists()
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return
    there = file.read_text("utf-8").splitlines() if file.exists() else []
    if str(entry["where"]).endswith("for all of them") and lines[0] in there:
        at = there.index(lines[0]) + 1
        lines = lines[1:]
    else:
        tops = {line.partition(":")[0] for line in lines if not line.startswith(" ")}
        there = [line for line in there if line.partition(":")[0] not in tops]
        at = 1 if str(entry["where"]).startswith("between the --- lines") else len(there)
    file.write_text("\n".join([*there[:at], *lines, *there[at:], ""]), encoding="utf-8")


def same(one: Entry, other: Entry) -> bool:
    return (one["kind"], one["path"], one["message"]) == (other["kind"], other["path"], other["message"])


def published(site: Path, name: str) -> list[Entry]:
    return list(json.loads((site / f"dist/data/{name}.json").read_bytes()))


def findings(site: Path) -> dict[str, Entry]:
    (story,) = (one for one in published(site, "comparison") if one["story"] == "bridge")
    return {one["id"]: one for one in story["findings"]}  # type: ignore[attr-defined]


KINDS = ("finding", "event", "quotation", "name", "class", "date", "title", "publisher", "story")


def test_the_site_has_something_of_every_kind(town: Path) -> None:
    """The laws below are not about nothing; each entry says all that a program needs."""
    found = review()
    assert {entry["kind"] for entry in found} == set(KINDS)
    for entry in found:
        assert entry["message"]
        assert (town / str(entry["path"])).exists() or entry["path"] == "content/people.yaml"
        assert all(entry[key] for key in ("file", "where", "paste")), entry
    assert all(e["passage"] and e["confidence"] for e in found if e["kind"] in ("finding", "event"))
    values = [entry["value"] for entry in found]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_pasted_settles_the_matter(town: Path, build: Builder, kind: str) -> None:
    """The entry is listed no more, and the build takes it without a word."""
    asked = [entry for entry in review() if entry["kind"] == kind]
    for entry in asked[:3]:
        paste(town, entry)
    assert not build(town).problems
    left = review()
    for entry in asked[:3]:
        assert not any(same(entry, other) for other in left), entry
    untouched = [entry for entry in asked[3:] if any(same(entry, other) for other in left)]
    assert len(untouched) >= len(asked[3:]) - 2


def test_a_pasted_finding_is_confirmed_on_its_page_and_in_the_data(town: Path, build: Builder) -> None:
    """All at once: every finding, its words unchanged, its confidence certain."""
    build(town)
    before = findings(town)
    asked = review("--kind", "finding")
    for entry in asked:
        paste(town, entry)
    assert not build(town).problems
    after = findings(town)
    assert set(after) == set(before)
    assert {one["editors"] for one in after.values()} == {"confirmed"}
    for name, one in after.items():
        assert one["sides"] == before[name]["sides"]
    assert "confirmed by the editors" in (town / "dist/comparison/bridge.html").read_text("utf-8")


def test_a_rejected_finding_stays_rejected_under_another_id(town: Path, build: Builder) -> None:
    """What review prints for it, turned to `reject`, holds when the id is gone and an article joins."""
    build(town)
    wanted = {name for name, one in findings(town).items() if one["type"] == "participants"}
    assert wanted
    for entry in review("--kind", "finding"):
        if any(name in str(entry["paste"]) for name in wanted):
            changed = str(entry["paste"]).replace("confirm: true", "reject: true")
            paste(town, entry | {"paste": changed.replace("- id: f-", "- id: f-00")})
    more = "Envoys of Iceland and Norway met in Turku for talks on the bridge."
    head = "---\ntitle: More\npublisher: M\npublished: 2026-03-04\nstory: bridge\n---\n\n"
    (town / "content/articles/more.md").write_text(head + more + "\n", encoding="utf-8")
    assert not build(town).problems
    assert not [one for one in findings(town).values() if one["type"] == "participants"]


def test_a_pasted_quotation_confirms_its_speaker(town: Path, build: Builder) -> None:
    """Same words, same name, by the editor."""
    entry = next(e for e in review("--kind", "quotation") if "asked us" in str(e["passage"]))
    paste(town, entry)
    build(town)
    (quote,) = (q for q in published(town, "quotes") if "asked us" in str(q["text"]))
    assert (quote["rule"], quote["confidence"]) == ("editor", 1.0)
    assert quote["speaker"]["name"] == "Tom Weiss"  # type: ignore[index]


def test_a_pasted_class_is_the_persons(town: Path, build: Builder) -> None:
    """people.yaml is made if there is none."""
    entry = next(e for e in review("--kind", "class"))
    paste(town, entry)
    build(town)
    written = str(entry["paste"]).split("name: ")[1].splitlines()[0]
    (person,) = (p for p in published(town, "people") if p["name"] == written)
    assert (person["class"], person["class_rule"]) == ("analyst", "people.yaml")


def test_the_other_choice_for_an_event_can_be_pasted_too(town: Path, build: Builder) -> None:
    """Hidden, it is gone."""
    entry = next(e for e in review("--kind", "event"))
    hide = str(entry["paste"]).partition("hide: ")[2]
    paste(town, entry | {"paste": f"hide: {hide}"})
    assert not build(town).problems
    assert hide.strip("[]") not in {str(one["id"]) for one in published(town, "timeline")}


def test_a_story_without_a_file_gets_one(town: Path, build: Builder) -> None:
    """The entry is a whole file, and the story keeps its name."""
    (town / "content/stories/bridge.md").unlink()
    entry = next(e for e in review("--kind", "finding"))
    assert entry["file"] == "content/stories/bridge.md"
    paste(town, entry)
    assert not build(town).problems
    assert [one["editors"] for one in findings(town).values()].count("confirmed") == 1


def test_the_text_has_all_that_the_json_has(town: Path) -> None:
    """Place, confidence, passages, file and YAML."""
    shown = CliRunner().invoke(main, ["review", "--kind", "finding", "--pool", "serial"]).stdout
    for entry in review("--kind", "finding"):
        assert (
            f"{entry['path']}:{entry['line']}: finding ({entry['confidence']:.2f}): {entry['message']}"
            in shown
        )
        assert f"    {entry['file']}, {entry['where']}:\n      findings:\n" in shown
        assert all(f"    {line}\n" in shown for line in str(entry["passage"]).splitlines())
