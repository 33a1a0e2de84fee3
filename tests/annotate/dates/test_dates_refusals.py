"""What looks like a date and is none; these come first, because a wrong date is worse than a missing one."""

import pytest

from site_builder.annotate.dates.refuse import REFUSALS


@pytest.mark.parametrize(
    "text",
    [
        "You may go. May I go too?",
        "Prime Minister May spoke to the troops.",
        "The two sides may differ, and each may march on every second.",
        "She may march on the capital, and the fall was long.",
        "He was in his 30s, and paid twice a week, $5 a day.",
        "The Spring Festival and the Annual General of the Daily Post.",
        "Filed 13/13/2025 and 2025-13-40 and February 31.",
        "The Sunday Times and the Sunday Telegraph carried it.",
        "Shops were full on Black Friday, as on any Good Friday.",
        "China’s 14th Five-Year Plan and Agenda 2030 say so.",
        "Under Section 2024, see Resolution 1973 and page 2010.",
        "Growth slowed (Xinhua, 2026), others say (Ito & Berg, 2020a; Chen, 2021).",
        "As Wang (2026) argues, nothing changed.",
        "Copyright 1995-2024 - A Media Network.",
        "© 2019 The Publisher.",
        "They wore 1990s-style coats.",
        "It cost $2020 and 2000 people came with 1500 tons.",
        "Xinhua. (2026, February 4). A title of no weight.",
        "He wished him a happy Spring Festival and New Year greetings.",
        "Flight 1549 and No. 2020 of the series.",
        "The ratio was 7.25 to 0.19, a rise of 2.08%.",
        "It is a so-called 2000 more.",
        "Listeners of Radio Today heard it on NBC's This Week.",
        "At high noon, today’s young people and the leaders of tomorrow met.",
        "The Class of 2026 cheered.",
        "A quarter of them scored in the first half of the match.",
        "The recent sale and the recent ruling.",
        "They fought 4 and 5 people at a time.",
        "Two thousand men came, nineteen ninety-nine dollars each.",
        "Covid-2019 spread; the KC-30 flew.",
        "It came the day before the warrant was read, and later in the day before noon-time.",
        "Call 555-2026 or 1-800-555-1999, flat at 1600 Pennsylvania Avenue and 1990 Saddle Road.",
        "Ms. April Jones and the May government.",
        "The Russell 2000 index gained; so did Office 2013 and number 1984 on the list.",
        "Of 1998 of them, ISBN 978-1-4028-9462-6, some won 21-19, 4-2 and 3/4 of the points at 24/7 shops.",
        "Article 2025 of the code; a 9/10 rating; a 2/3 majority; some 1800 workers and 1900 protesters.",
        "A Merry Christmas, and as on every Christmas a tree.",
    ],
)
def test_what_is_no_date_is_left_alone(values, text):
    """Modals, titles, plans, sections, citations, copyrights, amounts and styles are no dates."""
    assert values(text) == []


def test_every_refusal_says_why():
    """Each row has a name of its own and a reason an editor can read."""
    assert len({row.name for row in REFUSALS}) == len(REFUSALS)
    assert all(row.reason for row in REFUSALS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In May talks resumed.", "2025-05"),
        ("Elections are due in March.", "2026-03"),
        ("By May 3 it rained.", "2026-05-03"),
    ],
)
def test_months_that_are_also_words_need_their_place(values, text, value):
    """May and March are months after "in", "by" and beside a day."""
    assert [v for _, v in values(text)] == [value]


def test_a_reference_list_has_no_dates(marks):
    """Dates inside blocks that extraction calls references are not marked."""
    from site_builder.annotate import dates
    from site_builder.model import Article, Block, Span

    text = "Ito, A. Notes of 3 March 2020."
    span = Span(0, len(text))
    reference = Article("a", "a", "A", text, (Block("reference", span, "p1"),))
    assert dates.find(reference, (span,)) == ()
