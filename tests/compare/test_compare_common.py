"""What sources share, agree on or alone have, and the order in which it is shown."""

import pytest

from site_builder.compare.ranking import INTEREST
from site_builder.model import Topic

PEOPLE = {"Park": "Lena Park", "Olsen": "Ivar Olsen"}
LONG = "the harbour board quietly sold four rusty cranes to a foreign scrap dealer"


def kinds(comparison):
    return [(shared.kind, [e.article for e in shared.passages]) for shared in comparison.shared]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boats left at dawn.", "At dawn the boats had left."),
        (
            "President Ivar Olsen and Prime Minister Lena Park met.",
            "It was President Ivar Olsen and Prime Minister Lena Park.",
        ),
        ("The old red crane fell, and the old red crane stayed.", "Nothing."),
    ],
)
def test_names_rewordings_and_short_repeats_are_not_shared(compared, draft, one, other):
    """Shared text is a run of words that say something, in two places."""
    assert kinds(compared({"a": draft(one), "b": draft(other)})) == []


def test_a_long_run_in_two_articles_is_copied(compared, draft):
    """The copied words are shown at both places."""
    texts = {
        "a": f"Late in May {LONG}, it is said.",
        "b": f"We learnt that {LONG} last week, sadly for many.",
    }
    (shared,) = compared({slug: draft(text) for slug, text in texts.items()}).shared
    assert shared.kind == "copied"
    assert all(LONG in e.span.of(texts[e.article]) for e in shared.passages)


def test_words_that_one_article_has_twice_are_its_repeat(compared, draft):
    """A repeat stays within one article, with each of its places; what two share besides stays a copy."""
    text = f"He said {LONG}. {LONG.capitalize()}."
    assert kinds(compared({"a": draft(text), "b": draft("Nothing.")})) == [("repeat", ["a", "a"])]
    found = kinds(compared({"a": draft(text), "b": draft(f"We learnt that {LONG}.")}))
    assert ("repeat", ["a", "a"]) in found
    assert {"copied", "repeat"} == {kind for kind, _ in found}


def test_a_run_in_three_articles_is_a_common_phrase(compared, draft):
    """What three have is nobody's copy."""
    drafts = {
        slug: draft(f"{start} {LONG}.")
        for slug, start in (("a", "So"), ("b", "Then"), ("c", "Yesterday at noon"))
    }
    assert kinds(compared(drafts)) == [("common-phrase", ["a", "b", "c"])]


def test_a_run_inside_quotation_marks_is_a_shared_quotation(compared, draft):
    """Speech that two articles report is no copying."""
    drafts = {
        "a": draft(f"Park said “{LONG}”.", PEOPLE, [(LONG, "Lena Park")]),
        "b": draft(f"“{LONG}”, Park told us in May.", PEOPLE, [(LONG, "Lena Park")]),
        "c": draft("A “no man's land”.", terms=["no man's land"]),
        "d": draft("That “no man’s land”.", terms=["no man’s land"]),
    }
    assert sorted(kinds(compared(drafts))) == [
        ("shared-quotation", ["a", "b"]),
        ("shared-quotation", ["c", "d"]),
    ]


def test_same_words_of_one_speaker_are_agreement(found, draft):
    """Two sources quote one speaker alike, whatever their spelling."""
    drafts = {
        "a": draft("Park: “a labour of love”.", PEOPLE, [("a labour of love", "Lena Park")]),
        "b": draft("Park: “a labor of love”.", PEOPLE, [("a labor of love", "Lena Park")]),
    }
    (finding,) = found("agreement.same-words", drafts)
    assert [e.article for e in finding.sides[0].evidence] == ["a", "b"]


FACT = "Fishermen in Vardo found a drifting yellow submarine near the lighthouse"


def test_independent_sources_agree_and_copies_count_once(found, draft):
    """Two tellings agree; a copied sentence has one origin, so there is nothing to agree."""
    a, copy = draft(f"{FACT} early on Friday."), draft(f"{FACT} early on Friday.")
    b = draft("A drifting yellow submarine was found near the lighthouse by Vardo fishermen.")
    rest = draft("Schools open late. Roads are icy. The mayor resigned. Trains run on time.")
    (finding,) = found("agreement.same-fact", {"a": a, "b": b, "c": rest})
    assert [side.evidence[0].article for side in finding.sides] == ["a", "b"]
    assert found("agreement.same-fact", {"a": a, "c": rest, "d": copy}) == []


def test_an_agreement_that_a_difference_is_about_is_dropped(found, draft):
    """What differs is not shown as agreed."""
    a = draft(
        "The fishing port of Vardo shipped 40 tons of salted cod.",
        figures=[("40 tons", "40", "tonne", "tons")],
    )
    b = draft(
        "The fishing port of Vardo shipped 60 tons of salted cod.",
        figures=[("60 tons", "60", "tonne", "tons")],
    )
    rest = draft("Schools open late. Roads are icy. The mayor resigned.")
    assert len(found("quantity.conflict", {"a": a, "b": b, "c": rest})) == 1
    assert found("agreement.same-fact", {"a": a, "b": b, "c": rest}) == []


def test_voices_of_one_source(found, draft):
    """Only those whom no other source names; quoted and merely named are told apart."""
    drafts = {
        "a": draft(
            "“Enough,” Park said. Olsen and Berg left.",
            PEOPLE | {"Berg": "Kari Berg"},
            [("Enough,", "Lena Park")],
        ),
        "b": draft("Olsen left.", PEOPLE),
    }
    (quoted,) = found("only.quotes", drafts)
    (named,) = found("only.names", drafts)
    assert (quoted.sides[0].value, named.sides[0].value) == ("Lena Park", "Kari Berg")
    assert found("only.quotes", {"a": drafts["a"]}) == []
    drafts["b"] = draft("Nobody spoke.")
    (named,) = found("only.names", drafts)
    assert [side.value for side in named.sides] == ["Ivar Olsen", "Kari Berg"]
    assert named.label == "Only A names Ivar Olsen and Kari Berg"


def test_countries_of_one_source(found, draft):
    """A country counts however it is written; one that others name by its capital is not alone."""
    drafts = {"a": draft("Cuba, NATO and the Kremlin."), "b": draft("Russian ships.")}
    (finding,) = found("only.countries", drafts)
    assert finding.sides[0].value == "Cuba and NATO"


@pytest.mark.parametrize(
    "text",
    [
        "Spanish-language adverts ran.",
        "Oslo and Madrid are on the map.",
        "Chad Sweet spoke.",
        "He left Georgia.",
    ],
)
def test_a_people_a_capital_or_a_namesake_is_no_country_of_one_source(found, draft, text):
    """Only a country's own name says that a source brings the country up."""
    assert found("only.countries", {"a": draft(text), "b": draft("Nothing else.")}) == []


def test_topics_that_one_raises_or_one_leaves_out(compared, draft):
    """Alone and omitted are findings; raised by some is not."""
    drafts = {
        "a": draft("Cod, eels and crabs."),
        "b": draft("Cod and crabs."),
        "c": draft("Cod."),
        "d": draft("Cod. Eels."),
    }
    topics = [Topic(word, word.title(), (word,)) for word in ("cod", "eels", "crabs", "squid")]
    drafts["b"].text += " Squid."
    drafts["c"].text += " Squid. Eels."
    drafts["d"].text += " Squid."
    found = {(f.rule, f.label) for f in compared(drafts, topics=tuple(topics)).findings}
    assert found == {
        ("only.topic-omitted", "Left out by B: Eels"),
        ("only.topic-omitted", "Left out by A: Squid"),
    }
    alone = compared({"a": drafts["a"], "c": draft("Cod.")}, topics=tuple(topics)).findings
    assert {f.label for f in alone} == {"Only A: Eels", "Only A: Crabs"}


def story(draft):
    return {
        "a": draft(
            "Park said “truly awful”. Norway and Sweden met in Turku.", PEOPLE, [("truly awful", "Lena Park")]
        ),
        "b": draft(
            "Park said “simply awful”. So Norway and Denmark met in Turku.",
            PEOPLE,
            [("simply awful", "Lena Park")],
        ),
    }


def test_order_is_by_interest_and_confidence(compared, draft):
    """Contradictions come before what one source alone has."""
    findings = compared(story(draft)).findings
    worth = [INTEREST[f.type] * f.confidence for f in findings]
    assert worth == sorted(worth, reverse=True)
    assert findings[-1].type == "only-one-source"


def test_editors_hide_and_pin(compared, draft):
    """Hidden ids are gone, pinned ones first in the editor's order, unknown ids do no harm."""
    before = compared(story(draft)).findings
    after = compared(story(draft), hide=(before[0].id, "f-none"), pin=(before[-1].id, before[1].id)).findings
    assert [f.id for f in after[:2]] == [before[-1].id, before[1].id]
    assert {f.id for f in after} == {f.id for f in before[1:]}


def test_hidden_shared_text_is_gone(compared, draft):
    """Editors hide shared text by its id."""
    drafts = {"a": draft(f"Late {LONG}."), "b": draft(f"Early {LONG}.")}
    (shared,) = compared(drafts).shared
    assert compared(drafts, hide=(shared.id,)).shared == ()


def test_ids_survive_changes_elsewhere(compared, draft):
    """A finding keeps its id when another article, or another sentence, is edited."""
    before = {f.rule: f.id for f in compared(story(draft)).findings}
    changed = story(draft)
    changed["a"].text = f"A new first sentence. {changed['a'].text}"
    changed["z"] = draft("Another article.")
    after = {f.rule: f.id for f in compared(changed).findings}
    assert {rule: after[rule] for rule in ("variant.same-speaker", "participants.countries")} == {
        rule: before[rule] for rule in ("variant.same-speaker", "participants.countries")
    }
