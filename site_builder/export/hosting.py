"""Files that hosts read: `_headers` (Netlify, Cloudflare), `.nojekyll` (GitHub), robots.txt, sitemap.xml.

The pages carry the same policy in a meta element, for hosts that read no `_headers`; here are the directives
that only a header can set. A sitemap needs full addresses, so there is none without a `base_url`.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from urllib.parse import urlsplit

from site_builder import links
from site_builder.export.opensearch import opensearch
from site_builder.model import Output, Settings

POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
"""Nothing but the site's own files, no inline script or style, never in a frame of another site.

No script of ours connects anywhere; checkers of pages read robots.txt in the page's name, and may.
"""

HEADERS = (
    ("Content-Security-Policy", "; ".join(POLICY)),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
"""For every path."""

OPEN_DATA = ("/data/*", "/text/*")
"""Paths that scripts of other sites may read."""


MOST = 50_000
"""Addresses a sitemap may hold (sitemaps.org); a larger site has several and an index of them."""

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
UNLISTED = frozenset([links.NOT_FOUND, links.SEARCH])


def hosting(settings: Settings, pages: Iterable[str], moved: Mapping[str, str]) -> tuple[Output, ...]:
    """The files of a site that only hosts read.

    `pages` are the paths of all its pages; `moved` leads from a former path to the page that stands for it.
    """
    base = settings.base_url.rstrip("/")
    folder = urlsplit(base).path
    files = [
        Output(".nojekyll", b""),
        Output("_headers", _headers(folder).encode()),
        Output("robots.txt", _robots(base).encode()),
        *([Output("_redirects", _redirects(moved, folder).encode())] if moved else []),
    ]
    files += opensearch(settings)
    return (*files, *(_sitemaps(base, sorted(set(pages) - UNLISTED - set(moved))) if base else ()))


def _headers(folder: str) -> str:
    everywhere = [f"{folder}/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    opened = [line for path in OPEN_DATA for line in (folder + path, "  Access-Control-Allow-Origin: *")]
    return "\n".join([*everywhere, *opened, ""])


def _redirects(moved: Mapping[str, str], folder: str) -> str:
    """For Netlify and Cloudflare; elsewhere the pages at the old addresses do the same.

    Both count paths from the root of the host, so a site in a folder of it names the folder.
    """
    lines = [
        f"{folder}/{path.removesuffix('index.html')} {folder}/{target} 301"
        for path, target in sorted(moved.items())
    ]
    return "\n".join([*lines, ""])


def _robots(base: str) -> str:
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {base}/sitemap.xml\n" if base else "")


def _sitemaps(base: str, pages: list[str]) -> Iterator[Output]:
    """One, or as many as it takes and their index; the home page stands first, by its folder."""
    addresses = [f"{base}/", *(f"{base}/{page}" for page in pages if page != links.HOME)]
    if len(addresses) <= MOST:
        yield _listed("sitemap.xml", "urlset", "url", addresses)
        return
    parts = [addresses[at : at + MOST] for at in range(0, len(addresses), MOST)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _listed("sitemap.xml", "sitemapindex", "sitemap", [f"{base}/{name}" for name in names])
    for name, part in zip(names, parts, strict=True):
        yield _listed(name, "urlset", "url", part)


def _listed(path: str, root: str, entry: str, addresses: Iterable[str]) -> Output:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<{root} xmlns="{NAMESPACE}">',
        *(f"  <{entry}><loc>{escape(address, quote=False)}</loc></{entry}>" for address in addresses),
        f"</{root}>",
        "",
    ]
    return Output(path, "\n".join(lines).encode())
