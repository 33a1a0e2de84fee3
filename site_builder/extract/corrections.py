"""`corrections:` in an article's front matter: what an editor decides about its quotations.

corrections:
  - exact: We could not wait        # words of the article; a few of a long quotation are enough
    prefix: reporters on Monday     # words before them, and `suffix:` after them, where they stand twice
    speaker: Lena Park              # or nobody
    kind: direct                    # direct, indirect, mixed, term
    extent: We could not wait for another winter
  - exact: red line
    reject: true
"""

from site_builder.errors import Problem
from site_builder.language.fields import Fields
from site_builder.language.quotations import KINDS, speaker_of, wrong_speaker
from site_builder.language.selectors import letters
from site_builder.language.strict_yaml import Mapping
from site_builder.model import Correction

MOST = 500
"""In one article, those marked in its text among them."""


def read(fields: Fields) -> tuple[Correction, ...]:
    """The entries in order; faults are noted in `fields.problems`."""
    entries = fields.mappings("corrections", shape="exact: words of the article")
    return tuple(_entry(entry, fields.problems) for entry in entries[: MOST + 1])


def _entry(mapping: Mapping, problems: list[Problem]) -> Correction:
    fields = Fields(mapping, problems, within="corrections")
    fields.require("exact", "write 'exact: ...' with the words of the article")
    exact = _words(fields, "exact")
    result = Correction(
        exact=exact,
        prefix=fields.text("prefix"),
        suffix=fields.text("suffix"),
        speaker=_speaker(fields),
        kind=fields.choice("kind", allowed=KINDS),  # type: ignore[arg-type]
        extent=_words(fields, "extent"),
        reject=fields.flag("reject"),
        add=fields.flag("add"),
        line=mapping.line,
        column=mapping.column,
    )
    _at_odds(fields, mapping, result)
    fields.finish()
    return result


def _words(fields: Fields, key: str) -> str:
    text = fields.text(key)
    _, node = fields.node(key)
    if text and node and not letters(text):
        fields.problem(key, f"'{text[:40]}' holds no word", "copy words of the article", node)
    return text


def _speaker(fields: Fields) -> str | None:
    """The name; empty for nobody; None when the key is not there."""
    text = fields.text("speaker")
    key, node = fields.node("speaker")
    if not text or node is None:
        return None
    what, _, remedy = wrong_speaker(text).partition("; ")
    if what:
        fields.problem(key, what, remedy, node)
    return speaker_of(text)


def _at_odds(fields: Fields, mapping: Mapping, one: Correction) -> None:
    """Two decisions that exclude each other."""
    more = one.speaker is not None or bool(one.extent) or one.add
    if one.reject and (more or one.kind):
        fields.problem("reject", "nothing is left to correct", "keep 'exact' and 'reject' only", mapping)
    if one.kind == "term" and more and not one.reject:
        fields.problem("kind", "a term is just its words", "keep 'exact' and 'kind' only", mapping)
    if one.add and one.extent:
        fields.problem("extent", "what is added holds its exact words", "write them into 'exact'", mapping)
