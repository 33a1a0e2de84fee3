"""The passage of a correction: where its words stand, or why that cannot be told.

Prefix and suffix decide where the words stand more than once. Where they stand only once, one of the two
may have changed; if both have, the words may be another's by now, and the correction waits for an editor.
"""

from site_builder.language.selectors import Letters
from site_builder.model import Correction, Span

WIDEST = 60
"""Characters of a passage shown in a message."""


SPREAD = 10
"""Times as long as its words a passage may be, and a thousand characters: the rest would be blanks."""


def find(correction: Correction, letters: Letters) -> Span | str:
    """The passage, or the message to the editor."""
    if correction.span:
        return correction.span
    place = _place(correction, letters)
    if isinstance(place, Span) and place.end - place.start > SPREAD * len(correction.exact) + 1_000:
        return told(correction, "stands in the article with long blanks; mark a shorter passage")
    return place


def _place(correction: Correction, letters: Letters) -> Span | str:
    exact, before, after = correction.exact, correction.prefix, correction.suffix
    found = letters.find(exact, before, after)
    if len(found) == 1:
        return found[0]
    alone = letters.find(exact)
    if not alone:
        return told(correction, "is not in the article any more; copy the words again, or take the entry out")
    if found:
        return told(correction, f"stands more than once in the article; {_wider(correction)}")
    one_side = before and after and (letters.find(exact, before) or letters.find(exact, "", after))
    if len(alone) == 1 and one_side:
        return alone[0]
    return told(correction, "stands only in other surroundings; copy prefix and suffix again")


def told(correction: Correction, what: str) -> str:
    """A message about a correction, with its words."""
    words = " ".join(correction.exact[: 2 * WIDEST].split())
    short = words if len(correction.exact) <= WIDEST else f"{words[: WIDEST - 1]}…"
    return f"corrections: '{short}' {what}"


def _wider(correction: Correction) -> str:
    if correction.prefix or correction.suffix:
        return "write more words into prefix or suffix"
    return "add 'prefix: ...' or 'suffix: ...', the words before or after them"
