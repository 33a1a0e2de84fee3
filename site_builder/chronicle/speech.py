"""By what a speaker is known to speak of themselves, and in public writing."""

import re

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b(?![.’']?[A-Z])")
"""Words by which a speaker means themselves; "US" is not "us"."""

POSTED = re.compile(
    r"\bon (?:(?:his|her|its|their) )?(?:(?:official|own) )?(?:social media\b|(?:Truth Social|Twitter"
    r"|Facebook|Telegram|Weibo|Instagram|LinkedIn|Threads|Bluesky|X)\b(?!-))"
    r"|\bin an? (?:\w+ )?(?:tweet|post)\b|\btweeted\b"
)
"""Words by which a statement is known to be published for all to read: "on Twitter", "in a post"."""
