"""Files of the whole site made of fragments: the same bytes as encoding all of it at once."""

import io
import json
from dataclasses import replace
from itertools import chain

import pytest

from site_builder.export import (
    Around,
    ArticleCase,
    StoryCase,
    arounds,
    article_facts,
    article_rows,
    comparison_rows,
    event_rows,
    export,
    frames,
    joined,
    story_facts,
    story_periods,
)
from site_builder.export.encoding import as_json
from site_builder.export.fragments import RECORDS, Fragment, records
from site_builder.model import MASK, MASK_SHOWN, Reuse, Settings, Site

VALUES = [
    {"b": [1, {"c": []}], "a": "two\nlines, “and” a ]"},
    {"a": {}, "b": None},
    {"a": [[]], "b": "é😀"},
]


def cases(site: Site) -> dict[str, ArticleCase]:
    """The case of each article by slug."""
    around = arounds(site.corpus.people, site.corpus.voices, site.reuse, map(story_facts, site.briefings))
    return {
        m.annotated.article.slug: ArticleCase(
            m, around.get(m.annotated.article.slug, Around()), site.settings
        )
        for m in site.corpus.members
    }


@pytest.mark.parametrize("count", range(4))
def test_records_joined_are_records_encoded_together(count: int) -> None:
    """One fragment a record, or several in one: the file is the list as JSON; with none, an empty list."""
    frame = next(f for f in frames(Settings("A site")) if f.path == "data/quotes.json")
    whole = as_json(VALUES[:count])
    apart = [records("quotes", str(n), [value]).data for n, value in enumerate(VALUES[:count])]
    assert b"".join(frame.chunks(apart)) == whole
    assert b"".join(frame.chunks([b"", records("quotes", "", VALUES[:count]).data, b""])) == whole


def test_every_frame_without_fragments_is_a_whole_file() -> None:
    """Lists are empty lists, tables have their names of columns, the calendar ends."""
    made = {output.path: output.data for output in joined(frames(Settings("A site")), ())}
    assert [json.loads(made[f"data/{name}.json"]) for name in RECORDS] == [[]] * len(RECORDS)
    assert json.loads(made["data/timelinejs.json"])["events"] == []
    assert made["data/quotes.csv"].startswith(b"id,article,")
    assert made["data/timeline.csv"].startswith(b"id,story,")
    assert made["data/timeline.ics"].endswith(b"END:VCALENDAR\r\n")


def test_joined_files_are_formatted_as_one_encoder_would(site: Site) -> None:
    """What is read from a file and encoded again gives the file."""
    files = {output.path: output.data for output in export(site)}
    for path in (*(f"data/{name}.json" for name in RECORDS), "data/timelinejs.json"):
        assert as_json(json.loads(files[path])) == files[path]


def test_fragments_come_in_their_order(site: Site) -> None:
    """Whoever hands them over first; what has the same order stays as given."""
    frame = next(f for f in frames(site.settings) if f.path == "data/quotes.csv")
    given = [Fragment(frame.path, order, data) for order, data in (("b", b"2"), ("a", b"1"), ("b", b"3"))]
    (made,) = joined((frame,), given)
    assert made.data.endswith(b"123")


def test_the_data_of_an_article_knows_no_other_text(site: Site) -> None:
    """A change of another article's text leaves its case as it is."""
    changed = replace(
        site,
        corpus=replace(
            site.corpus,
            members=tuple(
                replace(m, annotated=replace(a, article=replace(a.article, text=a.article.text + " More.")))
                if (a := m.annotated).article.slug == "bridge"
                else m
                for m in site.corpus.members
            ),
        ),
    )
    before, after = cases(site), cases(changed)
    assert [slug for slug in before if before[slug] != after[slug]] == ["bridge"]


def test_an_article_gives_the_words_it_is_asked_for(site: Site) -> None:
    """Roles of people and shared text, by place; of an article nobody asks, none."""
    facts = article_facts(cases(site)["bridge"])
    assert [text for _, text in facts.words] == ["We built it to last", "an engineer", "Tallis Works"]
    lonely = replace(site, reuse=Reuse(), corpus=replace(site.corpus, people=()))
    assert article_facts(cases(lonely)["bridge"]).words == ()


def test_no_fragment_holds_a_mask(site: Site) -> None:
    """A withheld character is shown as a block in every file, those that are joined too."""
    story = replace(
        site.briefings[0],
        timeline=replace(
            site.briefings[0].timeline,
            events=tuple(replace(e, title=MASK * 3) for e in site.briefings[0].timeline.events),
        ),
    )
    case = StoryCase(story, site.settings, next(story_periods([story_facts(story)])))
    rows = (*event_rows(case), *comparison_rows(story))
    assert MASK.encode() not in b"".join(row.data for row in rows)
    assert sum(MASK_SHOWN.encode() * 3 in row.data for row in rows) >= 2 * 3


def test_an_article_without_quotations_has_its_record_only(site: Site) -> None:
    """Nothing is handed over for a file that gains nothing."""
    case = cases(site)["river"]
    silent = replace(case, member=replace(case.member, annotated=replace(case.member.annotated, quotes=())))
    assert [row.path for row in article_rows(silent)] == ["data/articles.json"]


def test_a_calendar_joined_is_one_calendar(site: Site) -> None:
    """Every planned event of every story, between one beginning and one end."""
    files = {output.path: output.data for output in export(site)}
    lines = io.BytesIO(files["data/timeline.ics"]).read().split(b"\r\n")
    kept = [line for line in lines if line.split(b":")[0] in (b"BEGIN", b"END")]
    entries = list(chain.from_iterable([(b"BEGIN:VEVENT", b"END:VEVENT")] * (len(kept) // 2 - 1)))
    assert kept == [b"BEGIN:VCALENDAR", *entries, b"END:VCALENDAR"]
