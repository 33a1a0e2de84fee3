"""How much there may be of what costs time, in one article: beyond it an article is refused, never cut.

Every finder takes time in proportion to the text, but a sentence or a quotation costs some hundred
microseconds. A long novel has about 12,000 sentences and as many quotation marks.
"""

MOST_SENTENCES = 30_000
MOST_QUOTATION_MARKS = 30_000

ENDS = (". ", "! ", "? ", ".\n", "!\n", "?\n", "\u3002", "\uff01", "\uff1f")
"""How sentences end; an upper bound of their number, and quick to count."""

QUOTATION_MARKS = '"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d'


def excess(text: str) -> str:
    """What there is too much of, and what would work; empty when the text is fine."""
    if sum(map(text.count, ENDS)) > MOST_SENTENCES:
        return f"more than {MOST_SENTENCES:,} sentences; split the article"
    if sum(map(text.count, QUOTATION_MARKS)) > MOST_QUOTATION_MARKS:
        return f"more than {MOST_QUOTATION_MARKS:,} quotation marks; split the article"
    return ""
