"""Articles as reference managers take them: CSL-JSON and BibTeX, for one article or the sources of a story.

CSL-JSON follows the schema of citationstyles.org: `article-newspaper`, with authors as the source writes
them (`literal`). BibTeX is `@article` in UTF-8, with `date` and `journaltitle` for biblatex beside `year`,
`month` and `journal`; signs that TeX reads as commands are escaped. A date that was inferred is told as such
in `note`.
"""

import re
from collections.abc import Iterable, Iterator

from site_builder import links
from site_builder.export.passages import Record
from site_builder.model import Article, Settings

SIGNS = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
}  # fmt: skip
SIGN = re.compile(r"[\\~^{}%&#$_]")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TWO_NAMES = re.compile(r",|\band\b")
"""In a name: what BibTeX would take for the border between two, or between surname and first name."""

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def csl(article: Article, settings: Settings) -> Record:
    """The article as CSL-JSON; what is not known is left out."""
    record: Record = {
        "id": article.slug,
        "type": "article-newspaper",
        "title": article.title,
        "author": [{"literal": name} for name in article.authors],
        "container-title": article.publisher or article.agency,
        "issued": _date_parts(article.published),
        "accessed": _date_parts(article.retrieved),
        "URL": article.url,
        "language": article.lang,
        "note": _note(article),
        "archive": settings.title,
        "archive_location": address(article, settings),
    }
    return {key: value for key, value in record.items() if value}


def bibtex(articles: Iterable[Article], settings: Settings) -> bytes:
    """The articles as BibTeX entries, each with its slug as key."""
    return "\n".join(_entry(article, settings) for article in articles).encode()


def address(article: Article, settings: Settings) -> str:
    """The page of an article; whole where the site has a `base_url`."""
    path = links.article(article.slug)
    return settings.hosted(path) or path


def _entry(article: Article, settings: Settings) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(article, settings) if value]
    return "\n".join([f"@article{{{article.slug},", *lines, "}", ""])


def _fields(article: Article, settings: Settings) -> Iterator[tuple[str, str]]:
    """Name and value, ready for TeX."""
    day = DAY.match(article.published)
    publisher = _escaped(article.publisher or article.agency)
    yield "title", _escaped(article.title)
    yield "author", " and ".join(map(_author, article.authors))
    yield "journal", publisher
    yield "journaltitle", publisher
    yield "entrysubtype", "newspaper"
    yield "date", day[0] if day else ""
    yield "year", day[1] if day else ""
    yield "month", MONTHS[int(day[2]) - 1] if day else ""
    yield "url", _verbatim(article.url)
    yield "urldate", article.retrieved[:10] if DAY.match(article.retrieved) else ""
    yield "langid", _escaped(article.lang)
    yield "note", _escaped(_note(article))
    yield "annotation", f"{_escaped(settings.title)}: {_verbatim(address(article, settings))}"


def _author(name: str) -> str:
    """A name as one name, whatever stands in it."""
    return f"{{{_escaped(name)}}}" if TWO_NAMES.search(name) else _escaped(name)


def _escaped(text: str) -> str:
    """On one line, with no sign left that TeX would carry out."""
    return SIGN.sub(lambda sign: SIGNS[sign[0]], " ".join(text.split()))


def _verbatim(url: str) -> str:
    """An address: TeX reads it as it is, but an odd brace would end the entry early."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _note(article: Article) -> str:
    inferred = article.published and not article.published_from.startswith("stated")
    return f"Date {article.published_from}" if inferred else ""


def _date_parts(iso: str) -> Record:
    day = DAY.match(iso)
    return {"date-parts": [[int(part) for part in day.groups()]]} if day else {}
