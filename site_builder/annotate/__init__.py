"""Article to Annotated: marks on the text, made by finders that never change it.

The order below is the order of dependence. Each finder is a package of its own with one visible,
ordered list of rules; each mark names the rule that made it.
"""

from dataclasses import replace

from site_builder.annotate import corrections, dates, figures, names, quotes, references
from site_builder.language import sentences
from site_builder.language.reach import QUOTATIONS, within_reach
from site_builder.model import Annotated, Article

EVERY = frozenset(["dates", "figures", "names", "quotes"])
"""Kinds of marks that can be asked for."""


def annotate(article: Article) -> Annotated:
    """Mark names, dates, figures and those quotations that are surely speech, with their speakers."""
    found = annotate_all(article)
    sure = quotes.shown(found.quotes)[:QUOTATIONS]
    return replace(found, quotes=corrections.kept(found.quotes, sure))


def annotate_all(article: Article, wanted: frozenset[str] = EVERY) -> Annotated:
    """The same with every quotation, however doubtful; each tells its chance. An editor's word is last.

    Of the kinds in `EVERY` those not wanted are not looked for, save where another rests on them.
    """
    read = within_reach(article)
    split = sentences.of_article(read)
    marked_dates = dates.find(read, split) if wanted & {"dates", "figures"} else ()
    counted = figures.find(read, split, marked_dates) if "figures" in wanted else ()
    mentions = names.find(read, split) if wanted & {"names", "quotes"} else ()
    found = Annotated(article, split, mentions, marked_dates, counted)
    return _spoken(read, found) if "quotes" in wanted else found


def _spoken(read: Article, found: Annotated) -> Annotated:
    """With quotations, terms and references; corrections concern nothing else."""
    listed = references.find(read)
    quoted, terms = quotes.find(references.apart(read, listed), found.sentences, found.mentions)
    quoted = references.cite(read, found.sentences, quoted, listed)
    return corrections.apply(replace(found, quotes=quoted, terms=terms, references=listed))
