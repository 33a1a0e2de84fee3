"""The settings of a site."""

from dataclasses import dataclass

RIGHTS = ("full", "excerpt", "link")
"""What may be published of an article: all, quotations and short extracts, or where to find it."""

DEFAULT_RIGHTS = "default"
"""In `rights` of site.yaml: the publishers that are not named."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What site.yaml says that shows on pages."""

    title: str
    description: str = ""
    base_url: str = ""
    """Where the site will be hosted, for canonical links and feeds; empty for none."""

    lang: str = "en"
    locale_dates: str = "dmy"
    """How pages write dates: dmy ("4 February 2026") or mdy ("February 4, 2026")."""

    built: str = ""
    """ISO date shown as the build date; only when configured (or SOURCE_DATE_EPOCH), never the clock."""

    institution: str = ""
    rights: tuple[tuple[str, str], ...] = ()
    """(publisher or agency, one of RIGHTS)."""

    excerpt_words: int = 250
    """Words of an article that are published where its rights allow no more than an excerpt."""

    stories: str = "confirmed"
    """Which stories are told: those that editors confirmed, or also those that are only proposed."""

    def hosted(self, path: str) -> str:
        """The whole address of a path from the site's root; empty without a `base_url`."""
        return f"{self.base_url.rstrip('/')}/{path}" if self.base_url else ""
