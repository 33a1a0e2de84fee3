"""Whose quotations are compared, and with what: by person, from the facts of the whole site."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.views.alike import Mark, alike
from site_builder.views.derived import UNLIKE, Alike
from site_builder.views.facts import Said
from site_builder.views.outlines import Outline
from site_builder.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Likening:
    """One person's quotations in several articles."""

    person: str
    said: tuple[Said, ...]
    articles: tuple[str, ...]
    """Slugs, in the order of the first quotation of each."""

    stories: tuple[str, ...]
    """Theirs."""

    marked: tuple[Mark, ...]

    def of(self, words: Mapping[str, Mapping[str, str]]) -> Alike:
        """What they have in common; `words` are those of articles, by slug."""
        own = tuple(words[slug] for slug in self.articles)
        return alike(self.said, own, self.stories, self.marked)


def likenings(
    said: Mapping[str, Sequence[Said]], stories: Mapping[str, str], outlines: Iterable[Outline]
) -> Iterator[Likening]:
    """Of everyone with quotations in two articles or more; all others have nothing in common.

    `stories` are those of articles, by slug.
    """
    marked: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    for outline in outlines:
        for mark in outline.marked:
            marked[mark[:2]].append(mark)
    for person, own in said.items():
        articles = tuple(dict.fromkeys(one.article for one in own))
        if person and len(articles) > 1:
            held = tuple(mark for one in own for mark in marked.get((one.article, one.quote), ()))
            yield Likening(person, tuple(own), articles, tuple(map(stories.__getitem__, articles)), held)


def liken(shelf: Shelf, person: str) -> Alike:
    """One person's quotations compared, as a shelf has them."""
    said = shelf.said.get(person, ())
    stories = {one.article: shelf.facts[one.article].story for one in said}
    told = (shelf.outlines[one] for one in dict.fromkeys(stories.values()) if one in shelf.outlines)
    return next((one.of(shelf.uttered) for one in likenings({person: said}, stories, told)), UNLIKE)
