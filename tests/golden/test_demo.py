"""The demo, held against what a careful reader finds in it by hand."""

from typing import Any

import pytest

from tests.golden import labels

Data = dict[str, Any]
Numbers = dict[str, str]


def quotes_of(data: Data, number: Numbers, article: str, words: str) -> list[Data]:
    return [q for q in data["quotes"] if number[q["article"]] == article and words in q["text"]]


@pytest.mark.parametrize(("article", "words", "speaker"), labels.QUOTED)
def test_every_quotation_is_found_with_its_speaker(
    data: Data, number: Numbers, article: str, words: str, speaker: str
) -> None:
    """Words between quotation marks are speech of whoever the article gives them to."""
    found = [q for q in quotes_of(data, number, article, words) if q["kind"] == "direct"]
    assert found
    assert speaker in (found[0]["speaker"] or {}).get("name", "")


@pytest.mark.parametrize(("article", "words"), labels.NOT_SPEECH)
def test_terms_are_not_speech(data: Data, number: Numbers, article: str, words: str) -> None:
    """Quotation marks alone do not make a quotation."""
    assert not [q for q in quotes_of(data, number, article, words) if q["text"].strip("'‘’") == words]


@pytest.mark.parametrize(("article", "words", "speaker"), labels.REPORTED)
def test_plain_reported_speech_is_found_with_its_speaker(
    data: Data, number: Numbers, article: str, words: str, speaker: str
) -> None:
    """What someone is plainly said to have said is theirs, with or without quotation marks."""
    found = [(q["speaker"] or {}).get("name", "") for q in quotes_of(data, number, article, words)]
    assert any(speaker in name for name in found), found


def test_people_who_share_a_name_stay_apart(data: Data) -> None:
    """Three Chens, two Zhangs: each has a page of their own, and none has another's words."""
    names = {person["name"] for person in data["people"]}
    assert {"Chen Binhua", "Chen Ming-chi", "George Chen", "Zhang Xin", "Zhang Youxia"} <= names
    assert not {"Chen", "Zhang"} & names
    assert not next(p for p in data["people"] if p["name"] == "Zhang Youxia")["quotes"]


@pytest.mark.parametrize(("first", "last", "status", "words"), labels.EVENTS)
def test_every_event_is_on_the_timeline(
    data: Data, first: str, last: str, status: str, words: tuple[str, ...]
) -> None:
    """Each event stands at its own day or days, past or planned as its sources have it."""
    at_that_time = [
        event
        for event in data["timeline"]
        if (event["date_start"], event["date_end"], event["status"]) == (first, last, status)
    ]
    passages = [" ".join([e["event"], *(s["text"] for s in e["sources"])]) for e in at_that_time]
    assert any(all(word in passage for word in words) for passage in passages), passages


def test_no_event_is_made_of_a_reference_or_a_number(data: Data) -> None:
    """Citations, reference lists and plan numbers date nothing."""
    for event in data["timeline"]:
        for source in event["sources"]:
            assert not source["text"].startswith(("Xinhua. (", "Wang, Y. (", "Putin, V. ("))
            assert "14th Five-Year Plan" not in source["text"]


@pytest.mark.parametrize(("kind", "words"), labels.DIFFERENCES)
def test_every_difference_is_found(data: Data, kind: str, words: tuple[str, ...]) -> None:
    """A difference between sources is shown with the words of each side."""
    findings = [f for f in data["comparison"][0]["findings"] if f["type"] == kind]
    told = [
        " ".join(
            " ".join([s["value"], s["said_by"], *(e["text"] for e in s["evidence"])]) for s in f["sides"]
        )
        for f in findings
    ]
    assert any(all(word in text for word in words) for text in told), told


def test_spelling_is_no_difference(data: Data) -> None:
    """Soybean and soya bean are one crop."""
    for finding in data["comparison"][0]["findings"]:
        values = {side["value"].casefold() for side in finding["sides"]}
        assert not ({"soybean", "soybeans"} & values and {"soya bean", "soya beans"} & values)


@pytest.mark.parametrize("beginning", labels.COPIED)
def test_copied_sentences_are_found(data: Data, number: Numbers, beginning: str) -> None:
    """A sentence that stands word for word in two articles is listed with both places."""
    copied = [s["passages"] for s in data["comparison"][0]["shared"] if s["kind"] == "copied"]
    assert any(
        {number[p["article"]] for p in passages} == {"002", "003"}
        and all(beginning in p["text"] for p in passages)
        for passages in copied
    )
