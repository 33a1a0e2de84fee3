"""What articles say of someone, each wording of each article once."""

from collections.abc import Iterator

from site_builder.model import Role


def distinct(roles: Iterator[Role]) -> tuple[Role, ...]:
    """The first passage of each wording in each article, sorted by article and place."""
    first: dict[tuple[str, str], Role] = {}
    for role in sorted(roles, key=lambda r: r.evidence):
        first.setdefault((role.evidence.article, _plain(role.text)), role)
    return tuple(sorted(first.values(), key=lambda r: (r.evidence, r.text)))


def _plain(text: str) -> str:
    words = text.casefold().split()
    return " ".join(words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words)
