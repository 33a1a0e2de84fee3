"""Prints meet in lots, block by block of articles; what is found does not depend on how they are dealt."""

import random
from collections import Counter
from dataclasses import replace
from itertools import combinations, product

import pytest

from site_builder.annotate import annotate
from site_builder.digest import digest
from site_builder.extract import listing
from site_builder.extract.plain import extract_plain
from site_builder.model import PRINT, Digest, Listing
from site_builder.reuse import blocks, lots, meet, paired, sizes, spread
from site_builder.reuse.joint import Joint, Party, Reading, joint
from site_builder.reuse.meetings import BLOCK, CROWD, MANY
from site_builder.reuse.promising import promising

NOUNS = [
    "ferry",
    "harbour",
    "council",
    "lantern",
    "orchard",
    "minister",
    "quarry",
    "widow",
    "ledger",
    "kettle",
]
VERBS = ["crossed", "mended", "praised", "closed", "painted", "sold", "emptied", "guarded"]
SMALL = ["the", "of", "and", "in", "a", "to", "by", "with"]


def prose(chance: random.Random, shared: list[str]) -> str:
    """Made-up sentences, some of which other texts have too."""
    lines = []
    for _ in range(chance.randint(1, 7)):
        words = [
            chance.choice(chance.choice((NOUNS, VERBS, SMALL, SMALL))) for _ in range(chance.randint(5, 16))
        ]
        lines.append(" ".join(words) if chance.random() < 0.4 else chance.choice(shared))
        if chance.random() < 0.5:
            lines[-1] = " ".join(lines[-1].split()[chance.randint(0, 2) : chance.randint(7, 20)])
    return ". ".join(line.capitalize() for line in lines) + "."


@pytest.fixture(scope="module")
def made() -> list[tuple[str, Digest]]:
    """Texts with what is kept of them."""
    chance = random.Random(5)
    shared = [
        " ".join(chance.choice(chance.choice((NOUNS, VERBS, SMALL))) for _ in range(chance.randint(8, 18)))
        for _ in range(8)
    ]
    texts = [prose(chance, shared) for _ in range(40)]
    return [(text, digest(annotate(extract_plain(text, slug=f"a{n}")))) for n, text in enumerate(texts)]


Pairs = dict[tuple[int, int], tuple[int, frozenset[int]]]


def pairs(digests: list[Digest], of: list[int], many: int) -> Pairs:
    """Pairs with their prints and seeds, with blocks of these sizes and so many lots."""
    starts = [sum(of[:n]) for n in range(len(of) + 1)]
    parts = [digests[start : start + size] for start, size in zip(starts, of, strict=False)]
    met = [meet(lot) for lot in list(zip(*(spread(part, many) for part in parts), strict=True))[1:]]
    found: Pairs = {}
    for block, pieces in enumerate(zip(*met, strict=True)):
        for one in paired(pieces):
            earlier = starts[one.earlier >> BLOCK] + (one.earlier & (1 << BLOCK) - 1)
            seeds = frozenset(one.seeds[at : at + 8] for at in range(0, len(one.seeds), 8))
            found[earlier, starts[block] + one.later] = one.prints, seeds
    return found


def test_how_prints_are_dealt_changes_nothing(made):
    """One block and one lot, or many of both: the same pairs, prints and seeds."""
    digests = [one for _, one in made]
    whole = pairs(digests, [40], 1)
    assert len(whole) > 40
    for of, many in (([40], 64), ([1] * 40, 2), ([7, 1, 20, 12], 16)):
        assert pairs(digests, of, many) == whole


def test_pairs_have_the_prints_that_both_have(made):
    """Counted by hand: a print in many places ties each article to the earliest alone."""
    digests = [one for _, one in made]
    places = [Counter(number for number, _, _ in PRINT.iter_unpack(one.prints)) for one in digests]
    total: Counter[int] = sum(places, Counter())
    expected: Counter[tuple[int, int]] = Counter()
    for number in total:
        holding = [at for at, own in enumerate(places) if number in own]
        crowd = total[number] > CROWD
        expected.update((holding[0], at) for at in holding[1:]) if crowd else expected.update(
            combinations(holding, 2)
        )
    found = {pair: prints for pair, (prints, _) in pairs(digests, [13, 27], 8).items()}
    assert max(total.values()) > CROWD
    assert all(expected[pair] == prints for pair, prints in found.items())
    assert {pair for pair, prints in expected.items() if prints >= MANY} <= set(found)


def test_no_passage_is_lost_by_asking_what_prints_stand_in(made):
    """Every two equal runs that lead to a passage are promising; most that are not promising lead to none."""
    sides = [Party(Reading(one.article, text, "", (), ()), one) for text, one in made if len(one.prints) > 0]
    told = passed = 0
    for left, right in combinations(sides, 2):
        lefts, rights = (list(PRINT.iter_unpack(side.digest.prints)) for side in (left, right))
        for (number, i, one), (other, j, around) in product(lefts, rights):
            if number == other:
                alone = Joint(right, (cut(left, i),), (number.to_bytes(8, "little"),))
                found = joint(replace(alone, article=cut(right, j)))
                assert promising(one, around) or not found
                told, passed = told + bool(found), passed + (not promising(one, around))
    assert told > 50
    assert passed > 15


def cut(side: Party, word: int) -> Party:
    """The same article with the print at one word alone."""
    prints = b"".join(PRINT.pack(*one) for one in PRINT.iter_unpack(side.digest.prints) if one[1] == word)
    return replace(side, digest=replace(side.digest, prints=prints))


def test_every_article_has_the_number_of_its_prints(made):
    """Each print counts once, in the order of the block."""
    digests = [one for _, one in made]
    expected = [len({number for number, _, _ in PRINT.iter_unpack(one.prints)}) for one in digests]
    assert list(sizes(spread(digests, 4)[0])) == expected


def listed(*slugs: str) -> list[Listing]:
    return [listing(replace(extract_plain("One.", slug=slug), published="2026-03-01")) for slug in slugs]


def test_blocks_hold_every_article_once_by_day():
    """The undated come last, and no block is much longer than it should be."""
    names = [f"report-{n:04}" for n in range(900)]
    articles = [*listed(*names), replace(listed("aa")[0], published="")]
    found = blocks(articles)
    assert [at for block in found for at in block] == list(range(901))
    assert max(map(len, found)) <= lots(901)
    assert len(found) > 10


def test_one_article_more_changes_the_block_it_is_in():
    """The others keep their articles, so that nothing is known of them anew."""
    names = [f"report-{n:04}" for n in range(900)]
    before = {tuple(names[at] for at in block) for block in blocks(listed(*names))}
    more = [*names[:450], "report-0449-b", *names[450:]]
    after = {tuple(more[at] for at in block) for block in blocks(listed(*more))}
    assert len(after - before) <= 3
