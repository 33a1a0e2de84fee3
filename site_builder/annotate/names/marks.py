"""From founds to mentions: names resolved, roles and bodies attached."""

from dataclasses import replace
from itertools import pairwise

from site_builder.annotate.names import affiliations, context, resolve, roles
from site_builder.annotate.names.affiliations import Bodies
from site_builder.annotate.names.found import Found
from site_builder.language.openers import opens
from site_builder.language.titles import TITLES
from site_builder.model import Mention, Span


def named(text: str, read: list[Found]) -> list[Mention]:
    """A mention for every found that is known, or becomes so through a full name elsewhere."""
    read = _without_openers(read)
    full = [(_name(text, r), r.start) for r in read if r.kind == "person" and len(r.words) > 1]
    names = resolve.known(full)
    acronyms = _acronyms(text, read)
    pairs = [(r, _mention(text, r, names, acronyms)) for r in read]
    bodies = Bodies(text, [m for _, m in pairs if m])
    return [_described(text, r, m, bodies) if m.kind == "person" else m for r, m in pairs if m]


def _without_openers(read: list[Found]) -> list[Found]:
    """Half Clinton, While Trump.

    A first word that may only open the sentence goes, where the surname is known.
    """
    sure = {r.words[-1] for r in read if r.kind == "person" and r.rule in ("first name", "title before")}
    return [
        r._replace(words=r.words[-1:], start=r.end - len(r.words[-1]), kind=None)
        if r.rule == "surname repeated" and r.initial and r.words[-1] in sure
        else r
        for r in read
    ]


def _name(text: str, found: Found) -> str:
    name = found.words[0] if len(found.words) == 1 else " ".join(text[found.start : found.end].split())
    if found.kind == "person" and name.isupper() and len(name) > 4:
        return name.title()
    return name


def _acronyms(text: str, read: list[Found]) -> dict[str, str]:
    """National University of Singapore (NUS): the letters stand for the name from there on."""
    letters: dict[str, str] = {}
    for body, short in pairwise(read):
        bracketed = text[body.end : short.start] == " (" and text[short.end : short.end + 1] == ")"
        if body.kind == "org" and bracketed and short.rule == "acronym":
            letters.setdefault(_name(text, short), _name(text, body))
    return letters


def _mention(text: str, found: Found, names: resolve.Names, acronyms: dict[str, str]) -> Mention | None:
    kind, many = found.kind, len(found.words) > 1
    if kind is None and many:
        return None
    span, name = Span(found.start, found.end), _name(text, found)
    if kind == "org" or kind == "place":
        rule = "acronym introduced" if name in acronyms else found.rule
        return Mention(span, acronyms.get(name, name), kind, rule)
    if kind == "person" and many:
        return Mention(span, names.fullest.get(name, name), "person", found.rule)
    return _short(text, found, span, name, names)


def _short(text: str, found: Found, span: Span, name: str, names: resolve.Names) -> Mention | None:
    """One word: a person if a full name of the article ends or begins with it."""
    full = resolve.resolve(text, name, span.start, names)
    if full:
        return Mention(span, full[0], "person", full[1])
    if found.kind == "person":
        return Mention(span, name, "person", found.rule)
    shared = name.casefold() in names.by_last or name.casefold() in names.by_first
    if shared:
        return Mention(span, name, "person", "surname shared, left open")
    if not found.initial and _alone(text, name, span.start) and context.speaks(text, span.start, span.end):
        return Mention(span, name, "person", "speaks")
    return None


def _alone(text: str, name: str, start: int) -> bool:
    """A single unknown word that can be a name: no article before it, no title, no nationality."""
    return (
        not text.endswith(("the ", " a ", " an "), 0, start)
        and not opens(name)
        and name not in TITLES
        and len(name) > 2
    )


def _described(text: str, found: Found, mention: Mention, bodies: Bodies) -> Mention:
    """With the role before or after the name, and the body it belongs to.

    The first rule that knows each wins.
    """
    role = body = None
    for rule in (_title_before, _noun_before, _apposition, _body_beside):
        if role and body:
            break
        said, of = rule(text, found, bodies)
        role, body = role or said, body or of
    return replace(mention, role=role, affiliation=body) if role or body else mention


_Beside = tuple[Span | None, Span | None]


def _title_before(text: str, found: Found, bodies: Bodies) -> _Beside:
    title = found.title
    if not title:
        return None, None
    owner = affiliations.owner_before(text, bodies, title.start)
    role = Span(owner.start if owner else _with_former(text, title.start), title.end)
    return role, owner or bodies.inside(role)


def _with_former(text: str, start: int) -> int:
    for word in ("former ", "Former ", "then-", "Then-", "ex-", "then ", "vice "):
        if text.endswith(word, 0, start):
            return start - len(word)
    return start


def _noun_before(text: str, found: Found, bodies: Bodies) -> _Beside:
    role = roles.noun_before(text, found.start, found.end)
    return (role, bodies.inside(role)) if role else (None, None)


def _apposition(text: str, found: Found, bodies: Bodies) -> _Beside:
    role = roles.after_name(text, found.end)
    if not role:
        return None, None
    body = affiliations.after_role(text, bodies, role.start, role.limit)
    end = min(role.end, body.start) if body else role.end
    return Span(role.start, end), body or bodies.inside(Span(role.start, role.noun))


def _body_beside(text: str, found: Found, bodies: Bodies) -> _Beside:
    """Chong from NUS, Germany's Merz."""
    owner = affiliations.owner_before(text, bodies, found.start)
    return None, affiliations.beside_name(text, bodies, found.end) or owner
