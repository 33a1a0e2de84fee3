"""The entries of a list of references: who wrote it, in which year, what it is called, where it is.

Blocks marked as references, else the paragraphs below a heading "References" that look like entries, down
to the first that does not. Read are the author-date styles (APA, Harvard, Chicago), with or without
numbers; of any other style the authors are what stands before the title.
"""

import re
from collections.abc import Iterator

from site_builder.language.urls import clean_url
from site_builder.model import Article, Block, Reference, Span

HEADING = re.compile(
    r"(?:references?(?: list| cited)?|bibliography|works cited|(?:literature|sources)(?: cited)?)[\s:.]*",
    re.IGNORECASE,
)
LONGEST_HEADING = 30
NUMBER = re.compile(r"\[?\d{1,3}[\].)]{1,2}\s+")
YEAR = r"(?:(?:19|20)\d\d[a-z]?|n\.d\.)"
BRACKETED = re.compile(rf"\((?P<year>{YEAR})[^()\n]{{0,40}}\)")
STOPPED = re.compile(rf"(?<=[.,] )(?P<year>{YEAR})\b[.:]?")
ANY_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d[a-z]?)\b")
ADDRESS = re.compile(r"https?://[^\s<>\"”]+")
TITLE_END = re.compile(r"[.?!](?=\s|$)|(?=https?://)")
QUOTED = re.compile(r"[“\"‘'«](?P<title>[^“”\"«»\n]{2,300}?)[.,?!]?[”\"’'»]")
AUTHORS_END = re.compile(r"\. |[“\"«]")

INITIAL = re.compile(r"\b[A-Z]\.\Z")

HEAD = 400
"""Characters in which the year of an entry stands."""


def find(article: Article) -> tuple[Reference, ...]:
    """The entries, in order; none where the article has no list."""
    return tuple(_read(article, block) for block in _listed(article))


def _listed(article: Article) -> Iterator[Block]:
    below = False
    for block in article.blocks:
        if block.kind == "reference":
            yield block
        elif _is_heading(article, block):
            below = True
        elif below and block.kind in ("paragraph", "item") and _is_entry(block.span.of(article.text)):
            yield block
        else:
            below = False


def _is_heading(article: Article, block: Block) -> bool:
    short = block.span.end - block.span.start <= LONGEST_HEADING
    return short and bool(HEADING.fullmatch(block.span.of(article.text)))


def _is_entry(text: str) -> bool:
    return bool(BRACKETED.search(text, 0, HEAD) or NUMBER.match(text) or ADDRESS.search(text, 0, 2 * HEAD))


def _read(article: Article, block: Block) -> Reference:
    text = block.span.of(article.text)
    number = NUMBER.match(text)
    start = number.end() if number else 0
    dated = BRACKETED.search(text, start, HEAD) or STOPPED.search(text, start, HEAD)
    if dated:
        authors, rest, at = text[start : dated.start()], text[dated.end() :], dated.end()
    else:
        cut = AUTHORS_END.search(text, start, HEAD)
        at = (cut.end() if cut[0] == ". " else cut.start()) if cut else start
        authors, rest = text[start:at], text[at:]
    year = dated or ANY_YEAR.search(text, start, HEAD)
    return Reference(
        span=block.span,
        authors=_authors(authors),
        year=year["year"] if year else "",
        title=_title(rest),
        href=_address(article, Span(block.span.start + at, block.span.end)),
    )


def _authors(listed: str) -> str:
    """Without the full stop that ends the list, unless it is an initial's."""
    plain = " ".join(listed.split()).strip(" ,:")
    return plain if INITIAL.search(plain) else plain.rstrip(".")


def _title(rest: str) -> str:
    """Up to the first full stop, or what stands in quotation marks."""
    rest = " ".join(rest[: 2 * HEAD].split()).lstrip(".,;: ")
    quoted = QUOTED.match(rest)
    if quoted:
        return quoted["title"]
    end = TITLE_END.search(rest)
    return (rest[: end.start()] if end else rest).strip()


def _address(article: Article, span: Span) -> str:
    """The entry's first link, as the URL policy allows it."""
    linked = next(
        (i.href for i in article.inline if i.kind == "link" and ":" in i.href and i.span.overlaps(span)), ""
    )
    found = None if linked else ADDRESS.search(article.text, span.start, span.end)
    return linked or (clean_url(found[0].rstrip(".,;)")) if found else "")
