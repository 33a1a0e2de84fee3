"""What the picture of a shared link says: the title, how much there is, and when things happened.

One for the site and one for each story; articles share that of their story.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from site_builder import links
from site_builder.model import Briefing, Card, Event, Site
from site_builder.views.calendar import interval


def make_cards(site: Site) -> Iterator[Card]:
    """The cards of the site, in a fixed order."""
    settings = site.settings
    articles = len(site.corpus.members)
    events = [event for briefing in site.briefings for event in briefing.timeline.events]
    facts = (_count(len(site.briefings), "story", "stories"), _count(articles, "article", "articles"))
    yield Card(links.CARD, settings.title, settings.institution, _line(*facts), _marks(events))
    for briefing in site.briefings:
        yield _of_story(briefing, site)


def _of_story(briefing: Briefing, site: Site) -> Card:
    story, members = briefing.dossier.story, briefing.dossier.members
    days = sorted(m.annotated.article.published[:10] for m in members if m.annotated.article.published)
    dated = interval(days[0], days[-1], order=site.settings.locale_dates) if days else ""
    facts = _line(
        dated,
        _count(len(members), "source", "sources"),
        _count(sum(len(m.annotated.quotes) for m in members), "quotation", "quotations"),
    )
    return Card(
        links.card(story.slug), story.title, site.settings.title, facts, _marks(briefing.timeline.events)
    )


def _marks(events: Sequence[Event]) -> tuple[float, ...]:
    """Each day with an event, between the first and the last; to the hundredth, so that few cards change."""
    days = sorted({date.fromisoformat(event.first).toordinal() for event in events})
    whole = max(1, days[-1] - days[0]) if days else 1
    return tuple(sorted({round((day - days[0]) / whole, 2) for day in days}))


def _line(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)


def _count(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}" if number else ""
