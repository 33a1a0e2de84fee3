"""A title where it is one among others: in lists, in links, in a page's head and where it is cited.

The page of the article shows it whole, and so do the data files.
"""

LONGEST = 300
"""Characters; the longest titles of newspapers have about 150."""


def brief(title: str) -> str:
    """The title, or its beginning up to a space and an ellipsis."""
    return title if len(title) <= LONGEST else title[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
