"""The same words in several places: copied text, shared quotations, common phrases.

Shared quotation: the same two words or more in quotation marks in two articles or more. Copied: two
sentences of two articles whose wording is alike (`language.similarity.COPIED`), or a run of at least eight
equal words, six of them with content, as long as just these two articles have the run. Common phrase: a
shorter run, or one that three articles or more have, with three words of content. A run made of names and
titles only ("President A and President B") is neither: everybody must write it so. Repeat: five equal words,
four of them with content, that stand twice in one article.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from site_builder.compare.cover import cover
from site_builder.compare.passages import Passage, Reading
from site_builder.compare.quoted import Quoted
from site_builder.compare.runs import Groups, Key, Place, place, places_of_runs
from site_builder.ids import stable_id
from site_builder.language.similarity import worded
from site_builder.model import Shared, SharedKind

COPIED_WORDS = 8
COPIED_CONTENT = 6
PHRASE_CONTENT = 3
REPEAT_CONTENT = 4
PLAIN = 2
"""Words with content that are no names: fewer, and the run is a list of names."""

Pairs = Sequence[tuple[Passage, Passage]]


def shared_text(reading: Reading, quoted: Sequence[Quoted], close: Pairs) -> tuple[Shared, ...]:
    """All text that articles of a story share: copied first, then quotations, phrases, repeats in one.

    `close` are the passages that may be copied as a whole.
    """
    runs, twice = places_of_runs(reading)
    marked = cover(q.evidence for q in quoted)
    spoken = {key: found for key, found in runs.items() if all(marked.holds(one.evidence) for one in found)}
    written = {key: found for key, found in runs.items() if key not in spoken}
    copied = {k: p for k, p in written.items() if _is_copied(p)} | dict(_copied(close, runs, spoken))
    phrases = {k: p for k, p in written.items() if k not in copied and _is_phrase(p)}
    quotations = _quotations(quoted) | spoken
    repeats = {key: found for key, found in twice.items() if _is_repeat(found)}
    return (
        *_made("copied", reading.story, copied, copied),
        *_made("shared-quotation", reading.story, quotations, copied | quotations),
        *_made("common-phrase", reading.story, phrases, copied | phrases),
        *_made("repeat", reading.story, repeats, repeats),
    )


def _made(kind: SharedKind, story: str, groups: Groups, larger: Groups) -> Iterator[Shared]:
    """The groups as shared text, without those that only repeat part of a larger one."""
    around = cover(place.evidence for places in larger.values() for place in places)
    for key, places in sorted(groups.items(), key=lambda group: group[1]):
        if not all(around.holds_more(place.evidence) for place in places):
            yield Shared(stable_id("s", kind, story, *key), kind, tuple(place.evidence for place in places))


def _quotations(quoted: Sequence[Quoted]) -> Groups:
    groups: dict[Key, set[Place]] = defaultdict(set)
    for one in quoted:
        if len(one.words) > 1:
            groups[one.folded].add(place(one))
    return {key: tuple(sorted(found)) for key, found in sorted(groups.items()) if _articles(found) > 1}


def _copied(close: Pairs, runs: Groups, spoken: Groups) -> Iterator[tuple[Key, tuple[Place, ...]]]:
    """Pairs of sentences alike in wording, unless what they share is speech or stands elsewhere too."""
    common = cover(
        one.evidence for key, found in runs.items() if _articles(found) > 2 or key in spoken for one in found
    )
    for left, right in close:
        if min(len(left.words), len(right.words)) < COPIED_WORDS or len(left.plain & right.plain) < PLAIN:
            continue
        if worded(left.folded).copies(worded(right.folded)) and not (
            common.inside(left.evidence) and common.inside(right.evidence)
        ):
            yield (*left.folded, "/", *right.folded), (place(left), place(right))


def _is_copied(places: tuple[Place, ...]) -> bool:
    one = places[0]
    long = one.words >= COPIED_WORDS and one.content >= COPIED_CONTENT
    return long and _articles(places) == 2 and all(place.plain >= PLAIN for place in places)


def _is_phrase(places: tuple[Place, ...]) -> bool:
    plain = PLAIN if _articles(places) == 2 else 1
    return places[0].content >= PHRASE_CONTENT and all(place.plain >= plain for place in places)


def _is_repeat(places: tuple[Place, ...]) -> bool:
    return places[0].content >= REPEAT_CONTENT and all(place.plain >= PLAIN for place in places)


def _articles(places: Collection[Place]) -> int:
    return len({place.evidence.article for place in places})
