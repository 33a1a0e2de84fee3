"""Between extraction and everything after: all faults of the input in one go, or the articles without any."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from site_builder import links
from site_builder.astray import astray, unshown
from site_builder.choices import Choices
from site_builder.errors import ContentError, Problem, SiteError
from site_builder.ids import slug
from site_builder.model import Aim, Listing, StaticPage

Accepted = tuple[tuple[Listing, ...], tuple[Problem, ...]]


def accept(
    articles: Sequence[Listing],
    problems: Iterable[Problem],
    failures: Iterable[SiteError],
    choices: Choices,
    pages: Iterable[StaticPage] = (),
) -> Accepted:
    """(articles to publish, faults of those left out and warnings).

    Raises ContentError with all faults and warnings, sorted by place. `problems` are those of reading and of
    links, `failures` those of extraction and of the desk's files; `pages` are there too, at addresses of
    their own.
    """
    given = tuple(problems)
    public = [article for article in articles if choices.drafts or not article.draft]
    single, doubled = _told_apart(public, pages)
    found = {
        *unshown(given, articles),
        *doubled,
        *astray(public, given),
        *_of(failures),
        *_unready(articles, public),
    }
    single, orphaned = _without_faulty(single, found) if choices.keep_going else (single, [])
    told = sorted({*found, *orphaned}, key=lambda p: (p.path, p.line, p.column, p.message))
    faults = [problem for problem in told if choices.strict or not problem.warning]
    if any(not (choices.keep_going and _about_article(problem)) for problem in faults):
        raise ContentError(*told)
    if not single:
        advice = "add an article, or build the drafts with --drafts" if articles else "add an article"
        raise ContentError(
            *told, Problem("content/articles", f"no article to publish; {advice}", code="F101")
        )
    return tuple(single), tuple(told)


def _of(failures: Iterable[SiteError]) -> Iterator[Problem]:
    for failure in failures:
        if not isinstance(failure, ContentError):
            raise failure
        yield from failure.problems


def _unready(articles: Iterable[Listing], public: Iterable[Listing]) -> Iterator[Problem]:
    """A problem for every link to an article that readers cannot see yet."""
    hidden = {links.article(article.slug) for article in articles if article.draft}
    for article in public if hidden else ():
        for aim, page in _aimed(article):
            if page in hidden - {links.article(one.slug) for one in public}:
                message = f"link: '{aim.written[:80]}' is a draft; build with --drafts, or take the link out"
                for line, column in aim.places:
                    yield Problem(article.path, message, line, column, code="L601")


def _without_faulty(articles: list[Listing], found: Iterable[Problem]) -> tuple[list[Listing], list[Problem]]:
    """The articles without a fault of their own, and without a link to one that is left out."""
    faulty = {problem.path for problem in found if not problem.warning}
    gone = {links.article(slug(PurePosixPath(path).stem)) for path in faulty}
    gone |= {links.article(article.slug) for article in articles if article.path in faulty}
    kept = [article for article in articles if article.path not in faulty]
    gone -= {links.article(article.slug) for article in kept}
    orphaned = []
    while lost := [article for article in kept if any(page in gone for _, page in _aimed(article))]:
        orphaned += [
            _orphan(article, aim) for article in lost for aim, page in _aimed(article) if page in gone
        ]
        gone = {links.article(article.slug) for article in lost}
        kept = [article for article in kept if links.article(article.slug) not in gone]
    return kept, orphaned


def _orphan(article: Listing, aim: Aim) -> Problem:
    message = f"link: '{aim.written[:80]}' leads to an article that is left out; mend that one first"
    return Problem(article.path, message, *aim.places[0], code="L601")


def _aimed(article: Listing) -> Iterator[tuple[Aim, str]]:
    """What links to pages of the site, with the page's path."""
    return ((aim, aim.path.partition("#")[0]) for aim in article.aims if aim.kind == "page")


def _told_apart(
    articles: Sequence[Listing], pages: Iterable[StaticPage]
) -> tuple[list[Listing], list[Problem]]:
    """The first article of each slug, and a problem for every other one that names both files."""
    first: dict[str, Listing] = {}
    problems = []
    for article in articles:
        other = first.setdefault(article.slug, article)
        if other is not article:
            message = (
                f"slug: '{article.slug}' is also the slug of {other.path}; rename one, or set `slug:` in it"
            )
            problems.append(Problem(article.path, message, *article.slug_at, code="N401"))
    return list(first.values()), [*problems, *_taken(first.values(), pages)]


def _taken(articles: Iterable[Listing], pages: Iterable[StaticPage]) -> Iterator[Problem]:
    """A problem for every alias that is the address of another page, or its alias too.

    Addresses that differ in capitals only are one to many systems.
    """
    articles = list(articles)
    owners: dict[str, Listing | StaticPage] = {links.page(page.slug): page for page in pages}
    owners |= {links.article(article.slug): article for article in articles}
    for article in articles:
        for path in article.aliases:
            other = owners.get(path.casefold())
            owners.setdefault(path.casefold(), article)
            if other:
                message = f"aliases: '{path}' is an address of {other.path} already; take it out of one"
                yield Problem(article.path, message, *article.aliases_at, code="N401")


def _about_article(problem: Problem) -> bool:
    return "/articles/" in problem.path
