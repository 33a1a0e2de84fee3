"""What may be published of an article: `full`, `excerpt` or `link`.

Its own `rights` decide if they begin with one of these words ("excerpt; © The Post"); else what `rights` in
site.yaml says of its publisher or agency, else its default.
"""

from site_builder.model import DEFAULT_RIGHTS, RIGHTS, Article, Listing, Settings


def mode(article: Article | Listing, settings: Settings) -> str:
    """One of RIGHTS."""
    stated = article.rights.split(maxsplit=1)[:1]
    own = stated[0].strip(";:,.").lower() if stated else ""
    if own in RIGHTS:
        return own
    known = {name.casefold(): given for name, given in settings.rights}
    for name in (article.publisher, article.source_label, article.agency):
        if name and name.casefold() in known:
            return known[name.casefold()]
    return known.get(DEFAULT_RIGHTS, "full")
