"""The top of a page, before the article's first paragraph: title, standfirst, byline, date, labels.

The head ends after the last line a rule knows; it can hold one line of prose in a row (the standfirst), for
two paragraphs with nothing between them are the article. A page without such lines has no head.
"""

from collections import Counter
from collections.abc import Sequence

from site_builder.ingest.judged import Judged, keep, leave
from site_builder.ingest.lines import Line
from site_builder.ingest.prose import (
    BADGE,
    BYLINE,
    CREDIT,
    PERSON,
    authored,
    glued,
    is_headline,
    is_prose,
    words,
)
from site_builder.ingest.rules import reason

FURTHEST = 40
"""Lines; no page has a longer head."""


def read_head(lines: Sequence[Line], *, titled: bool = False) -> tuple[Judged, ...]:
    """The judged lines of the head, title included; the article's first paragraph comes after them.

    When the title is known from elsewhere (`titled`), only a line that the markup calls so is it.
    """
    hinted = (n for n, line in enumerate(lines[:FURTHEST], 1) if line.hint == "title")
    end = max(_end(lines), next(hinted, 0))
    head = lines[:end]
    title = _title(head, titled=titled)
    if title is None and not titled and end < len(lines) and _opens(lines[end:]):
        title, head = lines[end], lines[: end + 1]
    return tuple(part for line in head for part in _judge(line, title, head))


def _end(lines: Sequence[Line]) -> int:
    end, prose, seen = 0, 0, set[str]()
    for index, line in enumerate(lines[:FURTHEST]):
        if marker(line, lines) or (line.text in seen and words(line.text) > 3):
            end, prose = index + 1, 0
        elif is_prose(line.text) and not CREDIT.search(line.text):
            prose += 1
            if prose == 2:
                break
        seen.add(line.text)
    return end


def marker(line: Line, lines: Sequence[Line]) -> str:
    """The reason why a line belongs to the head and not to the article; empty for none."""
    if authored(line.text):
        return "byline"
    found = reason(line.text, "head")
    if found and not (line.trusted and found == "section label"):
        return found
    if BYLINE.fullmatch(line.text):
        return "byline"
    others = {other.text for other in lines[:FURTHEST] if other is not line}
    badge = BADGE.fullmatch(line.text)
    if badge and badge["name"] in others:
        return f"byline, with the badge '{badge['badge']}'"
    glued_on = any(text.startswith(line.text) and BADGE.fullmatch(text) for text in others)
    return "byline" if glued_on and PERSON.fullmatch(line.text) else ""


def _title(head: Sequence[Line], *, titled: bool) -> Line | None:
    """The line the markup calls the title, else a headline that is repeated, else the first headline."""
    candidates = [line for line in head if is_headline(line.text) and not marker(line, head)]
    repeated = Counter(line.text for line in candidates)
    hinted = [line for line in head if line.hint == "title"]
    if titled:
        return next(iter(hinted), None)
    twice = [line for line in candidates if repeated[line.text] > 1]
    return next(iter([*hinted, *twice, *candidates]), None)


def _opens(lines: Sequence[Line]) -> bool:
    """Is the first of these lines a title, with the article below it?"""
    first = lines[0]
    return first.hint == "title" or (is_headline(first.text) and any(is_prose(o.text) for o in lines[1:6]))


def _judge(line: Line, title: Line | None, head: Sequence[Line]) -> list[Judged]:
    if line is title:
        return [keep(line, "title")]
    if title and line.text == title.text:
        return [leave(line, "repeated title")]
    found = marker(line, head)
    if found:
        return [leave(line, "masthead date" if _is_masthead(line, found, head) else found)]
    if CREDIT.search(line.text):
        headline, caption = glued(line.text) if title is None else ("", line.text)
        first = [keep(line, "title", headline)] if headline else []
        return [*first, keep(line, "caption", caption)]
    if is_prose(line.text):
        return [keep(line, "standfirst")]
    return [_short(line, head)]


def _is_masthead(line: Line, found: str, head: Sequence[Line]) -> bool:
    """A bare date above the article that states its own date elsewhere is the day the page was fetched."""
    others = {marker(other, head) for other in head if other is not line}
    return found == "whole-line date" and bool(others & {"date at time", "publication date", "dateline"})


def _short(line: Line, head: Sequence[Line]) -> Judged:
    if line is head[0] and line.text.isupper():
        return leave(line, "masthead")
    if words(line.text) <= 4 and not line.trusted:
        return leave(line, "section label")
    return keep(line, "paragraph")
