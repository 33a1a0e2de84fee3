"""The body a person belongs to, as the article writes it.

After "at", "of", "from", or owning the title before.
"""

import re
from bisect import bisect_left

from site_builder.model import Mention, Span

LINK_WORD = re.compile(r" (?:at|of|for|with|from|in) ")
PARENT = re.compile(r",? (?:at|of) (?:the )?")
DIRECT = re.compile(r",? (?:at|from|of) (the )?")
ACRONYM = re.compile(r" \([A-Z][A-Za-z&.-]{1,12}\)")


class Bodies:
    """The bodies and places of an article by where they start, for looking up what stands at an offset."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        self.text = text
        self.mentions = [m for m in mentions if m.kind in ("org", "place")]
        self.starts = [m.span.start for m in self.mentions]

    def at(self, offset: int) -> Span | None:
        """The body that begins here, with the body it belongs to and its acronym in brackets."""
        i = bisect_left(self.starts, offset)
        if i == len(self.starts) or self.starts[i] != offset:
            return None
        last = i
        while last + 1 < len(self.mentions) and self._owns(last):
            last += 1
        if all(m.kind == "place" for m in self.mentions[i : last + 1]):
            return None
        end = self.mentions[last].span.end
        acronym = ACRONYM.match(self.text, end)
        return Span(offset, acronym.end() if acronym else end)

    def _owns(self, i: int) -> bool:
        """Fudan University’s Institute …: one body named through another."""
        end, start = self.mentions[i].span.end, self.mentions[i + 1].span.start
        return self.text[end:start] in ("'s ", "’s ", "' ", "’ ")

    def ending_at(self, offset: int) -> Span | None:
        """The body or place that ends here."""
        i = bisect_left(self.starts, offset) - 1
        return self.mentions[i].span if i >= 0 and self.mentions[i].span.end == offset else None

    def inside(self, span: Span) -> Span | None:
        """The first body or place named inside a stretch of text."""
        i = bisect_left(self.starts, span.start)
        return self.mentions[i].span if i < len(self.starts) and self.mentions[i].span.within(span) else None


def after_role(text: str, bodies: Bodies, end: int, limit: int) -> Span | None:
    """What follows "at", "of", "with" after a role, its article and the body it is part of included."""
    for word in LINK_WORD.finditer(text, end, limit):
        the = 4 if text.startswith("the ", word.end()) else 0
        found = bodies.at(word.end() + the)
        if found:
            return Span(found.start - the, _with_parent(text, bodies, found.end))
    return None


def _with_parent(text: str, bodies: Bodies, end: int) -> int:
    """School of Politics at East China Normal University: both."""
    link = PARENT.match(text, end)
    found = bodies.at(link.end()) if link else None
    return found.end if found else end


def beside_name(text: str, bodies: Bodies, end: int) -> Span | None:
    """Yue Su at the Economist Intelligence Unit; Chong from NUS."""
    link = DIRECT.match(text, end) if text.startswith((",", " at ", " from ", " of "), end) else None
    found = bodies.at(link.end()) if link else None
    if not link or not found:
        return None
    return Span(found.start - (4 if link[1] else 0), found.end)


def owner_before(text: str, bodies: Bodies, start: int) -> Span | None:
    """Taiwan's Deputy Foreign Minister: the owner of the title that starts here."""
    if text[max(0, start - 2) : start] not in ("s ", "' ", "’ "):
        return None
    for mark in ("'s ", "’s ", "' ", "’ "):
        if text.endswith(mark, 0, start):
            return bodies.ending_at(start - len(mark))
    return None
