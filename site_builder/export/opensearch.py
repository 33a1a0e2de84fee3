"""The OpenSearch description, by which a browser offers a hosted site's search in its address bar.

It needs full addresses, so there is none without a `base_url`. Format: OpenSearch 1.1.
"""

from html import escape

from site_builder import links
from site_builder.model import Output, Settings

LONGEST = 16
"""Characters a short name may have."""


def opensearch(settings: Settings) -> tuple[Output, ...]:
    """The description of a hosted site; nothing for one that has no address."""
    base = settings.base_url.rstrip("/")
    if not base:
        return ()
    page = escape(f"{base}/{links.SEARCH}", quote=False).replace('"', "&quot;")
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(settings.title[:LONGEST].strip(), quote=False)}</ShortName>",
        f"<Description>{escape(f'Search {settings.title}', quote=False)}</Description>",
        "<InputEncoding>UTF-8</InputEncoding>",
        f'<Url type="text/html" template="{page}?q={{searchTerms}}"/>',
        "</OpenSearchDescription>",
        "",
    )
    return (Output(links.OPENSEARCH, "\n".join(lines).encode()),)
