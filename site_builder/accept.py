"""Between extraction and everything after: all faults of the input in one go, or the articles without any."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder import links
from site_builder.errors import ContentError, Problem, SiteError
from site_builder.model import Article, StaticPage


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line decides about one build."""

    drafts: bool = False
    """Publish drafts too."""

    keep_going: bool = False
    """Leave out articles with faults, and say so, instead of stopping."""

    strict: bool = False
    """Take warnings for errors."""


Accepted = tuple[tuple[Article, ...], tuple[Problem, ...]]


def accept(
    articles: Sequence[Article],
    problems: Iterable[Problem],
    failures: Iterable[SiteError],
    choices: Choices,
    pages: Iterable[StaticPage] = (),
) -> Accepted:
    """(articles to publish, faults of those left out). Raises ContentError with all faults, sorted by place.

    `problems` are those of reading, `failures` those of extraction and of the desk's files; `pages` are
    there too, at addresses of their own.
    """
    found = [problem for problem in problems if choices.strict or not problem.warning]
    for failure in failures:
        if not isinstance(failure, ContentError):
            raise failure
        found += failure.problems
    public = [article for article in articles if choices.drafts or not article.draft]
    single, doubled = _told_apart(public, pages)
    found = sorted({*found, *doubled}, key=lambda p: (p.path, p.line, p.column, p.message))
    stopping = found if not choices.keep_going else [p for p in found if not _about_article(p)]
    if stopping:
        raise ContentError(*found)
    if not single:
        advice = "add an article, or build the drafts with --drafts" if articles else "add an article"
        raise ContentError(
            *found, Problem("content/articles", f"no article to publish; {advice}", code="F101")
        )
    return tuple(single), tuple(found)


def _told_apart(
    articles: Sequence[Article], pages: Iterable[StaticPage]
) -> tuple[list[Article], list[Problem]]:
    """The first article of each slug, and a problem for every other one that names both files."""
    first: dict[str, Article] = {}
    problems = []
    for article in articles:
        other = first.setdefault(article.slug, article)
        if other is not article:
            message = (
                f"slug: '{article.slug}' is also the slug of {other.path}; rename one, or set `slug:` in it"
            )
            problems.append(Problem(article.path, message, 1, 1, code="N401"))
    return list(first.values()), [*problems, *_taken(first.values(), pages)]


def _taken(articles: Iterable[Article], pages: Iterable[StaticPage]) -> Iterator[Problem]:
    """A problem for every alias that is the address of another page, or its alias too.

    Addresses that differ in capitals only are one to many systems.
    """
    articles = list(articles)
    owners: dict[str, Article | StaticPage] = {links.page(page.slug): page for page in pages}
    owners |= {links.article(article.slug): article for article in articles}
    for article in articles:
        for path in article.aliases:
            other = owners.get(path.casefold())
            owners.setdefault(path.casefold(), article)
            if other:
                message = f"aliases: '{path}' is an address of {other.path} already; take it out of one"
                yield Problem(article.path, message, 1, 1, code="N401")


def _about_article(problem: Problem) -> bool:
    return "/articles/" in problem.path
