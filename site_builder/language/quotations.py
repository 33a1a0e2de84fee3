"""What editors may write about a quotation: its kind, and who says it."""

import re

KINDS = ("direct", "indirect", "mixed", "term")

NOBODY = "nobody"
"""The speaker of words that are attributed to no one."""

LONGEST = 200
"""Characters of a speaker's name."""

INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
"""Signs of direction and of zero width, with which one name could pass for another."""


def speaker_of(written: str) -> str:
    """The name an editor wrote, on one line; empty for nobody."""
    name = " ".join(INVISIBLE.sub("", written).split())
    return "" if name == NOBODY else name


def wrong_speaker(written: str) -> str:
    """What is wrong with a speaker's name, and what would work; empty when it is fine."""
    if len(written) > LONGEST:
        return f"longer than {LONGEST} characters; write the name alone"
    if written and not any(character.isalpha() for character in written):
        return f"'{written[:40]}' is no name; write the name, or {NOBODY}"
    return ""
