"""`findings:` in a story's file: what an editor decides on what comparison found, and what they add to it.

findings:
  - id: f-0123456789               # met by this id, or, when it has changed, by the words of its sides
    confirm: true                  # or reject: true; pin: true shows it first
    explanation: In our words.     # instead of the rule's; so may be `label`
    sides:
      - article: river-gazette
        exact: six weeks           # words of the article; `prefix` and `suffix` tell places apart
      - article: harbour-post
        exact: two months
  - add: true                      # one that no rule found
    type: quantity
    explanation: How long the bridge is closed.
    sides: ...                     # each may say `value` and `said_by`; equal values are one side
"""

from typing import get_args

from site_builder.errors import Problem
from site_builder.language.fields import Fields
from site_builder.language.selectors import letters
from site_builder.language.strict_yaml import Mapping
from site_builder.model import CitedSide, FindingDecision, FindingType

MOST = 500
"""Decisions in one story."""

ALONE = "only-one-source"
"""The type of finding that may have one side."""


def read(fields: Fields) -> tuple[FindingDecision, ...]:
    """The decisions in order; entries with faults are noted and left out."""
    entries = fields.mappings("findings", shape="id: f-...")
    key, node = fields.node("findings")
    if node and len(entries) > MOST:
        fields.problem(key, f"{len(entries)} entries", f"keep {MOST} at most", node)
    made = []
    for mapping in entries[:MOST]:
        found: list[Problem] = []
        decision = _decision(mapping, found)
        if not found:
            made.append(decision)
        fields.problems += found
    return tuple(made)


def _decision(mapping: Mapping, problems: list[Problem]) -> FindingDecision:
    entry = Fields(mapping, problems, within="findings")
    decision = FindingDecision(
        id=entry.text("id"),
        type=entry.choice("type", allowed=get_args(FindingType)),
        sides=tuple(_side(side, problems) for side in entry.mappings("sides", shape="article: slug")),
        confirm=entry.flag("confirm"),
        reject=entry.flag("reject"),
        pin=entry.flag("pin"),
        add=entry.flag("add"),
        label=entry.text("label"),
        explanation=entry.text("explanation"),
        line=mapping.line,
    )
    _added(entry, decision, mapping) if decision.add else _decided(entry, decision, mapping)
    entry.finish()
    return decision


def _side(mapping: Mapping, problems: list[Problem]) -> CitedSide:
    entry = Fields(mapping, problems, within="findings.sides")
    entry.require("article", "write 'article: slug'")
    entry.require("exact", "write 'exact: the words as the article has them'")
    exact = entry.text("exact")
    key, node = entry.node("exact")
    if node and exact and not letters(exact):
        entry.problem(key, f"'{exact[:40]}' holds no word", "copy words of the article", node)
    side = CitedSide(
        article=entry.text("article"),
        exact=exact,
        prefix=entry.text("prefix"),
        suffix=entry.text("suffix"),
        value=entry.text("value"),
        said_by=entry.text("said_by"),
    )
    entry.finish()
    return side


def _decided(entry: Fields, one: FindingDecision, mapping: Mapping) -> None:
    """Faults of a decision on a finding there is."""
    worded = bool(one.label or one.explanation)
    if not (one.id or one.sides):
        entry.problem("id", "no finding is named", "write 'id: f-...', or 'sides' with its words", mapping)
    if not (one.confirm or one.reject or one.pin or worded):
        remedy = "write 'confirm: true', 'reject: true', 'pin: true', 'label' or 'explanation'"
        entry.problem("id", "nothing is decided", remedy, mapping)
    if one.reject and (one.confirm or one.pin or worded):
        what = "a rejected finding is not shown"
        entry.problem("reject", what, "take out 'reject', or the other decisions", mapping)


def _added(entry: Fields, one: FindingDecision, mapping: Mapping) -> None:
    """Faults of a finding an editor adds."""
    entry.require("type", f"write one of {', '.join(get_args(FindingType))}")
    entry.require("explanation", "write 'explanation: what differs, in one sentence'")
    if one.id or one.confirm or one.reject:
        entry.problem(
            "add", "what is added needs no other decision", "take out 'add', or the others", mapping
        )
    if not one.sides or (len(one.sides) < 2 and one.type not in ("", ALONE)):
        what = f"{'one passage alone' if one.sides else 'no passage'} cannot be compared"
        remedy = f"write two sides, each with 'article' and 'exact', or 'type: {ALONE}'"
        entry.problem("sides", what, remedy, mapping)
