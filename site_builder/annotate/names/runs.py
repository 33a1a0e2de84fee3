"""Runs: capitalised words that stand together and may hold a title and a name.

Words join over a blank, over the particles of names ("van", "bin", "al-") and, after the head of an
organisation or a title, over "of", "for", "on" and "and". A day or a month, a possessive, a comma or
the start of a sentence ends a run. The little words in between are words of the run.
"""

from collections.abc import Iterator
from itertools import pairwise

from site_builder.annotate.names.words import PARTS, Word
from site_builder.language.given_names import GIVEN_NAMES
from site_builder.language.openers import opens
from site_builder.language.organisations import HEADS_OF
from site_builder.language.places import CAPITALS, COUNTRIES
from site_builder.language.titles import CALENDAR, HONORIFICS, PARTICLES, TITLE_OBJECTS, TITLES
from site_builder.language.wordlist import words

Run = tuple[Word, ...]

PARTICLE_GAPS = frozenset(
    {f" {p} " for p in PARTICLES}
    | {f" {p} {q} " for p in ("de", "van", "von") for q in ("la", "las", "los", "der", "den", "het")}
    | {" al-", " el-", " ul-", " de l'", " d'", " d’"}
) - {" y ", " e "}

OF_GAPS = frozenset({" of ", " of the ", " for ", " for the ", " on ", " without ", " at "})
OFS = frozenset({"of", "of the", "for", "for the", "on"})
AND_GAPS = frozenset({" and ", " & ", " and the "})
LONGEST_GAP = 9
LONGEST_RUN = 20
"""Words; capitals that go on are no name."""

PRONOUNS = frozenset({"I", "I’m", "I'm", "I’ve", "I've", "I’d", "I'd", "I’ll", "I'll"})

OWNED = words("People Women Children Men Workers Veterans King Queen Farmers Teachers Lord Moody Sotheby")
"""A possessive inside a name: People's Liberation Army, King's College."""


def join(text: str, found: list[Word], lower: frozenset[str]) -> Iterator[Run]:
    """Runs in order. `lower` holds the words this article also writes without a capital."""
    current: list[Word] = []
    for word in found:
        if current:
            after = current[-1].after
            near = not word.initial and word.start - after <= LONGEST_GAP and len(current) < LONGEST_RUN
            if near and _joins(current, gap := text[after : word.start].replace("\xa0", " "), word):
                _extend(text, current, gap, word)
                continue
            if len(current) > 1 or current[0].text not in CALENDAR:
                yield tuple(current)
        current = _opened(word, lower)
    if current:
        yield tuple(current)


def _opened(word: Word, lower: frozenset[str]) -> list[Word]:
    """A new run, unless the word has its capital only because a sentence begins."""
    if word.text in PRONOUNS or (word.initial and not _known(word.text) and _plain(word.text, lower)):
        return []
    return [word]


def _known(name: str) -> bool:
    return name in TITLES or name in GIVEN_NAMES or name in PARTS


def _plain(name: str, lower: frozenset[str]) -> bool:
    """A word that opens sentences, or that this article also writes in lower case."""
    return opens(name) or name.lower() in lower


def _extend(text: str, current: list[Word], gap: str, word: Word) -> None:
    """Append the word, and before it the little words of the gap."""
    last = current[-1]
    if last.after > last.end:
        current[-1] = Word(text[last.start : last.after], last.start, last.after, last.after, last.initial)
    if gap != " ":
        at = last.after + len(gap) - len(gap.lstrip())
        current.append(Word(gap.strip(), at, word.start, word.start, False))
    current.append(word)


def _joins(current: list[Word], gap: str, word: Word) -> bool:
    last = current[-1]
    if word.text in PRONOUNS:
        return False
    if last.after > last.end:
        return gap == " " and last.text in OWNED
    if word.text in CALENDAR or last.text in CALENDAR:
        return gap == " " and _before_month_name(last)
    return gap == " " or gap in PARTICLE_GAPS or _connects(current, gap, word)


def _before_month_name(word: Word) -> bool:
    """Theresa May, Mrs. May."""
    return (
        word.text in GIVEN_NAMES
        or word.text in HONORIFICS
        or (word.text in TITLES and word.text != "General")
    )


def _connects(current: list[Word], gap: str, word: Word) -> bool:
    last = current[-1].text
    if gap in OF_GAPS:
        heads = last in HEADS_OF and not (gap == " at " and last != "University")
        return heads or (gap.startswith(" of") and last in TITLES and word.text in TITLE_OBJECTS)
    if gap == " & ":
        return True
    return gap in AND_GAPS and _continues_list(current, last, word.text)


def _continues_list(current: list[Word], last: str, following: str) -> bool:
    """Politics and International Relations: "and" inside a name that already holds an "of"."""
    if not any(head.text in HEADS_OF and of.text in OFS for head, of in pairwise(current)):
        return False
    places = last in COUNTRIES or last in CAPITALS or following in COUNTRIES or following in CAPITALS
    return not places and following not in GIVEN_NAMES and following not in TITLES
