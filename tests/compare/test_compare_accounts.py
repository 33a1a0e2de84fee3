"""How accounts of one story differ: days, order, gaps, words, relations, conclusions, force, titles."""

import pytest

from site_builder.model import Topic

REST = "Schools open late. Roads are icy. The mayor resigned. Trains run on time."
TWO = {"Park": "Lena Park", "Olsen": "Nils Olsen", "Berg": "Kari Berg"}


def dated(draft, text, words, first, last, precision="day", people=None):
    return draft(text, people or {}, dates=[(words, first, last, precision)])


BUILT = "The Vardo lighthouse was built in {}."


@pytest.mark.parametrize(
    ("other", "words", "first", "last", "precision"),
    [
        (BUILT.format("1984"), "1984", "1984-01-01", "1984-12-31", "year"),
        (BUILT.format("the 1980s"), "the 1980s", "1980-01-01", "1989-12-31", "decade"),
        (BUILT.format("1884"), "1884", "1884-01-01", "1884-12-31", "year"),
        ("The Turku granary was built in 1982.", "1982", "1982-01-01", "1982-12-31", "year"),
        ("The Vardo lighthouse was painted in 1982.", "1982", "1982-01-01", "1982-12-31", "year"),
    ],
)
def test_days_that_agree_or_belong_to_another_act(found, draft, other, words, first, last, precision):
    """Equal, wider or far times, another thing and another act are no difference."""
    a = dated(draft, BUILT.format("1984"), "1984", "1984-01-01", "1984-12-31", "year")
    b = dated(draft, other, words, first, last, precision)
    assert found("date.same-act", {"a": a, "b": b, "c": draft(REST)}) == []


def test_one_act_on_two_days(found, draft):
    """A side for each day, with everybody who gives it."""
    a = dated(draft, BUILT.format("1984"), "1984", "1984-01-01", "1984-12-31", "year")
    b = dated(draft, BUILT.format("1982"), "1982", "1982-01-01", "1982-12-31", "year")
    c = dated(
        draft, "Built in 1982, the Vardo lighthouse is white.", "1982", "1982-01-01", "1982-12-31", "year"
    )
    (finding,) = found("date.same-act", {"a": a, "b": b, "c": c, "d": draft(REST)})
    assert [side.value for side in finding.sides] == ["1984", "1982"]
    assert [len(side.evidence) for side in finding.sides] == [1, 2]


def test_visits_are_told_by_the_visitor(found, draft):
    """Two persons may visit one place on two days; one person on two days of one week is a difference."""
    a = dated(draft, "Park will visit Vardo on Monday.", "Monday", "2025-03-03", "2025-03-03", people=TWO)
    b = dated(draft, "Park visited Vardo on Sunday.", "Sunday", "2025-03-02", "2025-03-02", people=TWO)
    other = dated(draft, "Olsen visited Vardo on Sunday.", "Sunday", "2025-03-02", "2025-03-02", people=TWO)
    assert len(found("date.same-act", {"a": a, "b": b, "c": draft(REST)})) == 1
    assert found("date.same-act", {"a": a, "b": other, "c": draft(REST)}) == []


def test_order_of_two_contacts(found, draft):
    """Opposite orders contradict; an order beside words that leave it open is told too; one order is none."""
    first = draft("Park met Olsen before calling Berg hours later.", TWO)
    turned = draft("Park spoke with Berg before Olsen.", TWO)
    open_ = draft("Park held back-to-back talks with Olsen and Berg.", TWO)
    rest = draft(REST)
    (finding,) = found("date.order", {"a": first, "b": turned, "c": rest})
    assert finding.confidence == 0.85
    assert "A puts Nils Olsen first" in finding.explanation
    assert "B puts Kari Berg first" in finding.explanation
    (finding,) = found("date.order", {"a": first, "b": open_, "c": rest})
    assert finding.explanation == "A puts Nils Olsen first and B leaves the order open."
    assert [side.value for side in finding.sides] == ["hours later", "back-to-back"]
    after = draft("Park called Berg after meeting Olsen.", TWO)
    assert found("date.order", {"a": first, "b": after, "c": rest}) == []


def test_what_a_source_marks_as_open(found, draft):
    """One finding a source; plain statements and stories of one source have none."""
    a = draft("It remains unclear who asked for the call. Notably absent was the mayor. The pier is long.")
    (finding,) = found("only.gaps", {"a": a, "b": draft(REST)})
    assert [side.value for side in finding.sides] == [
        "It remains unclear who asked for the call.",
        "Notably absent was the mayor.",
    ]
    assert found("only.gaps", {"a": a}) == []
    assert found("only.gaps", {"a": draft("The water is clear."), "b": draft(REST)}) == []


def test_words_that_one_source_alone_quotes(found, draft):
    """Of a speaker whom two quote, what neither shares; shared words and single quoters are left out."""
    a = draft(
        "Park: “bold and loud”. Park: “a rusty hulk”.",
        TWO,
        [("bold and loud", "Lena Park"), ("a rusty hulk", "Lena Park")],
    )
    b = draft(
        "Park: “bold and loud”. Park: “never again in May”.",
        TWO,
        [("bold and loud", "Lena Park"), ("never again in May", "Lena Park")],
    )
    (finding,) = found("only.words", {"a": a, "b": b})
    assert [side.value for side in finding.sides] == ["“a rusty hulk”", "“never again in May”"]
    assert found("only.words", {"a": a, "b": draft(REST)}) == []


def test_how_relations_are_described(found, draft):
    """The pair before the noun, or after it; what happens to ties describes nothing."""
    a = draft("Norway-Sweden relations are not ironclad, whatever Denmark says.")
    b = draft("She spoke of a “no limits” partnership between Norway and Sweden, and Denmark listened.")
    c = draft("Norway cut ties with Sweden.")
    (finding,) = found("characterisation.relations", {"a": a, "b": b, "c": c})
    assert [side.value for side in finding.sides] == ["not ironclad", "no limits"]
    other = draft("Norway-Denmark relations are cordial, they say.")
    assert found("characterisation.relations", {"a": a, "b": other, "c": c}) == []


def test_conclusions_from_one_event(found, draft):
    """Showing verbs and verdicts of the event's noun; what merely happened to it is no conclusion."""
    a = draft("The order of the calls reflects close coordination with Oslo.")
    b = draft("She said the timing of the call was “a simple scheduling issue” and no more.")
    c = draft("The calls were held on Monday in the usual building.")
    (finding,) = found("characterisation.meaning", {"a": a, "b": b, "c": c})
    assert [side.evidence[0].article for side in finding.sides] == ["a", "b"]
    assert finding.label in ("What the calls mean", "What the call means")
    assert found("characterisation.meaning", {"a": a, "c": c}) == []


def test_how_strongly_one_speaker_put_it(found, draft):
    """Another force of the same request; the same force and other matters are none."""
    a = draft("Park warned Norway to show restraint in filling the Vardo reservoir.", TWO)
    b = draft("Park, urging Norway to fill the Vardo reservoir with restraint, left.", TWO)
    c = draft("Olsen urged patience with the ferry timetable.", TWO)
    (finding,) = found("characterisation.force", {"a": a, "b": b, "c": c})
    assert [side.value for side in finding.sides] == ["warned", "urging"]
    assert found("characterisation.force", {"a": a, "b": a, "c": c}) == []


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("Deputy Minister", "Minister", 1),
        ("Chief Inspector", "Inspector", 1),
        ("head of the World Fish Organisation", "WFO head", 0),
        ("Park's aide", "the mayor's aide", 0),
        ("a nurse", "a doctor", 1),
        ("Dr", "Minister", 0),
    ],
)
def test_titles_and_ranks(found, draft, one, other, number):
    """A word of rank makes another office; initials, owners and forms of address do not."""
    drafts = {
        slug: draft(f"{role}, Park spoke.", TWO, roles=[(role, "Lena Park")])
        for slug, role in (("a", one), ("b", other))
    }
    assert len(found("role.titles", drafts)) == number


def test_the_two_leaders_are_the_pair_named_before(found, draft):
    """A pronoun for two persons stands for the two named last; after three names it stands for nobody."""
    a = draft("Park and Olsen spoke by telephone.", TWO)
    b = draft("Park met Olsen in May. The two leaders held a video call.", TWO)
    three = draft("Park, Berg and Olsen met. The two leaders held a video call.", TWO)
    assert len(found("medium.lexicon", {"a": a, "b": b})) == 1
    assert found("medium.lexicon", {"a": a, "b": three}) == []


def test_lists_without_a_common_party_are_of_other_roles(found, draft):
    """Those who mediate are not held against those who quarrel."""
    a = draft("Talks in Turku, led by Norway and Sweden, brought Kenya and Ethiopia together.")
    b = draft("Talks in Turku, led by Norway and Denmark, brought Ethiopia and Kenya together.")
    (finding,) = found("participants.countries", {"a": a, "b": b})
    assert [side.value for side in finding.sides] == ["Norway and Sweden", "Norway and Denmark"]


def test_a_person_with_an_office_is_more_than_a_name(found, draft):
    """Described and merely named persons of one source are told apart."""
    a = draft("Inspector Park and Olsen left.", TWO, roles=[("Inspector", "Lena Park")])
    drafts = {"a": a, "b": draft(REST)}
    (described,), (named,) = found("only.describes", drafts), found("only.names", drafts)
    assert (described.sides[0].value, named.sides[0].value) == ("Lena Park", "Nils Olsen")
    assert described.confidence > named.confidence


def test_topics_that_most_sources_raise(found, draft):
    """One finding for each source that leaves some out; what all but one raise is a finding of its own."""
    drafts = {
        slug: draft(text)
        for slug, text in zip("abcde", ("Cod.", "Cod.", "Cod.", "Eel.", "Crab."), strict=True)
    }
    made = found("only.topics-omitted", drafts, topics=(Topic("cod", "Cod", ("cod",)),))
    d, e = sorted(made, key=lambda finding: finding.label)
    assert (d.label, e.label) == ("Left out by D and others: Cod", "Left out by E and others: Cod")
    assert [len(side.evidence) for side in d.sides] == [3]
    four = {slug: drafts[slug] for slug in "abcd"}
    assert found("only.topics-omitted", four, topics=(Topic("cod", "Cod", ("cod",)),)) == []
