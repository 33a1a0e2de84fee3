"""Quotations without a cue of their own, by an ordered list of rules: the first that fits decides.

Newspapers leave the cue out when it is plain who speaks: a second quotation after one with a speaker, a
quotation after "…:", the next paragraph of a speech whose quotation mark was never closed.
"""

from collections.abc import Callable
from typing import NamedTuple

from site_builder.annotate.quotes import around, phrases
from site_builder.annotate.quotes.attribution import Range
from site_builder.annotate.quotes.found import Found
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags

IDEOGRAPHS = "\u3040"
"""From here on Unicode has scripts that leave no blanks between words."""

LONG = 6
"""Words from which on a quotation is speech even when nobody is named."""


FEW = 3
"""Words from which on a sentence that is nothing but a quotation is speech: `“Nor do I.”`"""


class Scene(NamedTuple):
    """What stands around a quotation that has no cue."""

    stream: Stream
    sentence: Sentence
    number: int
    quotation: int
    alone: bool
    """The sentence is nothing but quotations."""

    company: bool
    """Something else was found in this sentence."""

    in_block: Range | None
    """Who spoke last in this block."""

    ahead: Range | None
    """Who speaks next in this block, when this is its first sentence."""

    lead_in: Range | None
    """Who speaks in a block that ended with a colon just before this one."""

    unclosed: bool
    """The quotation before this one was left open."""

    last: Range | None
    """Who spoke last in the article."""

    signed: Range | None
    """Whose name stands behind a dash in the next block."""

    @property
    def words(self) -> int:
        """Words of the quotation; of a script without blanks two signs count as one."""
        span = self.stream.quotations[self.quotation].span
        said = span.of(self.stream.text)
        return said.count(" ") + 1 if said[0] < IDEOGRAPHS else len(said) // 2


Rule = Callable[[Scene], Range | None]


def signed(scene: Scene) -> Range | None:
    """A paragraph with a name behind a dash under it."""
    return scene.signed if scene.alone else None


def floating(scene: Scene) -> Range | None:
    """`“…,” he said. “…”`: a sentence of its own in the paragraph of a speaker."""
    return scene.in_block if scene.alone else None


def lead_in(scene: Scene) -> Range | None:
    """A paragraph after one that ended with a colon."""
    return scene.lead_in if scene.alone else None


def continued(scene: Scene) -> Range | None:
    """The next paragraph of a quotation that was not closed."""
    return scene.last if scene.alone and scene.unclosed else None


def unlisted_verb(scene: Scene) -> Range | None:
    """`“…!” she laughed` and `“…,” beamed Hartley`: a verb we do not know, set like one of saying."""
    stream, at, high = scene.stream, scene.quotation + 1, scene.sentence.last
    if at >= high or not _ends_like_speech(stream, scene.quotation):
        return None
    if _any_verb(stream, at):
        found = phrases.after(stream, at + 1, high)
        return Range(*found) if found and stream.has(found[0], tags.NAME) else None
    verb = next((i for i in range(at + 1, min(high, at + 8)) if _any_verb(stream, i)), -1)
    if verb < 0 or stream.any(at, verb, tags.MARK):
        return None
    phrase = phrases.before(stream, at, verb - 1)
    return Range(*phrase) if phrase and phrase[0] == at else None


def _any_verb(stream: Stream, at: int) -> bool:
    return stream.has(at, tags.VERBISH) and not stream.has(at, tags.AUXILIARY)


def _ends_like_speech(stream: Stream, quotation: int) -> bool:
    end = stream.quotations[quotation].span.end
    return stream.text[end - 1] in ",?!—" or stream.text[end : end + 2].strip("'\"”’")[:1] == ","


def ahead(scene: Scene) -> Range | None:
    """The first sentence of a paragraph whose speaker is named after it."""
    return scene.ahead if scene.alone else None


def next_paragraph(scene: Scene) -> Range | None:
    """A paragraph that is only a quotation goes on with the last speaker."""
    return scene.last if scene.alone and scene.words > 3 else None


def in_paragraph(scene: Scene) -> Range | None:
    """A long quotation, words around it, in the paragraph of a speaker."""
    return scene.in_block if scene.words >= LONG and not scene.company else None


def clause(scene: Scene) -> Range | None:
    """A long quotation that is part of a clause: its subject, whatever the verb."""
    if scene.words < LONG or scene.alone or scene.quotation == scene.sentence.first:
        return None
    return around.speaker(scene.stream, scene.sentence, scene.quotation)


def unattributed(scene: Scene) -> Range | None:
    """Speech of nobody we can name: by its length, or a whole sentence of its own."""
    quoted, text = scene.stream.quotations[scene.quotation], scene.stream.text
    last = text[quoted.span.end - 1]
    ends = not quoted.closed or (last in ".?!…" and scene.words >= FEW)
    return NOBODY if scene.words >= LONG or last in FULL_STOPS or (scene.alone and ends) else None


FULL_STOPS = "。！？"


NOBODY = Range(0, 0)
RULES: tuple[tuple[str, Rule], ...] = (
    ("signature", signed),
    ("floating", floating),
    ("lead-in", lead_in),
    ("continued", continued),
    ("unlisted-verb", unlisted_verb),
    ("ahead", ahead),
    ("next-paragraph", next_paragraph),
    ("clause", clause),
    ("in-paragraph", in_paragraph),
    ("unattributed", unattributed),
)


def read(scene: Scene) -> Found | None:
    """The quotation as a quote; None when it is no speech."""
    for name, rule in RULES:
        source = rule(scene)
        if source is not None:
            span = scene.stream.quotations[scene.quotation].span
            kept = source if source is not NOBODY else None
            return Found(span, "direct", name, scene.number, kept, None, scene.quotation, scene.words)
    return None
