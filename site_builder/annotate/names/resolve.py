"""Short names to full ones inside one article: "Chong" is "Chong Ja Ian", "Putin" is "Vladimir Putin".

A full name has two words or more. A short one is its last word, else its first (surnames that stand first).
Where two persons share it, nobody is named unless exactly one of them was named before.
"""

from bisect import bisect_left
from dataclasses import dataclass

from site_builder.language.fold import name_tokens, surname

FAR_MORE = 3
"""Times a bearer of a shared surname is named in full as often as the next to be the one meant."""


@dataclass(frozen=True, slots=True)
class Names:
    """The full names of an article, found by each folded first and last word."""

    by_last: dict[str, tuple[str, ...]]
    by_first: dict[str, tuple[str, ...]]
    fullest: dict[str, str]
    """A full name to the longest form of it in this article."""

    places: dict[str, tuple[int, ...]]
    """Offsets at which the forms of a fullest name stand, in order."""


def known(full: list[tuple[str, int]]) -> Names:
    """Index the full names with the offsets at which they stand."""
    fullest = _fullest(list(dict.fromkeys(name for name, _ in full)))
    places: dict[str, list[int]] = {}
    for name, start in full:
        places.setdefault(fullest[name], []).append(start)
    by_last: dict[str, dict[str, None]] = {}
    by_first: dict[str, dict[str, None]] = {}
    for name in places:
        tokens = name_tokens(name) or (name,)
        by_last.setdefault(surname(tokens), {})[name] = None
        by_first.setdefault(tokens[0], {})[name] = None
    return Names(_frozen(by_last), _frozen(by_first), fullest, {n: tuple(at) for n, at in places.items()})


def _frozen(table: dict[str, dict[str, None]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(names) for word, names in table.items()}


def _fullest(names: list[str]) -> dict[str, str]:
    """Each name with the longest one that holds all its words: "Michael Flynn" to "Michael T. Flynn"."""
    tokens = {name: name_tokens(name) for name in names}
    by_last: dict[str, list[str]] = {}
    for name in names:
        by_last.setdefault(tokens[name][-1] if tokens[name] else "", []).append(name)
    result = {}
    for name in names:
        mine = set(tokens[name])
        longer = [o for o in by_last[tokens[name][-1] if tokens[name] else ""][:50] if mine <= set(tokens[o])]
        result[name] = (
            max(longer, key=lambda o: (len(tokens[o]), -names.index(o))) if len(longer) > 1 else name
        )
    return result


def resolve(text: str, short: str, start: int, names: Names) -> tuple[str, str] | None:
    """The full name a short one stands for and the rule, or None where nobody or more than one fits."""
    tokens = name_tokens(short)
    if not tokens:
        return None
    for table, token, rule in ((names.by_last, tokens[-1], "last"), (names.by_first, tokens[0], "first")):
        found = table.get(token, ())
        if found and len(tokens) > 1:
            found = tuple(name for name in found if set(tokens) <= set(name_tokens(name)))
        if len(found) == 1:
            return found[0], f"alias: {rule} word"
        if found:
            return _one_of(text, found, start, names, f"alias: {rule} word")
    return None


def _one_of(text: str, found: tuple[str, ...], start: int, names: Names, rule: str) -> tuple[str, str] | None:
    """Of several bearers: the only one named in full before, in this paragraph, or else far more often."""
    before = [name for name in found if names.places[name][0] < start]
    if len(before) == 1:
        return before[0], f"{rule}, named before"
    paragraph = text.rfind("\n", 0, start) + 1
    here = [name for name in before if _last_before(names.places[name], start) >= paragraph]
    if here:
        return (here[0], f"{rule}, named in this paragraph") if len(here) == 1 else None
    ranked = sorted(before, key=lambda name: -len(names.places[name]))
    if len(ranked) > 1 and len(names.places[ranked[0]]) >= FAR_MORE * len(names.places[ranked[1]]):
        return ranked[0], f"{rule}, named most"
    return None


def _last_before(places: tuple[int, ...], start: int) -> int:
    return places[bisect_left(places, start) - 1]
