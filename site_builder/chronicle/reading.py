"""One article made ready for questions: which block, which people and which places a passage has."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter

from site_builder.chronicle.clauses import pieces
from site_builder.chronicle.head import Head
from site_builder.chronicle.heads import event_words
from site_builder.language.calendar import MONTH_NAMES, parse_day
from site_builder.language.countries import COUNTRY_OF
from site_builder.model import Article, Block, DateMark, Member, Mention, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A member of the dossier with its mentions in order."""

    member: Member
    article: Article
    starts: tuple[int, ...]
    """Start of each mention."""

    blocks: tuple[int, ...]
    """Start of each block."""

    ids: dict[str, str]
    """Resolved name to person id."""

    speech: tuple[Span, ...] = ()
    """Direct quotations, by start."""

    published: str = ""
    """ISO date of publication; empty when unknown."""

    days: tuple[int, ...] = ()
    """Start of each time."""

    cut: dict[Span, tuple[Span, ...]] = field(default_factory=dict)
    """The clauses of sentences, as they are needed."""

    events: dict[Span, list[Head]] = field(default_factory=dict)
    """The event words of sentences, likewise."""

    def piece_at(self, sentence: Span, offset: int) -> Span:
        """The clause of a sentence that an offset lies in."""
        if sentence not in self.cut:
            self.cut[sentence] = pieces(self.article.text, sentence)
        return next((piece for piece in self.cut[sentence] if piece.start <= offset < piece.end), sentence)

    def event_words(self, sentence: Span) -> list[Head]:
        """Every word of a known family in a sentence."""
        if sentence not in self.events:
            self.events[sentence] = event_words(self.article.text, sentence)
        return self.events[sentence]

    def mentions(self, span: Span) -> tuple[Mention, ...]:
        """Mentions that begin inside a span."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.member.annotated.mentions[low:high]

    def people(self, span: Span) -> tuple[str, ...]:
        """Person ids (or, where unresolved, names) of the persons named in a span, each once, in order."""
        named = (m.name for m in self.mentions(span) if m.kind == "person")
        return tuple(dict.fromkeys(self.ids.get(name) or name for name in named))

    def people_named(self, words: str, span: Span) -> tuple[str, ...]:
        """The persons of a span whose mention is among some of its words."""
        text = self.article.text
        named = [m for m in self.mentions(span) if m.kind == "person" and m.span.of(text) in words]
        return tuple(dict.fromkeys(self.ids.get(m.name) or m.name for m in named))

    def places(self, span: Span) -> tuple[str, ...]:
        """Names of the places in a span, each once, in order; Porvoo is one in "in Porvoo, Finland"."""
        named = [(m.span.start, m.name) for m in self.mentions(span) if m.kind == "place"]
        text = self.article.text
        followed = text.find(", ", span.start, span.end) >= 0
        towns = _TOWN.finditer(text, span.start, span.end) if followed else ()
        named += [(m.start(1), m.group(1)) for m in towns if m.group(1) not in MONTHS and nations(m.group(2))]
        return tuple(dict.fromkeys(name for _, name in sorted(named)))

    def block(self, offset: int) -> Block | None:
        """The block an offset lies in."""
        at = bisect_right(self.blocks, offset) - 1
        return self.article.blocks[at] if at >= 0 else None

    def place_of(self, sentence: Span) -> int:
        """The number of a sentence in its article."""
        return bisect_left(self.member.annotated.sentences, sentence.start, key=lambda span: span.start)

    def spoken(self, offset: int) -> bool:
        """Does an offset lie in a direct quotation?"""
        at = bisect_right(self.speech, offset, key=lambda span: span.start)
        return at > 0 and offset < self.speech[at - 1].end

    def counted_before(self, mark: DateMark) -> Span | None:
        """The "a day after" that stands just before this time; None when another mark, or none, does."""
        marks = self.member.annotated.dates
        at = bisect_left(self.days, mark.span.start) - 1
        return (
            marks[at].span if at >= 0 and marks[at].rule == "from-event" and mark.precision == "day" else None
        )

    def times(self, span: Span) -> tuple[DateMark, ...]:
        """The times that begin in a span."""
        low = bisect_left(self.days, span.start)
        return self.member.annotated.dates[low : bisect_left(self.days, span.end, low)]

    def other_times(self, sentence: Span, mark: DateMark) -> tuple[Span, ...]:
        """The times of a sentence that have no day in common with this one."""
        placed = (m for m in self.times(sentence) if m.first and m.precision != "none")
        return tuple(m.span for m in placed if m.last < mark.first or mark.last < m.first)


def reading(member: Member) -> Reading:
    """A member, indexed."""
    annotated, day = member.annotated, parse_day(member.annotated.article.published)
    return Reading(
        member=member,
        article=annotated.article,
        starts=tuple(m.span.start for m in annotated.mentions),
        blocks=tuple(b.span.start for b in annotated.article.blocks),
        ids={n.name: n.person for n in member.namings if n.person},
        speech=tuple(sorted(q.span for q in annotated.quotes if q.kind == "direct")),
        published=day.isoformat() if day else "",
        days=tuple(mark.span.start for mark in annotated.dates),
    )


_TOWN = re.compile(r"\b(?:in|at|near) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), ([A-Z]\w+(?: [A-Z]\w+)?)")
MONTHS = frozenset(MONTH_NAMES)

_HELPER = re.compile(r"-(?:brokered|mediated|sponsored|hosted|backed|led|style|made|produced|based)\b")
"""After a country's name: it lends a hand ("US-brokered talks") and is no party for that."""

_WORD = re.compile(r"(?:[A-Z]\.){2,4}|[^\W\d_]+")


_FIRST = frozenset(name.partition(" ")[0] for name in COUNTRY_OF if " " in name)
"""First words of names of countries in several words."""


def _lends(text: str, end: int) -> bool:
    return text[end : end + 1] == "-" and bool(_HELPER.match(text, end))


@lru_cache(maxsize=16384)
def _small(word: str) -> str:
    """A word in small letters, or without its full stops if it is an abbreviation."""
    return word.replace(".", "") if word[1:2] in ("", ".") or word.isupper() else word.lower()


def nations(text: str) -> tuple[str, ...]:
    """Countries named in a passage, by name or adjective, each once: "Russian and US" is russia, us."""
    words = (m.group() for m in _WORD.finditer(text) if not _lends(text, m.end()))
    folded = [_small(word) for word in words]
    alone = ((n, COUNTRY_OF.get(w) or COUNTRY_OF.get(w.lower())) for n, w in enumerate(folded) if w != "us")
    found = [(n, country) for n, country in alone if country]
    for n, word in enumerate(folded[:-1]):
        if word in _FIRST and (pair := f"{word} {folded[n + 1]}") in COUNTRY_OF:
            found.append((n, COUNTRY_OF[pair]))
    return tuple(dict.fromkeys(country for _, country in sorted(found, key=itemgetter(0))))
