"""How people were in touch: by video, by telephone, in person, in writing.

Each word for a medium belongs to the persons named in its part of the sentence, and what is compared is a
pair of them: who called one by video may well have telephoned another.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from site_builder.compare import both
from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, listed, side
from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.model import Evidence, Finding, Span

MEDIA = (
    (
        "video",
        r"video[- ]?(?:link|call|conference|meeting|conversation|summit|chat)s?|videoconference"
        r"|virtual(?:ly)?(?: \w+)?|by video|via video|online (?:meeting|summit|talks)"
        r"|remote(?:ly)? (?:meeting|talks)",
    ),
    (
        "telephone",
        r"(?:tele)?phone[- ](?:call|conversation|talk|discussion|communication|exchange)s?"
        r"|by (?:tele)?phone|on the phone|over the phone|(?:tele)?phoned",
    ),
    ("in person", r"in[- ]person(?: \w+)?|face[- ]to[- ]face(?: \w+)?"),
    ("writing", r"exchange of letters|wrote a letter|in a letter|by letter|by email|in an email"),
)
"""Kinds of medium and the phrases that name them."""

PATTERN = re.compile(
    "|".join(rf"(?P<m{i}>\b(?:{words})\b)" for i, (_, words) in enumerate(MEDIA)), re.IGNORECASE
)
NEEDED = wordlist.words("video* virtual* online remote* phone* telephone* person face letter letters email")
"""Words of which every phrase has one."""

BREAK = re.compile(r";|—|\b(?:before|after|followed by|while|whereas|then|ahead of)\b")
CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class _Use:
    """One phrase for a medium, and whom its part of the sentence names."""

    kind: str
    words: str
    clause: Evidence
    persons: tuple[str, ...]


def find(case: Case) -> Iterator[Finding]:
    """One finding for each pair of persons whom sources bring together by different media."""
    uses = [use for passage in case.reading.holding(NEEDED) for use in _uses(passage, case)]
    by_pair: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for use in uses:
        for pair in combinations(sorted(use.persons), 2):
            by_pair[pair].append(use)
    for pair in sorted(by_pair):
        if _differ(by_pair[pair]):
            yield _finding(pair, by_pair[pair], case)


def _uses(passage: Passage, case: Case) -> Iterator[_Use]:
    text = case.reading.text(passage.article)
    found = list(PATTERN.finditer(text, passage.span.start, passage.span.end))
    for i, match in enumerate(found):
        floor = found[i - 1].end() if i else passage.span.start
        roof = found[i + 1].start() if i + 1 < len(found) else passage.span.end
        clause = _clause(text, match, floor, roof)
        kind, who = MEDIA[int(str(match.lastgroup)[1:])][0], both.persons(passage, clause, case)
        yield _Use(kind, match.group(), Evidence(passage.article, clause), who)


def _clause(text: str, match: re.Match[str], floor: int, roof: int) -> Span:
    """The part of the sentence around a medium: to the next break on either side."""
    start = max((m.end() for m in BREAK.finditer(text, floor, match.start())), default=floor)
    end = next((m.start() for m in BREAK.finditer(text, match.end(), roof)), roof)
    while start < match.start() and text[start] in " ,;—":
        start += 1
    return Span(start, len(text[:end].rstrip(" ,;—")) if end < roof else end)


def _differ(uses: list[_Use]) -> bool:
    kinds: dict[str, set[str]] = defaultdict(set)
    for use in uses:
        kinds[use.kind].add(use.clause.article)
    return len(kinds) > 1 and all(a.isdisjoint(b) for a, b in combinations(kinds.values(), 2))


def _finding(pair: tuple[str, str], uses: list[_Use], case: Case) -> Finding:
    groups: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        groups[use.kind].append(use)
    names = listed([case.reading.people[person].name for person in pair])
    phrases = [f"“{_words(group)}”" for group in groups.values()]
    return finding(
        "medium",
        case.reading,
        label=f"How {names} were in touch",
        explanation=f"Sources name different media for the contact between {names}: {listed(phrases)}.",
        confidence=CONFIDENCE,
        rule="medium.lexicon",
        sides=[side(_words(g), "", (use.clause for use in g)) for _, g in sorted(groups.items())],
        about=pair,
    )


def _words(uses: list[_Use]) -> str:
    """Every phrase that sources use for one medium, each once: "video call / virtual meeting"."""
    return " / ".join(dict.fromkeys(use.words.lower() for use in uses))
