"""Organisations across sources: "the Asia Group" is "The Asia Group", "U.S." is "United States", "NUS"
its full name.

Countries, capitals and offices stay apart: Beijing, China and the foreign ministry are three voices.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from site_builder.language.fold import fold_name
from site_builder.language.organisations import AGENCIES
from site_builder.language.places import COUNTRIES
from site_builder.language.wordlist import words

NEWS_TAILS = tuple(
    f" {tail}" for tail in ("state news agency", "news agency", "news", "magazine", "newspaper", "com")
)
SMALL = words(
    """
    of the for and on at in de
    """
)

_AGENCIES = frozenset(fold_name(name) for name in AGENCIES)


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """The name of a body without its article and, for the media, without "news agency" and the like."""
    plain = fold_name(COUNTRIES.get(name.removeprefix("the ").removeprefix("The "), name)).removeprefix(
        "the "
    )
    for tail in NEWS_TAILS:
        if plain.endswith(tail) and plain.removesuffix(tail) in _AGENCIES:
            return plain.removesuffix(tail)
    return plain


def acronyms(names: Iterable[str]) -> dict[str, str]:
    """Folded acronym to the one folded name whose initials it is; none where two names fit."""
    by_initials: dict[str, set[str]] = defaultdict(set)
    short: set[str] = set()
    for name in names:
        plain = folded(name)
        if " " in plain:
            by_initials["".join(word[0] for word in plain.split() if word not in SMALL)].add(plain)
        elif name.isupper():
            short.add(plain)
    return {s: next(iter(by_initials[s])) for s in sorted(short) if len(s) > 1 and len(by_initials[s]) == 1}
