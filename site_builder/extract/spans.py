"""Quotations marked in the text: `[We could not wait.]{.quote speaker="Lena Park" kind=direct}`.

`[soft power]{.term}` marks a term. Spans with other classes are words and nothing more.
"""

from markdown_it.token import Token

from site_builder.extract.parser import SPAN_ATTRIBUTES
from site_builder.extract.pieces import Marked
from site_builder.language.quotations import KINDS, speaker_of, wrong_speaker

NAMED = " and ".join(SPAN_ATTRIBUTES)

DEEPEST = 4
"""Spans one inside the other, where one marks a quotation."""


class WrongMarkError(ValueError):
    """A span marks a quotation and says something else that is not known."""

    def __init__(self, what: str, words: str = "") -> None:
        super().__init__(what)
        self.words = words
        """What is at fault, as written."""


def marked(token: Token, start: int, end: int) -> Marked | None:
    """What a span marks, from its opening token; None for other spans. Raises WrongMarkError."""
    classes = str(token.attrs.get("class", "")).split()
    if start >= end or not {"quote", "term"} & set(classes):
        return None
    kind, speaker = str(token.attrs.get("kind", "")), token.attrs.get("speaker")
    for name in token.meta.get("insecure_attrs", {}):
        raise WrongMarkError(f"{name[:40]}: a quotation cannot say this; it knows {NAMED}", name)
    if kind not in ("", *KINDS):
        raise WrongMarkError(f"kind: '{kind[:40]}' is not known; write {', '.join(KINDS)}", kind)
    if "term" in classes or kind == "term":
        if speaker is not None:
            raise WrongMarkError("speaker: a term has none; take it out, or write .quote", "speaker")
        return Marked(start, end, "term")
    if fault := wrong_speaker(str(speaker or "")):
        raise WrongMarkError(f"speaker: {fault}", str(speaker))
    said = None if speaker is None else speaker_of(str(speaker))
    return Marked(start, end, kind, said)  # type: ignore[arg-type]
