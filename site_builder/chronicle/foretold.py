"""What was said to come: "announced that a report would be presented on 2 June" is planned for 2 June.

After a past verb of saying English writes "would" for "will". Such a clause is a plan where somebody stated
it outright (nobody hoped, feared or guessed it), it hangs on no condition, its time was still to come when
the article was published, and what would be is an act that is arranged: one that is done to something
("would be presented"), or that stands in calendars ("would reopen", "would vote").
"""

import re

from site_builder.chronicle.reading import Reading
from site_builder.model import DateMark, Span

_STATED = re.compile(
    r"\b(?:(?:said|announced|added|confirmed|stated|declared|promised|pledged|vowed|disclosed|revealed)"
    r"(?: (?:on|in|at|late|early) [^,;.:]{1,30}?| [A-Z][a-z]+day)?(?:,? that)?"
    r"|(?:told|informed) [^,;.:]{1,50}? that) (?P<told>[^,;.:“”]{1,80} )\Z"
)
"""A verb of stating, and the subject of what was stated."""

_WOULD = re.compile(
    r"\bwould (?:(?!not|never)[a-z]+ )?(?:"
    r"be (?:held|hosted|presented|published|(?:re)?opened|launched|signed|released|unveiled|inaugurated"
    r"|buried|sworn in|delivered|announced|introduced|submitted|tabled|debated|discussed|heard|tried"
    r"|sentenced|closed|lifted|implemented|deployed|convened|completed|handed over|paid|resumed|extended)"
    r"|open|reopen|begin|start|end|close|resume|hold|host|visit|meet|vote|publish|present|table|announce"
    r"|decide|launch|sign|travel|leave|return|arrive|convene|expire|strike|walk out|step down|resign|retire"
    r"|release|submit|file|appear|testify|deliver|unveil|introduce"
    r"|take (?:place|effect|office)|come into (?:force|effect))\b"
)
_NEVER_SURE = re.compile(
    r"\b(?:if|unless|whether|could|might|may|should|hop\w+|wants?|likely|chances?|supposed|probably|perhaps"
    r"|possibly|otherwise|would have|provided|as long as|so long as|barring|subject to|pending|depend\w+"
    r"|in case|in the event|once|without|permitting|assuming|but|though|although|however|instead|false|lie"
    r"|untrue)\b"
)
"""Conditions and guesses, and what takes back what was stated; anywhere in the sentence."""

_NOT_STATED = re.compile(
    r"(?:\b(?:not|never|nobody|no one|none|nor|neither|falsely|wrongly|originally|initially|previously|had"
    r"|who|which)|n['’]t)\b[^,;.:]{0,20}\Z",
    re.IGNORECASE,
)
_GUESSING = re.compile(
    r"\b(?:forecast|rumou?r|analyst|economist|expert|prophet|pollster|critic|observer|trader|scientist"
    r"|meteorolog|astrolog|bookmaker|poll|survey|model|some|many|others)\w*[^,;.:]{0,20}\Z",
    re.IGNORECASE,
)
"""Who can only guess what comes, before the verb of stating."""

_DOUBTED = re.compile(
    r"\b(?:that|(?:doubt|fear|believ|expect)\w*|thinks?|thought|guarantee|early|wrong"
    r"|nothing|none|no|nobody|neither|nor|hardly|few|little|not|never|any)\b",
    re.IGNORECASE,
)
"""In the subject of what was stated: it is doubted, or it is nothing."""

_HE = re.compile(r"(?:he|she|they|it|we|i)\b", re.IGNORECASE)
REACH = 160
"""Characters before "would" in which it is stated."""

BEFORE = 40
"""Characters before the verb of stating in which it is denied, or said who states."""


def foretold(reading: Reading, sentence: Span, clause: Span, mark: DateMark) -> Span | None:
    """The part of a clause that somebody stated would be, at a time to come; None where that is not so."""
    text = reading.article.text
    would = _WOULD.search(text, clause.start, clause.end)
    if not would or not mark.first > reading.published > "":
        return None
    if _NEVER_SURE.search(text, sentence.start, sentence.end):
        return None
    if reading.times(Span(would.end(), max(would.end(), mark.span.start))):  # it is at the first of them
        return None
    stated = _STATED.search(text, max(sentence.start, would.start() - REACH), would.start())
    if stated and not _sure(text, sentence, stated):
        return None
    start = max(clause.start, stated.start("told")) if stated else mark.span.end
    if _HE.match(text, start):  # whose name stands before the verb of stating
        start = clause.start
    return Span(start, clause.end) if start < mark.span.start else None


def _sure(text: str, sentence: Span, stated: re.Match[str]) -> bool:
    """Did somebody who can know it state it, and of something?"""
    low = max(sentence.start, stated.start() - BEFORE)
    before = text[low : stated.start()]
    return not (_NOT_STATED.search(before) or _GUESSING.search(before) or _DOUBTED.search(stated["told"]))
