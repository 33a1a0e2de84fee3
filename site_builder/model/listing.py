"""What is kept of an article to look at all at once: its facts, and who is named and speaks in it."""

from dataclasses import dataclass

from site_builder.errors import Problem
from site_builder.model.desk import PersonClass
from site_builder.model.marks import MentionKind, SpeakerKind
from site_builder.model.people import Role
from site_builder.model.text import Aim


@dataclass(frozen=True, slots=True)
class Listing:
    """An article without its text. Fields are those of `Article`, unless they say otherwise."""

    slug: str
    path: str
    title: str
    title_from: str = "stated"
    publisher: str = ""
    publisher_from: str = "stated"
    source_label: str = ""
    """Whom to name as its source."""

    agency: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    published_from: str = "stated"
    url: str = ""
    story: str = ""
    """As the article's file says; in a `Register`, as decided."""

    lang: str = "en"
    rights: str = ""
    description: str = ""
    retrieved: str = ""
    tags: tuple[str, ...] = ()
    draft: bool = False
    aliases: tuple[str, ...] = ()
    slug_at: tuple[int, int] = (1, 1)
    aliases_at: tuple[int, int] = (1, 1)
    published_at: tuple[int, int] = (1, 1)
    aims: tuple[Aim, ...] = ()
    anchors: tuple[str, ...] = ()
    """Ids of its blocks, in order."""

    characters: int = 0
    """Of its text."""

    whole: bool = True
    """Can it be marked to its end?"""


@dataclass(frozen=True, slots=True)
class Called:
    """One way an article writes a name."""

    name: str
    """The fullest name the article gives them."""

    kind: MentionKind
    words: str
    """As written here, on one line."""

    times: int
    """How often in the article's own prose; 0 where it stands in captions and references alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing an article's prose says of someone it names."""

    called: int
    """Which of the roster's `names`."""

    roles: tuple[Role, ...] = ()
    affiliations: tuple[Role, ...] = ()
    wordings: tuple[str, ...] = ()
    """Each role with the body right after it: "a former president of Dartmouth College"."""

    hint: tuple[PersonClass, str] | None = None
    """The class that what is called theirs suggests, with the reason: "the Berg administration"."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation without its words: who speaks."""

    quote: str
    """`Quote.id`."""

    name: str
    """The fullest name the article gives the speaker; empty when unattributed."""

    kind: SpeakerKind
    words: str = ""
    """The speaker as written here, on one line."""

    role: Role | None = None
    """What the sentence calls them."""

    by_editor: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """Everyone whom one article names or lets speak, and what it says of each."""

    article: str
    """Slug."""

    names: tuple[Called, ...] = ()
    """In the order in which each way of writing stands last."""

    said: tuple[Said, ...] = ()
    """In the order of the text."""

    speeches: tuple[Speech, ...] = ()
    """One a quotation, in order."""

    unmet: tuple[Problem, ...] = ()
    """Corrections that no longer fit the article."""
