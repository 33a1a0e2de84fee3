"""The mentions of an article, as the rules for speakers ask for them: inside a phrase, before a place, by
gender.
"""

from bisect import bisect_left
from dataclasses import dataclass

from site_builder.language.gendered_names import FEMALE, FEMALE_TITLES, MALE, MALE_TITLES
from site_builder.model import Mention, Span

BEFORE = 8
"""Characters before a name in which "Mr." or "Ms." is looked for."""


@dataclass(frozen=True, slots=True)
class People:
    """All mentions, sorted by start."""

    text: str
    mentions: tuple[Mention, ...]
    starts: list[int]
    genders: dict[str, str]
    """"f" or "m" by resolved name, where the text or the given name tells."""

    names: frozenset[str]
    """Every resolved name."""

    def inside(self, span: Span) -> list[Mention]:
        """Mentions that lie in a span or overlap its end."""
        found = []
        for i in range(max(0, bisect_left(self.starts, span.start) - 1), len(self.mentions)):
            if self.starts[i] >= span.end:
                break
            if self.mentions[i].span.end > span.start:
                found.append(self.mentions[i])
        return found

    def before(self, place: int, most: int) -> list[Mention]:
        """The last mentions that start before a place, nearest first."""
        end = bisect_left(self.starts, place)
        return list(reversed(self.mentions[max(0, end - most) : end]))


def people(text: str, mentions: tuple[Mention, ...]) -> People:
    """The mentions of a text, with what is known of their gender."""
    ordered = tuple(sorted(mentions, key=lambda m: (m.span.start, m.span.end)))
    genders: dict[str, str] = {}
    for mention in ordered:
        if mention.kind == "person" and mention.name not in genders:
            told = _gender(text, mention)
            if told:
                genders[mention.name] = told
    return People(text, ordered, [m.span.start for m in ordered], genders, frozenset(m.name for m in ordered))


def _gender(text: str, mention: Mention) -> str:
    start = mention.span.start
    lead = text[max(0, start - BEFORE) : start].rsplit("\n", 1)[-1].replace(".", " ").split()
    first = mention.span.of(text).replace(".", " ").split()
    for word in [*lead[-1:], *first[:1]]:
        if word in FEMALE_TITLES:
            return "f"
        if word in MALE_TITLES:
            return "m"
    names = mention.name.replace(".", " ").split()[:-1]
    given = next((w for w in names if w in FEMALE or w in MALE), "")
    return "f" if given in FEMALE else "m" if given else ""
