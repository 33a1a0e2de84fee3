"""Bytes to text, once, at the door: UTF-8, `\\n`, NFC. Nothing after this stage edits the text again.

A byte order mark is dropped, NUL is refused. Control characters that no page may hold become what the
HTML standard reads them as: those from 0x80 to 0x9F the Windows-1252 character of that number (a scraped
0x93 is an opening quotation mark), the others a space. One for one, so that columns hold.
"""

import re
import unicodedata

from site_builder.errors import ContentError, Problem
from site_builder.model import Source

LONGEST = 1_000_000
"""Bytes of one article; the text of a long novel. Reading a megabyte closely takes some ten seconds."""

UNFIT = re.compile("[\x01-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")


def _meaning(code: int) -> str:
    """What a control character was most likely meant to be."""
    return bytes([code]).decode("cp1252", "replace").replace("\ufffd", " ") if code >= 0x80 else " "


FIT = {code: _meaning(code) for code in (*range(1, 9), *range(11, 32), *range(127, 160))}
FIT[0x85] = "\n"
FIT |= dict.fromkeys((0x7F, 0xFEFF, 0xFFFE, 0xFFFF), " ")


def read_text(source: Source) -> str:
    """The file's text. Raises ContentError for what is no text, with the place where it stops being text."""
    if len(source.data) > LONGEST:
        raise _refusal(source, f"{len(source.data):,} bytes, more than {LONGEST:,}; split the article")
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"not UTF-8 (byte 0x{error.object[error.start]:02x}); save the file as UTF-8"
        raise _refusal(source, what, error.object[: error.start].decode("utf-8", "replace")) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    nul = text.find("\0")
    if nul >= 0:
        raise _refusal(source, "a NUL character; remove it", text[:nul])
    if UNFIT.search(text):
        text = text.translate(FIT)
    return unicodedata.normalize("NFC", text)


def _refusal(source: Source, what: str, before: str = "") -> ContentError:
    lines = re.split("\r\n|\r|\n", before.removeprefix("\ufeff"))
    return ContentError(Problem(source.path, f"file: {what}", len(lines), len(lines[-1]) + 1, code="F102"))
