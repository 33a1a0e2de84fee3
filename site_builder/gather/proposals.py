"""Stories proposed for articles that have none, with the words and the days that speak for each.

A group of such articles is a new story, unless it is as alike to the articles of a story that is there: then
they may join it. A proposal is named after its earliest article, so that its id and its address outlive
articles that come later. It says how sure it is: half, and the mean likeness of its articles.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from site_builder.gather.grouping import ALIKE, Group, groups
from site_builder.gather.likeness import Leaf, Pair, leaves, pairs, shared_words
from site_builder.ids import slug, stable_id
from site_builder.model import Listing, Proposal, StoryEntry, Telling

BEST = 3
"""Articles of a story that a newcomer is held against: those most like it."""

TERMS = 6
"""Words shown as evidence."""

LEAST_TERMS = 3
"""Words that articles must share, or they are alike in nothing an editor could check."""

SUREST = 0.98
LONGEST = 48
"""Characters of the address of a new story."""

Joining = defaultdict[int, defaultdict[str, list[float]]]
"""By article without a story, by story: how alike it is to each of that story's articles."""


def propose(
    articles: Sequence[Listing], tellings: Sequence[Telling], stories: Sequence[StoryEntry]
) -> tuple[Proposal, ...]:
    """Stories for the articles that have none, the surest first."""
    if all(article.story for article in articles):
        return ()
    found = leaves(articles, tellings)
    free: list[Pair] = []
    joining: Joining = defaultdict(lambda: defaultdict(list))
    for pair in pairs(found):
        left, right = found[pair.left].story, found[pair.right].story
        if left or right:
            joining[pair.right if left else pair.left][left or right].append(pair.score)
        else:
            free.append(pair)
    grouped = groups(free)
    alone = set(range(len(found))) - {place for places, _ in grouped for place in places}
    singles: list[Group] = [((place,), 0.0) for place in sorted(alone) if not found[place].story]
    writer = _Writer(found, {a.slug: a for a in articles}, stories)
    made = (writer.proposal(group, joining) for group in (*grouped, *singles))
    return writer.told_apart([one for one in made if one])


class _Writer:
    """Proposals in words."""

    def __init__(
        self,
        found: Sequence[Leaf],
        articles: Mapping[str, Listing],
        stories: Sequence[StoryEntry],
    ) -> None:
        self.found = found
        self.articles = articles
        self.titles = {story.slug: story.title for story in stories}
        self.members: defaultdict[str, list[Leaf]] = defaultdict(list)
        for leaf in found:
            self.members[leaf.story].append(leaf)

    def proposal(self, group: Group, joining: Joining) -> Proposal | None:
        """The proposal for a group; None for a single article that joins nothing."""
        places, mean = group
        story, likeness = self._nearest(places, joining)
        joins = likeness >= max(ALIKE, mean)
        if not joins and len(places) < 2:
            return None
        own = [self.found[place] for place in places]
        return self._written(own, story if joins else "", likeness if joins else mean)

    def _nearest(self, places: Sequence[int], joining: Joining) -> tuple[str, float]:
        """The story most like these articles, and how alike: each is held against the three most like it."""
        sums: defaultdict[str, float] = defaultdict(float)
        for place in places:
            for story, scores in joining.get(place, {}).items():
                sums[story] += sum(sorted(scores)[-BEST:]) / min(BEST, len(self.members[story]))
        story = min(sums, key=lambda name: (-sums[name], name), default="")
        return story, sums[story] / len(places)

    def _written(self, own: Sequence[Leaf], story: str, likeness: float) -> Proposal | None:
        terms = self._terms([*own, *(self.members[story][-BEST:] if story else ())])
        if len(terms) < LEAST_TERMS:
            return None
        days = sorted(date.fromordinal(leaf.day).isoformat() for leaf in own if leaf.day)
        earliest = min(own, key=lambda leaf: (not leaf.day, leaf.day, leaf.slug)).slug
        title = self.articles[earliest].title
        return Proposal(
            stable_id("st", story, earliest),
            story or _address(title),
            self.titles.get(story, story) if story else title,
            bool(story),
            tuple(leaf.slug for leaf in own),
            terms,
            days[0] if days else "",
            days[-1] if days else "",
            round(min(SUREST, 0.5 + likeness), 2),
        )

    def _terms(self, group: Sequence[Leaf]) -> tuple[str, ...]:
        """The words they share as the first of them writes each."""
        writers = [(leaf.vector.weights, leaf.telling.written()) for leaf in group]
        words = (next(names[s] for held, names in writers if s in held) for s in shared_words(group))
        return tuple(dict.fromkeys(words))[:TERMS]

    def told_apart(self, made: Sequence[Proposal]) -> tuple[Proposal, ...]:
        """The proposals, new ones under addresses that no other story has."""
        taken, result = set(self.titles) | {leaf.story for leaf in self.found}, []
        for one in made:
            address, n = one.story, 1
            while not one.joins and address in taken:
                n += 1
                address = f"{one.story}-{n}"
            taken.add(address)
            result.append(replace(one, story=address))
        return tuple(sorted(result, key=lambda p: (-p.confidence, -len(p.articles), p.id)))


def _address(title: str) -> str:
    """The title as a slug, cut after a word."""
    whole = slug(title)
    return whole if len(whole) <= LONGEST else whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]
