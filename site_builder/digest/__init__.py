"""One annotated article made small, to be compared with all others of a site.

`digest` keeps numbers for its words and for runs of them, for text that stands elsewhere too; `telling` keeps
the words that tell what it is about, for stories, where there are articles without one; `roster` keeps whom
it names and who speaks in it. All are made once an article and remembered.
"""

from site_builder.digest.prints import numbered, packed, prints
from site_builder.digest.roster import roster
from site_builder.digest.telling import telling
from site_builder.language.body import body_words
from site_builder.model import Annotated, Digest

__all__ = ["digest", "roster", "telling"]


def digest(annotated: Annotated) -> Digest:
    """The digest of one article."""
    words = body_words(annotated)
    numbers = numbered(words)
    return Digest(annotated.article.slug, packed(words, numbers), prints(words, numbers))
