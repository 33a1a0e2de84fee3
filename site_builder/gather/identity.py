"""Who is who across articles: every sighting of a name goes into one set a person, body or group.

In order: what editors rule; full names joined by `anchors`; bodies by `organisations`; then single words,
tied to
a full name of the same article, else to the only (or by far the most frequent) one of the story, else
left apart.
Groups ("analysts") belong to one article and are never merged.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from site_builder.gather import anchors, organisations
from site_builder.gather.anchors import Anchor
from site_builder.gather.clusters import Clusters
from site_builder.gather.editors import Rulings
from site_builder.gather.sightings import Sighting
from site_builder.language.fold import surname

Key = tuple[str, ...]
"""The folded words of a full name, or a kind with what sets the name apart: ("@group", article, name)."""

Named = dict[tuple[str, str, str], Counter[Key]]
"""By article or story, "last" or "first", and word: the full names with that word there, and how often."""

SCOPE = "story "
"""Before a story, so that it is no article; a slug holds no blank."""

FAR_MORE = 3
"""A surname of several people means the one named this many times as often as the next."""


def identify(seen: Sequence[Sighting], rulings: Rulings) -> list[Key]:
    """The key of each sighting's set: equal keys are one person, body or group."""
    keys = list(map(_key, seen))
    clusters: Clusters[Key] = Clusters()
    _rule(seen, keys, rulings, clusters)
    anchors.join(_anchors(seen, keys), clusters)
    _join_acronyms(seen, clusters)
    _tie_single_words(seen, keys, clusters)
    roots = {key: clusters.root(key) for key in dict.fromkeys(keys)}
    return [roots[key] for key in keys]


def _key(sighting: Sighting) -> Key:
    article, _, _, kind, _, words, plain = sighting
    if words:
        return words if len(words) > 1 else ("@word", article, words[0])
    if kind == "org":
        return "@org", plain
    return "@phrase" if kind == "person" else "@group", article, plain


def _rule(seen: Sequence[Sighting], keys: list[Key], rulings: Rulings, clusters: Clusters[Key]) -> None:
    """Editors first. A name they own in one article only gets a key of its own there."""
    if rulings.empty:
        return
    for at, (sighting, key) in enumerate(zip(seen, keys, strict=True)):
        entry = rulings.entry(sighting.article, sighting.name)
        if entry is not None:
            keys[at] = key = ("@entry", str(entry))
            clusters.assign(key, entry)
            continue
        for banned in sorted(rulings.banned(sighting.article, sighting.name)):
            clusters.ban(key, banned)
    _tie_other_forms(rulings, clusters)


def _tie_other_forms(rulings: Rulings, clusters: Clusters[Key]) -> None:
    """An entry's full names are anchors for the rules: what is like them joins the entry."""
    for name, entry in rulings.everywhere.items():
        words = tuple(name.split())
        if len(words) > 1 and clusters.entry(words) is None:
            clusters.assign(words, entry)
            clusters.join(("@entry", str(entry)), words)


def _anchors(seen: Sequence[Sighting], keys: Sequence[Key]) -> list[Anchor]:
    articles: dict[Key, set[str]] = defaultdict(set)
    for sighting, key in zip(seen, keys, strict=True):
        words = sighting.words if key[0] == "@entry" and sighting.kind == "person" else key
        if len(words) > 1 and words[0][0] != "@":
            articles[words].add(sighting.article)
    return [Anchor(words, frozenset(articles[words])) for words in sorted(articles)]


def _join_acronyms(seen: Sequence[Sighting], clusters: Clusters[Key]) -> None:
    bodies = sorted({s.name for s in seen if s.kind == "org"})
    for short, long in organisations.acronyms(bodies).items():
        clusters.join(("@org", long), ("@org", short))


def _tie_single_words(seen: Sequence[Sighting], keys: Sequence[Key], clusters: Clusters[Key]) -> None:
    pairs = list(zip(seen, keys, strict=True))
    single = [(sighting, key) for sighting, key in pairs if key[0] == "@word"]
    asked = {(place, key[2]) for one, key in single for place in (one.article, SCOPE + one.scope)}
    wanted = {word for _, word in asked}
    named: Named = defaultdict(Counter)
    for sighting, key in pairs:
        if len(sighting.words) > 1 and not wanted.isdisjoint(sighting.words):
            for rank, word in (("last", surname(sighting.words)), ("first", sighting.words[0])):
                for place in (sighting.article, SCOPE + sighting.scope):
                    if (place, word) in asked:
                        named[place, rank, word][clusters.root(key)] += sighting.times
    for sighting, key in single:
        clusters.join(_bearer(sighting, key[2], named), key)


def _bearer(sighting: Sighting, word: str, named: Named) -> Key:
    """Whom a single word means: by last word, then first; in the article, then in its story."""
    for rank in ("last", "first"):
        if here := named.get((sighting.article, rank, word)):
            return next(iter(here)) if len(here) == 1 else ("@word", sighting.article, word)
    for rank in ("last", "first"):
        if near := named.get((SCOPE + sighting.scope, rank, word)):
            known = near.most_common(2)
            leads = len(known) == 1 or known[0][1] >= FAR_MORE * known[1][1]
            return known[0][0] if leads else ("@word", sighting.article, word)
    return "@alone", sighting.scope, word
