"""A plan that some sources date and others only mention: "in April" beside "in the near future".

The undated passage names the person the event's title names first and its country, a word of the same family
(visit, trip) and a word of planning, and stands in an article that dates the event nowhere.
"""

from collections.abc import Iterator
from itertools import dropwhile, takewhile

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, side, sources, verb
from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.language.capitals import government
from site_builder.language.countries import COUNTRIES
from site_builder.language.words import Word, words
from site_builder.model import Event, EventSource, Evidence, Finding, Side

CONFIDENCE = 0.7

FAMILIES = (
    wordlist.words("visit trip travel journey tour"),
    wordlist.words("summit confer meet talk negoti"),
    wordlist.words("elect vote referendum poll ballot"),
    wordlist.words("launch open inaugur unveil"),
    wordlist.words("trial hear verdict sentenc"),
)
"""Stems of what is planned."""

PLANNING = wordlist.words(
    """
    plan schedul expect upcom intend intent interest invit prospect soon futur propos prepar
    """
)
"""Stems by which a passage looks ahead."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each planned event of the timeline that another source mentions without a date."""
    for event in case.reading.timeline.events:
        dated = [source for source in event.sources if source.date]
        if event.status == "planned" and dated:
            vague = _vague(event, case)
            if vague:
                yield _finding(event, dated, vague, case)


def _vague(event: Event, case: Case) -> list[Passage]:
    title = words(event.title)
    stems = {word.stem for word in title}
    families = [family for family in FAMILIES if family & stems]
    names = {word.stem for word in takewhile(_is_name, dropwhile(lambda word: not _is_name(word), title))}
    countries = {government(word.folded) for word in title} & COUNTRIES
    told = {source.article for source in event.sources if source.date}
    near = sorted({n for family in families for stem in family for n in case.reading.by_stem.get(stem, ())})
    return [
        passage
        for passage in (case.reading.passages[n] for n in near)
        if passage.article not in told and passage.stems & PLANNING
        if passage.stems & names and {government(word.folded) for word in passage.words} & countries
    ]


def _is_name(word: Word) -> bool:
    return word.content and word.surface[0].isupper() and word.folded not in COUNTRIES


def _finding(event: Event, dated: list[EventSource], vague: list[Passage], case: Case) -> Finding:
    reading, slugs = case.reading, [passage.article for passage in vague]
    dates = dict.fromkeys(s.date.of(reading.text(s.article)) for s in dated if s.date)
    date, told = next(iter(dates)), [source.article for source in dated]
    return finding(
        "date",
        reading,
        label=f"{clipped(event.title)}: dated or not",
        explanation=f"{sources(reading, told)} {verb(told, 'date')} "
        f"it ({date}); {sources(reading, slugs)} {verb(slugs, 'mention')} it without that date.",
        confidence=CONFIDENCE,
        rule="date.undated",
        sides=[
            side(date, "", (Evidence(s.article, s.span) for s in dated)),
            *(_side(slug, vague, case) for slug in dict.fromkeys(slugs)),
        ],
        about=(event.id,),
    )


def _side(slug: str, vague: list[Passage], case: Case) -> Side:
    own = [passage for passage in vague if passage.article == slug]
    value = clipped(case.reading.words_of(own[0].evidence), 100)
    return side(value, case.speaker(own[0].evidence), (passage.evidence for passage in own))
