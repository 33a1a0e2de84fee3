"""What articles say of someone, each wording of each article once."""

from collections.abc import Sequence
from functools import lru_cache

from site_builder.model import Role


def distinct(roles: Sequence[Role]) -> tuple[Role, ...]:
    """The first passage of each wording in each article, sorted by article and place."""
    if len(roles) < 2:
        return tuple(roles)
    first: dict[tuple[str, str], Role] = {}
    for role in sorted(roles, key=_place):
        first.setdefault((role.evidence.article, _plain(role.text)), role)
    return tuple(sorted(first.values(), key=lambda r: (_place(r), r.text)))


def _place(role: Role) -> tuple[str, int, int]:
    return role.evidence.article, role.evidence.span.start, role.evidence.span.end


@lru_cache(maxsize=65536)
def _plain(text: str) -> str:
    words = text.casefold().split()
    return " ".join(words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words)
