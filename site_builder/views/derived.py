"""What pages look up and the stages do not state: made on demand for one story or one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.language.near import Near
from site_builder.model import Finding, Shared, Span
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

    touched: Near[Shared] = field(default_factory=lambda: Near(()))
    """Shared passages by every place they have in it."""

    events: tuple[tuple[Span, str], ...] = ()
    """(time expression, event id)."""


NOTHING = Resting()


@dataclass(frozen=True, slots=True)
class Version:
    """A quotation whose words, or some of them, others have too."""

    said: Said
    same: tuple[Span, ...]
    """The stretches that others have, in the article's text."""


@dataclass(frozen=True, slots=True)
class Alike:
    """One person's quotations of the same words."""

    groups: tuple[tuple[Version, ...], ...]
    """In several articles."""

    twins: Mapping[str, Mapping[str, tuple[Said, ...]]]
    """Article slug to quotations that share words with its own, by id of these."""


UNLIKE = Alike((), {})
"""Of a person whose quotations have nothing in common."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the findings of a story are laid out over pages."""

    together: bool
    """All on the one page."""

    kinds: Mapping[str, tuple[tuple[Found, ...], ...]]
    """Type to its findings, cut into pages where they are not together."""

    where: Mapping[str, str]
    """Id of a finding or shared passage to its page, where they are not together."""


def beside(finding: Finding) -> bool:
    """Is it shown beside the text? Agreements, omissions and verdicts would drown the contradictions."""
    return finding.type not in {"agreement", "only-one-source", "characterisation"}
