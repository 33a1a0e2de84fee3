"""Editors' decisions on events, by stable id, in this order: merge, split, rename, add.

A merged event keeps the id of the first one named, so that its address stays. What a split takes out gets an
id made of the old one and the articles it was split by. A decision that meets nothing changes nothing and is
told (`Missed`): the words that stand on its line, what is wrong, and what would work.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from site_builder.chronicle.claim import Precision
from site_builder.ids import stable_id
from site_builder.language.calendar import interval
from site_builder.language.selectors import of_text
from site_builder.model import (
    Added,
    Article,
    Cited,
    Event,
    EventSource,
    Merged,
    Missed,
    Span,
    Split,
    Status,
    StoryEntry,
)

RULE = "editor"
PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
"""By the length of an ISO date."""


@dataclass(slots=True)
class Desk:
    """The events while they are edited, and what was met on the way."""

    events: dict[str, Event]
    articles: Mapping[str, Article]
    absorbed: list[str] = field(default_factory=list)
    """Ids of events that went into others."""

    unmet: list[Missed] = field(default_factory=list)
    line: int = 0
    """Of the decision that is carried out."""

    def miss(self, words: str, message: str) -> None:
        """Notes that the decision at hand met nothing."""
        self.unmet.append(Missed(words, message, self.line))


def edited(events: Iterable[Event], story: StoryEntry, articles: Mapping[str, Article]) -> Desk:
    """The events as the editor of a story wants them, the ids merged away, and what met nothing."""
    desk, wanted = Desk({event.id: event for event in events}, articles), story.events
    for merged in wanted.merge:
        desk.line = merged.line
        _merge(desk, merged)
    for split in wanted.split:
        desk.line = split.line
        _split(desk, split)
    for renamed in wanted.rename:
        desk.line = renamed.line
        if event := _known(desk, "rename", renamed.event):
            desk.events[event.id] = replace(event, title=renamed.title)
    for added in wanted.add:
        desk.line = added.line
        _add(desk, added, story.slug)
    return desk


def _known(desk: Desk, key: str, name: str) -> Event | None:
    if name not in desk.events:
        remedy = "take it out, or copy the id from the event's address"
        desk.miss(name, f"{key}: '{name[:40]}' is no event of this story; {remedy}")
    return desk.events.get(name)


def _merge(desk: Desk, merged: Merged) -> None:
    found = [event for name in dict.fromkeys(merged.events) if (event := _known(desk, "merge", name))]
    if len(found) < 2:
        return
    first, *others = found
    for other in others:
        del desk.events[other.id]
        desk.absorbed.append(other.id)
    sources = {(s.article, s.span.start): s for event in reversed(found) for s in event.sources}
    titles = "; ".join(f"“{other.title}”" for other in others)
    desk.events[first.id] = replace(
        first,
        title=merged.title or first.title,
        status="past" if any(event.status == "past" for event in found) else first.status,
        sources=tuple(sources[place] for place in sorted(sources)),
        people=tuple(dict.fromkeys(person for event in found for person in event.people)),
        place=next((event.place for event in found if event.place), ""),
        disagreements=tuple(dict.fromkeys(d for event in found for d in event.disagreements)),
        note=_noted(first.note, f"Merged by an editor with {titles}."),
        rule=RULE,
        confidence=1.0,
    )


def _split(desk: Desk, split: Split) -> None:
    event = _known(desk, "split", split.event)
    if not event:
        return
    taken = tuple(s for s in event.sources if s.article in split.articles)
    told = {source.article for source in event.sources}
    for slug in split.articles:
        if slug not in told:
            remedy = f"its articles are: {', '.join(sorted(told))}"
            desk.miss(slug, f"split: '{slug[:40]}' tells nothing of {event.id}; {remedy}")
    if not taken or len(taken) == len(event.sources):
        if taken:
            desk.miss(event.id, "split: every passage would leave the event; name fewer articles")
        return
    kept = tuple(s for s in event.sources if s.article not in split.articles)
    desk.events[event.id] = _about(event, kept)
    new = replace(
        _about(event, taken),
        id=stable_id("e", event.id, *sorted(split.articles)),
        title=split.title or event.title,
        note=_noted(event.note, f"Split by an editor from “{event.title}”."),
        rule=RULE,
        confidence=1.0,
    )
    desk.events[new.id] = _dated(new, split.date) if split.date else new


def _about(event: Event, sources: tuple[EventSource, ...]) -> Event:
    """The event as these passages tell it: disagreements with others left out, status theirs."""
    articles = {source.article for source in sources}
    inside = tuple(
        differ
        for differ in event.disagreements
        if all(e.article in articles for side in differ.sides for e in side.evidence)
    )
    told = {source.status for source in sources}
    status: Status = "past" if "past" in told else event.status if event.status in told else min(told)
    return replace(event, sources=sources, disagreements=inside, status=status)


def _dated(event: Event, partial: str) -> Event:
    first, last, precision = _interval(partial, "")
    return replace(event, first=first, last=last, precision=precision)


def _add(desk: Desk, added: Added, story: str) -> None:
    first, last, precision = _interval(added.date, added.until)
    event = Event(
        id=stable_id("e", story, RULE, added.title, added.date),
        title=added.title,
        first=first,
        last=last,
        precision=precision,
        status=added.status,
        sources=tuple(s for cited in added.passages if (s := _passage(desk, cited, added))),
        place=added.place,
        note="Added by an editor.",
        rule=RULE,
    )
    if event.id in desk.events:
        desk.miss(added.title, f"add: '{added.title[:40]}' is added twice on {added.date}; take one out")
    desk.events.setdefault(event.id, event)


def _interval(date: str, until: str) -> tuple[str, str, Precision]:
    """First and last day, and the precision of the coarser end; extract has checked both."""
    begin, end = interval(date), interval(until or date)
    if not begin or not end:
        raise ValueError(f"{date}/{until} is no interval")
    coarser = min(len(date), len(until or date))
    return begin[0].isoformat(), end[1].isoformat(), PRECISION[coarser]


def _passage(desk: Desk, cited: Cited, added: Added) -> EventSource | None:
    article = desk.articles.get(cited.article)
    span = _find(article.text, cited.exact) if article else None
    if span and article:
        return EventSource(article.slug, span, None, added.status)
    what = "is not in the article" if article else "is in no article of this story of that name"
    message = f"add.passages: '{cited.exact[:40]}' {what}; copy the words and the slug from its page"
    desk.miss(cited.exact if article else cited.article, message)
    return None


def _find(text: str, exact: str) -> Span | None:
    """The first place of the words, whatever white space stands between them and however they are quoted."""
    return next(iter(of_text(text).find(exact)), None)


def _noted(note: str, more: str) -> str:
    return f"{note} {more}".strip()
