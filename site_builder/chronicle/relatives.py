"""What a clause with "who" tells, as a headline of its own: "[Anna Berg] was elected in May 2021".

The name right before "who" stands in brackets for it, as editors write; the clause ends at the comma behind
its event and its time. Without a name there, or with the event's word beyond that comma, nothing is made.
"""

import re

from site_builder.chronicle.head import ALSO_PAST, Head, is_verb
from site_builder.chronicle.lexicon import WEAK_VERBS
from site_builder.chronicle.presentable import tidy
from site_builder.chronicle.reading import Reading
from site_builder.model import Mention, Span

NAME = 60
"""Characters before "who" in which the name begins."""

_WHO = re.compile(r"who (?=(\w+))")
_GAP = re.compile(r",? ")


def antecedent(reading: Reading, sentence: Span, clause: Span) -> Mention | None:
    """The person named right before the "who" with which a clause begins."""
    text = reading.article.text
    found = _WHO.match(text, clause.start, clause.end)
    if not found or not (is_verb(found.group(1)) or found.group(1) in WEAK_VERBS | ALSO_PAST):
        return None
    near = reading.mentions(Span(max(sentence.start, clause.start - NAME), clause.start))
    last = next((m for m in reversed(near) if m.kind == "person"), None)
    return last if last and _GAP.fullmatch(text[last.span.end : clause.start]) else None


def own_title(reading: Reading, who: Mention, clause: Span, head: Head, date: Span) -> str:
    """The headline of what such a clause tells; empty when its event's word lies beyond it."""
    text = reading.article.text
    comma = text.find(",", max(date.end, head.span.start), clause.end)
    end = comma if comma >= 0 else clause.end
    told = Span(clause.start + len("who "), end)
    between = text[min(date.start, head.span.start) : max(date.end, head.span.end)]
    if head.span.end > end or "," in between:
        return ""
    written = who.span.of(text)
    line = tidy(f"{who.name} {told.of(text)}")
    name = written if " " in written else who.name
    return line.replace(who.name, f"[{name}]", 1) if head.span.of(text) in line else ""
