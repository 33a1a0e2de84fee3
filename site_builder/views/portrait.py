"""A person at the head of their page: what sources call them, when and by whom they are quoted, on what.

All of it is counted from the marks. Long lists are cut by rule and say what was left out: wordings by the
number of articles, topics and versions by the most telling words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from msgspec.structs import replace

from site_builder import links
from site_builder.language.words import WORD, fold
from site_builder.views.added import grouped
from site_builder.views.charts import Bar, bar, counted
from site_builder.views.derived import Called, Version
from site_builder.views.facts import Identity, Said
from site_builder.views.findings import FindingCard, card
from site_builder.views.frame import Link
from site_builder.views.notes import KINDS
from site_builder.views.passages import Excerpt, quoted, shortened
from site_builder.views.shelf import Shelf
from site_builder.views.voices import telling_first

CARRIERS = 24
"""People named through whom, or in whose words, there are quotations."""

TOPIC = 6
"""Quotations shown under a topic."""

BRIEF = 260
"""Characters of each."""

VERSIONS = 8
"""Versions of a passage that are shown."""

PLACES = 8
"""Articles named for a version."""

VARIANTS = 6
"""Findings on wording shown; the comparison page has all."""

WORDS = 400
"""Characters of a version."""


@dataclass(frozen=True, slots=True)
class Named:
    """A source, or a person, with a passage or a page, and how often."""

    label: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Wording:
    """What sources call a person, with the passages."""

    text: str
    kind: str
    """`role` or `affiliation`."""

    places: tuple[Named, ...]
    more: int
    """Sources left out."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Quotations by something: a source, a topic."""

    label: str
    articles: int
    bar: Bar


@dataclass(frozen=True, slots=True)
class OnTopic:
    """What a person says on a topic."""

    line: Counted
    shown: tuple[Excerpt, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a version; `same` when others have it too."""

    text: str
    same: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One wording, and who has it."""

    pieces: tuple[Piece, ...]
    kinds: str
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words in several articles, by wording."""

    articles: int
    told: tuple[Told, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Portrait:
    """What stands above the quotations of a person."""

    wordings: tuple[Wording, ...]
    more_wordings: int
    topics: tuple[OnTopic, ...]
    passages: tuple[Passage, ...]
    more_passages: int
    variants: tuple[FindingCard, ...]
    """Findings that sources quote one remark in different words."""

    sources: tuple[Counted, ...]
    through: tuple[Named, ...]
    """From whom articles say they have the words."""

    quoted_by: tuple[Named, ...]
    """Those in whose own quotations there are words of this person."""


def portrait(shelf: Shelf, person: Identity, page: str) -> Portrait:
    """The head of a person's page."""
    said = shelf.said.get(person.id, ())
    known, alike = shelf.profiles[person.id], shelf.alike[person.id]
    return Portrait(
        wordings=tuple(_wording(one, page) for one in known.called),
        more_wordings=known.more_called,
        topics=_topics(shelf, said, page),
        passages=tuple(_passage(shelf, group, page) for group in alike.groups),
        more_passages=alike.more,
        variants=tuple(_variants(shelf, said, page)),
        sources=_sources(shelf, said),
        through=_through(shelf, said, page),
        quoted_by=_quoted_by(shelf, shelf.concerning.get(("inside", person.id), ()), page),
    )


def _wording(called: Called, page: str) -> Wording:
    places = tuple(Named(label, links.relative(at, page), count) for label, at, count in called.places)
    return Wording(called.text, called.kind, places, called.more)


def _topics(shelf: Shelf, said: Sequence[Said], page: str) -> tuple[OnTopic, ...]:
    held: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        for label in shelf.tags[one.article].get(one.quote, ()):
            held[label].append(one)
    most = max(map(len, held.values()), default=1)
    labels = [topic.label for topic in shelf.topics if topic.label in held]
    return tuple(_topic(shelf, label, held[label], most, page) for label in labels)


def _topic(shelf: Shelf, label: str, said: Sequence[Said], most: int, page: str) -> OnTopic:
    best = {(one.article, one.quote) for one in telling_first(shelf, said)[:TOPIC]}
    shown = tuple(_brief(shelf, one, page) for one in said if (one.article, one.quote) in best)
    return OnTopic(_counted(label, said, most), shown, len(said) - len(shown))


def _brief(shelf: Shelf, said: Said, page: str) -> Excerpt:
    """The beginning of a quotation, without its sentence."""
    found = quoted(shelf, said, page)
    return replace(found, before="", words=shortened(found.words, BRIEF), after="", whole=True)


def _sources(shelf: Shelf, said: Sequence[Said]) -> tuple[Counted, ...]:
    held: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        held[shelf.facts[one.article].label].append(one)
    most = max(map(len, held.values()), default=1)
    return tuple(_counted(label, held[label], most) for label in sorted(held, key=lambda x: -len(held[x])))


def _counted(label: str, said: Sequence[Said], most: int) -> Counted:
    return Counted(label, len({s.article for s in said}), bar(counted(said), most))


def _passage(shelf: Shelf, group: Sequence[Version], page: str) -> Passage:
    """Versions by wording, the one most articles have first."""
    held: defaultdict[tuple[str, ...], list[Version]] = defaultdict(list)
    for version in group:
        held[tuple(map(fold, WORD.findall(shelf.words(version.said))))].append(version)
    told = sorted(held.values(), key=lambda versions: -len(versions))
    articles = len({v.said.article for v in group})
    return Passage(
        articles, tuple(_told(shelf, t, page) for t in told[:VERSIONS]), max(0, len(told) - VERSIONS)
    )


def _told(shelf: Shelf, versions: Sequence[Version], page: str) -> Told:
    places = {
        v.said.article: Link(
            shelf.facts[v.said.article].label,
            links.relative(links.quote(v.said.article, v.said.quote), page),
        )
        for v in reversed(versions)
    }
    kinds = dict.fromkeys(KINDS[v.said.kind] for v in versions)
    return Told(_pieces(shelf, versions[0]), ", ".join(kinds), tuple(reversed(places.values()))[:PLACES])


def _pieces(shelf: Shelf, version: Version) -> tuple[Piece, ...]:
    """The words of a version, from the first that others share if it is long."""
    words, shared = shelf.words(version.said), [(one.start, one.end) for one in version.same]
    start = 0 if len(words) <= WORDS else max(0, shared[0][0] - 60)
    end = min(len(words), start + WORDS)
    pieces, at = [Piece("… ", False)] if start > 0 else [], start
    for left, right in (one for one in shared if one[0] < end and one[1] > start):
        first, last = max(left, start), min(right, end)
        pieces += [Piece(words[at:first], False), Piece(words[first:last], True)]
        at = last
    rest = [Piece(words[at:end], False), *([Piece(" …", False)] if end < len(words) else [])]
    return tuple(piece for piece in (*pieces, *rest) if piece.text)


def _variants(shelf: Shelf, said: Iterable[Said], page: str) -> Iterator[FindingCard]:
    """Each finding once, where one of its passages is a quotation of this person."""
    found: dict[str, str] = {}
    known: dict[str, dict[tuple[str, str], tuple[str, ...]]] = {}
    for one in said:
        story = shelf.facts[one.article].story
        if story not in known:
            listed = shelf.outlines[story].variants if story in shelf.outlines else ()
            known[story] = grouped(((article, quote), name) for article, quote, name in listed)
        found |= dict.fromkeys(known[story].get((one.article, one.quote), ()), story)
    for name, story in islice(found.items(), VARIANTS):
        finding = next(one for one in shelf.briefings[story].comparison.findings if one.id == name)
        yield card(shelf, finding, story, page, few=2)


def _through(shelf: Shelf, said: Iterable[Said], page: str) -> tuple[Named, ...]:
    return _named(shelf, Counter((one.via, one.channel) for one in said if one.via), page)


def _quoted_by(shelf: Shelf, inside: Iterable[Said], page: str) -> tuple[Named, ...]:
    return _named(shelf, Counter((shelf.who[s.person].name, s.person) for s in inside), page)


def _named(shelf: Shelf, found: Counter[tuple[str, str]], page: str) -> tuple[Named, ...]:
    """Names with their pages, the most frequent first."""
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:CARRIERS]
    return tuple(
        Named(name, links.relative(links.person(p), page) if p in shelf.who else "", count)
        for (name, p), count in ranked
    )
