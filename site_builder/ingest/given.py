"""Front matter that a raw Markdown file already has: known keys are copied, all others become notes.

The build is strict with front matter, for an editor is there to mend it; here a fault costs the one key and
is told in a note, and the article is still made.
"""

from site_builder.errors import ContentError, Problem
from site_builder.extract import front_matter
from site_builder.extract.front_matter import FrontMatter
from site_builder.ingest.metadata import Metadata
from site_builder.language import wordlist
from site_builder.language.strict_yaml import Mapping, Node, Scalar, Sequence

KNOWN = wordlist.words("""
    title description summary subtitle abstract publisher publisher_from agency authors author published
    published_from date publishdate publishDate pubdate source_url url original story event lang
    language rights copyright license retrieved tags categories keywords notes draft title_from
""")
OURS = frozenset(["source_file", "sha256", "ingested_sha256", "slug"])
"""Written afresh, so not copied."""

LONGEST = 300
"""Characters of a note."""

MOST = 50
"""Notes."""


def read_given(text: str, name: str) -> tuple[str, Metadata]:
    """The text with blank lines where its front matter was, and what that says.

    Text that only begins with `---`, or whose front matter is no YAML, is returned as it is.
    """
    text = text.replace("\r\n", "\n")
    try:
        mapping, body, line = front_matter.split(text, name, [])
    except ContentError:
        return text, Metadata()
    if mapping is None:
        return text, Metadata()
    known = tuple((key, node) for key, node in mapping.entries if key.text in KNOWN)
    problems: list[Problem] = []
    head = front_matter.read(Mapping(known, mapping.line, mapping.column, name), problems)
    unknown = [
        f"The source's front matter says '{key.text}: {_shown(node)}'."
        for key, node in mapping.entries
        if key.text not in KNOWN | OURS
    ]
    faults = [f"The source's front matter, line {problem.line}: {problem.message}." for problem in problems]
    return "\n" * (line - 1) + body, _metadata(head, (*head.notes, *unknown, *faults))


def _metadata(head: FrontMatter, notes: tuple[str, ...]) -> Metadata:
    more: tuple[tuple[str, str | tuple[str, ...]], ...] = (
        ("description", head.description),
        ("tags", head.tags),
        ("retrieved", head.retrieved),
        ("draft", "true" if head.draft else ""),
    )
    return Metadata(
        title=head.title,
        title_from=head.title_from,
        publisher=head.publisher,
        publisher_from=head.publisher_from,
        agency=head.agency,
        authors=head.authors,
        published=head.published,
        published_from=head.published_from or "stated",
        url=head.url,
        lang=head.lang,
        story=head.story,
        rights=head.rights,
        more=tuple(row for row in more if row[1]),
        notes=tuple(note[:LONGEST] for note in notes[:MOST]),
        binding=True,
    )


def _shown(node: Node) -> str:
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Sequence):
        return ", ".join(_shown(item) for item in node.items)
    return ", ".join(f"{key.text}: {_shown(value)}" for key, value in node.entries)
