"""Each kind of difference: what must not be one first, then one told in two sources."""

import pytest

from site_builder.model import Disagreement, Event, EventSource, Evidence, Side, Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway and Sweden met in Turku.", "Swedish and Norwegian envoys met in Turku."),
        ("Norway and Sweden met in Turku.", "Norway and Denmark met in Vaasa."),
        ("Norway and Sweden fish there.", "Norway, Sweden and Denmark fish there."),
        ("Norway met in Turku.", "Sweden met in Turku."),
        ("Norway and Sweden met on Monday.", "Norway and Denmark met on Monday."),
    ],
)
def test_same_parties_or_no_common_place_is_no_difference(found, draft, one, other):
    """Demonyms are folded, and lists are compared only near the same rare name."""
    assert found("participants.countries", {"a": draft(f"So: {one}"), "b": draft(f"So: {other}")}) == []


def test_another_party_is_a_difference_on_every_side(found, draft):
    """A list with another member is shown beside the others, each with its clause."""
    drafts = {
        "a": draft("Norwegian and Swedish envoys met in Turku for talks."),
        "b": draft("Talks in Turku involve Norway, Sweden and Denmark."),
        "c": draft("Envoys of Sweden and Norway sat down in Turku."),
    }
    (finding,) = found("participants.countries", drafts)
    assert [side.value for side in finding.sides] == ["Norwegian and Swedish", "Norway, Sweden and Denmark"]
    assert [[e.article for e in side.evidence] for side in finding.sides] == [["a", "c"], ["b"]]
    assert finding.explanation.endswith("they differ on Denmark.")
    assert "A and C have “Norwegian and Swedish”" in finding.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They discussed fishing, ferries and energy.", "They discussed ferries, energy and fishing."),
        ("They discussed fishing, ferries and energy.", "Shops sold bread, milk and honey."),
        ("Ann, Bob and Cyd spoke.", "Ann, Bob and Dan spoke."),
    ],
)
def test_lists_that_agree_or_have_nothing_in_common(found, draft, one, other):
    """The same items in another order, other matters, and lists of names are no difference."""
    assert found("participants.items", {"a": draft(one), "b": draft(other)}) == []


def test_an_item_one_list_adds_is_named(found, draft):
    """What not all lists hold is said, whatever stands around them."""
    drafts = {
        "a": draft("The ministers discussed fishing, the ferry dispute and energy."),
        "b": draft(
            "Their talks covered fishing quotas, the ferry dispute, defence, and energy during supper."
        ),
    }
    (finding,) = found("participants.items", drafts)
    assert finding.sides[1].value == "fishing quotas, the ferry dispute, defence, and energy"
    assert "not all list" in finding.explanation
    assert "defence" in finding.explanation


PEOPLE = {"Park": "Lena Park", "Olsen": "Ivar Olsen"}


@pytest.mark.parametrize(
    ("one", "other", "speaker"),
    [
        ("truly awful", "truly awful", "Lena Park"),
        ("truly awful", "really splendid", "Lena Park"),
        ("truly awful", "simply awful", "Ivar Olsen"),
    ],
)
def test_equal_unlike_or_other_speakers_words_are_no_variant(found, draft, one, other, speaker):
    """A variant needs one speaker, words in common and words that differ."""
    drafts = {
        "a": draft(f"Park called it “{one}”.", PEOPLE, [(one, "Lena Park")]),
        "b": draft(f"It was “{other}”.", PEOPLE, [(other, speaker)]),
    }
    assert found("variant.same-speaker", drafts) == []


def test_a_source_with_both_wordings_makes_no_variant(found, draft):
    """Somebody may well have said both."""
    drafts = {
        "a": draft(
            "Park: “truly awful”, “simply awful”.",
            PEOPLE,
            [("truly awful", "Lena Park"), ("simply awful", "Lena Park")],
        ),
        "b": draft("Park: “simply awful”.", PEOPLE, [("simply awful", "Lena Park")]),
    }
    assert found("variant.same-speaker", drafts) == []


def test_one_remark_in_two_wordings(found, draft):
    """Both wordings are shown as they stand, without their marks."""
    drafts = {
        "a": draft("Park said “truly awful”.", PEOPLE, [("truly awful", "Lena Park")]),
        "b": draft("Park said “simply awful,” she said.", PEOPLE, [("simply awful,", "Lena Park")]),
    }
    (finding,) = found("variant.same-speaker", drafts)
    assert [(s.value, s.said_by) for s in finding.sides] == [
        ("simply awful", "Lena Park"),
        ("truly awful", "Lena Park"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("We shall leave nobody behind", "We shall leave nothing behind", 1),
        (
            "Nobody will be left behind on the quay at night",
            "Nobody will be left behind on the pier at night",
            1,
        ),
        ("We will not go", "We can not stay", 0),
        ("No deal", "No talks", 0),
    ],
)
def test_a_remark_in_which_one_word_differs(found, draft, one, other, count):
    """Four words or more, all in their places but one, are one remark as two sources have it."""
    drafts = {
        "a": draft(f"Park said “{one}”.", PEOPLE, [(one, "Lena Park")]),
        "b": draft(f"“{other}”, Park said.", PEOPLE, [(other, "Lena Park")]),
    }
    assert len(found("variant.same-speaker", drafts)) == count


def test_same_words_of_two_speakers(found, draft):
    """Only sources that name different speakers differ; one that names none does not."""
    drafts = {
        "a": draft("Park spoke of a “dead end”.", PEOPLE, [("dead end", "Lena Park")]),
        "b": draft("It is what port officials describe as a “dead end”.", terms=["dead end"]),
        "c": draft("A “dead end” it is.", terms=["dead end"]),
    }
    (finding,) = found("attribution.same-words", drafts)
    assert {side.said_by for side in finding.sides} == {"Lena Park", "port officials"}
    assert found("attribution.same-words", {"a": drafts["a"], "c": drafts["c"]}) == []


def test_a_short_name_is_the_same_speaker(found, draft):
    """ "Park" beside "Lena Park" is nobody else."""
    drafts = {
        "a": draft("Lena Park: “dead end”.", said=[("dead end", "Lena Park")]),
        "b": draft("Park: “dead end”.", said=[("dead end", "Park")]),
    }
    assert found("attribution.same-words", drafts) == []


def test_the_same_words_from_different_papers(found, draft):
    """The chain names whom each source has the words from."""
    drafts = {
        "a": draft(
            "According to the Harbour Post, Park called it “truly awful”.",
            PEOPLE,
            [("truly awful", "Lena Park")],
        ),
        "b": draft(
            "Writing on Fjordbook, Park said it was “simply awful”.", PEOPLE, [("simply awful", "Lena Park")]
        ),
        "c": draft(
            "The Tide News report said so. Park reportedly called it “truly awful”.",
            PEOPLE,
            [("truly awful", "Lena Park")],
        ),
    }
    (finding,) = found("attribution.chain", drafts)
    assert [side.said_by for side in finding.sides] == [
        "Lena Park, via Harbour Post",
        "Lena Park, via Fjordbook",
        "Lena Park, via Tide News",
    ]


MEETING = "Park and Olsen"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("held a video call", "spoke by video link"),
        ("held a video call", "met"),
        ("held a video call before a phone call", "spoke by phone"),
    ],
)
def test_same_or_unstated_medium_is_no_difference(found, draft, one, other):
    """Words for one medium are one, and a source that has both contradicts nobody."""
    drafts = {"a": draft(f"{MEETING} {one}.", PEOPLE), "b": draft(f"{MEETING} {other}.", PEOPLE)}
    drafts["a"].text = drafts["a"].text.replace("phone call", f"phone call of {MEETING}")
    assert found("medium.lexicon", drafts) == []


def test_video_against_telephone(found, draft):
    """A pair that meets by video in one source and by telephone in another."""
    drafts = {
        "a": draft("Olsen’s video call with Park was followed by a phone call with Berg.", PEOPLE),
        "b": draft("Olsen telephoned nobody. Olsen held a telephone conversation with Park.", PEOPLE),
    }
    (finding,) = found("medium.lexicon", drafts)
    assert [side.value for side in finding.sides] == ["telephone conversation", "video call"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry lease expired.", "The ferry lease lapsed."),
        ("The ferry lease expired.", "The school term will end."),
        ("Crews wait until the ferry lease is signed.", "The ferry lease will be signed on Monday."),
        ("If the ferry lease expired, boats would stop.", "The ferry lease is set to expire in May."),
        ("Once the ferry lease has been signed, boats sail.", "The ferry lease is to be signed in May."),
        ("The ferry lease is set to expire.", "The ferry lease will lapse."),
    ],
)
def test_both_past_or_other_matters_are_no_difference(found, draft, one, other):
    """Status differs only when one passage looks back and another ahead at the same thing."""
    assert found("status.verb-family", {"a": draft(one), "b": draft(other)}) == []


def test_lapsed_against_set_to_expire(found, draft):
    """The verbs of each side are the values."""
    drafts = {
        "a": draft("The ferry lease lapsed."),
        "b": draft("The Harbour ferry lease is set to expire in May."),
    }
    (finding,) = found("status.verb-family", drafts)
    assert [side.value for side in finding.sides] == ["lapsed", "is set to expire"]
    assert finding.label.startswith("Harbour ferry lease")


def test_done_in_one_report_of_many_and_still_to_come_in_another(found, draft):
    """What every report of a story tells once still ties two of them together."""
    told = [
        "The ferry lease has been revoked by the Harbour board.",
        "The Harbour board would revoke the ferry lease, Park said.",
        "Revoked: the lease.",
        "The lease was revoked by the board.",
        "The lease is revoked, says the board.",
    ]
    drafts = {chr(97 + n): draft(text) for n, text in enumerate(told)}
    (finding,) = found("status.verb-family", drafts)
    assert [side.value for side in finding.sides] == ["revoked", "would revoke"]
    assert len({evidence.article for evidence in finding.sides[0].evidence}) > 1


def test_figures_that_differ_and_figures_of_one_source(found, draft):
    """Near figures of one thing are a conflict, far ones are not; a lone one stands beside vaguer words."""
    a = draft("The port shipped 40 tons of salted cod.", figures=[("40 tons", "40", "tonne", "tons")])
    b = draft("The port shipped 60 tons of salted cod.", figures=[("60 tons", "60", "tonne", "tons")])
    c = draft("The port shipped 900 tons of salted cod.", figures=[("900 tons", "900", "tonne", "tons")])
    d = draft("More salted cod was shipped than ever.")
    two = [("60 tons", "60", "tonne", "tons"), ("30 tons", "30", "tonne", "tons")]
    several = draft("The port shipped 60 tons of salted cod and 30 tons of cod.", figures=two)
    (finding,) = found("quantity.conflict", {"a": a, "b": b})
    assert [side.value for side in finding.sides] == ["40 tons", "60 tons"]
    assert found("quantity.conflict", {"a": a, "c": c}) == []
    (lone,) = found("quantity.only-one", {"a": a, "d": d})
    assert [(side.value, side.evidence[0].article) for side in lone.sides] == [
        ("40 tons", "a"),
        ("salted cod was shipped", "d"),
    ]
    assert found("quantity.conflict", {"a": a, "b": several}) == []
    (alone,) = found("only.figure", {"a": a, "d": draft("Nothing moved.")})
    assert alone.type == "only-one-source"


def test_claim_in_one_source_fact_in_another(found, draft):
    """Reported speech of a named speaker against another source's own clause about the same subject."""
    claim = "Norway had agreed to double its salted cod exports"
    drafts = {
        "a": draft(f"Park said {claim} to Spain.", PEOPLE, reported=[(claim, "Lena Park")]),
        "b": draft("Norway agreed to double its exports of salted cod, while prices fell."),
        "c": draft("Norway doubled nothing. Sweden agreed to double its salted cod exports."),
    }
    (finding,) = found("claim.reported-and-stated", drafts)
    assert [side.said_by for side in finding.sides] == ["Lena Park", "the article itself"]
    assert {e.article for e in finding.sides[1].evidence} == {"b"}


def test_how_a_party_is_presented(found, draft):
    """Country, capital and leader stand for one party; the phrases are set side by side."""
    drafts = {
        "a": draft("Oslo presents itself as a bridge between rivals, diplomats say."),
        "b": draft(
            "Norway's Prime Minister Olsen is positioning himself as an honest neighbour.",
            PEOPLE,
            roles=[("Norway's Prime Minister", "Ivar Olsen")],
        ),
        "c": draft("The report portrays Norway as a latecomer."),
    }
    (finding,) = found("characterisation.presented-as", drafts)
    assert [side.value for side in finding.sides] == [
        "a bridge between rivals",
        "an honest neighbour",
        "a latecomer",
    ]


def test_the_same_verdict_about_one_party(found, draft):
    """A judging word counts where the same party is named and one source sets itself against it."""
    drafts = {
        "a": draft("Norway is hedging its bets."),
        "b": draft(
            "“Hedging is for the weak” in Oslo, Park said.",
            PEOPLE,
            [("Hedging is for the weak", "Lena Park")],
        ),
        "c": draft("Gardeners trimmed a hedge."),
    }
    (finding,) = found("characterisation.same-verdict", drafts)
    assert [side.said_by for side in finding.sides] == ["the article itself", "Lena Park"]
    assert found("characterisation.same-verdict", {"a": drafts["a"], "c": drafts["c"]}) == []
    same = draft("Oslo is hedging against risks.")
    assert found("characterisation.same-verdict", {"a": drafts["a"], "d": same}) == []


def test_titles_that_differ(found, draft):
    """A longer title takes in a shorter one; another title does not."""
    a = draft("Norway's leader Olsen spoke.", PEOPLE, roles=[("Norway's leader", "Ivar Olsen")])
    b = draft(
        "Norwegian Prime Minister Olsen spoke.", PEOPLE, roles=[("Norwegian Prime Minister", "Ivar Olsen")]
    )
    c = draft("Prime Minister Olsen spoke.", PEOPLE, roles=[("Prime Minister", "Ivar Olsen")])
    (finding,) = found("role.titles", {"a": a, "b": b, "c": c})
    assert len(finding.sides) == 2
    assert found("role.titles", {"b": b, "c": c}) == []


def event(sources, **changes):
    given = {"title": "Olsen to visit Sweden in May", "status": "planned", "precision": "month"} | changes
    return Event("e-1", first="2026-05-01", last="2026-05-31", sources=tuple(sources), **given)


def test_timeline_disagreements_become_findings(found, draft):
    """What the timeline found is taken over with its sides; one without evidence is not."""
    drafts = {"a": draft("It opens in May."), "b": draft("It opens in June.")}
    sides = tuple(Side(m, "", (Evidence(s, Span(0, 5)),)) for s, m in (("a", "May"), ("b", "June")))
    bare = (Side("May", "", ()), Side("June", "", ()))
    kinds = (Disagreement("date", "Sources differ.", sides), Disagreement("date", "No evidence.", bare))
    (finding,) = found("timeline.date", drafts, events=(event((), disagreements=kinds),))
    assert (finding.type, finding.explanation) == ("date", "Sources differ.")


def test_plans_that_one_source_leaves_undated(found, draft):
    """The undated source names the same person, country and kind of plan."""
    a = draft("Olsen will visit Sweden in May.")
    b = draft("Olsen plans a trip to Sweden in the near future. Berg plans a trip to Sweden.")
    source = EventSource("a", Span(0, 31), Span(24, 30), "planned")
    (finding,) = found("date.undated", {"a": a, "b": b}, events=(event([source]),))
    assert [[e.article for e in side.evidence] for side in finding.sides] == [["a"], ["b"]]
    assert found("date.undated", {"a": a, "b": b}, events=(event([source], status="past"),)) == []


def test_dates_of_different_length(casefile, draft):
    """A day in one source and a month in another are one finding; a day and an hour are none."""
    from dataclasses import replace

    from site_builder.compare import compare
    from site_builder.model import DateMark

    texts = {"a": "It began on 4 May.", "b": "It began in early May.", "c": "It began at noon on 4 May."}
    marks = {"a": ("4 May", "day"), "b": ("early May", "month"), "c": ("noon on 4 May", "hour")}
    drafts = {slug: draft(text) for slug, text in texts.items()}
    sources = [EventSource(s, Span(0, 8), drafts[s].span(marks[s][0]), "past") for s in texts]
    case = casefile(drafts, events=(event(sources, status="past"),))
    members = []
    for member in case.dossier.members:
        words, unit = marks[member.annotated.article.slug]
        span = drafts[member.annotated.article.slug].span(words)
        mark = DateMark(span, "DATE", "2026-05", "", "", unit, "past", "test", 1.0)
        members.append(replace(member, annotated=replace(member.annotated, dates=(mark,))))
    full = replace(case, dossier=replace(case.dossier, members=tuple(members)))
    (finding,) = [f for f in compare(full).findings if f.rule == "timeline.exactness"]
    assert [side.value for side in finding.sides] == ["4 May", "early May"]
    assert [[e.article for e in side.evidence] for side in finding.sides] == [["a", "c"], ["b"]]


def test_another_figure_of_the_same_is_no_silence(found, draft):
    """Who gives 112 km/h where another gives 98 is not without a figure; both stand as their own."""
    a = draft("The night train to Vardo did 98 km/h.", figures=[("98 km/h", "98", "km/h", "km/h")])
    text = "The night train to Vardo was early. On the bridge the train did 112 km/h on wet rails."
    b = draft(text, figures=[("112 km/h", "112", "km/h", "km/h")])
    rest = draft("Rain fell on Oslo.")
    assert found("quantity.only-one", {"a": a, "b": b, "c": rest}) == []
    silent = draft("The night train to Vardo was early.")
    assert len(found("quantity.only-one", {"a": a, "b": silent, "c": rest})) == 1


def test_a_figure_at_odds_is_not_told_again_as_its_own(found, draft):
    """The conflict has both."""
    a = draft("The port shipped 40 tons of salted cod.", figures=[("40 tons", "40", "tonne", "tons")])
    b = draft("The port shipped 60 tons of salted cod.", figures=[("60 tons", "60", "tonne", "tons")])
    assert len(found("quantity.conflict", {"a": a, "b": b})) == 1
    assert found("only.figure", {"a": a, "b": b}) == []


def in_may(draft, text, number):
    """A draft that tells something of a day of May 2026; the day stands for `{day}`."""
    day, iso = f"{number} May", f"2026-05-{number:02d}"
    return draft(text.format(day=day), dates=[(day, iso, iso, "day")])


@pytest.mark.parametrize(
    ("one", "first", "other", "second"),
    [
        (
            *("A memorial service is planned in Vardo for {day}.", 16),
            *("The memorial service is held in Vardo on {day}.", 17),
        ),
        (
            *("The bridge in Vardo reopened on {day}.", 8),
            *("On {day} the old bridge reopened in Vardo.", 10),
        ),
    ],
)
def test_one_act_on_two_days(found, draft, one, first, other, second):
    """A service is held once, and of the bridge there is one."""
    drafts = {"a": in_may(draft, one, first), "b": in_may(draft, other, second)}
    (finding,) = found("date.same-act", drafts)
    assert [side.value for side in finding.sides] == [f"{first} May", f"{second} May"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The funeral of Carl Olsen in Vardo was on {day}.",
            "The burial of Carl Olsen in Vardo was on {day}.",
        ),
        ("They lay in Vardo Memorial Hospital on {day}.", "They lay in Vardo Memorial Hospital on {day}."),
        ("The bridge in Vardo reopened on {day}.", "The school in Vardo reopened on {day}."),
    ],
)
def test_what_are_two_things_have_two_days(found, draft, one, other):
    """A burial follows the funeral, a hospital is no act, and a town has many buildings."""
    drafts = {"a": in_may(draft, one, 8), "b": in_may(draft, other, 10)}
    assert found("date.same-act", drafts) == []


def test_who_gives_a_figure_of_another_unit_is_not_without_one(found, draft):
    """A distance here and a speed there are two things, and both are figures."""
    a = draft(
        "The express train to Vardo ran 98 kilometres to the bend where it derailed.",
        figures=[("98 kilometres", "98", "kilometre", "kilometres")],
    )
    b = draft(
        "The express train to Vardo did 112 km/h at the bend where it derailed.",
        figures=[("112 km/h", "112", "km/h", "km/h")],
    )
    assert found("quantity.only-one", {"a": a, "b": b}) == []
