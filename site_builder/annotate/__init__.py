"""Article to Annotated: marks on the text, made by finders that never change it.

The order below is the order of dependence. Each finder is a package of its own with one visible,
ordered list of rules; each mark names the rule that made it.
"""

from dataclasses import replace

from site_builder.annotate import corrections, dates, figures, names, quotes, references
from site_builder.language import sentences
from site_builder.model import Annotated, Article


def annotate(article: Article) -> Annotated:
    """Mark names, dates, figures and those quotations that are surely speech, with their speakers."""
    found = annotate_all(article)
    return replace(found, quotes=corrections.kept(found.quotes, quotes.shown(found.quotes)))


def annotate_all(article: Article) -> Annotated:
    """The same with every quotation, however doubtful; each tells its chance. An editor's word is last."""
    split = sentences.of_article(article)
    marked_dates = dates.find(article, split)
    mentions = names.find(article, split)
    listed = references.find(article)
    quoted, terms = quotes.find(references.apart(article, listed), split, mentions)
    quoted = references.cite(article, split, quoted, listed)
    counted = figures.find(article, split, marked_dates)
    found = Annotated(article, split, mentions, marked_dates, counted, quoted, terms, listed)
    return corrections.apply(found)
