"""Text that stands in several articles of a whole site, found in time that grows with the text.

Which articles meet, and how far their text is equal, comes from the numbers in their digests; only the runs
that are shared are read again. A name with its title is no shared text. What they share is a quotation where
all have it in quotation marks, a repeat where one publisher has it several times, a common phrase in three
articles or more, else copied. It is never said by whom.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from site_builder.ids import stable_id
from site_builder.model import (
    Annotated,
    Digest,
    Duplicate,
    Evidence,
    Listing,
    Member,
    Reuse,
    Shared,
    SharedKind,
    Span,
)
from site_builder.reuse.meetings import Meetings, distinct, meetings
from site_builder.reuse.runs import Body, Key, body, shared_runs

NEARLY = 0.5
"""Share of the shorter article's prints in the other from which two articles are nearly the same."""

LEAST = 20
"""Prints of an article below which it is too short to be a copy: some fifty words."""

MOSTLY = 0.75
"""Share of a passage in quotation marks from which it is a quotation."""

HELD = 1024
"""Articles whose numbers are kept while pairs are read."""


def reuse(listings: Sequence[Listing], members: Mapping[str, Member], digests: Sequence[Digest]) -> Reuse:
    """Shared text and near-duplicates of a site; the digests are of the listings, in their order.

    `members` are the articles by slug; only those that share a run of words are asked for.
    """
    pairs = sorted(zip(listings, digests, strict=True), key=lambda pair: _when(pair[0]))
    ordered, prints = [one for one, _ in pairs], [digest for _, digest in pairs]
    met = meetings(prints, [one.story for one in ordered])
    shared = _shared([one.slug for one in ordered], members, prints, met)
    return Reuse(tuple(shared), tuple(_duplicates(ordered, prints, met)))


def _when(listing: Listing) -> tuple[str, str]:
    """Undated articles come last: nothing says that they are earlier."""
    return listing.published or "9999", listing.slug


def _shared(
    slugs: Sequence[str], members: Mapping[str, Member], digests: Sequence[Digest], met: Meetings
) -> Iterator[Shared]:
    groups: defaultdict[Key, set[Evidence]] = defaultdict(set)

    @lru_cache(maxsize=HELD)
    def read(place: int) -> Body:
        return body(slugs[place], members[slugs[place]].annotated.article.text, digests[place])

    for (left, right), seeds in sorted(met.seeds.items()):
        for key, *passages in shared_runs(read(left), read(right), seeds):
            groups[key].update(passages)
    for key, found in sorted(groups.items()):
        places = [(members[one.article].annotated, one.span) for one in found]
        if not all(_within(_who(one), span) for one, span in places):
            kind = _kind(places)
            yield Shared(stable_id("s", kind, *key), kind, tuple(sorted(found)))


def _kind(found: Sequence[tuple[Annotated, Span]]) -> SharedKind:
    if all(_within(_speech(annotated), span) for annotated, span in found):
        return "shared-quotation"
    publishers = {annotated.article.publisher for annotated, _ in found}
    if len(publishers) == 1 and publishers != {""}:
        return "repeat"
    return "copied" if len({annotated.article.slug for annotated, _ in found}) == 2 else "common-phrase"


def _speech(annotated: Annotated) -> Iterator[Span]:
    """What stands in quotation marks."""
    yield from (quote.span for quote in annotated.quotes if quote.kind == "direct")
    yield from (term.span for term in annotated.terms)


def _who(annotated: Annotated) -> Iterator[Span]:
    """Names with what they are and where: everybody must write "Lena Park, mayor of Harbour Town" so."""
    for mention in annotated.mentions:
        yield from (mention.span, *mention.roles, *mention.affiliations)


def _within(spans: Iterable[Span], whole: Span) -> bool:
    """Do these spans hold most of a passage? "She said" may be shared with a quotation."""
    held, at = 0, whole.start
    for span in sorted(spans):
        start, end = max(at, span.start), min(whole.end, span.end)
        held, at = held + max(0, end - start), max(at, end)
    return held >= MOSTLY * (whole.end - whole.start)


def _duplicates(listings: Sequence[Listing], digests: Sequence[Digest], met: Meetings) -> Iterator[Duplicate]:
    sizes = [distinct(digest) for digest in digests]
    for (left, right), shared in sorted(met.prints.items()):
        shorter = min(sizes[left], sizes[right])
        if shorter >= LEAST and shared >= NEARLY * shorter:
            first, second = listings[left], listings[right]
            share = round(min(1.0, shared / shorter), 2)
            name = stable_id("d", *sorted((first.slug, second.slug)))
            yield Duplicate(name, first.slug, second.slug, share, _earlier(first.published, second.published))


def _earlier(first: str, second: str) -> bool:
    """Do these dates say that the first is the earlier? Hours count only where both are of one zone."""
    if not (first and second):
        return False
    return first[:10] < second[:10] or (first[19:] == second[19:] != "" and first < second)
