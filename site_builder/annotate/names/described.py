"""What stands beside a person's name: every role and every body, by the first rules that know them, in order.

Title before, noun before, apposition, relative clause, "is a professor at", the body beside the name. A
person may be two things at once ("a professor at … and a scholar at …"): each is kept, none twice.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from site_builder.annotate.names import affiliations, clauses, context, roles, titled
from site_builder.annotate.names.affiliations import Bodies
from site_builder.annotate.names.found import Found
from site_builder.annotate.names.roles import Role
from site_builder.model import Mention, Span

Beside = tuple[Span | None, Span | None]
"""A role, a body, or a role and the body it is held at."""

SPOKES = re.compile(r"(?:(?:a|the|its) )?spokes(?:person|man|woman)")
REACH = 400
"""Characters back to the body a bare "spokesperson" speaks for."""

OPEN_END = re.compile(r"(?: (?:of|at|for|with|from|in|on|to|by|the|a|an)){1,3}\Z")

MOST = 4
"""Roles and bodies of one mention; more is no description."""


def described(text: str, found: Found, mention: Mention, bodies: Bodies) -> Mention:
    """The mention with the roles and bodies that the words beside it state."""
    said: list[Span] = []
    of: list[Span] = []
    for rule in RULES:
        beside = rule(text, found, bodies)
        if beside:
            for role, body in islice(beside, MOST):
                _add(said, role)
                _add(of, body)
    if not of:
        _add(of, _body_beside(text, found, bodies) or _spoken_for(text, said, bodies))
    if not (said or of):
        return mention
    return replace(mention, roles=tuple(said[:MOST]), affiliations=tuple(of[:MOST]))


def _add(spans: list[Span], span: Span | None) -> None:
    """Keep a span unless it overlaps one that is kept."""
    if span and not any(span.overlaps(kept) for kept in spans):
        spans.append(span)


def _title_before(text: str, found: Found, bodies: Bodies) -> Iterable[Beside]:
    """US President Donald Trump."""
    title = titled.title(text, found.title) if found.title else None
    if not title:
        return ()
    owner = affiliations.owner_before(text, bodies, title.start)
    role = Span(owner.start if owner else titled.with_former(text, title.start), title.end)
    return ((role, owner or bodies.inside(role)),)


def _noun_before(text: str, found: Found, bodies: Bodies) -> Iterable[Beside]:
    """Kremlin spokesman Dmitry Peskov."""
    role = None if found.title else roles.noun_before(text, found.start, found.end)
    if role:
        return ((role, bodies.inside(role)),)
    post = roles.envoy_before(text, found.start)
    return ((post, None),) if post else ()


def _apposition(text: str, found: Found, bodies: Bodies) -> Iterable[Beside]:
    """Chong Ja Ian, an associate professor at … and also a non-resident scholar at …."""
    first = roles.after_name(text, found.end)
    return _joined(text, first, bodies) if first else ()


def _joined(text: str, role: Role | None, bodies: Bodies) -> Iterator[Beside]:
    """A role after a name, and each that is joined to it."""
    while role:
        body = affiliations.after_role(text, bodies, role.start, role.limit)
        end = min(role.end, body.start) if body else role.end
        yield (
            Span(role.start, _trimmed(text, role.start, end)),
            body or bodies.inside(Span(role.start, role.noun)),
        )
        second = affiliations.second(text, bodies, body.end) if body else None
        if second:
            yield None, second
        role = roles.next_role(text, second.end if second else body.end if body else role.end)


def _trimmed(text: str, start: int, end: int) -> int:
    """Without the prepositions and articles that lead on to a body."""
    return start + len(OPEN_END.sub("", text[start:end].rstrip(" ,")))


def _relative(text: str, found: Found, bodies: Bodies) -> Iterable[Beside]:
    """Lena Park, who runs the Harbour Institute."""
    role = clauses.after_who(text, found.end)
    if not role:
        return ()
    body = bodies.led(role)
    return ((role, body),) if body or clauses.lasts(text, role) else ()


def _is_a(text: str, found: Found, bodies: Bodies) -> Iterable[Beside]:
    """Dylan Loh is an associate professor at Nanyang Technological University."""
    role = clauses.after_is(text, found.end)
    if not role:
        return ()
    body = affiliations.after_role(text, bodies, role.noun, role.limit)
    owner = body or bodies.inside(Span(role.start, role.noun))
    if not owner:
        return ()
    end = min(role.end, body.start) if body else role.end
    return ((Span(role.start, _trimmed(text, role.start, end)), owner),)


def _body_beside(text: str, found: Found, bodies: Bodies) -> Span | None:
    """Chong from NUS, Germany's Merz."""
    beside = affiliations.beside_name(text, bodies, found.end)
    return beside or affiliations.owner_before(text, bodies, found.start)


def _spoken_for(text: str, said: list[Span], bodies: Bodies) -> Span | None:
    """The office said … spokesperson Chen Binhua said: a bare spokesperson speaks for what spoke last."""
    if not said or not SPOKES.fullmatch(said[0].of(text)):
        return None
    body = bodies.last_before(said[0].start, REACH)
    return body if body and context.speaks(text, body.start, body.end) else None


RULES: tuple[Callable[[str, Found, Bodies], Iterable[Beside]], ...] = (
    _title_before,
    _noun_before,
    _apposition,
    _relative,
    _is_a,
)
