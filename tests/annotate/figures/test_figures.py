"""Numbers with their units; first what is none."""

import pytest

from site_builder.annotate import dates, figures
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Article, Block, Span


def figures_of(text):
    """Figures of a text, its dates marked first."""
    article = extract_plain(text, published="2026-02-05")
    split = sentences.of_article(article)
    return figures.find(article, split, dates.find(article, split))


@pytest.mark.parametrize(
    "text",
    [
        "They met on 4 February 2026 at 9 p.m.",
        "China’s 14th Five-Year Plan was read at the G20 aboard a Boeing 747.",
        "One of them left, and no one stayed; two and three make five.",
        "He came first, she came 21st.",
        "See 10.1.3, 127.0.0.1 and 12:45, a 3/4 score, room 12.",
        "Growth slowed (Xinhua, 2026).",
        "a 12-year-old girl",
        "Call 555-0199 now.",
    ],
)
def test_what_is_no_figure(text):
    """Dates, names, ranks, versions, ages and bare spelled numbers are no figures."""
    assert figures_of(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "amount", "unit", "kind"),
    [
        ("It buys 20 million tons of soybeans.", "20 million tons", "20000000", "tonne", "quantity"),
        ("It buys 20 million tonnes.", "20 million tonnes", "20000000", "tonne", "quantity"),
        ("It buys 1,500 metric tons.", "1,500 metric tons", "1500", "tonne", "quantity"),
        ("It covers 30 square kilometres.", "30 square kilometres", "30", "square-kilometre", "quantity"),
        ("It did 98 kilometres per hour.", "98 kilometres per hour", "98", "km/h", "quantity"),
        ("It did 112 km/h.", "112 km/h", "112", "km/h", "quantity"),
        ("It did 70 miles an hour there.", "70 miles an hour", "70", "mph", "quantity"),
        ("Winds of 40 m/s came.", "40 m/s", "40", "m/s", "quantity"),
        ("It flows 5 kilometres a day.", "5 kilometres", "5", "kilometre", "quantity"),
        ("They walked 3 miles an hour before dawn.", "3 miles", "3", "mile", "quantity"),
        ("A 60-mile-per-hour limit came.", "60-mile-per-hour", "60", "mph", "quantity"),
        ("It did 98 km/hr there.", "98 km/hr", "98", "km/h", "quantity"),
        ("It cost $40 m/year to run.", "$40 m", "40000000", "USD", "money"),
        ("It cost $12bn to build.", "$12bn", "12000000000", "USD", "money"),
        ("It cost US$3.5 million.", "US$3.5 million", "3500000", "USD", "money"),
        ("It cost 40 billion dollars.", "40 billion dollars", "40000000000", "USD", "money"),
        ("It cost €5.", "€5", "5", "EUR", "money"),
        ("It cost 300 yuan.", "300 yuan", "300", "CNY", "money"),
        ("It fell 30 per cent.", "30 per cent", "30", "percent", "percent"),
        ("It fell 4.5% again.", "4.5%", "4.5", "percent", "percent"),
        ("It fell two percentage points.", "two percentage points", "2", "percentage-point", "percent"),
        ("They spoke for 1.5 hours.", "1.5 hours", "1.5", "hour", "duration"),
        ("After the four-year war.", "four-year", "4", "year", "duration"),
        ("At least 82 people died.", "82 people", "82", "", "count"),
        ("The two “strong” leaders met.", "two “strong” leaders", "2", "", "count"),
        ("It sent 10 to 12 ships.", "10 to 12 ships", "10/12", "", "count"),
        ("It costs $3-5 million.", "$3-5 million", "3000000/5000000", "USD", "money"),
        ("It ordered 340 new OneWeb satellites.", "340 new OneWeb satellites", "340", "", "count"),
    ],
)
def test_a_number_with_its_unit(text, words, amount, unit, kind):
    """Amounts are plain decimals, scales multiplied in, units normalised."""
    (figure,) = figures_of(text)
    assert figure.span.of(text) == words
    assert (figure.amount, figure.unit, figure.kind) == (amount, unit, kind)
    assert figure.rule == kind


@pytest.mark.parametrize(
    "text",
    [
        "It was 1993, dead leaves lay about.",
        "The storm of 1987 killed the elms.",
        "Three missing pages were found later.",
        "They went on killing time at nine.",
        "Two killed the lights.",
        "The 12 dead elms were cut.",
    ],
)
def test_no_toll(text):
    """A year, a number of something else, and a number that does the harm count nobody harmed."""
    assert not [figure for figure in figures_of(text) if figure.rule == "toll"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fire left 14 dead and 31 injured in the old town.", ["14 dead", "31 injured"]),
        ("Another 16 were hurt, six of them badly.", ["16 were hurt"]),
        ("Some 1,200 were hurt.", ["1,200 were hurt"]),
        ("Five are still missing.", ["Five are still missing"]),
        ("It capsized, killing nine and injuring at least 40, police said.", ["nine", "40"]),
        ("Police detained 22 on Friday.", ["22"]),
    ],
)
def test_those_harmed_are_counted_without_a_noun(text, words):
    """A number beside a word for harm counts people, whether or not a noun says so."""
    tolls = [figure for figure in figures_of(text) if figure.rule == "toll"]
    assert [figure.span.of(text) for figure in tolls] == words
    assert {(figure.kind, figure.unit) for figure in tolls} == {("count", "")}


def test_references_have_no_figures():
    """Numbers of a reference list are page and volume numbers."""
    text = "Ito, A. 300 pages."
    span = Span(0, len(text))
    article = Article("a", "a", "A", text, (Block("reference", span, "p1"),))
    assert figures.find(article, (span,), ()) == ()


@pytest.mark.parametrize("unit", ["1,", "two ", "9", "$ ", "1 to "])
def test_long_lines_take_linear_work(unit, work):
    """Four times as long a line of digits is at most about four times the work."""

    def read(size):
        figures.find(extract_plain(unit * size), (Span(0, len(unit) * size),), ())

    read(1)
    small, large = (work(lambda size=size: read(size)) for size in (5_000, 20_000))
    assert large < 5 * small + 1_000


def test_what_is_no_article_is_read_to_a_stated_length(monkeypatch):
    """After so many numbers nothing is marked any more."""
    monkeypatch.setattr(figures, "MOST", 2)
    assert len(figures_of("They sold 5 tons, 6 tons, 7 tons and 8 tons.")) == 2
