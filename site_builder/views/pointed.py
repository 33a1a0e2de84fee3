"""An address that opens a page at given words: a text fragment (WICG, "URL Fragment Text Directives").

Browsers that know none open the page at its top. `-`, `,` and `&` mean something there and are encoded.
"""

from urllib.parse import quote

from site_builder.model import MASK

WORDS = 8
"""Enough to be found once, few enough to survive small edits further on."""


def pointed(url: str, text: str) -> str:
    """`url` with a fragment for the first words of `text`; as it is where there is no address or no word."""
    words = text.split()[:WORDS]
    if not url or not words or any(MASK in word for word in words):
        return url
    found = quote(" ".join(words), safe="").replace("-", "%2D")
    return f"{url}{'' if '#' in url else '#'}:~:text={found}"
