"""The place a report opens with: `WASHINGTON -- Mr. Obama said`, `LA CROSSE, Wis. — Gov. Pence`."""

from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags

LONGEST = 14
"""Items up to the dash, a date and an agency among them: `PARIS, Feb. 3, 2026 (Reuters) -`."""


def after(stream: Stream, low: int, high: int) -> int:
    """The first item behind the dateline of a sentence that begins at `low`; `low` when it has none."""
    written = stream.text[stream.starts[low] : stream.ends[low]]
    if len(written) < 3 or not written.isupper():
        return low
    dash = stream.next(low + 1, min(high - 1, low + LONGEST), tags.DASH)
    return dash + 1 if dash > 0 and not stream.any(low, dash, tags.VERB | tags.QUOTED) else low
