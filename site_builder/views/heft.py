"""What an entry takes of a page, estimated before it is made.

Which page an entry stands on decides how its links are written, so it must be known first.
"""

from site_builder.model import Article
from site_builder.views.cuts import Cut
from site_builder.views.paging import weight

LONGEST = 1500
"""Characters of a quotation shown; the rest of a speech is read in its article."""

ENTRY = 1960
"""Bytes of an entry besides its words and its sentence: links, who else has the words, how to cite it."""


def entry(article: Article, cut: Cut) -> int:
    """Bytes of the entry of a quotation."""
    words, around = weight(cut.words[:LONGEST]), weight(cut.before) + weight(cut.after)
    return ENTRY + words * 2 + around + weight(article.title) + 3 * len(article.slug)
