"""What pages look up and the stages do not state: made on demand for one story or one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.language.near import Near
from site_builder.model import Finding, Shared, SharedKind, Span
from site_builder.views.choices import Facet
from site_builder.views.facts import Said

Found = Finding | Shared


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding that rests on a span of an article."""

    span: Span
    finding: Finding
    story: str


@dataclass(frozen=True, slots=True)
class Resting:
    """What rests on one article."""

    flags: tuple[Flag, ...] = ()
    shared: tuple[Shared, ...] = ()
    """Shared passages that touch it."""

    differing: Near[Flag] = field(default_factory=lambda: Near(()))
    """The same flags, by place."""

    events: tuple[tuple[Span, str], ...] = ()
    """(time expression, event id)."""


NOTHING = Resting()


@dataclass(frozen=True, slots=True)
class Version:
    """A quotation whose words, or some of them, others have too."""

    said: Said
    same: tuple[Span, ...]
    """The stretches that others have, counted from the first character of the quotation."""


@dataclass(frozen=True, slots=True)
class Alike:
    """One person's quotations of the same words."""

    groups: tuple[tuple[Version, ...], ...]
    """In several articles: those in most of them."""

    more: int
    """How many other groups there are."""

    twins: Mapping[str, Mapping[str, tuple[Said, ...]]]
    """Article slug to quotations that share words with its own, by id of these."""

    versions: Mapping[str, tuple[tuple[Said, ...], ...]]
    """Story to what was said in two of its articles or more, one version an article, by date."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """A passage of an article that stands in articles of no common story."""

    kind: SharedKind
    span: Span
    others: tuple[str, ...]
    """Their slugs, by name."""


UNLIKE = Alike((), 0, {}, {})
"""Of a person whose quotations have nothing in common."""


@dataclass(frozen=True, slots=True)
class Called:
    """What sources call someone, in one wording."""

    text: str
    kind: Literal["role", "affiliation"]
    places: tuple[tuple[str, str, int], ...]
    """What the sources are called, the address of the first passage of each, and how many it has."""

    more: int
    """Sources left out."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the page of a person says of them, without offsets."""

    heading: str
    class_rule: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    """Each wording once."""

    called: tuple[Called, ...]
    more_called: int
    links: tuple[str, ...]
    note: str
    maybe: tuple[str, ...]
    """Ids of those a name that several bear may stand for."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Someone in short, as lists show them."""

    role: str
    """In the words of one source."""

    quotes: int
    articles: int
    """That quote them."""

    sources: int
    """These articles are of."""

    named: int
    """Articles that name them."""

    own: tuple[int, int]
    """Articles, and quotations in them, that carry their own words."""

    best: Said | None
    """Their most telling quotation."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the findings of a story are laid out over pages."""

    together: bool
    """All on the one page."""

    kinds: Mapping[str, tuple[tuple[Found, ...], ...]]
    """Type to its findings, cut into pages where they are not together."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line about a source."""

    target: str
    """Address of the finding, the topic or the other source that it leads to, from the root."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A source against the others of its story."""

    findings: tuple[Point, ...] = ()
    """That rest on its articles only."""

    topics: tuple[Point, ...] = ()
    """That no other raises."""

    more: int = 0
    """Of both, not listed."""

    left_out: tuple[Point, ...] = ()
    """Topics that most of the others raise."""

    shared: tuple[Point, ...] = ()
    """The sources it has passages in common with."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What pages about other things need of a story's comparison, without its passages."""

    together: bool
    """All findings are on the one page."""

    kinds: dict[str, tuple[tuple[str, ...], ...]]
    """Type to the ids of its findings, cut into pages where they are not together."""

    topics: tuple[tuple[str, ...], ...]
    """Ids of topics, page by page."""

    asides: dict[str, Aside]
    """By name of a source in addresses."""

    carried: dict[str, dict[str, dict[str, str]]]
    """Article slug to its quotations that share a passage with others: which articles, and where in them."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What every page of a timeline says of the whole."""

    counts: tuple[tuple[str, int], ...]
    """Periods in order, with how many events each has."""

    facets: tuple[Facet, ...]
    by_publisher: bool
    """Is it filtered by publishers? Its articles are too many."""


def beside(finding: Finding) -> bool:
    """Is it shown beside the text? Agreements, omissions and verdicts would drown the contradictions."""
    return finding.type not in {"agreement", "only-one-source", "characterisation"}
