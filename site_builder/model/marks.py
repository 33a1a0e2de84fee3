"""What annotators find in one article: stand-off spans, each with the rule that made it."""

from dataclasses import dataclass
from typing import Literal

from site_builder.errors import Problem
from site_builder.model.text import Article, Span

EDITOR = "editor"
"""The rule of marks that an editor made: it wins over every other."""

QuoteKind = Literal["direct", "indirect", "mixed"]
MentionKind = Literal["person", "org", "place", "group"]
SpeakerKind = Literal["person", "org", "group", "none"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, or a phrase that stands for one, as it is written here."""

    span: Span
    name: str
    """The fullest name this article gives the same person, body or place: "Chong" is "Chong Ja Ian"."""

    kind: MentionKind
    rule: str
    roles: tuple[Span, ...] = ()
    """The words that say here what they are: "an associate professor of political science"."""

    affiliations: tuple[Span, ...] = ()
    """The bodies they belong to, in this article's words: "the National University of Singapore (NUS)"."""

    @property
    def role(self) -> Span | None:
        """The first of the roles."""
        return self.roles[0] if self.roles else None

    @property
    def affiliation(self) -> Span | None:
        """The first of the bodies."""
        return self.affiliations[0] if self.affiliations else None


@dataclass(frozen=True, slots=True)
class DateMark:
    """A time expression read against the article's own publication date."""

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    """TIMEX3 value: 2026-02-04, 2026-W06, 2026-H1, 2026-04, PRESENT_REF, P3M, XXXX-WXX-1."""

    first: str
    """ISO date of the first day it covers; empty when it cannot be placed on a calendar."""

    last: str
    """ISO date of the last day it covers, inclusive."""

    precision: Literal["hour", "day", "week", "month", "quarter", "half", "season", "year", "decade", "none"]
    tense: Literal["past", "future", "none"]
    """What the clause says of it: "will visit in April" is future, whatever the calendar says."""

    rule: str
    confidence: float
    mod: str = ""
    """TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: 20 million tons, 1.5 hours, 30 per cent."""

    span: Span
    amount: str
    """Decimal, without separators; `low/high` for a range."""

    unit: str
    """Normalised singular unit ("tonne", "hour", "percent", "USD"); empty for a bare count."""

    kind: Literal["money", "percent", "quantity", "duration", "count", "ordinal"]
    rule: str
    noun: str = ""
    """What is counted, in this article's words: "tons", "negotiators"."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words someone is reported to have said."""

    id: str
    """Stable name made from the article and the words; survives edits elsewhere."""

    span: Span
    """The content, without its outer quotation marks."""

    kind: QuoteKind
    speaker: Span | None
    """The source's noun phrase as written, a pronoun included; None when nobody is named."""

    name: str
    """The fullest name this article gives the speaker; empty when unattributed."""

    speaker_kind: SpeakerKind
    cue: Span | None
    """The word or phrase of saying: "told CNA", "according to"."""

    rule: str
    confidence: float
    """Calibrated chance that the speaker is right."""

    role: Span | None = None
    """What this sentence calls the speaker: "a professor at Fudan University"."""

    via: str = ""
    """The source this article has it from, when it is not its own reporting: "Xinhua"."""

    via_span: Span | None = None
    addressee: str = ""
    """Whom the speaker told it: "CNA", "reporters"."""

    references: tuple[Span, ...] = ()
    """Entries of the article's reference list it is cited from; several where the citation fits several."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words in quotation marks that are no speech: a term, a title, a scare quote."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the article's own list of references."""

    span: Span
    """The whole entry: a block of the article."""

    authors: str
    """As the entry lists them: "Wang, Y., & Li, X."."""

    year: str
    """With the letter that tells two of one year apart: "2026a"; "n.d."; empty when it has none."""

    title: str
    href: str = ""
    """Where it can be read, by the URL policy; empty without an address."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article and every mark on it, each kind sorted by start."""

    article: Article
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMark, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    terms: tuple[Term, ...] = ()
    references: tuple[Reference, ...] = ()
    unmet: tuple[Problem, ...] = ()
    """Warnings: corrections that no longer fit the article."""
