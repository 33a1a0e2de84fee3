"""The article itself and what follows it: paragraphs, headings, captions, references; then the page's rest.

The end is a line such as "Related Links" after which no prose resumes. Whatever is in doubt stays.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from site_builder.ingest.judged import Judged, keep, leave
from site_builder.ingest.lines import Line
from site_builder.ingest.prose import CREDIT, ENTRY, REFERENCES, heading, is_prose
from site_builder.ingest.rules import ENDS, LEGAL, LONGEST, TEASER, reason

LEAST = 15
"""Words of a line of prose; teasers are shorter."""

COMMENTER = re.compile(
    r"reply|report|like|upvote|[0-9]{1,5} likes?|.{2,40} (?:says|wrote|commented) ?:?|"
    r"(?:.{2,40}[ ,·|] ?)?[0-9]{1,3} (?:minutes?|hours?|days?|weeks?|months?) ago",
    re.IGNORECASE,
)
"""A line that only stands in readers' comments."""

RESUMED = 2
"""Lines of prose that show that the article goes on."""


def read_body(lines: Sequence[Line]) -> tuple[Judged, ...]:
    """The judged lines below the head, to the end of the page."""
    end = _end(lines)
    body = [_judge(line, index, lines[:end]) for index, line in enumerate(lines[:end])]
    mark = lines[end] if end < len(lines) else None
    return (*_referenced(body), *(_rest(line, mark) for line in lines[end:] if mark))


def _end(lines: Sequence[Line]) -> int:
    """Index of the first line after the article."""
    prose = [is_prose(line.text, least=LEAST) and not _is_page_text(line) for line in lines]
    before = list(accumulate(prose, initial=0))
    for index, line in enumerate(lines):
        ends = len(line.text) <= LONGEST and ENDS.fullmatch(line.text)
        if ends and before[index] and before[-1] - before[index] < RESUMED:
            return index
        if ends and before[index] >= RESUMED and _commented(lines, index):
            return index
    return len(lines)


def _commented(lines: Sequence[Line], index: int) -> bool:
    """Is this the heading of readers' comments, long as they may be?"""
    signs = sum(bool(COMMENTER.fullmatch(line.text[:80])) for line in lines[index + 1 : index + 8])
    return bool(reason(lines[index].text, "any") == "comments" and signs)


def _is_page_text(line: Line) -> bool:
    return bool(LEGAL.search(line.text) or TEASER.search(line.text))


def _judge(line: Line, index: int, lines: Sequence[Line]) -> Judged:
    found = reason(line.text, "any")
    if found:
        return leave(line, found)
    if line.hint in ("heading", "caption", "item"):
        return keep(line, line.hint)  # type: ignore[arg-type]
    if CREDIT.search(line.text):
        return keep(line, "caption")
    before = lines[index - 1].text if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    headed = heading(line.text, before, after)
    return keep(line, "heading", headed) if headed else keep(line, "paragraph")


def _referenced(body: Sequence[Judged]) -> list[Judged]:
    """Paragraphs below a heading "References" that look like entries are references."""
    result, listed = [], False
    for judged in body:
        if judged.kind == "heading":
            listed = bool(REFERENCES.fullmatch(judged.text))
        entry = listed and judged.kind == "paragraph" and ENTRY.search(judged.text)
        result.append(keep(judged.line, "reference") if entry else judged)
    return result


def _rest(line: Line, mark: Line) -> Judged:
    found = reason(line.text, "tail") or ("legal text" if LEGAL.search(line.text) else "")
    teaser = "teaser" if TEASER.search(line.text) else ""
    return leave(
        line, found or teaser or f"after the end of the article ('{mark.text[:40]}', line {mark.number})"
    )
