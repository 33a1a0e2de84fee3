"""What editors decide: people, topics, stories, pages. It wins over every rule of ours."""

from dataclasses import dataclass, field
from typing import Literal

PersonClass = Literal["analyst", "official", "leader", "media", "institution", "group"]


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """One entry of people.yaml."""

    name: str
    id: str = ""
    aliases: tuple[str, ...] = ()
    person_class: PersonClass | None = None
    links: tuple[str, ...] = ()
    must_link: tuple[str, ...] = ()
    """Names that are this person, whatever the rules think; `slug: name` limits it to one article."""

    cannot_link: tuple[str, ...] = ()
    """Names that are never this person."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """One entry of topics.yaml: what to look for in every source of a story."""

    id: str
    label: str
    patterns: tuple[str, ...]
    """Words and phrases, matched whole, case-insensitively; `*` stands for the rest of a word."""

    stories: tuple[str, ...] = ()
    """Slugs of the stories it is for; empty means all."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Events that are one: the later named go into the first."""

    events: tuple[str, ...]
    """Ids, at least two."""

    title: str = ""
    line: int = field(default=0, compare=False)
    """Of the story's file, from 1; 0 when no file has it."""


@dataclass(frozen=True, slots=True)
class Split:
    """Passages of an event that are another one."""

    event: str
    articles: tuple[str, ...]
    """Slugs of the articles whose passages leave the event."""

    title: str = ""
    date: str = ""
    """ISO day, month or year of the new event; empty keeps the interval of the old."""

    line: int = field(default=0, compare=False)
    """Of the story's file, from 1; 0 when no file has it."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A title in the editor's words."""

    event: str
    title: str
    line: int = field(default=0, compare=False)
    """Of the story's file, from 1; 0 when no file has it."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage as an editor cites it: an article and its exact words."""

    article: str
    exact: str


@dataclass(frozen=True, slots=True)
class Added:
    """An event an editor adds."""

    title: str
    date: str
    """ISO day, month or year."""

    until: str = ""
    """Last day, month or year, inclusive; empty for one interval."""

    status: Literal["past", "planned", "recurring"] = "past"
    place: str = ""
    passages: tuple[Cited, ...] = ()
    line: int = field(default=0, compare=False)
    """Of the story's file, from 1; 0 when no file has it."""


@dataclass(frozen=True, slots=True)
class EventEdits:
    """What editors change on a story's timeline, in the order it is done."""

    merge: tuple[Merged, ...] = ()
    split: tuple[Split, ...] = ()
    rename: tuple[Renamed, ...] = ()
    add: tuple[Added, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedSide:
    """One passage of a finding as an editor cites it, by its words as in the W3C's TextQuoteSelector."""

    article: str
    exact: str
    prefix: str = ""
    """Words just before them, to tell places apart."""

    suffix: str = ""
    """Words just after them."""

    value: str = ""
    """What this side says, where an added finding shows other words than `exact`."""

    said_by: str = ""
    """Whom the article gives it to, of an added finding; empty for the article itself."""


@dataclass(frozen=True, slots=True)
class FindingDecision:
    """What an editor decides on one finding: met by its id, else by the words of its passages."""

    id: str = ""
    type: str = ""
    """A `FindingType`; empty for any. An added finding has one."""

    sides: tuple[CitedSide, ...] = ()
    confirm: bool = False
    reject: bool = False
    pin: bool = False
    add: bool = False
    label: str = ""
    """The editor's words; empty keeps the rule's."""

    explanation: str = ""
    """The editor's words; empty keeps the rule's."""

    line: int = 0
    """Of the story's file, from 1; 0 when unknown."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """One file of content/stories: the frame editors give a set of articles."""

    slug: str
    path: str
    title: str
    summary: str = ""
    """One or two sentences for the home page, plain text."""

    body: str = ""
    """The words below the front matter, plain text, paragraphs parted by a blank line."""

    hide: tuple[str, ...] = ()
    """Ids of findings, events or shared passages the editor rejected."""

    pin: tuple[str, ...] = ()
    """Ids shown first."""

    events: EventEdits = EventEdits()
    findings: tuple[FindingDecision, ...] = ()
    articles: tuple[str, ...] = ()
    """Slugs of articles that belong to it besides those that say so themselves."""

    proposed: str = ""
    """Id of the proposal it was made from; empty for a story an editor named."""


@dataclass(frozen=True, slots=True)
class StaticPage:
    """One file of content/pages, already turned into safe blocks by extract."""

    slug: str
    path: str
    title: str
    description: str
    text: str
    blocks: tuple["PageBlock", ...]


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of a static page as runs of styled text."""

    kind: Literal["heading", "paragraph", "item", "quote", "code"]
    level: int
    runs: tuple["PageRun", ...]


@dataclass(frozen=True, slots=True)
class PageRun:
    """A stretch of text in one style."""

    text: str
    style: Literal["", "em", "strong", "code", "link"] = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything editors wrote besides the articles."""

    people: tuple[PersonEntry, ...] = ()
    topics: tuple[Topic, ...] = ()
    stories: tuple[StoryEntry, ...] = ()
    pages: tuple[StaticPage, ...] = ()
