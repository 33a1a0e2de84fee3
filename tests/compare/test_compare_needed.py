"""What rules are spared: sentences without a word they need, and pairs that cannot be alike."""

import re
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compare import alignment, citing, forces, images, readings
from site_builder.compare.alignment import CLOSE, RELATED, near
from site_builder.compare.findings import certainty, gaps, medium, relations, sequence, status
from site_builder.compare.findings.only_figures import _written
from site_builder.compare.mood import MOODS, SHOWN, moods
from site_builder.compare.sameness import moods_of
from site_builder.language.shingles import places, repeated, shared, shared_runs
from site_builder.language.similarity import COPIED, cosine, worded, wording

ANY, EDGE = "\0", "\1"
"""Stand for whatever a pattern leaves open, and for the edge of a word."""

MOST = 3_000
"""Texts that are written out of one pattern."""

PATTERNS = {
    "force": (forces.FORCE, forces.NEEDED),
    "images": (images.PRESENTING, images.NEEDED),
    "conclusions": (readings.READING, readings.EVENTS),
    "medium": (medium.PATTERN, medium.NEEDED),
    "relations": (relations.RELATION, relations.NOUNS),
    "gaps": (gaps.GAP, gaps.NEEDED),
    "sure": (certainty.SURE, certainty.NEEDED),
    "loose": (certainty.LOOSE, certainty.NEEDED),
    "order": (sequence.ORDERS, sequence.ORDERING),
    **{f"mood {mood}": (pattern, SHOWN) for mood, pattern in MOODS},
    **{f"citing {n}": (pattern, needed) for n, (needed, pattern) in enumerate(citing.CITED)},
    **{f"pending {n}": pair for n, pair in enumerate(zip(status.PENDING, status.NEEDED, strict=True))},
    **{f"done {n}": pair for n, pair in enumerate(zip(status.DONE, status.NEEDED, strict=True))},
}


@pytest.fixture
def reading_of(reading, draft):
    """A story of articles with these texts, laid out."""
    return lambda *texts: reading({f"a{n}": draft(text) for n, text in enumerate(texts)})


def _texts(nodes):
    """What a parsed pattern matches, written out; what is open or too much stands as `ANY`."""
    texts = {""}
    for kind, what in nodes:
        more = _texts_of(str(kind), what)
        texts = {a + b for a, b in product(texts, more if len(texts) * len(more) <= MOST else _begun(more))}
    return texts


def _begun(texts):
    """How texts begin, where that is the edge of a word, and what is left open after it."""
    return {text[:1] + ANY if re.match(r"[^\w\0]", text) else ANY if text else "" for text in texts}


def _texts_of(kind, what):
    if kind == "LITERAL":
        return {chr(what)}
    if kind == "BRANCH":
        return set().union(*(_texts(one) for one in what[1]))
    if kind == "SUBPATTERN":
        return _texts(what[-1])
    if kind == "IN" and all(str(one) == "LITERAL" for one, _ in what):
        return {chr(one) for _, one in what}
    if kind.endswith("REPEAT") and what[1] == 1:
        return {"", *_texts(what[2])} if what[0] == 0 else _texts(what[2])
    if kind.endswith("REPEAT"):
        return _begun(_texts(what[2])) | ({""} if what[0] == 0 else set())
    if kind == "AT":
        return {EDGE}
    return {""} if kind.startswith("ASSERT") else {ANY}


def _served(text, needed):
    """Does a text hold one of the words whole, or one of the beginnings at the start of a word?"""
    pieces = re.split(r"[^\w\0]+", f"{ANY}{text}{ANY}".lower())
    whole = {piece for piece in pieces if ANY not in piece}
    begun = {piece.split(ANY)[0] for piece in pieces}
    starts = tuple(word[:-1] for word in needed if word.endswith("*"))
    return bool(whole & needed) or any(word.startswith(starts) for word in begun if starts)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_sentence_is_spared_that_a_pattern_could_find(name):
    """Whatever a pattern matches holds one of the words by which sentences are chosen for it."""
    pattern, needed = PATTERNS[name]
    texts = _texts(re._parser.parse(pattern.pattern, pattern.flags))
    assert texts
    assert [text for text in sorted(texts) if not _served(text, needed)] == []


def test_a_word_left_out_is_noticed():
    """The test above fails for words that do not cover their pattern."""
    texts = _texts(re._parser.parse(r"\b(?:said|told us)\b"))
    assert texts == {f"{EDGE}said{EDGE}", f"{EDGE}told us{EDGE}"}
    assert not all(_served(text, frozenset({"said"})) for text in texts)
    assert not _served("said", frozenset({"said"})), "no edge: it may be the end of another word"


def test_sentences_are_found_by_words_as_folded_and_as_written(reading_of):
    """Case, spelling and marks inside a word do not hide it; a beginning finds all that go on."""
    reading = reading_of("It wasn’t HONOURED. The Russian kept on. Stopping now. Nothing here.")
    found = lambda *forms: [passage.number for passage in reading.holding(frozenset(forms))]  # noqa: E731
    assert found("wasn") == found("t") == found("honoured") == [0]
    assert found("russia") == found("russian") == [1]
    assert found("stop*", "russia") == [1, 2]
    assert found("stop", "kep") == []


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=14)


@given(WORDS, WORDS)
def test_copies_are_told_as_by_their_wording(left, right):
    """The bound by common pairs never changes the answer."""
    assert worded(tuple(left)).copies(worded(tuple(right))) == (wording(left, right) >= COPIED)


@given(WORDS)
def test_repeats_are_the_equal_shingles_of_one_text(text):
    """Two places of one shingle that do not touch lie in a run of this text."""
    runs = repeated([text], places([text], 2), 2)
    for i, j in combinations(range(len(text) - 1), 2):
        first, second = run_around(text, i, j) if text[i : i + 2] == text[j : j + 2] else (0, 0)
        if j - i >= second - first > 0:
            assert any((r.left_start, r.length) == (first, second - first) for r in runs)


def run_around(text, i, j):
    """The whole run of equal words at two places, as a range of the first."""
    first, last = i, i
    while first > 0 and text[first - 1] == text[j - i + first - 1]:
        first -= 1
    while j - i + last < len(text) and text[last] == text[j - i + last]:
        last += 1
    return first, last


def test_known_shingles_give_the_same_runs():
    """Runs from an index made once are those found from the texts."""
    texts = [list("abcabd"), list("xabcab"), list("zzz")]
    assert shared(texts, places(texts, 3), 3) == shared_runs(texts, 3) != ()


@pytest.mark.parametrize("crowd", [1, 2, 60])
def test_pairs_are_those_of_the_cosine(reading_of, monkeypatch, crowd):
    """Sums along the index give just the pairs, scores and order of comparing all that share a rare stem."""
    monkeypatch.setattr(alignment, "CROWD", crowd)
    one = "The mayor of Turku opened a bridge on Monday. Ferries stopped at noon. Crowds cheered the mayor."
    other = (
        "A bridge opened in Turku. The mayor cheered with crowds at noon. Ferries stopped for good on Monday."
    )
    reading = reading_of(one, other, f"{other} Snow fell on the bridge.")
    rare = [frozenset(s for s in p.stems if reading.frequency(s) <= crowd) for p in reading.passages]
    both = [(a, b) for a, b in combinations(reading.passages, 2) if a.article != b.article]
    both = [(a, b) for a, b in both if rare[a.number] & rare[b.number]]
    scored = [(a, b, cosine(a.vector, b.vector)) for a, b in both]
    alike = sorted(
        (one for one in scored if one[2] >= RELATED), key=lambda s: (-s[2], s[0].number, s[1].number)
    )
    found = near(reading)
    assert [(pair.left, pair.right, pair.score) for pair in found.related] == alike
    assert list(found.close) == [(a, b) for a, b in both if len(a.stems & b.stems) >= CLOSE]


@pytest.mark.parametrize(
    "text",
    ["She left in May.", "It would’ve rained.", "IT DIDN'T RAIN.", "He hasn’t come.", "Ferries may stop."],
)
def test_moods_are_those_of_the_text(reading_of, text):
    """That a sentence without a word of mood is not searched changes no answer."""
    reading = reading_of(text, "A bridge opened. It will close, or might not.")
    assert [moods_of(p, reading) for p in reading.passages] == [
        moods(p.span.of(reading.text(p.article))) for p in reading.passages
    ]


@given(st.text(alphabet="12.,% a", max_size=12), st.sampled_from(["1", "12", "1.2", "1,2", "21"]))
def test_a_number_stands_where_the_pattern_finds_it(text, digits):
    """Digits that are neither part of a longer number nor a percentage."""
    found = re.search(rf"(?<![\d.,]){re.escape(digits)}(?![\d%]|[.,]\d)", text)
    assert _written(digits, text) == (found.start() if found else -1)
