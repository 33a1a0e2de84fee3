"""Article to Annotated: marks on the text, made by finders that never change it.

The order below is the order of dependence. Each finder is a package of its own with one visible,
ordered list of rules; each mark names the rule that made it.
"""

from dataclasses import replace

from site_builder.annotate import dates, figures, names, quotes
from site_builder.language import sentences
from site_builder.language.reach import within_reach
from site_builder.model import Annotated, Article


def annotate(article: Article) -> Annotated:
    """Mark names, dates, figures and those quotations that are surely speech, with their speakers."""
    found = annotate_all(article)
    return replace(found, quotes=quotes.shown(found.quotes))


def annotate_all(article: Article) -> Annotated:
    """The same with every quotation, however doubtful; each tells its chance."""
    read = within_reach(article)
    split = sentences.of_article(read)
    marked_dates = dates.find(read, split)
    mentions = names.find(read, split)
    quoted, terms = quotes.find(read, split, mentions)
    counted = figures.find(read, split, marked_dates)
    return Annotated(article, split, mentions, marked_dates, counted, quoted, terms)
