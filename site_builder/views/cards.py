"""What the picture of a shared link says: the title, how much there is, and when things happened.

One for the site and one for each story; articles share that of their story.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from site_builder import links
from site_builder.model import Card, Settings, StoryEntry
from site_builder.views.calendar import interval
from site_builder.views.facts import Facts, Tally
from site_builder.views.outlines import Outline


def make_cards(
    settings: Settings,
    articles: Sequence[tuple[Facts, Tally]],
    stories: Sequence[tuple[StoryEntry, Outline]],
) -> Iterator[Card]:
    """The cards of the site, in a fixed order: of the whole, then of each story that is told."""
    told: defaultdict[str, list[tuple[Facts, Tally]]] = defaultdict(list)
    for one, tally in articles:
        told[one.story].append((one, tally))
    days = (event.first for _, outline in stories for event in outline.events)
    facts = (_count(len(stories), "story", "stories"), _count(len(articles), "article", "articles"))
    yield Card(links.CARD, settings.title, settings.institution, _line(*facts), _marks(days))
    for story, outline in stories:
        yield _of_story(settings, story, outline, told[story.slug])


def _of_story(
    settings: Settings, story: StoryEntry, outline: Outline, articles: Sequence[tuple[Facts, Tally]]
) -> Card:
    days = sorted(one.day for one, _ in articles if one.day)
    dated = interval(days[0], days[-1], order=settings.locale_dates) if days else ""
    facts = _line(
        dated,
        _count(len(articles), "source", "sources"),
        _count(sum(len(tally.said) for _, tally in articles), "quotation", "quotations"),
    )
    marks = _marks(event.first for event in outline.events)
    return Card(links.card(story.slug), story.title, settings.title, facts, marks)


def _marks(firsts: Iterable[str]) -> tuple[float, ...]:
    """Each day with an event, between the first and the last; to the hundredth, so that few cards change."""
    days = sorted({date.fromisoformat(first).toordinal() for first in firsts})
    whole = max(1, days[-1] - days[0]) if days else 1
    return tuple(sorted({round((day - days[0]) / whole, 2) for day in days}))


def _line(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)


def _count(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}" if number else ""
