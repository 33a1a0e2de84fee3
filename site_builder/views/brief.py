"""A title where it is one among others: in lists, in links, in a page's head and where it is cited.

The page of the article shows it whole, and so do the data files.
"""

LONGEST = 300
"""Characters; the longest titles of newspapers have about 150."""


def brief(title: str) -> str:
    """The title, or its beginning up to a space and an ellipsis."""
    return begun(title, LONGEST)


def begun(text: str, longest: int) -> str:
    """The text, or its beginning up to a space and an ellipsis."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
