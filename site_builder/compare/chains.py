"""The way each quotation and claim came: publisher, the agency it printed, the source cited, the speaker.

One chain for every quotation somebody is named for, so that a reader sees how far the words have travelled.
"""

from collections.abc import Callable, Iterator

from site_builder.compare.case import Case
from site_builder.compare.origins import key, leaning
from site_builder.compare.passages import Passage
from site_builder.model import Chain, Quote


def chains(case: Case) -> tuple[Chain, ...]:
    """One chain a quotation, in text order, articles in the dossier's order."""
    leans = leaning(case)
    return tuple(
        chain for slug, quotes in case.quotes.items() for chain in _of_article(slug, quotes, case, leans)
    )


def _of_article(
    slug: str, quotes: tuple[Quote, ...], case: Case, leans: Callable[[Passage], tuple[str, ...]]
) -> Iterator[Chain]:
    article = case.reading.by_slug[slug].annotated.article
    for quote in quotes:
        passage, speaker = case.reading.at(slug, quote.span), case.speaker_of(slug, quote)
        if passage and (speaker or quote.via):
            steps = (article.publisher, article.agency, *leans(passage), speaker)
            yield Chain(slug, quote.id, _each_once(steps))


def _each_once(steps: tuple[str, ...]) -> tuple[str, ...]:
    """The steps that have a name, without one that repeats an earlier one in other words."""
    found: dict[tuple[str, ...], str] = {}
    for step in steps:
        if key(step):
            found.setdefault(key(step), step)
    return tuple(found.values())
