"""Parts of an HTML page that are no article, by what the markup calls them: one named row a kind.

A row knows an element, an ARIA role or a class by its whole name; a part that holds the headline, the
article or several paragraphs of prose is no furniture, whatever it is called.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Furniture:
    """One kind of part."""

    name: str
    """The reason an editor reads beside the line."""

    tags: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()


def _row(name: str, tags: str = "", roles: str = "", classes: str = "") -> Furniture:
    return Furniture(name, *(frozenset(names.split()) for names in (tags, roles, classes)))


FURNITURE = (
    _row(
        "navigation",
        "nav menu",
        "navigation menu menubar search",
        "nav navbar navigation menu main-menu site-nav breadcrumb breadcrumbs topbar skip-link pagination",
    ),
    _row("page header", "header", "banner", "site-header masthead"),
    _row("page footer", "footer", "contentinfo", "footer site-footer"),
    _row("aside", "aside", "complementary", "sidebar related related-articles recommended most-read"),
    _row("cookie notice", "", "", "cookie cookies cookie-banner cookie-notice cookie-consent consent gdpr"),
    _row("newsletter", "", "", "newsletter newsletter-signup signup subscribe"),
    _row("share", "", "", "share sharing share-buttons social social-share social-links"),
    _row("comments", "", "", "comments comment-list comment-section disqus_thread"),
    _row("advertisement", "", "", "ad ads advert advertisement ad-slot sponsored promo"),
    _row("form", "form button label option select textarea fieldset dialog", "dialog alertdialog form"),
)
"""In the order they are tried."""

HEADLINES = frozenset(["h1", "main", "article"])
"""What shows that a part is not furniture."""


def furniture(tag: str, attributes: Mapping[str, str]) -> str:
    """The name of the first row that knows this element; empty for none."""
    names = {*attributes.get("class", "").lower().split(), attributes.get("id", "").lower()}
    role = attributes.get("role", "").lower()
    for row in FURNITURE:
        if tag in row.tags or role in row.roles or (tag not in HEADLINES and names & row.classes):
            return row.name
    return ""
