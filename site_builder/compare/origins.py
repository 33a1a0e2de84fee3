"""Where a passage comes from: the source it cites, else the agency it was taken from, else its own publisher.

Two passages of one origin count once: two papers that print the same readout do not confirm each other. A
source that is cited may itself be one of the story's sources, by publisher or by agency.
"""

import re
from functools import lru_cache

from site_builder.compare.case import Case
from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.language.words import folded_words
from site_builder.model import Evidence

IDLE = wordlist.words("the news agency state newspaper magazine")
"""Words of a source's name that two articles may write or leave out."""

OUTLET = re.compile(
    r"\b(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Mail|Press|TV|Television|Radio|Broadcasting|Review"
    r"|Weekly|Daily|Standard|Globe|Mirror|Chronicle|Guardian|Observer|Telegraph|Independent|Economist|BBC|CNN"
    r"|NBC|CBS|ABC|NPR|DW|AFP|AP|Reuters|Bloomberg|Xinhua|TASS|Interfax|Kyodo|Yonhap|Al Jazeera)\b"
)
"""Words by which a listener ("told the BBC") is a source that others can take the words from."""


def leans_on(passage: Passage, case: Case) -> tuple[str, ...]:
    """Whom a sentence has it from, in order; one that says "reportedly" leans on the sentence before it."""
    if passage.number not in case.leaning:
        case.leaning[passage.number] = _leans_on(passage, case)
    return case.leaning[passage.number]


def _leans_on(passage: Passage, case: Case) -> tuple[str, ...]:
    own = _cites(passage, case)
    if own or passage.number == 0 or "reportedly" not in passage.folded:
        return own
    before = case.reading.passages[passage.number - 1]
    return _cites(before, case) if before.article == passage.article else ()


def _cites(passage: Passage, case: Case) -> tuple[str, ...]:
    named = list(case.cited.get(passage.number, ()))
    quotes = case.quotes_in(passage.evidence)
    named += [quote.via for quote in quotes if quote.via]
    named += [quote.addressee for quote in quotes if OUTLET.search(quote.addressee)]
    ours = _names(passage.article, case) if named else ()
    found = {key(name): name for name in reversed(named) if key(name) and key(name) not in ours}
    return tuple(name for name in dict.fromkeys(named) if found.get(key(name)) == name)


def origin(passage: Passage, case: Case) -> tuple[str, ...]:
    """One value for all passages that come from one place."""
    names = leans_on(passage, case)
    article = case.reading.by_slug[passage.article].annotated.article
    return key(names[0]) if names else key(article.agency) or key(article.publisher) or (passage.article,)


def origins(evidence: list[Evidence], case: Case) -> set[tuple[str, ...]]:
    """The origins of some passages."""
    passages = (case.reading.at(one.article, one.span) for one in evidence)
    return {origin(passage, case) for passage in passages if passage}


def bearers(case: Case) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The articles of the story by the names of their publisher and agency, as `key` has them."""
    found: dict[tuple[str, ...], list[str]] = {}
    for slug in case.reading.by_slug:
        for name in dict.fromkeys(_names(slug, case)):
            found.setdefault(name, []).append(slug)
    return {name: tuple(slugs) for name, slugs in found.items()}


@lru_cache(maxsize=4096)
def key(name: str) -> tuple[str, ...]:
    """A source's name, equal for two ways of writing it."""
    return tuple(word for word in folded_words(name) if word not in IDLE)


def _names(slug: str, case: Case) -> tuple[tuple[str, ...], ...]:
    article = case.reading.by_slug[slug].annotated.article
    return tuple(key(name) for name in (article.publisher, article.agency) if key(name))
