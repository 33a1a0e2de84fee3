"""Which addresses a reader may be sent to: http, https and mailto, written out in full, nothing else.

Browsers ignore control and format characters inside an address and decode entities in it, so a check must
look at the address without them. What does not pass is shown as text and not linked.
"""

import html
import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

LONGEST = 2_000
"""Code points; longer addresses break in browsers and mail."""

WEB = re.compile(r"https?://[^/?#\s@\\]+(?::[0-9]{1,5})?(?:[/?#]|\Z)", re.IGNORECASE)
MAIL = re.compile(r"mailto:[^\s@/\\]+@[^\s@/\\?]+(?:\?|\Z)", re.IGNORECASE)
SITE_FILE = re.compile(
    r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.(?:html|json|xml|txt)(?:#[A-Za-z0-9_.-]+)?"
)
SITE_PATH = re.compile(r"[\w ./~'(),-]*")
PLACE = re.compile(r"[\w.~:-]{0,200}")
SAFE = "/?#[]@!$&()*+,;=:%~-._"


def clean_url(raw: str) -> str:
    """The address, percent-encoded and ready for an attribute; empty when it may not be linked."""
    if len(raw) > LONGEST:
        return ""
    bare = _bare(raw)
    if not (WEB.match(bare) or MAIL.match(bare)):
        return ""
    try:
        parts = urlsplit(bare)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.netloc else ""
        host = f"[{host}]" if ":" in host else host
        port = f":{parts.port}" if parts.netloc and parts.port else ""
    except (ValueError, UnicodeError):
        return ""
    if parts.netloc and not host:
        return ""
    rest = bare.partition("//")[2][len(parts.netloc) :] if parts.netloc else bare.partition(":")[2]
    start = f"{parts.scheme}://{host}{port}" if parts.netloc else f"{parts.scheme}:"
    return start + quote(rest, safe=SAFE)


def site_file(raw: str) -> str:
    """A file of this site as a static page may name it (`method.html#dates`); empty when it is none."""
    bare = _bare(raw) if len(raw) <= LONGEST else ""
    return bare if SITE_FILE.fullmatch(bare) else ""


def site_parts(raw: str) -> tuple[str, str] | None:
    """(path, place) of an address that can only be meant for this site; None for any other.

    It is judged by its shape: words, dots and slashes, no scheme, no host, nothing that breaks out.
    """
    bare = _bare(raw) if len(raw) <= LONGEST else ""
    path, _, place = bare.partition("#")
    path, place = unquote(path.partition("?")[0]), unquote(place)
    fits = SITE_PATH.fullmatch(path) and PLACE.fullmatch(place) and "//" not in path
    return (path, place) if fits and (path or place) else None


def _bare(raw: str) -> str:
    """Without entities, control and format characters, as a browser will read it in the end."""
    if raw.isascii() and raw.isprintable() and "&" not in raw:
        return raw.strip()
    decoded = raw
    for _ in range(3):
        decoded = html.unescape(decoded)
    return "".join(
        c for c in decoded if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    ).strip()
