"""By what a speaker is known to speak of themselves."""

import re

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b(?![.’']?[A-Z])")
"""Words by which a speaker means themselves; "US" is not "us"."""
