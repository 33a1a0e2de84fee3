"""Cost grows with the story, not with its square."""

import pytest

from site_builder.chronicle import chronicle


@pytest.mark.parametrize(
    "sentence",
    ["Police arrested {} people on Wednesday near pier {}.", "Officials said on Wednesday {} of {} sank."],
)
def test_a_day_with_hundreds_of_claims_of_one_kind(dossier, sentence, work):
    """Four times the reports of one kind and day are well under sixteen times the work."""

    def told(number):
        return dossier(" ".join(sentence.format(n + 10, n * 7) for n in range(number)))

    small, large = (work(lambda story=told(n): chronicle(story)) for n in (100, 400))
    assert large < 7 * small


def test_a_sentence_of_pages_tells_no_event(events):
    """Times in a heap of words date nothing; a sentence beside it does."""
    heap = "On 3 May 2020 Anna Berg met Karl Holm, " * 60
    assert len(events(f"{heap}. Anna Berg called Karl Holm on 4 May 2020.")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg held a call with Karl Holm on Wednesday. Both leaders discussed fish {} of {}.",
        "Anna Berg plans a visit to Norway with {} of {}. He resigned on Monday.",
        "Norway agreed on Monday to buy {} fish of {} from Sweden. Norway agreed to purchases of {} fish.",
        "An earthquake struck Chile on Monday. The earthquake hurt {} of {}.",
        "Anna Berg held a call with Karl Holm on Monday. Anna Berg agreed during the call to buy {} of {}.",
        "On Monday, Anna Berg hailed {} of {}. Writing on Twitter, Anna Berg said so.",
        "Anna Berg met Karl Holm on Monday with {} of {}. Anna Berg met Karl Holm this month.",
        "The council of Norway meets every week with {} of {}.",
        "Berg held a call with Karl Holm on Monday. The calls took place as envoys met in Oslo for {} {}.",
    ],
)
def test_passages_that_support_stay_linear(dossier, sentence, work):
    """Four times the passages about one call, visit or purchase are well under sixteen times the work."""

    def told(number):
        return dossier(" ".join(sentence.format(n + 10, n * 7, n) for n in range(number)))

    small, large = (work(lambda story=told(n): chronicle(story)) for n in (50, 200))
    assert large < 7 * small


def test_sentences_beside_many_contacts_are_not_held_against_each(dossier, work):
    """Four times the contacts and the sentences of an article are at most five times the work."""
    call = "Anna Berg and Karl Holm held a call on {} May {}, the office of Anna Berg said."

    def told(number):
        calls = (call.format(n % 28 + 1, 1950 + n // 28) for n in range(number))
        return dossier(" ".join([*calls, *["Rain fell."] * (20 * number)]))

    small, large = (work(lambda story=told(n): chronicle(story)) for n in (50, 200))
    assert large < 5 * small
