"""The main navigation: nothing of it depends on more than the stories told and the static pages."""

from collections.abc import Sequence

from site_builder import links
from site_builder.model import StaticPage


def sections(told: Sequence[str], pages: Sequence[StaticPage]) -> tuple[tuple[str, str], ...]:
    """The entries as (label, target); one story's comparison is linked without its index."""
    compare = links.comparison(told[0]) if len(told) == 1 else links.COMPARISONS
    stories = (("Stories", links.STORIES),) if len(told) > 1 else ()
    return (
        *stories,
        ("Timeline", links.TIMELINE),
        ("Compare", compare),
        ("People", links.PEOPLE),
        ("Articles", links.ARTICLES),
        *((page.title, links.page(page.slug)) for page in pages),
        ("Search", links.SEARCH),
    )
