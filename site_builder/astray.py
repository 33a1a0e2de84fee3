"""Addresses in articles that cannot be shown as what they are meant to be: warnings, their words stay.

Pages show no pictures, only what they are said to show; a picture that is not there is told nevertheless,
for its article came from somewhere without it. An address that is neither of the web nor of this site is
most often a slip (`htps://`, `www.example.org`), and would be lost unseen.
"""

from collections.abc import Iterable, Iterator

from site_builder.errors import Problem
from site_builder.model import Listing

ADVICE = "write https://..., or the name of an article's file"


def unshown(problems: Iterable[Problem], articles: Iterable[Listing]) -> Iterator[Problem]:
    """Those of reading, but of no picture that an article names: that it is not shown is as it should be."""
    named = {aim.path for article in articles for aim in article.aims if aim.kind == "image"}
    return (one for one in problems if one.code != "F104" or one.path not in named)


def astray(articles: Iterable[Listing], problems: Iterable[Problem]) -> Iterator[Problem]:
    """A warning for each; `problems` of reading name files and folders that lie there and are not read."""
    there = tuple(problem.path for problem in problems if problem.code == "F104")
    for article in articles:
        for aim in article.aims:
            if aim.kind == "image" and not aim.path.startswith(there):
                message = f"image: '{aim.written[:80]}' is not there; put it there, or take it out"
                for line, column in aim.places:
                    yield Problem(article.path, message, line, column, warning=True, code="L602")
            elif aim.kind == "nothing":
                message = f"link: '{aim.written[:80]}' cannot be linked, so its words stay alone; {ADVICE}"
                for line, column in aim.places:
                    yield Problem(article.path, message, line, column, warning=True, code="L603")
