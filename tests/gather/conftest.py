"""How the tests of people read: articles in, the corpus out."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.bench.gathered import gathered
from site_builder.extract.plain import extract_plain
from site_builder.model import Corpus, Desk, PersonEntry

Telling = Callable[..., Corpus]


@pytest.fixture
def tell() -> Telling:
    """Annotate texts by slug, all of one story, and gather them."""

    def teller(people: tuple[PersonEntry, ...] = (), /, **texts: str) -> Corpus:
        articles = (replace(extract_plain(text, slug=slug), story="s") for slug, text in texts.items())
        return gathered(tuple(annotate(article) for article in articles), Desk(people=people))

    return teller
