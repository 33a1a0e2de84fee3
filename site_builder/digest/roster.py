"""Whom an article names and lets speak, and what it says of each: all that who is who needs of it.

Names count in the article's own prose: not in photo credits, nor in its list of references.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from site_builder.model import (
    EDITOR,
    Annotated,
    Called,
    Evidence,
    Mention,
    PersonClass,
    Quote,
    Role,
    Roster,
    Said,
    Span,
    Speech,
)
from site_builder.model.marks import MentionKind

THEIRS = re.compile(
    r"(?:['’]s?)? (administration|presidency|government|cabinet|campaign)\b(?! (?:to|for|against)\b)"
)
"""After a name: whose it is leads, or runs for office."""

NEXT = 12
"""Characters between a role and its body: " of the "."""


def roster(annotated: Annotated) -> Roster:
    """The roster of one article."""
    prose = tuple(_in_prose(annotated))
    times = Counter(_form(annotated, mention) for mention in prose)
    last = dict.fromkeys(_form(annotated, mention) for mention in reversed(annotated.mentions))
    places = {form: place for place, form in enumerate(reversed(last))}
    told = (_said(annotated, mention, places[_form(annotated, mention)]) for mention in prose)
    return Roster(
        annotated.article.slug,
        tuple(Called(*form, times[form]) for form in places),
        tuple(said for said in told if said.roles or said.affiliations or said.hint),
        tuple(_speech(annotated, quote) for quote in annotated.quotes),
        annotated.unmet,
    )


def _form(annotated: Annotated, mention: Mention) -> tuple[str, MentionKind, str]:
    return mention.name, mention.kind, words_of(annotated, mention.span)


def _in_prose(annotated: Annotated) -> Iterator[Mention]:
    """The mentions of the article's own words."""
    apart = [b.span for b in annotated.article.blocks if b.kind == "caption"]
    apart = sorted({*apart, *(reference.span for reference in annotated.references)})
    starts = [span.start for span in apart]
    for mention in annotated.mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at < 0 or not mention.span.within(apart[at]):
            yield mention


def _said(annotated: Annotated, mention: Mention, called: int) -> Said:
    return Said(
        called,
        tuple(_role(annotated, span) for span in mention.roles),
        tuple(_role(annotated, span) for span in mention.affiliations),
        tuple(_wording(annotated, role, mention.affiliations) for role in mention.roles),
        _hint(annotated, mention),
    )


def _wording(annotated: Annotated, role: Span, bodies: tuple[Span, ...]) -> str:
    end = next((b.end for b in bodies if 0 < b.start - role.end <= NEXT), role.end)
    return words_of(annotated, Span(role.start, end))


def _hint(annotated: Annotated, mention: Mention) -> tuple[PersonClass, str] | None:
    found = THEIRS.match(annotated.article.text, mention.span.end) if mention.kind == "person" else None
    if not found:
        return None
    said: PersonClass = "official" if found[1] == "campaign" else "leader"
    return said, f"“{words_of(annotated, mention.span)}{found[0]}”"


def _speech(annotated: Annotated, quote: Quote) -> Speech:
    return Speech(
        quote.id,
        quote.name,
        quote.speaker_kind,
        words_of(annotated, quote.speaker) if quote.speaker else "",
        _role(annotated, quote.role) if quote.role else None,
        quote.rule == EDITOR,
    )


def _role(annotated: Annotated, span: Span) -> Role:
    return Role(words_of(annotated, span), Evidence(annotated.article.slug, span))


def words_of(annotated: Annotated, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(span.of(annotated.article.text).split())
