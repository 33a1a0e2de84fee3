"""One call from prose to marks."""

import pytest

from site_builder.annotate import dates
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences


@pytest.fixture
def marks():
    """Marks of a text published on 2026-02-05, a Thursday, unless told otherwise; as (words, value)."""

    def found(text, published="2026-02-05"):
        article = extract_plain(text, published=published)
        return dates.find(article, sentences.of_article(article))

    return found


@pytest.fixture
def values(marks):
    """(words, value) of each mark."""

    def found(text, published="2026-02-05"):
        return [(mark.span.of(text), mark.value) for mark in marks(text, published)]

    return found
