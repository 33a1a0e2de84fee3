"""The id of a finding is made of its own words: nothing else in the story moves it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.compare.decisions import told_apart
from site_builder.compare.findings import FINDINGS, build
from site_builder.compare.story import compare
from site_builder.model import Evidence, Finding, Side, Span, Topic

FEW = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""The fixtures are plain functions: nothing of them lasts from one story to the next."""

PEOPLE = {"Anna Berg": "Anna Berg", "Olav Lund": "Olav Lund"}

PIECES = (
    ("Norwegian and Swedish envoys met in Turku for talks.", {}),
    ("Talks in Turku involve Norway, Sweden and Denmark.", {}),
    ("Envoys of Iceland and Finland met in Turku.", {}),
    ("They discussed fishing, the ferry dispute and energy.", {}),
    ("Talks covered fishing, the ferry dispute, defence and energy.", {}),
    ("Anna Berg called it “extremely good news”.", {"said": [("extremely good news", "Anna Berg")]}),
    ("Anna Berg called it “really good news”.", {"said": [("really good news", "Anna Berg")]}),
    ("Olav Lund called it “extremely good news”.", {"said": [("extremely good news", "Olav Lund")]}),
    ("Anna Berg and Olav Lund spoke in a video call.", {}),
    ("Anna Berg and Olav Lund spoke by telephone.", {}),
    ("The harbour treaty with the islands lapsed on Monday.", {}),
    ("The harbour treaty with the islands is set to expire.", {}),
    (
        "Some 5,000 people cross the pontoon bridge daily.",
        {"figures": [("5,000 people", "5000", "", "people")]},
    ),
    (
        "Some 6,000 people cross the pontoon bridge daily.",
        {"figures": [("6,000 people", "6000", "", "people")]},
    ),
    ("People cross the pontoon bridge daily.", {}),
    ("Mayor Anna Berg signed it.", {"roles": [("Mayor", "Anna Berg")]}),
    ("Senator Anna Berg signed it.", {"roles": [("Senator", "Anna Berg")]}),
    ("The pontoon bridge across the old harbour closes for six long weeks.", {}),
    ("Brazil sent a wreath.", {}),
)
"""Sentences with their marks, such that every two or three of them are a finding."""

ARTICLE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=7, unique_by=lambda piece: piece[0])
STORY = st.lists(ARTICLE, min_size=2, max_size=4)
TOPICS = (Topic("ferry", "Ferries", ("ferry",)), Topic("bridge", "The bridge", ("bridge",)))


@pytest.fixture(name="told")
def told_fixture(draft, casefile):
    """The findings of articles made of pieces; later articles are published later."""

    def findings(articles, order=None):
        drafts = {}
        for slug, (day, pieces) in articles.items():
            marks = {"said": [], "figures": [], "roles": []}
            for _, more in pieces:
                for key, value in more.items():
                    marks[key] += value
            text = " ".join(words for words, _ in pieces)
            drafts[slug] = draft(text, PEOPLE, published=f"2026-03-{day:02}", **marks)
        return compare(casefile({slug: drafts[slug] for slug in order or drafts}, topics=TOPICS)).findings

    return findings


def own_words(finding):
    """All that a finding says of its sources, whatever the order."""
    return finding.rule, frozenset((side.value, frozenset(side.evidence)) for side in finding.sides)


def joined(before, after, slug):
    """Is the later finding the earlier one, as it was or with passages of one further article?"""
    sides = [(side.value, set(side.evidence)) for side in after.sides]
    kept = all(
        any(side.value == value and set(side.evidence) <= own for value, own in sides)
        for side in before.sides
    )
    known = {evidence for side in before.sides for evidence in side.evidence}
    others = {evidence.article for _, own in sides for evidence in own - known}
    return before.rule == after.rule and kept and others <= {slug}


def numbered(story):
    return {f"m{n}": (n + 1, pieces) for n, pieces in enumerate(story)}


@FEW
@given(STORY, st.randoms(use_true_random=False))
def test_the_order_of_articles_and_sides_moves_no_id(told, story, chance):
    """Findings that say the same have one id, in whatever order the articles come."""
    articles = numbered(story)
    order = list(articles)
    chance.shuffle(order)
    first = {own_words(finding): finding.id for finding in told(articles)}
    for finding in told(articles, order):
        assert first.get(own_words(finding), finding.id) == finding.id


@FEW
@given(STORY, ARTICLE, st.sampled_from(["a0", "m1x", "zz"]))
def test_a_further_article_moves_no_id(told, story, more, slug):
    """Neither of a finding that stays as it is nor of one that it joins, wherever its name is sorted."""
    articles = numbered(story)
    after = told(articles | {slug: (20, more)}, sorted([*articles, slug]))
    for finding in told(articles):
        ids = [one.id for one in after if joined(finding, one, slug)]
        assert not ids or finding.id in ids


@FEW
@given(STORY)
def test_no_two_findings_share_an_id(told, story):
    """An address opens one finding."""
    ids = [finding.id for finding in told(numbered(story))]
    assert len(set(ids)) == len(ids)


def test_the_pieces_make_most_kinds_of_finding(told):
    """The laws above are not about nothing."""
    found = told({f"m{n}": (n + 1, [piece]) for n, piece in enumerate(PIECES)})
    rules = {finding.rule for finding in found}
    assert rules >= {
        "participants.countries",
        "participants.items",
        "variant.same-speaker",
        "attribution.same-words",
        "medium.lexicon",
        "status.verb-family",
        "role.titles",
        "quantity.conflict",
        "only.countries",
    }
    assert len(FINDINGS) > len(rules) / 2


def finding(name, *values, article="a", confidence=0.5):
    sides = tuple(Side(value, "x", (Evidence(article, Span(0, 4)),)) for value in values)
    return Finding(name, "role", "L", "E.", confidence, "r", sides)


def test_confidence_and_label_have_no_part_in_it():
    """What would share an id is told apart by its passages and words only; a repeat is left out."""
    one, other = finding("f-1", "x"), finding("f-1", "y")
    first, second = told_apart([one, other])
    assert first.id == "f-1" != second.id
    _, again = told_apart([one, replace(other, confidence=0.9, label="M", explanation="F.")])
    assert again.id == second.id
    assert told_apart([one, one]) == [one]
    third = finding("f-1", "z")
    assert len({made.id for made in told_apart([one, other, third, third, other])}) == 3


def test_what_a_finding_is_about_goes_before_what_its_sides_say(reading, draft):
    """A text alone is added to the sides' words; several stand for them; without any the words decide."""
    laid = reading({"a": draft("Words.")})

    def made(*values, **more):
        sides = [Side(value, "x", (Evidence("a", Span(0, 5)),)) for value in values]
        given = {"label": "L", "explanation": "E.", "confidence": 0.5, "rule": "r"}
        return build.finding("role", laid, sides=sides, **(given | more)).id

    assert made("x", "y") == made("y", "x", label="M", confidence=0.9, rule="s") != made("x", "z")
    assert made("x", about=("p", "q")) == made("z", about=("p", "q")) != made("x", about=("q", "p"))
    assert made("x", about="p") != made("y", about="p") != made("y", about="q") != made("y")


DATED = [("in 1984", "1984-01-01", "1984-12-31", "year")]
LATER = [("in 1982", "1982-01-01", "1982-12-31", "year")]
LAST = [("in 1986", "1986-01-01", "1986-12-31", "year")]
COUNTED = "Heavy snow shut {} narrow mountain roads near the quarry and the chapel."


@pytest.mark.parametrize(
    ("rule", "pieces"),
    [
        ("date.same-act", [("The pontoon bridge was built in 1984.", {"dates": DATED}),
                           ("The pontoon bridge was built in 1982.", {"dates": LATER}),
                           ("The pontoon bridge was built in 1986.", {"dates": LAST})]),
        ("quantity.conflict", [(COUNTED.format(n), {"counts": [(n, n, "roads")]})
                               for n in ("20", "23", "27")]),
        ("characterisation.force", [(f"Anna Berg {said} the islands to leave the ferry fleet alone.", {})
                                    for said in ("warned", "urged", "asked")]),
        ("characterisation.meaning", [("The timing of the call shows a close bond.", {}),
                                      ("The timing of the call signals real alarm.", {}),
                                      ("The agreement on timing suggests a new start.", {})]),
    ],
)  # fmt: skip
def test_a_third_account_moves_no_id(draft, casefile, rule, pieces):
    """A side more is the same finding: what an editor decided of it still stands."""

    def ids(number):
        told = {
            f"m{n}": draft(text, PEOPLE, published=f"2026-03-0{n + 1}", **marks)
            for n, (text, marks) in enumerate(pieces[:number])
        }
        found = [one for one in compare(casefile(told)).findings if one.rule == rule]
        return [(len({e.article for side in one.sides for e in side.evidence}), one.id) for one in found]

    ((_, before),), ((articles, after),) = ids(2), ids(3)
    assert articles == 3
    assert before == after


def test_what_another_takes_of_a_list_moves_no_id(draft, casefile):
    """Figures and people of one source: when a further article has one of them, the rest keep the id."""
    one = draft(
        "Anna Berg and Olav Lund saw 40 tonnes of herring and 70 barrels of oil.", PEOPLE,
        figures=[("40 tonnes", "40", "tonne", "herring"), ("70 barrels", "70", "barrel", "oil")],
    )  # fmt: skip
    other = draft("Ships slept.", published="2026-03-09")
    third = draft(
        "Anna Berg wept over 40 tonnes of cod.", PEOPLE, figures=[("40 tonnes", "40", "tonne", "cod")]
    )
    for rule in ("only.figure", "only.names"):
        ids = [
            {f.id for f in compare(casefile(told)).findings if f.rule == rule}
            for told in ({"a": one, "b": other}, {"a": one, "b": other, "c": third})
        ]
        assert ids[0]
        assert ids[0] <= ids[1]
