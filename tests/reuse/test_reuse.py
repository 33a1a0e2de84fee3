"""Text that stands in several articles of a site, and near-duplicates."""

from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.digest import digest
from site_builder.extract import listing
from site_builder.extract.plain import extract_plain
from site_builder.model import Member, Reuse
from site_builder.reuse import reuse

RUN = "divers inspected the grey hull of the stranded ferry for seven hours before the morning tide"
FILLER = (
    "Nobody at the quay had expected a quiet week.",
    "Cheese from the upper valley won the autumn fair again.",
    "A librarian spoke of oak, of light and of patience.",
    "Snow closed the northern pass for the third time since March.",
)


def found(*texts: str, stories: tuple[str, ...] = (), publishers: tuple[str, ...] = (), days=()) -> Reuse:
    annotated = tuple(
        annotate(
            replace(
                extract_plain(text, slug=f"a{n}"),
                story=stories[n] if stories else "",
                publisher=publishers[n] if publishers else f"Paper {n}",
                published=days[n] if days else f"2026-03-0{n + 1}",
            )
        )
        for n, text in enumerate(texts)
    )
    members = {one.article.slug: Member(one) for one in annotated}
    return reuse([listing(one.article) for one in annotated], members, list(map(digest, annotated)))


def kinds(result: Reuse) -> list[tuple[str, list[str]]]:
    return [(one.kind, [evidence.article for evidence in one.passages]) for one in result.shared]


@pytest.mark.parametrize(
    "texts",
    [
        (FILLER[0], FILLER[1]),
        ("It is, at the end of the day, one of the things that they said.",) * 2,
        (
            "Ingrid Solberg, associate professor of marine law at the University of Skarholm, spoke.",
            "Later Ingrid Solberg, associate professor of marine law at the University of Skarholm, left.",
        ),
        ("President Boris Tadic, Prime Minister Mirko Cvetkovic and Foreign Minister Vuk Jeremic met.",) * 2,
    ],
    ids=["nothing shared", "words of grammar", "a name and a title", "names and titles"],
)
def test_what_everybody_must_write_so_is_not_reported(texts):
    """Different text, idiom and lists of names are no text of another's."""
    assert found(*texts).shared == ()


def test_text_of_one_article_in_another_is_copied_with_its_exact_passages():
    """Both passages are the same words of each text."""
    texts = (f"{FILLER[0]} On Monday {RUN}.", f"Officials said {RUN}. {FILLER[1]}")
    (shared,) = found(*texts).shared
    assert (shared.kind, [one.span.of(texts[n]) for n, one in enumerate(shared.passages)]) == (
        "copied",
        [RUN] * 2,
    )


def test_what_one_story_shares_is_left_to_its_comparison():
    """Articles of one story are set side by side there; those of two stories, or of none, are not."""
    texts = (f"{FILLER[0]} {RUN}.", f"{FILLER[1]} {RUN}.")
    assert kinds(found(*texts, stories=("s", "s"))) == []
    assert kinds(found(*texts, stories=("s", "t"))) == [("copied", ["a0", "a1"])]


def test_a_quotation_a_phrase_and_a_repeat_are_no_copies():
    """In quotation marks it is a quotation, in three articles a phrase, in one publisher's a repeat."""
    plain = [f"{filler} {RUN}." for filler in FILLER]
    assert [kind for kind, _ in kinds(found(*plain[:3]))] == ["common-phrase"]
    assert [kind for kind, _ in kinds(found(*plain[:2], publishers=("Gazette",) * 2))] == ["repeat"]
    quoted = [f"{filler} “{RUN.capitalize()},” said Ingrid Solberg." for filler in FILLER[:2]]
    assert [kind for kind, _ in kinds(found(*quoted))] == ["shared-quotation"]


LONG = (
    "The red lamp of the tower was oiled by every keeper on the island. The old door of the house was mended "
    "when winter came. A tall rope held the boat against the current. Dark bells rang at the quay before fog "
    "rolled in. Wet masts were raised along the pier each April. Cold oars stayed hidden in a shed."
)


@pytest.mark.parametrize(
    ("days", "first", "ordered"),
    [
        (("2026-03-02", "2026-03-01"), "a1", True),
        (("2026-03-02", "2026-03-02"), "a0", False),
        (("2026-03-02", ""), "a0", False),
        (("2026-03-02T10:00:00Z", "2026-03-02T09:00:00Z"), "a1", True),
        (("2026-03-02T10:00:00+02:00", "2026-03-02T09:30:00Z"), "a1", False),
    ],
)
def test_near_duplicates_are_ordered_only_where_the_dates_say_so(days, first, ordered):
    """Which is earlier is a matter of dates; who copied is never said."""
    (pair,) = found(f"{LONG} {FILLER[0]}", f"{FILLER[1]} {LONG}", days=days, stories=("s", "s")).duplicates
    assert (pair.first, pair.ordered) == (first, ordered)
    assert pair.share > 0.8


def test_short_or_different_articles_are_no_duplicates():
    """A sentence in common makes no copy of an article."""
    assert found(f"{LONG} {RUN}.", f"{FILLER[0]} {RUN}. {' '.join(FILLER)}").duplicates == ()


def test_text_in_very_many_articles_ties_each_to_the_earliest(work):
    """Work grows with the articles that have a text, not with their pairs; all are still named."""

    def notices(size):
        return [f"Town{n} council. {RUN}." for n in range(size)]

    def run(size):
        return lambda texts=notices(size): found(*texts, days=("2026-03-02",) * size)

    (shared,) = run(30)().shared
    assert (shared.kind, len(shared.passages)) == ("common-phrase", 30)
    assert work(run(80)) < 6 * work(run(20))


def test_a_text_that_repeats_itself_takes_time_that_grows_with_it(work):
    """Endless repeats of one line in two articles are not held against each other place by place."""
    line = "the bell of the harbour rang nine times before anyone in the town woke up and looked. "

    def run(times):
        return lambda texts=(line * times, f"Yes. {line * times}"): found(*texts)

    assert work(run(200)) < 6 * work(run(50))
