"""Entries on events in a story's file: what is read, and what is refused with its line."""

import pytest

from site_builder.errors import ContentError
from site_builder.extract import read_desk
from site_builder.model import Added, Cited, EventEdits, Merged, Renamed, Source, Split


def story(text):
    """The edits of a story with this front matter."""
    data = f"---\ntitle: T\n{text}\n---\n".encode()
    return read_desk((Source("content/stories/s.md", data),)).stories[0].events


def test_a_story_without_entries_has_none():
    """Nothing written, nothing edited."""
    assert story("") == EventEdits()


def test_every_kind_of_entry_is_read():
    """Ids, slugs, dates and words come out as written."""
    assert story(
        """merge: [{events: [e-1, e-2], title: Both}]
split:
  - {event: e-3, articles: [one, two], date: 2026-02}
rename: [{event: e-4, title: New}]
add:
  - title: Vote
    date: 2026-03-05
    until: 2026-03-07
    status: planned
    place: Riga
    passages: [{article: one, exact: will vote}]"""
    ) == EventEdits(
        merge=(Merged(("e-1", "e-2"), "Both"),),
        split=(Split("e-3", ("one", "two"), date="2026-02"),),
        rename=(Renamed("e-4", "New"),),
        add=(Added("Vote", "2026-03-05", "2026-03-07", "planned", "Riga", (Cited("one", "will vote"),)),),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("merge: [{events: [e-1]}]", "3:18: merge.events: one event alone cannot be merged"),
        ("merge: [{title: x}]", "merge.events: missing"),
        ("split: [{event: e-1}]", "split.articles: missing"),
        ("rename: [{event: e-1}]", "rename.title: missing"),
        ("add: [{title: x, date: soon}]", "add.date: 'soon' is no date; write 2026-02-04, 2026-02 or 2026"),
        ("add: [{title: x, date: 10 May 2026}]", "add.date: '10 May 2026' is no date; write 2026-05-10"),
        ("add: [{title: x, date: 2026-02-30}]", "add.date: '2026-02-30' is no date"),
        ("add: [{title: x, date: 2026, until: 2025}]", "add.until: '2025' is before '2026'"),
        ("add: [{title: x, date: 2026, status: done}]", "add.status: 'done' is not known"),
        ("add: [{title: x, date: 2026, passages: [{exact: x}]}]", "add.passages.article: missing"),
        ("rename: [{event: e-1, titel: x}]", "rename.titel: unknown key; did you mean 'title'?"),
        ("merge: e-1", "merge: not a list"),
    ],
)
def test_a_fault_is_told_with_its_place(text, message):
    """An editor reads what to write instead."""
    with pytest.raises(ContentError) as refused:
        story(text)
    assert message in str(refused.value)
