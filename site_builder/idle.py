"""Names in topics.yaml and in `rights` of site.yaml that meet no story and no publisher.

A misspelt publisher would publish in full what its rights do not allow, so it is never passed over unseen.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from site_builder.errors import Problem
from site_builder.model import DEFAULT_RIGHTS, Register, Settings

NEAR = 0.7
"""How alike two names are of which one may be meant for the other (Ratcliff and Obershelp)."""


def idle(register: Register, settings: Settings, lines: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """A warning for each such name; `lines` are those of the desk's files, by path."""
    known = {name for a in register.listings for name in (a.publisher, a.source_label, a.agency) if name}
    folded = {name.casefold() for name in known}
    for name, _ in settings.rights:
        if name != DEFAULT_RIGHTS and name.casefold() not in folded:
            message = f"rights: '{name}' publishes no article here; {_advice(name, known)}"
            yield Problem("site.yaml", message, warning=True, code="D701")
    stories = {story.slug for story in register.stories}
    path = next((p for p in sorted(lines) if PurePosixPath(p).name == "topics.yaml"), "topics.yaml")
    for topic in register.topics:
        for slug in topic.stories:
            if slug not in stories:
                message = f"stories: '{slug}' of topic '{topic.id}' names no story; {_advice(slug, stories)}"
                yield Problem(path, message, _line(lines.get(path, ()), slug), warning=True, code="D701")


def _line(text: Sequence[str], words: str) -> int:
    return next((n for n, line in enumerate(text, 1) if words in line), 0)


def _advice(name: str, known: Iterable[str]) -> str:
    folded = {one.casefold(): one for one in sorted(known)}
    close = difflib.get_close_matches(name.casefold(), sorted(folded), 1, NEAR)
    return f"did you mean '{folded[close[0]]}'?" if close else "write it as it is there, or take it out"
