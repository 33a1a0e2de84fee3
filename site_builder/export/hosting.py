"""Files that hosts read: `_headers` (Netlify, Cloudflare), `.nojekyll` (GitHub), robots.txt, sitemap.xml.

The pages carry the same policy in a meta element, for hosts that read no `_headers`; here are the directives
that only a header can set. A sitemap needs full addresses, so there is none without a `base_url`.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from site_builder import links
from site_builder.language.periods import event_periods
from site_builder.model import Output, Site

POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
"""Nothing but the site's own files, no inline script or style, never in a frame of another site."""

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


def hosting(site: Site) -> tuple[Output, ...]:
    """The files of this site that only hosts read."""
    base = site.settings.base_url.rstrip("/")
    files = [
        Output(".nojekyll", b""),
        Output("_headers", _headers().encode()),
        Output("robots.txt", _robots(base).encode()),
    ]
    return (*files, *([Output("sitemap.xml", _sitemap(site, base).encode())] if base else []))


def pages(site: Site) -> tuple[str, ...]:
    """The pages worth finding from outside, sorted."""
    corpus = site.corpus
    stories = [briefing.dossier.story.slug for briefing in site.briefings]
    return tuple(
        sorted(
            {
                *(links.HOME, links.PEOPLE, links.ARTICLES, links.COMPARISONS, links.STORIES, links.DATA),
                *_timelines(site),
                *(links.article(member.annotated.article.slug) for member in corpus.members),
                *(links.person(person.id) for person in corpus.people),
                *(links.story(story) for story in stories),
                *(links.comparison(story) for story in stories),
                *(links.page(page.slug) for page in site.pages),
            }
        )
    )


def _timelines(site: Site) -> Iterator[str]:
    """Pages of the site's timeline, and of each story's where there are several."""
    several = [briefing.dossier.story.slug for briefing in site.briefings if len(site.briefings) > 1]
    for story in ("", *several):
        told = [b for b in site.briefings if story in ("", b.dossier.story.slug)]
        periods = event_periods(event for b in told for event in b.timeline.events)
        yield from sorted({links.timeline(period, story) for period in ("", *periods.values())})


def _headers() -> str:
    everywhere = ["/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    opened = [line for path in OPEN_DATA for line in (path, "  Access-Control-Allow-Origin: *")]
    return "\n".join([*everywhere, *opened, ""])


def _robots(base: str) -> str:
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {base}/sitemap.xml\n" if base else "")


def _sitemap(site: Site, base: str) -> str:
    home = [f"{base}/", *(f"{base}/{page}" for page in pages(site) if page != links.HOME)]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *(f"  <url><loc>{escape(address)}</loc></url>" for address in home),
            "</urlset>",
            "",
        ]
    )
