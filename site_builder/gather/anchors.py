"""Full names that are one person: equal words, one inside the other, short given names, other romanisations.

Each rule looks candidates up in an index, never compares all with all. Two full names that one article
uses side by side are joined only when one holds all words of the other: a writer spells a name one way.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from site_builder.gather.clusters import Clusters
from site_builder.language.east_asian import SURNAMES
from site_builder.language.fold import fold_name, skeleton, sound, surname
from site_builder.language.given_names import GIVEN_NAMES, UNCERTAIN_GIVEN_NAMES
from site_builder.language.nicknames import ROMANISED, same_given

Tokens = tuple[str, ...]

MOST_WORDS = 6
"""Longer names are only joined when equal."""

LONGEST_ALIKE = 4
"""Words; what is longer is more than a name."""

MOST_ADDED = 2
"""Words a longer form may add to a name."""

MOST_CANDIDATES = 40
"""A common surname with this many bearers is not compared any further."""

SOFT = frozenset("aeiouyh")
"""Letters that writers of one name disagree on."""

ALIKE = frozenset(map(frozenset, ("iy", "ei", "ey", "ou", "ea")))
"""Vowels that one name is written with as well as the other."""

SHORTEST = 4
"""Shorter words are only alike when they sound equal."""

_ASIAN = frozenset(name.casefold() for name in SURNAMES)
_GIVEN = frozenset(fold_name(name) for name in GIVEN_NAMES | UNCERTAIN_GIVEN_NAMES)
ARTICLES = frozenset({"al", "el", "ul", "ad", "ar", "as", "ash", "daw", "u"})
"""Arabic articles and Burmese honorifics: some writers leave them out."""

_JUNIOR = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """A full name and the articles that use it."""

    tokens: Tokens
    articles: frozenset[str]


def join(anchors: list[Anchor], clusters: Clusters[Tokens]) -> None:
    """Join the anchors that are one person."""
    _same_words(anchors, clusters)
    _held_by_one(anchors, clusters)
    _spelled_alike(anchors, clusters)


def _same_words(anchors: list[Anchor], clusters: Clusters[Tokens]) -> None:
    """Jinping Xi and Xi Jinping, Bashar al-Assad and Bashar Assad, Kim Jong-un and Kim Jongun."""
    first: dict[Tokens, Tokens] = {}
    for anchor in anchors:
        plain = tuple(sorted(word for word in anchor.tokens if word not in ARTICLES)) or anchor.tokens
        clusters.join(first.setdefault(plain, anchor.tokens), anchor.tokens)
        clusters.join(first.setdefault(("".join(anchor.tokens),), anchor.tokens), anchor.tokens)


def _held_by_one(anchors: list[Anchor], clusters: Clusters[Tokens]) -> None:
    """Michael Flynn in Michael T. Flynn, Moon Jae in Moon Jae-in; not where two longer names both hold it."""
    by_words = {tuple(sorted(anchor.tokens)): anchor for anchor in anchors}
    longer: dict[Tokens, list[Tokens]] = defaultdict(list)
    for anchor in anchors:
        for words in _subsets(anchor.tokens):
            if words in by_words and _holds(anchor, by_words[words]):
                longer[by_words[words].tokens].append(anchor.tokens)
    for shorter in sorted(longer, key=lambda name: (-len(name), name)):
        roots = sorted({clusters.root(name) for name in longer[shorter]})
        if len(roots) == 1:
            clusters.join(roots[0], shorter)


def _subsets(tokens: Tokens) -> Iterable[Tokens]:
    if not 2 < len(tokens) <= MOST_WORDS:
        return ()
    ordered = sorted(tokens)
    return (words for size in range(2, len(ordered)) for words in combinations(ordered, size))


def _holds(longer: Anchor, shorter: Anchor) -> bool:
    """Is the shorter name the longer one without words?

    George W. Bush is not George H. W. Bush; Donald Trump Jr. is not Donald Trump, but Joseph R. Biden is
    Joseph R. Biden Jr.: father and son seldom share a middle name as well.
    """
    if len(longer.tokens) - len(shorter.tokens) > MOST_ADDED:
        return False
    if (_JUNIOR & set(longer.tokens)) != (_JUNIOR & set(shorter.tokens)) and len(shorter.tokens) < 3:
        return False
    return not any(len(word) == 1 for word in _middle(shorter.tokens)) or len(_middle(longer.tokens)) == len(
        _middle(shorter.tokens)
    )


def _middle(tokens: Tokens) -> Tokens:
    plain = tuple(word for word in tokens if word not in _JUNIOR and word not in ARTICLES)
    return plain[1:-1]


def _spelled_alike(anchors: list[Anchor], clusters: Clusters[Tokens]) -> None:
    """Mike and Michael Pompeo, Zelensky and Zelenskyy: equal surnames by sound, given names that agree."""
    by_surname: dict[str, list[Anchor]] = defaultdict(list)
    by_given: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if not _asian(anchor.tokens) and len(anchor.tokens) <= LONGEST_ALIKE:
            last = sound(surname(anchor.tokens))
            by_surname[f"{last} {anchor.tokens[0][0]}"].append(anchor)
            by_surname[last].append(anchor)
            by_given[sound(anchor.tokens[0]), last[:2]].append(anchor)
            by_given["", skeleton(surname(anchor.tokens))].append(anchor)
    for bucket in (*by_surname.values(), *by_given.values()):
        if len(bucket) <= MOST_CANDIDATES:
            _join_alike(bucket, clusters)


def _join_alike(bucket: list[Anchor], clusters: Clusters[Tokens]) -> None:
    for one, other in combinations(bucket, 2):
        if not one.articles & other.articles and _alike(one.tokens, other.tokens):
            clusters.join(one.tokens, other.tokens)


def _asian(tokens: Tokens) -> bool:
    """Names of few short syllables, where one letter makes another person."""
    return tokens[0] in _ASIAN or tokens[-1] in _ASIAN


def _alike(one: Tokens, other: Tokens) -> bool:
    if (_JUNIOR & set(one)) != (_JUNIOR & set(other)) and not _short_for(one, other):
        return False
    if not (_word_alike(surname(one), surname(other)) or _romanised_alike(one, other)):
        return False
    return _given_alike(one[0], other[0]) and _middles_agree(_middle(one), _middle(other))


def _short_for(one: Tokens, other: Tokens) -> bool:
    """Joe Biden and Joseph R. Biden Jr.: who goes by a short name is the man himself, not his father."""
    plain, junior = (one, other) if _JUNIOR & set(other) else (other, one)
    return len(plain[0]) < len(junior[0]) and same_given(plain[0], junior[0])


def _given_alike(one: str, other: str) -> bool:
    """A short form, an initial, another spelling; not John and Joan, as both are names of their own."""
    if same_given(one, other) or _initial(one, other):
        return True
    both_known = one in _GIVEN and other in _GIVEN
    return sound(one) == sound(other) or (not both_known and _word_alike(one, other))


def _romanised_alike(one: Tokens, other: Tokens) -> bool:
    """Muammar Gaddafi and Moammar Qaddafi: equal consonants, a given name from another script."""
    mine, theirs = surname(one), surname(other)
    foreign = one[0] in ROMANISED or other[0] in ROMANISED
    return foreign and min(len(mine), len(theirs)) > SHORTEST and skeleton(mine) == skeleton(theirs)


def _middles_agree(one: Tokens, other: Tokens) -> bool:
    """One has none, or word by word they are equal or an initial of each other."""
    if not one or not other:
        return True
    pairs = list(zip(one, other, strict=False))
    return len(one) == len(other) and all(a == b or _initial(a, b) for a, b in pairs)


def _initial(one: str, other: str) -> bool:
    return 1 in (len(one), len(other)) and one[0] == other[0]


def _word_alike(one: str, other: str) -> bool:
    """Equal by sound, or one vowel (or h) more, or one of a near sound.

    Rait and Raite, Tymoshenko and Timoshenko, not Berg and Berger, not Carter and Carver, not Barton and
    Burton.
    """
    if sound(one) == sound(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST or len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) > len(short):
        return long[at] in SOFT and short[at:] == long[at + 1 :]
    return frozenset((short[at], long[at])) in ALIKE and short[at + 1 :] == long[at + 1 :]
