"""The front matter of an article: the lines between `---` and `---` at its very start, read by one schema.

Ours, and what Hugo, Jekyll and Quarto call the same things. A key nobody knows is an error that names the
nearest known one.
"""

import re
from dataclasses import dataclass

from site_builder.errors import ContentError, Problem
from site_builder.extract import aliases, corrections
from site_builder.ids import slug as slug_of
from site_builder.language.fields import FALSE, LONGEST_NAME, TRUE, Fields
from site_builder.language.strict_yaml import Mapping, Node, Scalar, Sequence, load
from site_builder.model import Correction

LONGEST = 100_000
"""Code points of front matter."""

FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)

PASSING = ("lastmod", "modified", "date-modified", "last_modified_at", "layout", "permalink")
"""Known elsewhere and without effect here, so that existing folders build."""
DATES = ("date", "publishdate", "publishDate", "pubdate")
"""What others call `published`."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What an article's head says, typed; empty where it says nothing."""

    title: str = ""
    title_from: str = ""
    description: str = ""
    slug: str = ""
    publisher: str = ""
    publisher_from: str = ""
    agency: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    published_from: str = ""
    url: str = ""
    story: str = ""
    lang: str = ""
    rights: str = ""
    retrieved: str = ""
    source_file: str = ""
    sha256: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    draft: bool = False
    aliases: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    slug_at: tuple[int, int] = (1, 1)
    """Line and column of the value, of the file's start where there is none."""

    aliases_at: tuple[int, int] = (1, 1)
    published_at: tuple[int, int] = (1, 1)


def split(text: str, path: str, repeated: list[Problem] | None = None) -> tuple[Mapping | None, str, int]:
    """Front matter (None when there is none), body, and the line of the file the body starts on.

    Keys given twice are added to `repeated`, if it is given. Raises ContentError when the front matter is
    not closed or is no strict YAML.
    """
    if not FENCE.match(text):
        return None, text, 1
    start = text.index("\n") + 1 if "\n" in text else len(text)
    end = END.search(text, start)
    if not end:
        message = "front matter: not closed; add a line '---' below its last key"
        raise ContentError(Problem(path, message, 1, 1, code="Y201"))
    mapping = load(text[start : end.start()], path, first_line=2, longest=LONGEST, repeated=repeated)
    return mapping, text[end.end() :], text.count("\n", 0, end.end()) + 1


def read(mapping: Mapping, problems: list[Problem]) -> FrontMatter:
    """The typed front matter; faults are added to `problems`."""
    fields = Fields(mapping, problems)
    draft, published, published_at = _published(fields)
    result = FrontMatter(
        title=fields.text("title"),
        title_from=fields.text("title_from"),
        description=fields.text("description", "summary", "subtitle", "abstract"),
        slug=_slug(fields),
        publisher=fields.name("publisher"),
        publisher_from=fields.text("publisher_from"),
        agency=fields.name("agency"),
        authors=_authors(fields),
        published=published,
        published_from=fields.text("published_from"),
        url=fields.url("source_url", "url", "original"),
        story=_story(fields),
        lang=fields.language("lang", "language"),
        rights=fields.text("rights", "copyright", "license"),
        retrieved=fields.date("retrieved"),
        source_file=fields.text("source_file"),
        sha256=fields.text("sha256"),
        tags=fields.texts("tags", "categories", "keywords"),
        notes=fields.texts("notes"),
        draft=draft,
        aliases=aliases.read(fields),
        corrections=corrections.read(fields),
        slug_at=fields.place("slug"),
        aliases_at=fields.place("aliases"),
        published_at=published_at,
    )
    fields.text("ingested_sha256")
    for key in PASSING:
        fields.node(key)
    fields.finish()
    return result


def _published(fields: Fields) -> tuple[bool, str, tuple[int, int]]:
    """Draft or not, the date, and where it stands. `published: false` is Jekyll's word for a draft."""
    _, node = fields.node("published")
    jekyll = isinstance(node, Scalar) and node.text in TRUE | FALSE
    draft = fields.flag("draft") or (jekyll and not fields.flag("published"))
    keys = DATES if jekyll else ("published", *DATES)
    return draft, fields.date(*keys), fields.place(*keys)


def _slug(fields: Fields) -> str:
    return _slug_value(fields, "slug")


def _story(fields: Fields) -> str:
    return _slug_value(fields, "story", "event")


def _slug_value(fields: Fields, *keys: str) -> str:
    key, node = fields.node(*keys)
    given = fields.text(*keys)
    if given and node and slug_of(given) != given:
        remedy = f"write '{slug_of(given)}'"
        fields.problem(key, f"'{given[:60]}' is no slug (a-z, 0-9 and -, at most 80)", remedy, node)
        return ""
    return given


def _authors(fields: Fields) -> tuple[str, ...]:
    """Texts, or mappings with a name, alone or in a list."""
    key, node = fields.node("authors", "author")
    entries = node.items if isinstance(node, Sequence) else () if node is None else (node,)
    named = tuple(name for name in (_author(fields, key, entry) for entry in entries) if name)
    if node and any(len(name) > LONGEST_NAME for name in named):
        fields.problem(key, f"a name longer than {LONGEST_NAME:,} characters", "shorten it", node)
    return named


def _author(fields: Fields, key: str, node: Node) -> str:
    if isinstance(node, Scalar):
        return node.text.strip()
    names = (
        [value for name, value in node.entries if name.text == "name"] if isinstance(node, Mapping) else []
    )
    if names and isinstance(names[0], Scalar):
        return names[0].text.strip()
    fields.problem(key, "an author without a name", "write 'name: ...'", node)
    return ""
