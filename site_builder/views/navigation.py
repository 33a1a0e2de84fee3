"""The main navigation: nothing of it depends on more than the stories told."""

from collections.abc import Sequence

from site_builder import links


def sections(told: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The entries as (label, target); one story's comparison is linked without its index."""
    compare = links.comparison(told[0]) if len(told) == 1 else links.COMPARISONS
    stories = (("Stories", links.STORIES),) if len(told) > 1 else ()
    return (
        *stories,
        ("Timeline", links.TIMELINE),
        ("Compare", compare),
        ("People", links.PEOPLE),
        ("Articles", links.ARTICLES),
        ("Search", links.SEARCH),
    )
