"""What a story's file decides on findings is read as it stands, and every fault is named with its line."""

import pytest

from site_builder.extract.stories import read
from site_builder.model import CitedSide, FindingDecision, Source

SIDES = """\
    sides:
      - {article: gazette, exact: six weeks, prefix: for, suffix: 'Mayor'}
      - {article: post, exact: two months, value: about two months, said_by: engineers}
"""


def story(*lines):
    """The decisions of a story file whose `findings:` stands on line 3, and its faults."""
    problems = []
    text = "\n".join(["---", "title: T", "findings:", *lines, "---", "", "Words.", ""])
    entries = read(Source("stories/x.md", text.encode()), problems)
    return entries[0].findings, [str(problem) for problem in problems]


def test_no_decision_is_none():
    """A story without the key has no decisions and no faults."""
    assert story() == ((), [])


def test_every_key_is_read_with_its_line():
    """A decision holds what the editor wrote, and where."""
    found, problems = story(
        "  - id: f-1",
        "    type: quantity",
        "    confirm: true",
        "    pin: true",
        "    label: How long",
        "    explanation: In our words.",
        *SIDES.splitlines(),
        "  - id: f-2",
        "    reject: true",
    )
    sides = (
        CitedSide("gazette", "six weeks", "for", "Mayor"),
        CitedSide("post", "two months", value="about two months", said_by="engineers"),
    )
    first = FindingDecision(
        "f-1",
        "quantity",
        sides,
        confirm=True,
        pin=True,
        label="How long",
        explanation="In our words.",
        line=4,
    )
    assert found == (first, FindingDecision("f-2", reject=True, line=13))
    assert problems == []


def test_an_added_finding_needs_no_id():
    """Type, explanation and sides are enough; what only one source has may have one side."""
    found, problems = story(
        "  - add: true",
        "    type: only-one-source",
        "    explanation: Only the Gazette has it.",
        "    sides: [{article: gazette, exact: six weeks}]",
    )
    assert problems == []
    assert [(one.add, one.type, len(one.sides)) for one in found] == [(True, "only-one-source", 1)]


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("id: f-1", "4:5: findings.id: nothing is decided"),
        ("confirm: true", "4:5: findings.id: no finding is named"),
        ("{id: f-1, reject: true, pin: true}", "4:5: findings.reject: a rejected finding is not shown"),
        ("{id: f-1, reject: true, label: L}", "4:5: findings.reject: a rejected finding is not shown"),
        ("{id: f-1, confirm: yes}", "findings.confirm: 'yes' is neither true nor false"),
        ("{id: f-1, confirm: true, type: number}", "findings.type: 'number' is not known"),
        ("{id: f-1, confrim: true, pin: true}", "findings.confrim: unknown key; did you mean 'confirm'?"),
        ("{pin: true, sides: [{article: a}]}", "findings.sides.exact: missing"),
        ("{pin: true, sides: [{exact: a}]}", "findings.sides.article: missing"),
        ("{pin: true, sides: [{article: a, exact: '—'}]}", "findings.sides.exact: '—' holds no word"),
        ("{pin: true, sides: [{article: a, exact: a, extent: b}]}", "findings.sides.extent: unknown key"),
        ("{add: true, explanation: E, sides: [{article: a, exact: b}]}", "findings.type: missing"),
        ("{add: true, type: role, sides: [{article: a, exact: b}]}", "findings.explanation: missing"),
        (
            "{add: true, type: role, explanation: E, sides: [{article: a, exact: b}]}",
            "findings.sides: one passage alone cannot be compared",
        ),
        ("{add: true, type: role, explanation: E}", "findings.sides: no passage cannot be compared"),
        (
            "{add: true, id: f-1, type: only-one-source, explanation: E, sides: [{article: a, exact: b}]}",
            "findings.add: what is added needs no other decision",
        ),
    ],
)
def test_a_fault_is_named_and_its_entry_left_out(lines, fault):
    """One line, and what would work; other entries are kept."""
    found, problems = story(f"  - {lines}", "  - {id: f-9, pin: true}")
    assert [one.id for one in found] == ["f-9"]
    assert any(fault in problem and "; " in problem for problem in problems), problems


def test_decisions_have_a_limit():
    """A story with more than it can hold says so."""
    found, problems = story(*["  - {id: f-1, pin: true}"] * 501)
    assert len(found) == 500
    assert "501 entries; keep 500 at most" in problems[0]
