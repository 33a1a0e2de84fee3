"""The data files of a site: each article, story and person told by itself, files of the whole site joined."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from site_builder.edition.holdings import Holdings
from site_builder.engine import Known, Recipe, Steps, files, gathered
from site_builder.engine.codec import canonical, digest
from site_builder.engine.fingerprint import fingerprint
from site_builder.export import (
    Around,
    ArticleCase,
    Fragment,
    Frame,
    StoryCase,
    arounds,
    article_facts,
    article_files,
    article_rows,
    frames,
    person_cases,
    person_rows,
    shared_rows,
    site_files,
    story_facts,
    story_files,
    story_periods,
    story_rows,
)
from site_builder.model import Evidence, Handle


def data(site: Holdings, step: Steps) -> list[Handle]:
    """Every data file."""
    settings, register = site.settings, site.register
    told = gathered(step, step.map(story_facts, site.briefings.values()))
    around = arounds(register.people, register.voices, site.reuse, told)
    articles = [
        Recipe(ArticleCase, member, around.get(slug, Around()), settings)
        for slug, member in site.members.items()
    ]
    periods = story_periods(told)
    stories = [
        Recipe(StoryCase, briefing, settings, own)
        for briefing, own in zip(site.briefings.values(), periods, strict=True)
    ]
    facts = gathered(step, step.map(article_facts, articles))
    words = {Evidence(one.entry.slug, span): text for one in facts for span, text in one.words}
    rows = (
        *step.map(article_rows, articles),
        *step.map(story_rows, stories),
        *step.map(person_rows, person_cases(register.people, facts, words)),
        *step.keep(Row, [(shared_rows(site.reuse, words),)]),
    )
    entries = tuple(one.entry for one in facts)
    return [
        *files(step, article_files, articles),
        *files(step, story_files, stories),
        *_joined(step, frames(settings), rows),
        *map(Handle.of, site_files(settings, told, entries)),
    ]


Row = tuple[Fragment, ...]
"""Fragments of several files."""

Spot = tuple[str, str, bytes]
"""The file of a fragment, its order there, and the digest of its data."""

Place = tuple[str, int, int]
"""Where a fragment comes in its file, which row has it, and as which of its fragments."""


def spots(row: Row) -> tuple[Spot, ...]:
    """Where the fragments of a row go."""
    return tuple((one.path, one.order, digest(one.data)) for one in row)


def _joined(step: Steps, made: Sequence[Frame], rows: Sequence[Known[Row]]) -> Iterator[Handle]:
    """Files of the whole site, whose fragments are loaded one after the other as they are written."""
    places: dict[str, list[tuple[Place, bytes]]] = {frame.path: [] for frame in made}
    for number, row in enumerate(gathered(step, step.map(spots, rows))):
        for nth, (path, order, data) in enumerate(row):
            places[path].append(((order, number, nth), data))
    for frame in made:
        ordered = sorted(places[frame.path])
        whole = digest(b"".join([fingerprint(), canonical(frame), *(one for _, one in ordered)]))
        yield Handle(frame.path, whole, partial(_chunks, step, frame, rows, [place for place, _ in ordered]))


def _chunks(
    step: Steps, frame: Frame, rows: Sequence[Known[Row]], places: Iterable[Place]
) -> Iterator[bytes]:
    return frame.chunks(step.passing(rows[number])[nth].data for _, number, nth in places)
