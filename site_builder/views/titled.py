"""A title as footnotes write it: in quotation marks, and those inside it single."""

import re

SINGLE = str.maketrans("“”", "‘’")


def titled(title: str) -> str:
    """`title` in quotation marks; its own pairs of them become single ones, an odd one stays."""
    inside = re.sub(r'"([^"]*)"', r"‘\1’", title)
    return f"“{inside.translate(SINGLE)}”"
