"""What editors decide on findings wins, survives small changes, and is told when it meets nothing."""

import pytest

from site_builder.compare.story import compare
from site_builder.model import (
    CitedSide,
    Disagreement,
    Event,
    EventSource,
    Evidence,
    FindingDecision,
    Side,
    Span,
)

DRAFTS = {
    "a": "Norwegian and Swedish envoys met in Turku for talks.",
    "b": "Talks in Turku involve Norway, Sweden and Denmark.",
}
PAIR = (CitedSide("a", "Norwegian and Swedish"), CitedSide("b", "Norway, Sweden and Denmark"))


@pytest.fixture(name="decide")
def decide_fixture(casefile, draft):
    """The comparison of two drafts (or others) under some decisions."""

    def made(*decisions, **drafts):
        texts = {slug: draft(text) for slug, text in (drafts or DRAFTS).items()}
        return compare(casefile(texts, findings=decisions))

    return made


def the(comparison, rule="participants.countries"):
    return next(finding for finding in comparison.findings if finding.rule == rule)


def test_no_decision_changes_nothing(decide):
    """Without decisions the findings are the rules' own, and nobody vouches for them."""
    assert {finding.editors for finding in decide().findings} == {""}
    assert decide().unmet == ()


def test_a_confirmed_finding_is_certain_and_says_so(decide):
    """All else stays as the rule has it."""
    one = the(decide())
    confirmed = the(decide(FindingDecision(one.id, confirm=True)))
    assert (confirmed.editors, confirmed.confidence) == ("confirmed", 1.0)
    assert (confirmed.id, confirmed.label, confirmed.sides) == (one.id, one.label, one.sides)


def test_a_reworded_finding_has_the_editors_words(decide):
    """Label or explanation or both; what is not given stays."""
    one = the(decide())
    label = the(decide(FindingDecision(one.id, label="Who met")))
    assert (label.label, label.explanation, label.editors) == ("Who met", one.explanation, "reworded")
    both = the(decide(FindingDecision(one.id, confirm=True, explanation="They differ.")))
    assert (both.label, both.explanation, both.editors) == (one.label, "They differ.", "confirmed")


@pytest.mark.parametrize("given", [{"id": "now"}, {"id": "f-old", "sides": PAIR}, {"sides": PAIR[:1]}])
def test_a_rejected_finding_is_gone_by_id_or_by_its_words(decide, given):
    """Also when its id changed, as long as the words of its sides stand in it."""
    one = the(decide())
    given = given | ({"id": one.id} if given.get("id") == "now" else {})
    comparison = decide(FindingDecision(reject=True, **given))
    assert one.id not in {finding.id for finding in comparison.findings}
    assert comparison.hidden == (one.id,)
    assert comparison.unmet == ()


def test_a_rejection_outlives_a_further_source_and_new_words(decide):
    """A side that joins, words that move and a sentence rewritten around the cited words change nothing."""
    drafts = {
        "a": "It rained. After long talks, Norwegian and Swedish envoys met in Turku.",
        "b": DRAFTS["b"],
        "c": "Iceland and Norway met in Turku.",
    }
    stale = FindingDecision("f-old", "participants", PAIR, reject=True)
    assert len(the(decide(**drafts)).sides) == 3
    comparison = decide(stale, **drafts)
    assert [finding for finding in comparison.findings if finding.type == "participants"] == []
    assert comparison.unmet == ()


def test_a_rejected_finding_gives_no_way_to_its_repeat(casefile, draft):
    """What the timeline says of the same passages was left out as a repeat, and still is."""
    texts = {slug: draft(text) for slug, text in DRAFTS.items()}
    spans = {slug: Span(0, len(text)) for slug, text in DRAFTS.items()}
    sides = tuple(Side(f"as {slug} has it", "x", (Evidence(slug, span),)) for slug, span in spans.items())
    sources = tuple(EventSource(slug, span, None, "past") for slug, span in spans.items())
    told = (Disagreement("participants", "They differ.", sides),)
    event = Event("e-1", "Talks", "2026-03-09", "2026-03-09", "day", "past", sources, disagreements=told)
    one = the(compare(casefile(texts, events=(event,))))
    decided = FindingDecision(one.id, reject=True)
    for kept in ({"hide": (one.id,)}, {"findings": (decided,)}):
        after = compare(casefile(texts, events=(event,), **kept))
        assert [finding for finding in after.findings if finding.type == "participants"] == []


def test_of_several_findings_the_one_that_says_the_same_is_meant(decide):
    """Two findings of one type on the same sentences are told apart by what their sides say."""
    drafts = {
        "a": "Lists of Norway and Sweden met in Turku.",
        "b": "Lists of Norway and Denmark met in Turku; Iceland and Finland met in Vaasa.",
        "c": "Iceland and Estonia met in Vaasa.",
    }
    found = [f for f in decide(**drafts).findings if f.rule == "participants.countries"]
    assert len(found) == 2
    for one in found:
        cited = tuple(CitedSide(s.evidence[0].article, s.value) for s in one.sides)
        comparison = decide(FindingDecision("f-old", one.type, cited, reject=True), **drafts)
        assert comparison.hidden == (one.id,)


def test_a_decision_by_words_leaves_findings_that_others_have(decide):
    """What one entry has by its id, another takes only if there is nothing else."""
    one = the(decide())
    by_id, by_words = FindingDecision(one.id, pin=True), FindingDecision("f-old", confirm=True, sides=PAIR)
    comparison = decide(by_id, by_words)
    assert the(comparison).editors == "confirmed"
    assert comparison.findings[0].id == one.id
    assert comparison.unmet == ()


def test_pinned_findings_come_first_in_the_editors_order(decide, casefile, draft):
    """Those of `pin:` before those of the entries."""
    drafts = DRAFTS | {"c": "They discussed fish, coal and salt.", "d": "They discussed fish, coal and rye."}
    ids = [finding.id for finding in decide(**drafts).findings]
    last, before = FindingDecision(ids[-1], pin=True), FindingDecision(ids[-2], pin=True)
    assert [finding.id for finding in decide(last, before, **drafts).findings][:2] == [ids[-1], ids[-2]]
    texts = {slug: draft(text) for slug, text in drafts.items()}
    both = compare(casefile(texts, pin=(ids[-2],), findings=(last,)))
    assert [finding.id for finding in both.findings][:2] == [ids[-2], ids[-1]]


ADDED = FindingDecision(
    type="quantity",
    add=True,
    explanation="How many stars.",
    sides=(
        CitedSide("a", "Six  stars"),
        CitedSide("b", "seven stars", value="7 stars", said_by="the guide"),
        CitedSide("c", "seven", value="7 stars", said_by="the guide"),
    ),
    line=9,
)
STARS = {"a": "Six stars were seen.", "b": "One saw seven stars.", "c": "It had seven."}


def test_an_added_finding_stands_with_its_exact_words(decide):
    """Passages of one value and speaker are one side; white space does not matter."""
    comparison = decide(ADDED, **STARS)
    one = the(comparison, "editor")
    assert (one.type, one.explanation, one.label) == ("quantity", "How many stars.", "How many stars.")
    assert (one.editors, one.confidence) == ("added", 1.0)
    assert [(s.value, s.said_by) for s in one.sides] == [
        ("Six stars", "the article itself"),
        ("7 stars", "the guide"),
    ]
    words = [[e.span.of(STARS[e.article]) for e in side.evidence] for side in one.sides]
    assert words == [["Six stars"], ["seven stars", "seven"]]


def test_an_added_finding_keeps_its_id_when_it_is_reworded(decide):
    """The id hangs on the passages."""
    one = the(decide(ADDED, **STARS), "editor")
    other = FindingDecision(
        type="quantity", add=True, label="L", explanation="E.", sides=ADDED.sides[::-1], pin=True
    )
    assert the(decide(other, **STARS), "editor").id == one.id


def test_an_added_finding_without_all_its_passages_is_not_shown(decide):
    """Each passage that is gone is told with the entry's line."""
    gone = FindingDecision(
        type="quantity",
        add=True,
        explanation="E.",
        sides=(CitedSide("a", "nine stars"), CitedSide("z", "x")),
        line=9,
    )
    comparison = decide(gone, **STARS)
    assert [finding for finding in comparison.findings if finding.editors] == []
    assert [(missed.line, missed.message) for missed in comparison.unmet] == [
        (9, "findings.sides: 'nine stars' is not in a any more; the finding is not shown"),
        (9, "findings.sides: 'z' is no article of this story; the finding is not shown"),
    ]


def test_an_added_finding_takes_the_place_of_the_rules_own(decide):
    """What a rule finds on the same passages is not said twice."""
    added = FindingDecision(type="participants", add=True, explanation="Who met.", sides=PAIR)
    comparison = decide(added)
    assert [f.editors for f in comparison.findings if f.type == "participants"] == ["added"]
    one = the(decide())
    both = decide(added, FindingDecision(one.id, confirm=True))
    assert {f.editors for f in both.findings if f.type == "participants"} == {"added", "confirmed"}


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        (FindingDecision("f-0", confirm=True), "findings: 'f-0' is no finding of this story; take it out"),
        (
            FindingDecision("f-0", reject=True, sides=(CitedSide("a", "Danish"),)),
            "findings: 'Danish' is not in a any more; copy the words",
        ),
        (FindingDecision(reject=True, sides=(CitedSide("q", "x"),)), "findings: 'q' is no article of this"),
        (
            FindingDecision("f-0", "medium", PAIR, reject=True),
            "findings: no finding of type medium rests on 'Norwegian and Swedish' any more; take the",
        ),
    ],
)
def test_a_decision_that_meets_nothing_is_told(decide, decision, message):
    """It changes nothing, and the editor hears why and what would work."""
    comparison = decide(decision)
    (missed,) = comparison.unmet
    assert missed.message.startswith(message)
    assert comparison.findings == decide().findings


def test_an_id_almost_right_is_pointed_out(decide):
    """A slip of the pen is answered with the id."""
    one = the(decide())
    (missed,) = decide(FindingDecision(one.id[:-1] + "x", confirm=True)).unmet
    assert f"did you mean '{one.id}'?" in missed.message


def test_what_is_rejected_and_confirmed_is_told(decide):
    """It stays rejected."""
    one = the(decide())
    comparison = decide(FindingDecision(one.id, reject=True), FindingDecision(one.id, confirm=True))
    assert comparison.hidden == (one.id,)
    assert "is rejected by another entry" in comparison.unmet[0].message


def test_a_finding_that_changed_under_its_decision_is_told(decide):
    """Met by its id, a decision is carried out; where its words are gone, somebody must look again."""
    one, other = the(decide()), (CitedSide("a", "for talks"), CitedSide("b", "Talks"))
    comparison = decide(FindingDecision(one.id, confirm=True, sides=other))
    assert the(comparison).editors == "confirmed"
    assert decide(FindingDecision(one.id, confirm=True, sides=PAIR)).unmet == ()
    gone = FindingDecision(one.id, "medium", PAIR, confirm=True, line=3)
    (missed,) = decide(gone).unmet
    assert missed.line == 3
    assert "has changed and no longer rests on all of these sides; look at it again" in missed.message
    assert decide(FindingDecision(one.id, "medium", PAIR, reject=True)).unmet == ()
