"""The speaker an editor names, as this article knows them: "Park" is Lena Park where no other Park is.

A name of several bearers is left as it is written, and said; a name the article does not have stands as
given, without a passage.
"""

from bisect import bisect_left
from dataclasses import dataclass
from difflib import get_close_matches

from site_builder.annotate import names
from site_builder.language.fold import fold_name, name_tokens
from site_builder.model import Article, Block, Mention, Span
from site_builder.model.marks import MentionKind, SpeakerKind

KINDS: dict[MentionKind, SpeakerKind] = {"person": "person", "org": "org", "place": "org", "group": "group"}

NEAR = 0.75
"""How alike two spellings are (`difflib.SequenceMatcher.ratio`) that may be of one name."""


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker by name."""

    name: str
    kind: SpeakerKind
    span: Span | None = None
    """The name in the paragraph of the quotation, outside of it; None when it is not there."""

    role: Span | None = None
    others: tuple[str, ...] = ()
    """Everybody the name may mean, when that is not settled."""

    near: str = ""
    """A name of the article much like this one, which it does not have."""

    @property
    def complaint(self) -> str:
        """What an editor should know of the name."""
        if self.others:
            return f"is spoken by one of {', '.join(self.others)}; write the speaker's full name"
        if self.near:
            return f"is spoken by '{self.name}', whom the article does not name; did you mean '{self.near}'?"
        return ""


class Speakers:
    """The names of an article, to look up what editors write."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self.text = text
        self.mentions = mentions
        self.starts = tuple(mention.span.start for mention in mentions)
        self.written: dict[str, dict[str, MentionKind]] = {}
        """Folded name or wording: the full names it stands for."""

        self.by_word: dict[str, dict[str, MentionKind]] = {}
        """Folded word of a person's name: the names that hold it."""

        self.read: dict[str, tuple[str, SpeakerKind]] = {}
        for mention in mentions:
            self._learn(mention)

    def _learn(self, mention: Mention) -> None:
        for form in (mention.name, mention.span.of(self.text)):
            self.written.setdefault(plain(form), {})[mention.name] = mention.kind
        if mention.kind == "person":
            for word in name_tokens(mention.name):
                self.by_word.setdefault(word, {})[mention.name] = mention.kind

    def find(self, given: str, quote: Span, block: Span) -> Who:
        """Whom a name means that an editor gave to a quotation of a block."""
        if given not in self.read:
            self.read[given] = read(given)
        untitled, kind = self.read[given]
        bearers = self._bearers(given) or self._bearers(untitled)
        if len(bearers) != 1:
            near = "" if bearers else self._near(untitled)
            return Who(given, kind, others=tuple(sorted(bearers)), near=near)
        name, known = next(iter(bearers.items()))
        longer = known == "person" and len(name_tokens(untitled)) > len(name_tokens(name))
        mention = self._nearest(name, quote, block)
        shown = untitled if longer else name
        return Who(shown, KINDS[known], mention.span, mention.role) if mention else Who(shown, KINDS[known])

    def _bearers(self, given: str) -> dict[str, MentionKind]:
        exact = self.written.get(plain(given))
        if exact:
            return exact
        tokens = name_tokens(given)
        holding = self.by_word.get(tokens[-1], {}) if tokens else {}
        fuller = {name: kind for name, kind in holding.items() if set(tokens) <= set(name_tokens(name))}
        return fuller or {name: kind for name, kind in holding.items() if (tokens[-1],) == name_tokens(name)}

    def _near(self, given: str) -> str:
        known = {plain(mention.name): mention.name for mention in self.mentions} | {
            word: name for word, names in self.by_word.items() for name in names
        }
        close = get_close_matches(plain(given), known, 1, NEAR)
        return known[close[0]] if close else ""

    def _nearest(self, name: str, quote: Span, block: Span) -> Mention | None:
        first, last = bisect_left(self.starts, block.start), bisect_left(self.starts, block.end)
        here = [m for m in self.mentions[first:last] if m.name == name and not m.span.overlaps(quote)]
        return min(here, key=lambda m: max(m.span.start - quote.end, quote.start - m.span.end), default=None)


def plain(name: str) -> str:
    """A name folded, without an article before it."""
    return fold_name(name).removeprefix("the ")


def read(given: str) -> tuple[str, SpeakerKind]:
    """A name without its title and what it stands for, read as the names of articles are."""
    text = f"On Monday {given} said so."
    whole, end = Span(0, len(text)), len(text) - len(" said so.")
    article = Article("name", "name", "", text, (Block("paragraph", whole, "p"),))
    found = next((m for m in names.find(article, (whole,)) if m.span.end == end), None)
    if found is None:
        return given, "person" if given[:1].isupper() else "group"
    return found.name, KINDS[found.kind]
