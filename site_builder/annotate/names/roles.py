"""The words beside a name that say what the person is: "defence ministry spokesman" before, ", a partner
at …" after.

Before the name: a role noun in lower case with the words that belong to it, back to an article, a verb or a
preposition. After it: a comma, a noun phrase that ends in a role noun, and what follows "at", "of", "with".
Every look is bounded, so the time is linear.
"""

import re
from typing import NamedTuple

from site_builder.language.acts import ACTION, SPEECH
from site_builder.language.openers import opens
from site_builder.language.places import PEOPLES
from site_builder.language.roles import ROLE_NOUNS, ROLE_WORDS
from site_builder.language.titles import TITLES
from site_builder.language.wordlist import words
from site_builder.model import Span

LOOK = 200
"""Characters; no role phrase in the press is longer."""

WORDS_BEFORE = 8

KEPT = frozenset({"Former", "Longtime", "Newly", "Onetime"})
"""Open sentences as well as roles."""

WORD = re.compile(r"[\w’'.&-]+")
AFTER = re.compile(
    r"(?:, (?:aged )?\d{1,3})?"
    r"(?:,? who (?:is|was|serves as|served as|works as)|,? who(?:'s|’s)|,| \((?=an? |the ))"
    r" ?(?:also |now |currently |formerly |then )?"
)
AND = re.compile(r",? (?:and (?:also |now |currently |formerly |previously )|and (?=an? )|as well as )| and ")
SHORTENED = frozenset(title.rstrip(".") for title in TITLES if title.endswith("."))
STOPS = re.compile(r"[,;:()\[\]\"“”\n]|\.(?=\s|$)| [-–—]+ | — |—")
DETERMINERS = words(
    """
    a an the his her their its one our my
    """
)
PREPOSITIONS = words(
    """
    at of for with from in on and to by who that as under since until based near
    """
)
NOT_JOINED = frozenset({"also", "former", "has", "had", "is", "was", "who", "later", "then"})
NO_NOUN = DETERMINERS | words("is was are were be has had while still once as not if when because")
LINKS = words(
    """
    at of for with from in
    """
)


class Role(NamedTuple):
    """Where the role in an apposition stands."""

    start: int
    noun: int
    """End of the role noun: "professor"."""

    end: int
    """End of the role with its field: "professor of political science"."""

    limit: int
    """End of the apposition."""


def noun_before(text: str, start: int, end: int) -> Span | None:
    """The role phrase right before a name, its article left out: "defence ministry spokesman"."""
    word, apposed = _word_before(text, start), text[start - 2 : start] == ", "
    if text[start - 1 : start] != " " or not _names_role(word.lower() if apposed else word):
        return None
    words = list(WORD.finditer(text, max(0, start - 100), start))
    first = len(words) - 1
    while first and len(words) - first < WORDS_BEFORE and _belongs(text, words[first - 1], words[first]):
        first -= 1
    while first < len(words) - 1 and words[first][0] not in KEPT and opens(words[first][0]):
        first += 1
    if apposed and not (_closed(text, end) and _determined(words, first)):
        return None
    return Span(words[first].start(), words[-1].end())


CLOSED = re.compile(r"[.;]?[”\"’]?(?:\s|\Z)")


def _closed(text: str, end: int) -> bool:
    """Does an apposition end here, with a comma or its sentence: "said its director, Lotte Bakker."?"""
    return text[end : end + 1] == "," or (
        text[end : end + 1] in (".", ";", "") and bool(CLOSED.match(text, end))
    )


ENVOY = re.compile(
    r"(?:(?:[Ff]ormer|[Tt]he|[A-Z][\w.’'-]{1,20}) ){0,3}(?:[Dd]eputy |[Ss]pecial )?"
    r"(?:[Aa]mbassador|[Ee]nvoy|[Rr]epresentative|[Cc]onsul) "
    r"(?:to|for) (?:the )?[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})? \Z"
)
POSTED = re.compile("(?:mbassador|nvoy|epresentative|onsul) (?:to|for) ")
"""What each of these posts holds; sought first, because it is found or missed at once."""


def envoy_before(text: str, start: int) -> Span | None:
    """Former U.S. Ambassador to China Anna Berg: a post that ends in the name of a place or body."""
    if text[start - 1 : start] != " ":
        return None
    low = max(0, start - 90)
    near = text[low:start]
    if (" to " not in near and " for " not in near) or not POSTED.search(near):
        return None
    found = ENVOY.search(near)
    if not found:
        return None
    lead = 4 if found[0][:4] in ("The ", "the ") else 0
    return Span(low + found.start() + lead, start - 1)


def _word_before(text: str, start: int) -> str:
    """The word, with its hyphens, that ends before a blank or a comma and a blank; at most 25 characters."""
    end = start - 2 if text[max(0, start - 2) : start] == ", " else start - 1
    at, low = end, max(0, start - 25)
    word = text[low:end].rpartition(" ")[2]
    if word.isalpha():
        return word
    while at > low and (text[at - 1].isalnum() or text[at - 1] in "_-"):
        at -= 1
    return text[at:end]


def _names_role(word: str) -> bool:
    if word.startswith(("Then-", "Ex-")):
        word = word.lower()
    if word in ROLE_NOUNS:
        return True
    first, hyphen, last = word.rpartition("-")
    return bool(hyphen) and (last in ROLE_NOUNS or (last in ("elect", "designate") and first in ROLE_NOUNS))


def _belongs(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    """Does a word continue the role phrase to its left?"""
    if text[word.end() : following.start()] != " ":
        return False
    name = word[0]
    if name.lower() in DETERMINERS:
        return False
    if name[0].isupper():
        return not name.endswith(".") or name.count(".") > 1
    return name in ROLE_WORDS or name in ROLE_NOUNS or name.endswith(("'s", "’s"))


def _determined(words: list[re.Match[str]], first: int) -> bool:
    """An apposition before a name needs its article or owner: "his lawyer, X"."""
    owner = any(word[0].endswith(("'s", "’s")) for word in words[first:])
    return owner or (first > 0 and words[first - 1][0].lower() in DETERMINERS)


def after_name(text: str, end: int) -> Role | None:
    """The role in the apposition after a name: ", an associate professor of political science at …"."""
    opening = AFTER.match(text, end) if text.startswith((",", " "), end) else None
    return phrase(text, opening.end()) if opening and opening.end() > end else None


def next_role(text: str, end: int) -> Role | None:
    """A second role joined to the first: "and also a non-resident scholar at …"."""
    joint = AND.match(text, end)
    return phrase(text, joint.end()) if joint else None


def phrase(text: str, start: int) -> Role | None:
    """The role that a noun phrase starting here names, if it names one.

    "Ted Cruz, New Jersey Gov. Chris Christie": the title of the next name is none.
    """
    stop = STOPS.search(text, start, start + LOOK)
    limit = stop.start() if stop else min(len(text), start + LOOK)
    words = list(WORD.finditer(text, start, limit))
    head = _head(words)
    if head < 0 or not _introduced(words, head):
        return None
    if words[head][0] in SHORTENED and text.startswith(". ", words[head].end()):
        return None
    return Role(start, words[head].end(), _with_subject(words, head), limit)


def _head(words: list[re.Match[str]]) -> int:
    """Index of the role noun that ends the noun phrase; -1 where there is none."""
    for i, word in enumerate(words[:10]):
        if word[0].lower() in PREPOSITIONS or i == 9:
            return i - 1 if i and _names_role(words[i - 1][0].lower()) else -1
        if i > 1 and _modifies(words, i) and _names_role(words[i - 1][0].lower()):
            return i - 1
    return len(words) - 1 if words and len(words) < 10 and _names_role(words[-1][0].lower()) else -1


def _modifies(words: list[re.Match[str]], at: int) -> bool:
    """Does a participle follow the noun: "a journalist visiting Nice", "the governor challenged by Berg"?"""
    word = words[at][0]
    if not word.islower() or word in SPEECH or word in ACTION:
        return False
    following = words[at + 1][0] if at + 1 < len(words) else ""
    return word.endswith("ing") or (
        word.endswith("ed") and following in ("by", "in", "to", "with", "from", "at")
    )


def _introduced(words: list[re.Match[str]], head: int) -> bool:
    """An article opens it, a body follows it, or every word before the noun is one that roles are made of."""
    at_body = 0 < head < 4 and head + 1 < len(words) and words[head + 1][0] in ("at", "for", "with")
    if at_body and all(w[0].islower() and w[0] not in NO_NOUN for w in words[: head + 1]):
        return True
    if words[0][0].lower() in DETERMINERS or words[0][0].endswith(("'s", "’s")):
        return True
    return all(
        w[0].lower() in ROLE_WORDS or w[0].lower() in ROLE_NOUNS or w[0][0].isupper() for w in words[:head]
    )


def _with_subject(words: list[re.Match[str]], head: int) -> int:
    """The end of the role with its field: "professor of political science", "fellow for China studies"."""
    at = head + 1
    if at >= len(words) or words[at][0] not in ("of", "for", "in", "on"):
        return words[head].end()
    last = head
    closed = next((i for i in range(at, len(words)) if _second_begins(words, i)), len(words))
    words = words[:closed]
    while at < len(words) and (at == head + 1 or words[at][0] not in PREPOSITIONS or words[at][0] == "and"):
        if words[at][0][0].isupper() and words[at][0] not in PEOPLES and not _field_follows(words, at):
            last = _through_name(words, at, last)
            break
        last, at = at, at + 1
    ends_open = words[last][0] in PREPOSITIONS or words[last][0] in DETERMINERS
    return words[head].end() if ends_open else words[last].end()


def _through_name(words: list[re.Match[str]], at: int, last: int) -> int:
    """The last word of a name that the field runs into: "daughter of the late King Haakon"."""
    if words[at - 1][0] in LINKS or not words[at - 1][0].islower():
        return last
    while at < len(words) and words[at][0][0].isupper():
        last, at = at, at + 1
    return last


def _second_begins(words: list[re.Match[str]], at: int) -> bool:
    """Another role in "professor of law and the author of two books"."""
    following = words[at + 1][0] if at + 1 < len(words) else ""
    return words[at][0] == "and" and (following in DETERMINERS or following in NOT_JOINED)


def _field_follows(words: list[re.Match[str]], at: int) -> bool:
    """China in "China studies": the next word is small and still of the phrase."""
    following = words[at + 1][0] if at + 1 < len(words) else ""
    return following[:1].islower() and following not in PREPOSITIONS
