"""Judged lines to Markdown that reads back as the very same words.

A sign is escaped only where Markdown would take it for markup. What was left out stands in a comment at the
end of the file, with line and reason, so that an editor can move it back.
"""

import re
from collections.abc import Iterable, Sequence

from site_builder.ingest.judged import Judged

ALWAYS = re.compile(r"[\\`*\[\]<]|&(?=#|[A-Za-z])|(?<![^\W_])_|_(?![^\W_])")
FIRST = re.compile(r"[#>+=~{|-]|[0-9]{1,9}(?=[.)](?:\s|\Z))")
CLASSES = {"standfirst": "{.standfirst}\n", "caption": "{.caption}\n", "reference": "{.reference}\n"}
LEFT_OUT = (
    "Left out of the article when it was read from {name}. Move a line above this comment to bring it back."
)


def escaped(text: str) -> str:
    """The text as Markdown, on one line."""
    inline = ALWAYS.sub(r"\\\g<0>", text)
    found = FIRST.match(inline)
    if not found:
        return inline
    return f"{found.group()}\\{inline[found.end() :]}" if found.group().isdigit() else f"\\{inline}"


def body(judged: Iterable[Judged]) -> str:
    """The article's blocks, parted by blank lines."""
    return "\n\n".join(_block(item) for item in judged if item.kind not in ("title", "left out"))


def comment(judged: Sequence[Judged], name: str) -> str:
    """The lines that were left out; empty when there are none."""
    out = [item for item in judged if item.kind == "left out"]
    if not out:
        return ""
    rows = "\n".join(f"line {item.line.number}, {item.reason}: {_quiet(item.text)}" for item in out)
    return f"<!--\n{LEFT_OUT.format(name=name)}\n\n{rows}\n-->\n"


def _block(item: Judged) -> str:
    text = escaped(item.text)
    if item.kind == "heading":
        return f"## {text}"
    if item.kind == "item":
        return f"- {text}"
    return CLASSES.get(item.kind, "") + text


def _quiet(text: str) -> str:
    """Words that cannot end the comment."""
    return text.replace("-->", "--&gt;")
