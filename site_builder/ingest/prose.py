"""What a line looks like: running prose, a headline, a heading between paragraphs, a caption, a byline."""

import re

from site_builder.ingest.rules import DATE, LONGEST, WEEKDAY
from site_builder.language import wordlist
from site_builder.language.places import PLACES

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\Z")
CREDIT = re.compile(
    r"\((?:file |handout )?(?:photos?|images?|pictures?|credits?|illustrations?|graphics?)\b"
    r"[^()]{1,200}\)[.\s]*\Z",
    re.IGNORECASE,
)
DASHED = re.compile(r"[-–—] (?P<words>[^\n]{2,120}?) [-–—]")
REFERENCES = re.compile(r"(?:references|bibliography|works cited|sources|further reading)\W*", re.IGNORECASE)
ENTRY = re.compile(r"\((?:n\.d\.|[0-9]{4}[a-z]?\b)|https?://|\A\[?[0-9]{1,3}[\].]")
BYLINE = re.compile(
    r"(?:by|words by|story by|reported by|written by|author:)[ :]+(?P<name>\S[^.!?]{2,80})", re.IGNORECASE
)
_NAME = r"[A-Z][\w'’-]+(?: (?:[a-z]{2,3} )?(?:[A-Z][\w'’-]+|[A-Z]\.)){1,3}"
AUTHORED = re.compile(
    rf"(?P<name>{_NAME}(?:(?:, {_NAME}){{0,6}},? and {_NAME})?) ?[|·•] ?"
    rf"(?i:{WEEKDAY},? )?(?i:{DATE}).{{0,40}}"
)
"""Full names alone on a line with a date behind a bar."""

MEDIA = wordlist.words("""
    agency wire news post times herald tribune press journal gazette daily weekly review observer
    guardian standard mail chronicle bulletin courier tv radio media institute foundation council
    monitor telegraph independent register magazine broadcasting network newspaper newswire dispatch
    today
""")
"""Words that make a name a publisher's."""

PERSON = re.compile(r"(?:[A-Z][\w'’-]+|[A-Z]\.)(?: (?:[a-z]{2,3} )?(?:[A-Z][\w'’-]+|[A-Z]\.)){1,3}")
BADGE = re.compile(
    r"(?P<name>\S.{2,60}?[a-z])\s*(?P<badge>AI(?: (?:agent|author|reporter|generated))?|✓|Verified)"
)
SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and as at but by for from in into of on or over the to with against about after before",
    )
)
"""Words a headline does not end with."""


def words(text: str) -> int:
    """How many words."""
    return text.count(" ") + 1


def is_prose(text: str, *, least: int = 12) -> bool:
    """A sentence or more of running text."""
    return words(text) >= least and bool(SENTENCE_END.search(text))


def is_headline(text: str) -> bool:
    """Could it be an article's title: four to thirty words that do not end like a sentence?"""
    return (
        4 <= words(text) <= 30
        and text[0] not in "-–—•("
        and text[-1] not in ".,;:"
        and not CREDIT.search(text)
    )


def authored(text: str) -> bool:
    """Is it authors' full names and a date? One name alone must not be a place's or a publisher's."""
    found = AUTHORED.fullmatch(text) if len(text) <= LONGEST else None
    if not found:
        return False
    name = found["name"]
    return " and " in name or not (name in PLACES or MEDIA & set(name.casefold().split()))


def heading(text: str, before: str, after: str) -> str:
    """The words of a heading between paragraphs; empty when the line is none.

    `before` and `after` are the neighbouring lines; a short line counts only when prose follows it.
    """
    dashed = DASHED.fullmatch(text)
    if dashed:
        return dashed["words"]
    if REFERENCES.fullmatch(text):
        return text
    if words(text) > 12 or text[-1] in ".,;:!”\"'" or not text[0].isalnum():
        return ""
    if text.isupper() and len(text) > 3 and after:
        return text
    framed = is_prose(after) and (not before or bool(SENTENCE_END.search(before)))
    return text if framed and text[0].isupper() else ""


def glued(text: str) -> tuple[str, str]:
    """A headline and the photo caption glued behind it, as two texts; the first empty when there is no seam.

    The seam is where a lower-case word that can end a headline meets three capitalised words in a row: a
    caption introduces people with title and full name, a headline in sentence case does not.
    """
    tokens = text.split(" ")
    for i in range(4, len(tokens) - 3):
        ends = tokens[i - 1].islower() and tokens[i - 1].isalpha() and tokens[i - 1] not in SMALL
        if ends and all(t[:1].isupper() and t.isalpha() for t in tokens[i : i + 3]):
            return " ".join(tokens[:i]), " ".join(tokens[i:])
    return "", text
