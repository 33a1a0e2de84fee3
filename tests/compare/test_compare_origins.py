"""Where words and facts come from: chains, one origin, sources that cite each other."""

import pytest

from site_builder.compare import origins

PEOPLE = {"Park": "Lena Park"}
REST = "Schools open late. Roads are icy. The mayor resigned. Trains run on time."


def quoting(draft, text, **more):
    return draft(text, PEOPLE, [("truly awful", "Lena Park")], **more)


def test_words_from_one_place_are_one_origin(found, draft):
    """Two papers that quote one post do not confirm each other; two of their own do."""
    a = quoting(draft, "Writing on Harbour Social, Park called the ferry “truly awful”.")
    b = quoting(draft, "Park, writing on Harbour Social, called it “truly awful”.")
    (finding,) = found("attribution.one-origin", {"a": a, "b": b})
    assert finding.explanation.endswith("all have them from Harbour Social.")
    assert found("agreement.same-words", {"a": a, "b": b}) == []
    own = quoting(draft, "Park called the boat “truly awful”.")
    assert len(found("agreement.same-words", {"a": a, "b": own})) == 1
    assert found("attribution.one-origin", {"a": a, "b": own}) == []


FACT = "Fishermen in Vardo found a drifting yellow submarine near the lighthouse"


def test_a_fact_from_one_speaker_is_no_agreement(found, draft):
    """Both give it to the coastguard, so it is one report."""
    a = draft(f"{FACT} on Friday, Park said.", PEOPLE, reported=[(f"{FACT} on Friday", "Lena Park")])
    words = "a drifting yellow submarine was found near the lighthouse by Vardo fishermen"
    b = draft(f"Park said {words}.", PEOPLE, reported=[(words, "Lena Park")])
    drafts = {"a": a, "b": b, "c": draft(REST)}
    (finding,) = found("attribution.one-speaker", drafts)
    assert [side.said_by for side in finding.sides] == ["Lena Park", "Lena Park"]
    assert found("agreement.same-fact", drafts) == []


@pytest.mark.parametrize(
    ("name", "publisher", "agency"),
    [("Tide Wire", "Harbour Post", "Tide Wire"), ("the Harbour Post", "Harbour Post", "")],
)
def test_a_source_that_cites_another_is_not_independent(found, draft, name, publisher, agency):
    """By publisher or by agency, with the passage it rests on."""
    a = draft(f"{FACT} on Friday.", publisher=publisher, agency=agency)
    b = draft(f"According to {name}, a drifting yellow submarine was found near the lighthouse by fishermen.")
    (finding,) = found("attribution.cites-a-source", {"a": a, "b": b, "c": draft(REST)})
    assert finding.label.startswith("Not independent: B cites ")
    assert [side.evidence[0].article for side in finding.sides] == ["b", "a"]


def test_sources_that_cite_each_other_are_circular(found, draft):
    """One finding, with both citing passages; citing oneself is none."""
    a = draft("According to the Bay Times, the ferry sank.", publisher="Harbour Post")
    b = draft("According to the Harbour Post, the ferry sank.", publisher="Bay Times")
    own = draft("According to the Coast Herald, the ferry sank.", publisher="Coast Herald")
    (finding,) = found("attribution.cites-each-other", {"a": a, "b": b, "c": own})
    assert {side.evidence[0].article for side in finding.sides} == {"a", "b"}
    assert found("attribution.cites-a-source", {"a": a, "b": b, "c": own}) == []


def test_a_claim_taken_from_the_source_itself_is_no_second_report(found, draft):
    """Who cites the paper that states it has not made a claim of a fact."""
    fact = draft("Norway agreed to buy more salted herring from Iceland.", publisher="Harbour Post")
    words = "Norway would buy more salted herring from Iceland"
    claim = draft(f"According to the Harbour Post, {words}.", reported=[(words, "Harbour Post")])
    told = draft(f"Park said {words}.", PEOPLE, reported=[(words, "Lena Park")])
    rest = draft(REST)
    assert found("claim.reported-and-stated", {"a": fact, "b": claim, "c": rest}) == []
    assert len(found("claim.reported-and-stated", {"a": fact, "b": told, "c": rest})) == 1


def test_every_attributed_quotation_has_its_chain(compared, draft):
    """Publisher, agency, source cited, speaker: each once, none without a speaker."""
    a = quoting(
        draft,
        "Writing on Harbour Social, Park called it “truly awful”.",
        publisher="Harbour Post",
        agency="Tide Wire",
    )
    (chain,) = compared({"a": a, "b": draft(REST)}).chains
    assert chain.steps == ("Harbour Post", "Tide Wire", "Harbour Social", "Lena Park")
    assert chain.article == "a"
    nobody = draft("It was “truly awful”.", terms=["truly awful"])
    assert compared({"a": nobody, "b": draft(REST)}).chains == ()


def test_a_sentence_of_many_quotations_is_searched_for_its_source_once(compared, draft, monkeypatch):
    """Not once for each of them."""
    looks = []
    real = origins._cites
    monkeypatch.setattr(
        origins, "_cites", lambda passage, *rest: looks.append(passage) or real(passage, *rest)
    )
    words = [f"awfully rusty crane number {n} fell" for n in range(40)]
    a = draft(f"Park said {', '.join(words)}.", PEOPLE, reported=[(one, "Lena Park") for one in words])
    found = compared({"a": a, "b": draft(REST)})
    assert len(found.chains) == 40
    assert len(looks) < 10


def test_sources_cite_each_other_once_however_many_articles_they_have(found, draft):
    """Nine reports of one paper that cite three of another are one finding, with all their passages."""
    citing = {
        f"b{n}": draft(f"According to the Harbour Herald, crane {n} fell into the dock.", publisher="B")
        for n in range(9)
    }
    cited = {
        f"c{n}": draft(f"A rusty crane {n} fell into the dock. {REST}", publisher="Harbour Herald")
        for n in range(3)
    }
    (finding,) = found("attribution.cites-a-source", citing | cited)
    assert finding.label == "Not independent: B cites Harbour Herald"
    assert {e.article for e in finding.sides[0].evidence} == set(citing)
    assert {e.article for e in finding.sides[1].evidence} <= set(cited)


def test_an_explanation_names_a_source_once(found, draft):
    """Of many sources it names four; two articles of one source are two articles of it."""

    def agreed(publishers):
        drafts = {
            f"a{n}": quoting(draft, "Park called it “truly awful”.", publisher=publisher)
            for n, publisher in enumerate(publishers)
        }
        (finding,) = found("agreement.same-words", drafts)
        return finding.explanation

    assert agreed("XYXYYX").startswith("X and Y quote")
    assert agreed("ABCDEFGA").startswith("A, B, C, D and 3 more quote")


def test_copies_of_one_text_do_not_agree_on_its_quotations(found, draft):
    """Who prints the sentence and the one beside it has copied; one sentence alone may be written twice."""
    text = "Rain fell on the bay. Park called the new ferry “truly awful”. Nobody else spoke."
    copies = {name: quoting(draft, text) for name in ("a", "b", "c")}
    assert found("agreement.same-words", copies) == []
    own = quoting(draft, "Snow fell in the hills. Park called the new ferry “truly awful”. It sank.")
    assert len(found("agreement.same-words", {"a": copies["a"], "b": own})) == 1


def test_a_story_of_one_article_has_nothing_alone(compared, draft):
    """There is no other source to hold it against."""
    own = draft("Anna saw 40 tonnes of herring.", figures=[("40 tonnes", "40", "tonne", "herring")])
    assert compared({"a": own}).findings == ()
    assert compared({"a": own, "b": draft(REST)}).findings != ()
