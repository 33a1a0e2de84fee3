"""Who bears a role: "the spokesman" is the one person nearby who is called so.

Of several, the one whose role has all the words is meant; where none or two have, nobody can tell. "The
council spokesman" is never the police spokesman.
"""

from site_builder.annotate.quotes.people import People
from site_builder.annotate.quotes.pronouns import REACH
from site_builder.language.roles import ROLE_WORDS
from site_builder.model import Mention, Span

BESIDE = 30
"""Characters before a role in which a word of it may stand that is a group by itself: "Police"."""


def of_role(known: People, span: Span, head: str) -> dict[str, Mention]:
    """By name all who may be meant by a phrase such as "the council spokesman"; `head` is its noun."""
    more = frozenset(span.of(known.text).lower().split()[1:]) - {head}
    found: dict[str, Mention] = {}
    exact: dict[str, Mention] = {}
    for mention in known.before(span.start, REACH):
        role = _words(known.text, mention)
        if head not in role or (more and role > {head} and more.isdisjoint(role)):
            continue
        found.setdefault(mention.name, mention)
        if more <= role:
            exact.setdefault(mention.name, mention)
    return exact if len(exact) == 1 else found


def differs(known: People, span: Span, head: str, name: str, phrase: str) -> bool:
    """Is somebody named in `phrase`, "police spokesman dan fry", who is not "the council spokesman"?"""
    more = frozenset(span.of(known.text).lower().split()[1:]) - {head}
    return bool(more) and name in known.names and more.isdisjoint(phrase.split())


def _words(text: str, mention: Mention) -> frozenset[str]:
    """What a person is called here, in lower case, with the "Police" before "spokesman"; empty for others."""
    role = mention.role if mention.kind == "person" else None
    if role is None:
        return frozenset()
    before = text[max(0, role.start - BESIDE) : role.start].lower().split()[-1:]
    return frozenset(role.of(text).lower().split()) | ROLE_WORDS.intersection(before)
