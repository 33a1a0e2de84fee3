"""Days rank by how often, and how long after, they are named."""

from site_builder.language.salient_days import ranked
from site_builder.model import DateMark, Span


def mark(first, last=None, precision="day"):
    """A time of one day, or of more."""
    return DateMark(Span(0, 1), "DATE", first, first, last or first, precision, "none", "test", 1.0)


def test_nothing_named_is_nothing_ranked():
    """No articles, no dates, and times that are no day."""
    assert ranked([]) == ()
    assert ranked([("", [])]) == ()
    assert ranked([("", [mark("2026-02-01", "2026-02-28", "month"), mark("", precision="none")])]) == ()


def test_a_day_named_long_after_outweighs_one_named_at_once():
    """One report a month later counts more than two on the day."""
    articles = [("2026-01-10", [mark("2026-01-10")])] * 2 + [("2026-02-10", [mark("2026-01-09")])]
    assert ranked(articles)[0] == "2026-01-09"


def test_a_day_counts_once_an_article():
    """However often it is named there."""
    assert (
        ranked([("2026-02-01", [mark("2026-01-05")] * 9), ("2026-02-01", [mark("2026-01-04")])])[0]
        == "2026-01-04"
    )


def test_publication_and_days_to_come_count_least():
    """A half each: above what is never named, below what happened; equals stand in order of time."""
    articles = [("2026-02-01", [mark("2026-03-01")]), ("2026-02-02", [mark("2026-02-02")])]
    assert ranked(articles) == ("2026-02-02", "2026-02-01", "2026-03-01")


def test_an_article_without_a_date_still_names_days():
    """Each weighs one."""
    assert ranked([("", [mark("2026-02-02")])]) == ("2026-02-02",)
