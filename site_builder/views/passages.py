"""A passage in its context: the sentence around it, who published it when, and the link that opens it.

Links go to the sentence (`#p-1a2b3c-s2`, counted inside its paragraph), so they survive edits of other
paragraphs; a quotation has its own anchor.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_builder import links
from site_builder.model import Evidence, Span
from site_builder.views.brief import begun
from site_builder.views.calendar import day
from site_builder.views.cuts import Cuts
from site_builder.views.facts import Said
from site_builder.views.shelf import Shelf


class Excerpt(Struct, frozen=True):
    """Words of a source with their sentence around them."""

    before: str
    words: str
    after: str
    href: str
    source: str
    date: str
    """In words; empty when unknown."""

    title: str
    """Of the article."""

    whole: bool = False
    """The words are all there is: nothing around them to set them off from."""

    cut: bool = False
    """The words go on in the article."""


def passage(cuts: Mapping[str, Cuts], evidence: Evidence) -> Excerpt:
    """A passage for no page yet: linked from the root, with the slug of its article for a source."""
    cut = cuts[evidence.article][evidence.span]
    return Excerpt(
        before=cut.before,
        words=cut.words,
        after=cut.after,
        whole=cut.whole,
        href=cut.address,
        source=evidence.article,
        date="",
        title="",
    )


def shown(shelf: Shelf, found: Excerpt, page: str) -> Excerpt:
    """Such a passage as shown on the page at `page`."""
    known = shelf.facts[found.source]
    return replace(
        found,
        href=links.relative(found.href, page),
        source=known.label,
        date=day(known.day, shelf.dates),
        title=known.title,
    )


def excerpt(shelf: Shelf, evidence: Evidence, page: str) -> Excerpt:
    """A passage as shown on the page at `page`."""
    return shown(shelf, passage(shelf.cuts, evidence), page)


def narrowed(found: Excerpt, words: str) -> Excerpt:
    """The same passage with only `words` set off, where they stand in it."""
    at = found.words.casefold().find(words.casefold()) if words else -1
    if at < 0 or len(found.words.casefold()) != len(found.words):
        return found
    before, kept, after = found.words[:at], found.words[at : at + len(words)], found.words[at + len(words) :]
    return replace(found, before=found.before + before, words=kept, after=after + found.after, whole=False)


def split(found: Excerpt, span: Span, part: Span) -> Excerpt:
    """The passage of `span` with only its `part` set off; both in the article's text."""
    start, end = part.start - span.start, part.end - span.start
    return replace(
        found,
        before=found.before + found.words[:start],
        words=found.words[start:end],
        after=found.words[end:] + found.after,
        whole=False,
    )


def excerpts(shelf: Shelf, evidence: Iterable[Evidence], page: str) -> tuple[Excerpt, ...]:
    """Several passages, in the order given."""
    return tuple(excerpt(shelf, one, page) for one in evidence)


def quoted(shelf: Shelf, said: Said, page: str) -> Excerpt:
    """A quotation in its sentence, linked by its own anchor."""
    found, known = shelf.remark(said), shelf.facts[said.article]
    return Excerpt(
        before=found.before,
        words=shelf.words(said),
        after=found.after,
        whole=found.whole,
        href=links.relative(links.quote(said.article, said.quote), page),
        source=known.label,
        date=day(known.day, shelf.dates),
        title=known.title,
    )


def shortened(text: str, longest: int) -> str:
    """The text in one line, or its beginning up to a space and an ellipsis."""
    return begun(" ".join(text.split()), longest)
