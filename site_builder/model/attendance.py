"""What who is who asks of one article: whom it names, who speaks in it, and what it says of each.

Columns, not a value a name: a site has a hundred thousand, and each build looks at all of them.
"""

from dataclasses import dataclass

from site_builder.errors import Problem
from site_builder.model.desk import PersonClass
from site_builder.model.marks import MentionKind
from site_builder.model.people import Role

NOBODY = -1
"""The speaker of a quotation that is nobody's, or of somebody who is not among those named."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing an article says of someone."""

    of: int
    """Which of the attendance's `names`."""

    roles: tuple[Role, ...] = ()
    affiliations: tuple[Role, ...] = ()
    wordings: tuple[str, ...] = ()
    """Of the roles, as far as there are any: each with the body right after it."""

    hint: tuple[PersonClass, str] | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Everyone whom one article names or lets speak, each name of each kind once, by name and kind."""

    article: str
    """Slug."""

    names: tuple[str, ...] = ()
    """The fullest the article gives; of two kinds with one name, what is said of that name is of the last."""

    kinds: tuple[MentionKind, ...] = ()
    times: tuple[int, ...] = ()
    """How often each is named or speaks."""

    words: tuple[tuple[str, ...], ...] = ()
    """The folded words of a person's name without titles; of all others, and of a title alone, none."""

    plain: tuple[str, ...] = ()
    """The folded name of those without such words."""

    forms: tuple[tuple[int, str], ...] = ()
    """Which name, and how the article's prose writes it."""

    said: tuple[Saying, ...] = ()
    speaking: tuple[int, ...] = ()
    """Those who say something, each once."""

    quotes: tuple[str, ...] = ()
    """`Quote.id` of every quotation, in order."""

    speakers: tuple[int, ...] = ()
    """Who says each of them, by name, or `NOBODY`."""

    unmet: tuple[Problem, ...] = ()
    """Corrections that no longer fit the article."""
