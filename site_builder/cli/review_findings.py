"""What an editor should look at in a story: findings nobody has confirmed, and doubtful events.

Worth most what readers see first and what is least sure. Each comes with the passages of its sides and with
an entry for the story's file; pasted as it stands it confirms what is on the page.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from site_builder.cli.items import Item, doubt, line, one_for_all, quoted
from site_builder.cli.trace import words
from site_builder.compare.ranking import INTEREST
from site_builder.language.selectors import Letters, Selector, of_text, selector
from site_builder.model import EDITOR, Article, Briefing, Event, Evidence, Finding, Side, Source

SURE = 0.8
"""Events at or above this confidence need no look."""

MOST_SIDES = 4
"""Sides of a finding that are shown and pasted: enough to find it again."""

WEIGHT = 0.8
"""What a look at something as good as unknown is worth, at most."""

CHOICES = "# or reject: true, pin: true, label: ..., explanation: ..."


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A story and the files it is made of."""

    briefing: Briefing
    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    folder: str
    read: dict[str, Letters] = field(default_factory=dict)

    def place(self, evidence: Evidence) -> tuple[str, int]:
        """Path and line of a passage."""
        article = self.articles[evidence.article]
        return article.path, line(evidence.span, article, self.sources[article.path])

    def shown(self, evidence: Evidence) -> str:
        """A passage with its source, on one line."""
        article = self.articles[evidence.article]
        return f"{article.source_label}: {words(evidence.span, article)}"

    def letters(self, slug: str) -> Letters:
        """The letters of an article, read once."""
        if slug not in self.read:
            self.read[slug] = of_text(self.articles[slug].text)
        return self.read[slug]

    def item(self, item: Item, key: str) -> Item:
        """An item with the file its entry goes into: the story's, or a new one."""
        story = self.briefing.dossier.story
        if story.path:
            return replace(item, file=story.path, where=one_for_all(key))
        file, where = f"{self.folder}stories/{story.slug}.md", "a new file of these lines"
        paste = f"---\ntitle: {quoted(story.title)}\n{item.paste}\n---\n"
        return replace(item, file=file, where=where, paste=paste)


def told(briefing: Briefing, sources: Mapping[str, Source], folder: str) -> Iterator[Item]:
    """What to look at in one story; `folder` is the content folder's path, with a slash at its end."""
    articles = {m.annotated.article.slug: m.annotated.article for m in briefing.dossier.members}
    shelf = _Shelf(briefing, articles, sources, folder)
    for finding in briefing.comparison.findings:
        if not finding.editors:
            yield _finding(finding, shelf)
    settled = {one.event for one in briefing.dossier.story.events.rename} | {*briefing.dossier.story.pin}
    for event in briefing.timeline.events:
        if event.confidence < SURE and event.rule != EDITOR and event.id not in settled and event.sources:
            yield _event(event, shelf)


def _finding(finding: Finding, shelf: _Shelf) -> Item:
    first = [side.evidence[0] for side in finding.sides[:MOST_SIDES]]
    path, at = shelf.place(first[0])
    lines = [
        "findings:",
        f"  - id: {finding.id}",
        f"    type: {finding.type}",
        f"    confirm: true  {CHOICES}",
    ]
    lines += list(_sides(finding.sides[:MOST_SIDES], shelf))
    item = Item(
        value=round(WEIGHT * INTEREST[finding.type] * doubt(finding.confidence), 3),
        kind="finding",
        path=path,
        line=at,
        message=f"{finding.label} ({finding.type}). {finding.explanation}",
        passage="\n".join(map(shelf.shown, first)),
        paste="\n".join(lines),
        id=finding.id,
        confidence=finding.confidence,
    )
    return shelf.item(item, "findings")


def _sides(sides: Iterable[Side], shelf: _Shelf) -> Iterator[str]:
    """`sides:` with words that find each side again; nothing when no words find any."""
    found = [(side, one) for side in sides if (one := _words(side, shelf))]
    if found:
        yield "    sides:"
    for side, one in found:
        yield f"      - article: {side.evidence[0].article}"
        yield f"        exact: {quoted(one.exact)}"
        for key, context in (("prefix", one.prefix), ("suffix", one.suffix)):
            if context:
                yield f"        {key}: {quoted(context)}"


def _words(side: Side, shelf: _Shelf) -> Selector | None:
    """Words of a side's first passage: what it says, if that stands there."""
    evidence = side.evidence[0]
    known, text = shelf.letters(evidence.article), shelf.articles[evidence.article].text
    near = known.near(side.value, evidence.span)
    inside = near if near and near.within(evidence.span) else evidence.span
    return selector(text, known, inside)


def _event(event: Event, shelf: _Shelf) -> Item:
    sources = [Evidence(source.article, source.span) for source in event.sources[:MOST_SIDES]]
    path, at = shelf.place(sources[0])
    day = event.first if event.first == event.last else f"{event.first} to {event.last}"
    paste = f"rename:\n  - event: {event.id}\n    title: {quoted(event.title)}\n{_none(event)}"
    note = f" {event.note}" if event.note else ""
    item = Item(
        value=round(WEIGHT * doubt(event.confidence), 3),
        kind="event",
        path=path,
        line=at,
        message=f"{day}, {event.status}: {event.title} (by {event.rule}).{note}",
        passage="\n".join(map(shelf.shown, sources)),
        paste=paste,
        id=event.id,
        confidence=event.confidence,
    )
    return shelf.item(item, "rename")


def _none(event: Event) -> str:
    return f"    # or, if it is no event of this story: hide: [{event.id}]"
