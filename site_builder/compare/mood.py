"""What a stretch of text says of its own truth: that a thing is to come, is only possible, or is not so.

Two passages in different moods do not tell the same fact, however many words they share: "will visit" and
"visited", "spreads" and "does not spread". Mood is read from words of grammar, so it errs towards a
difference.
"""

import re
from typing import Literal

from site_builder.language import wordlist

Mood = Literal["ahead", "possible", "denied"]

MOODS: tuple[tuple[Mood, re.Pattern[str]], ...] = (
    (
        "ahead",
        re.compile(
            r"\b(?:will|would|shall|(?:(?:is|are|was|were|be|been) )?(?:set|due|scheduled|expected|slated"
            r"|about|poised|likely|going) to|(?:is|are) to|plans? to|planning to|upcoming)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "possible",
        re.compile(r"\b(?:could|may|(?i:might|possible|possibly|perhaps|potentially|if|unless))\b"),
    ),
    (
        "denied",
        re.compile(
            r"\b(?:not|never|no|neither|nor|cannot|den(?:y|ies|ied)|nobody|\w+n[’']t)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Each mood and the words that show it."""


SHOWN = wordlist.words(
    """
    will would shall set due scheduled expected slated about poised likely going is are plan plans planning
    upcoming could may might possible possibly perhaps potentially if unless not never no neither nor cannot
    deny denies denied nobody t
    """
)
"""Words of which these patterns need one: "won't" holds "won" and "t"."""


def moods(text: str) -> frozenset[Mood]:
    """The moods whose words stand in a text; empty for a plain statement."""
    return frozenset(mood for mood, pattern in MOODS if pattern.search(text))
