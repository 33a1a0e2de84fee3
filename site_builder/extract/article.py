"""One file of content/articles to one Article: front matter, body, and every fault of both at once."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from site_builder.errors import ContentError, Problem
from site_builder.extract import corrections, door, front_matter
from site_builder.extract.addresses import Addresses, settled
from site_builder.extract.front_matter import FrontMatter
from site_builder.extract.html_text import html_pieces
from site_builder.extract.limits import excess
from site_builder.extract.markdown import RefusedError, read_markdown
from site_builder.extract.parser import MOST_TAGS
from site_builder.extract.pieces import Piece, Text, join
from site_builder.ids import slug as slug_of
from site_builder.model import Article, Source

SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".txt": "plain"}
FIRST_SENTENCE = re.compile(r".{20,100}?[.!?](?=\s)|.{1,80}(?=\s|\Z)", re.DOTALL)


def extract_article(source: Source) -> Article:
    """The article of a file. Raises ContentError with every problem found."""
    text = door.read_text(source)
    problems: list[Problem] = []
    mapping, body, line = front_matter.split(text, source.path, problems)
    head = front_matter.read(mapping, problems) if mapping else FrontMatter()
    addresses = Addresses(source.path)
    try:
        pieces = _pieces(source.path, body, addresses)
    except RefusedError as refused:
        problems.append(
            Problem(source.path, f"body: {refused}", line + refused.line, refused.column, code="T501")
        )
        raise ContentError(*sorted(problems, key=_place)) from None
    title, title_from, pieces = _title(source.path, head, pieces)
    result = join(pieces)
    problems += _missing(source.path, head, title, result, line)
    result, aims = settled(result, addresses.aims(body, line))
    decided = (*(replace(one, line=line + one.line) for one in result.corrections), *head.corrections)
    if len(decided) > corrections.MOST:
        message = f"corrections: more than {corrections.MOST:,}; split the article"
        problems.append(Problem(source.path, message, decided[corrections.MOST].line, code="F103"))
    if problems:
        raise ContentError(*sorted(problems, key=_place))
    return replace(_article(source.path, head, result, (title, title_from)), corrections=decided, aims=aims)


def _place(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column


def _pieces(path: str, body: str, addresses: Addresses) -> list[Piece]:
    kind = SUFFIXES.get(PurePosixPath(path).suffix.lower(), "markdown")
    if kind == "html":
        if body.count("<") > MOST_TAGS:
            raise RefusedError(f"more than {MOST_TAGS:,} tags; split the article")
        return html_pieces(body)
    if kind == "plain":
        return [Piece("paragraph", line) for line in re.split(r"[\n\u2028\u2029]", body)]
    return read_markdown(body, addresses)


def _title(path: str, head: FrontMatter, pieces: list[Piece]) -> tuple[str, str, list[Piece]]:
    """The title and where it is from; a heading that serves as the title leaves the text."""
    if head.title:
        return head.title, head.title_from or "stated", pieces
    if pieces and pieces[0].kind == "heading":
        return pieces[0].text.strip(), "first heading", pieces[1:]
    found = FIRST_SENTENCE.match(pieces[0].text.strip()) if pieces else None
    if found and not path.lower().endswith((".md", ".markdown")):
        return found.group().strip(), "first sentence", pieces
    return "", "", pieces


def _missing(path: str, head: FrontMatter, title: str, text: Text, line: int) -> list[Problem]:
    problems = []
    if not title:
        where = "in the front matter" if line > 1 else "between two lines '---' at the top of the file"
        problems.append(Problem(path, f"title: missing; write 'title: ...' {where}", 1, 1, code="K302"))
    if not text.text:
        problems.append(
            Problem(path, "body: empty; write the article below the front matter", line, code="T501")
        )
    if found := excess(text.text):
        problems.append(Problem(path, f"body: {found}", line, code="F103"))
    if not (head.slug or PurePosixPath(path).stem.strip("._- ")):
        problems.append(Problem(path, "slug: the file has no name; write 'slug: ...'", 1, 1, code="N401"))
    return problems


def _article(path: str, head: FrontMatter, text: Text, title: tuple[str, str]) -> Article:
    return Article(
        slug=head.slug or slug_of(PurePosixPath(path).stem),
        path=path,
        title=title[0],
        text=text.text,
        blocks=text.blocks,
        inline=text.inline,
        title_from=title[1],
        publisher=head.publisher,
        publisher_from=head.publisher_from or "stated",
        agency=head.agency,
        authors=head.authors,
        published=head.published,
        published_from=head.published_from or ("stated" if head.published else "unknown"),
        url=head.url,
        story=head.story,
        lang=head.lang or "en",
        rights=head.rights,
        description=head.description,
        retrieved=head.retrieved,
        source_file=head.source_file,
        sha256=head.sha256,
        notes=head.notes,
        tags=head.tags,
        draft=head.draft,
        aliases=head.aliases,
        slug_at=head.slug_at,
        aliases_at=head.aliases_at,
        published_at=head.published_at,
    )
