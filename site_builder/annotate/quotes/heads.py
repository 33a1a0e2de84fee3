"""The head of a speaker's phrase: the name it turns on, or the noun.

A name is the head unless a preposition or its own possessive sets it aside: "a spokesman for Trump" and
"Trump's lawyer" are not Trump. A paper speaks for whoever wrote it: "a report by the Xinhua state news
agency" is Xinhua.
"""

from functools import lru_cache

from site_builder.annotate.quotes.people import People
from site_builder.language import grammar
from site_builder.language.organisations import HEADS, MEDIA_HEADS
from site_builder.language.roles import BOTH, GROUPS, ROLE_NOUNS
from site_builder.language.titles import HONORIFICS, TITLES
from site_builder.language.wordlist import words
from site_builder.model import Mention, Span

PAPERS = words(
    """
    report reports readout readouts statement statements account post posts document documents
    transcript letter tweet memo dispatch story article editorial broadcast bulletin press-release
    release website ad ads advertisement email emails e-mail speech headline sign lawsuit suit
    filing affidavit ruling book essay column op-ed video spot petition resolution message text
    source sources readout communique communiqué
    """
)
"""Things that speak for a body."""

PLURALS = words(
    """
    people police men women children media critics some many most several others both two three four
    voters
    """
)
BODIES = words(
    "poll survey study court agency ministry company campaign government panel commission office newspaper"
)
SPEAKING = (
    ROLE_NOUNS
    | GROUPS
    | BOTH
    | PAPERS
    | PLURALS
    | BODIES
    | frozenset(word.lower() for word in HEADS | MEDIA_HEADS)
)
ASIDE = frozenset(
    ["for", "of", "at", "from", "with", "in", "to", "by", "on", "and", "behind", "about", "against"]
)
AFTER_NOUN = ASIDE | {"who", "that"}
BEFORE_NAMES = HONORIFICS | TITLES
NO_NAMES = grammar.DETERMINERS | {"people", "others", "critics", "it", "this"}
"""Begin a phrase with a capital without being a name."""


def named(people: People, span: Span) -> Mention | None:
    """The mention this phrase turns on; None when it turns on a common noun."""
    text = people.text
    inside = people.inside(span)
    if not inside:
        return None
    phrase = span.of(text)
    paper = is_paper(phrase)
    kept = [
        m
        for m in inside
        if not _owns(text, m.span, span.end) and (paper or not _aside(text, span.start, _with_role(text, m)))
    ]
    if paper:
        return next((m for m in kept or inside if m.kind in ("org", "place")), None)
    persons = [m for m in kept if m.kind == "person"]
    if persons:
        one = persons[0] if " and " in phrase else persons[-1]
        return None if _other_given(phrase, one.span.of(text), one.name) else one
    return kept[0] if kept and _closes(text, kept, span) else None


def pair(people: People, span: Span) -> str:
    """ "Xi and Putin" as "Xi Jinping and Vladimir Putin"; empty for anything else."""
    inside = people.inside(span)
    if len(inside) != 2 or any(m.kind not in ("person", "org", "place") for m in inside):
        return ""
    if people.text[inside[0].span.end : inside[1].span.start].strip() != "and":
        return ""
    return f"{inside[0].name} and {inside[1].name}" if inside[1].span.end >= span.end else ""


def _other_given(phrase: str, surname: str, name: str) -> bool:
    """Is "Rakeyia Scott" taken for another Scott?"""
    given = phrase.split(",")[0].split()
    if len(given) != 2 or given[1] != surname or given[0] in BEFORE_NAMES or not given[0].isalpha():
        return False
    return len(name.split()) > 1 and given[0] not in name.split() and given[0].istitle()


def _owns(text: str, span: Span, end: int) -> bool:
    """Is this name a possessive with more of the phrase after it?"""
    own = text[span.end - 2 : span.end] in ("'s", "’s") or text[span.end : span.end + 2] in ("'s", "’s")
    own = own or text[span.end : span.end + 1] in ("'", "’")
    return own and span.end + 3 < end


def _with_role(text: str, one: Mention) -> Span:
    """The name with the office right before it: the "of" of "Secretary of State Marco Rubio" is its own."""
    for role in one.roles:
        if role.start < one.span.start and text[role.end : one.span.start] == " ":
            return Span(role.start, one.span.end)
    return one.span


def _aside(text: str, start: int, span: Span) -> bool:
    """Does a preposition stand before this name, and no comma between: "a spokesman for the campaign, X"?"""
    if start >= span.start:
        return False
    return any(word.lower() in ASIDE for word in text[start : span.start].rsplit(",", 1)[-1].split())


def _closes(text: str, kept: list[Mention], span: Span) -> bool:
    """Does nothing but a preposition or a comma follow the name? "Fudan scholars" is not Fudan."""
    after = text[kept[0].span.end : span.end].lstrip("'’s,.) ").split()
    return not after or after[0].lower() in grammar.PREPOSITIONS or kept[0].kind == "group"


def is_name(phrase: str) -> bool:
    """Only capitalised words, so a name that the article's mentions missed: "Rakeyia Scott"."""
    found = phrase.split(",")[0].split()
    return (
        0 < len(found) <= 4
        and all(w[0].isupper() and not w.isupper() and w.replace(".", "").isalpha() for w in found)
        and found[0].lower() not in NO_NAMES
        and (len(found) > 1 or found[0][-1] != "s")
    )


@lru_cache(maxsize=1 << 12)
def noun(phrase: str) -> str:
    """The head noun of a phrase: "the foreign ministry spokesman in Beijing" is "spokesman"."""
    found = phrase.lower().replace("’", "'").split(",")[0].split()
    for i, word in enumerate(found):
        if i and word in AFTER_NOUN:
            return found[i - 1].strip(".,;:()")
    return found[-1].strip(".,;:()") if found else ""


def can_speak(phrase: str) -> bool:
    """Is the head noun somebody, some body or some paper?"""
    head = noun(phrase)
    return head in SPEAKING or head.removesuffix("s") in SPEAKING or head.removesuffix("es") in SPEAKING


def is_paper(phrase: str) -> bool:
    """Is the speaker a report, a post, a readout?"""
    return noun(phrase) in PAPERS


def is_plural(phrase: str) -> bool:
    """Is it a group: "analysts", "both sides", "two officials"?"""
    head, first = noun(phrase), phrase.lower().split()[:1]
    return (
        head in PLURALS
        or (bool(first) and first[0] in PLURALS)
        or (head[-1:] == "s" and head[-2:] not in ("ss", "us", "is"))
    )


def without_determiner(phrase: str) -> str:
    """ "the Kremlin's aide" as "Kremlin's aide"; at most the part before a comma."""
    kept = phrase.split(",")[0].split()
    while len(kept) > 1 and kept[0].lower() in ("the", "a", "an", "this", "that", "these", "those"):
        kept = kept[1:]
    return " ".join(kept)
