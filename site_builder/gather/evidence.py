"""What each article says of each name: roles, bodies, ways of writing it, with the passages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.gather.classes import Verdict
from site_builder.gather.sightings import in_prose, span_text
from site_builder.model import Annotated, Evidence, Mention, PersonClass, Role, Span

THEIRS = re.compile(
    r"(?:['’]s?)? (administration|presidency|government|cabinet|campaign)\b(?! (?:to|for|against)\b)"
)
"""After a name: whose it is leads, or runs for office."""


NEXT = 12
"""Characters between a role and its body: " of the "."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing an article says of a name."""

    name: str
    form: str = ""
    """How the name is written here."""

    roles: tuple[Role, ...] = ()
    affiliations: tuple[Role, ...] = ()
    wordings: tuple[str, ...] = ()
    """Each role with the body right after it: "a former president of Dartmouth College"."""

    hint: Verdict | None = None
    """The class that what is called theirs suggests, with the reason: "the Berg administration"."""


def of_article(annotated: Annotated) -> Iterator[Said]:
    """All that an article says of the names in it, mentions before quotations, each in text order."""
    for mention in in_prose(annotated):
        said = _roles(annotated, mention.roles)
        bodies = _roles(annotated, mention.affiliations)
        form = span_text(annotated, mention.span)
        wordings = tuple(_wording(annotated, role, mention.affiliations) for role in mention.roles)
        yield Said(mention.name, form, said, bodies, wordings, _hint(annotated, mention, form))
    for author in annotated.article.authors:
        yield Said(author, hint=("media", "wrote an article"))
    for quote in annotated.quotes:
        if quote.name and quote.role:
            yield Said(quote.name, roles=_roles(annotated, (quote.role,)))


def _wording(annotated: Annotated, role: Span, bodies: tuple[Span, ...]) -> str:
    end = next((b.end for b in bodies if 0 < b.start - role.end <= NEXT), role.end)
    return span_text(annotated, Span(role.start, end))


def _hint(annotated: Annotated, mention: Mention, form: str) -> Verdict | None:
    found = THEIRS.match(annotated.article.text, mention.span.end) if mention.kind == "person" else None
    if not found:
        return None
    said: PersonClass = "official" if found[1] == "campaign" else "leader"
    return said, f"“{form}{found[0]}”"


def _roles(annotated: Annotated, spans: tuple[Span, ...]) -> tuple[Role, ...]:
    slug = annotated.article.slug
    return tuple(Role(span_text(annotated, span), Evidence(slug, span)) for span in spans)


def distinct(roles: Iterator[Role]) -> tuple[Role, ...]:
    """The first passage of each wording in each article, sorted by article and place."""
    first: dict[tuple[str, str], Role] = {}
    for role in sorted(roles, key=lambda r: r.evidence):
        first.setdefault((role.evidence.article, _plain(role.text)), role)
    return tuple(sorted(first.values(), key=lambda r: (r.evidence, r.text)))


def _plain(text: str) -> str:
    words = text.casefold().split()
    return " ".join(words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words)
