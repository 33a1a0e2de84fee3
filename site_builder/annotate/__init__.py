"""Article to Annotated: marks on the text, made by finders that never change it.

The order below is the order of dependence. Each finder is a package of its own with one visible,
ordered list of rules; each mark names the rule that made it.
"""

from dataclasses import replace

from site_builder.annotate import corrections, dates, figures, names, quotes, references
from site_builder.language import sentences
from site_builder.language.reach import within_reach
from site_builder.model import Annotated, Article


def annotate(article: Article) -> Annotated:
    """Mark names, dates, figures and those quotations that are surely speech, with their speakers."""
    found = annotate_all(article)
    return replace(found, quotes=corrections.kept(found.quotes, quotes.shown(found.quotes)))


def annotate_all(article: Article) -> Annotated:
    """The same with every quotation, however doubtful; each tells its chance. An editor's word is last."""
    read = within_reach(article)
    split = sentences.of_article(read)
    marked_dates = dates.find(read, split)
    mentions = names.find(read, split)
    listed = references.find(read)
    quoted, terms = quotes.find(references.apart(read, listed), split, mentions)
    quoted = references.cite(read, split, quoted, listed)
    counted = figures.find(read, split, marked_dates)
    found = Annotated(article, split, mentions, marked_dates, counted, quoted, terms, listed)
    return corrections.apply(found)
