"""One remark, several wordings: short quotations of one speaker that share words but are not the same.

"extremely good" in one source, "exceptionally good" in another. At most eight words, and a third of those
with content in common; or, of four words to forty, all but one in the same place. Neither source has the
other's wording too. Wordings are held against those only that share a word with content, or all words but
one; what more than a hundred have in common tells nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, side, sources, verb
from site_builder.compare.passages import Reading
from site_builder.compare.quoted import Quoted
from site_builder.model import Finding

LONGEST = 8
LIKE = 1 / 3
FEWEST = 4
MOST = 40
"""Words of two quotations that are one remark when all but one of them are the same."""

CROWDED = 100
"""Wordings with one thing in common, beyond which it makes none of them alike."""

CONFIDENCE = 0.9


def find(case: Case) -> Iterator[Finding]:
    """One finding for each remark that is worded in two ways or more."""
    by_person: dict[str, list[Quoted]] = defaultdict(list)
    for one in case.quoted:
        if one.person and 2 <= len(one.words) <= MOST:
            by_person[one.person].append(one)
    for person in sorted(by_person):
        for left, right in _variants(by_person[person]):
            yield _finding(left, right, case.reading)


def _variants(quoted: Sequence[Quoted]) -> Iterator[tuple[list[Quoted], list[Quoted]]]:
    wordings: dict[tuple[str, ...], list[Quoted]] = defaultdict(list)
    for one in quoted:
        wordings[one.folded].append(one)
    ordered = [wordings[words] for words in sorted(wordings)]
    for left, right in _near([group[0] for group in ordered]):
        a, b = ordered[left], ordered[right]
        if {q.article for q in a}.isdisjoint(q.article for q in b) and alike(a[0], b[0]):
            yield a, b


def _near(wordings: Sequence[Quoted]) -> list[tuple[int, int]]:
    """Numbers of those with something in common that can make them alike, in order."""
    having: defaultdict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(wordings):
        for common in _in_common(one):
            having[common].append(number)
    found = (combinations(numbers, 2) for numbers in having.values() if len(numbers) <= CROWDED)
    return sorted(set(chain.from_iterable(found)))


def _in_common(one: Quoted) -> Iterator[object]:
    """What two wordings that are alike share: a word with content, or all words but one in their places."""
    if len(one.words) <= LONGEST:
        yield from one.stems
    if len(one.folded) >= FEWEST:
        for i in range(len(one.folded)):
            yield one.folded[:i], one.folded[i + 1 :]


def alike(left: Quoted, right: Quoted) -> bool:
    """Do two short quotations share enough words to be one remark?"""
    a, b = left.stems, right.stems
    if _one_apart(left.folded, right.folded):
        return True
    if max(len(left.words), len(right.words)) > LONGEST:
        return False
    if _holds(left.folded, right.folded) or _holds(right.folded, left.folded):
        return False
    return len(a & b) / (len(a | b) or 1) >= LIKE and len(left.words) <= 2 * len(right.words) + 1


def _one_apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Do two quotations of some length differ in one word only?"""
    if len(left) != len(right) or len(left) < FEWEST:
        return False
    return sum(a != b for a, b in zip(left, right, strict=True)) == 1


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Does one quotation hold all the words of the other, in one run? Then it only says more."""
    size = len(shorter)
    return any(longer[i : i + size] == shorter for i in range(len(longer) - size + 1))


def _finding(left: list[Quoted], right: list[Quoted], reading: Reading) -> Finding:
    first, second = (group[0].evidence for group in (left, right))
    a, b = reading.words_of(first), reading.words_of(second)
    who, (one, other) = left[0].said_by, ([q.article for q in group] for group in (left, right))
    return finding(
        "quotation-variant",
        reading,
        label=f"“{a}” or “{b}”",
        explanation=f"{sources(reading, one)} {verb(one, 'quote')} {who} as saying “{a}”, "
        f"{sources(reading, other)} as saying “{b}”.",
        confidence=CONFIDENCE,
        rule="variant.same-speaker",
        sides=[side(a, who, (q.evidence for q in left)), side(b, who, (q.evidence for q in right))],
    )
