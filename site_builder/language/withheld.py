"""Words that rights do not allow to publish, as readers see them: one sign for a stretch, however long."""

import re

from site_builder.model import MASK

SIGN = "[…]"
STRETCH = re.compile(f"{MASK}+(?:[ \n]+{MASK}+)*")


def signed(text: str) -> str:
    """Plain text with a sign for each stretch. Its offsets are no longer those of the article."""
    return STRETCH.sub(SIGN, text) if MASK in text else text
