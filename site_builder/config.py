"""site.yaml: what a site is called and where its files are.

    title: Briefing            description: One line.       institution: Who publishes it
    base_url: https://…        lang: en                     dates: dmy | mdy
    content: content           output: dist                 templates: my-templates
    built: 2026-02-10          excerpt_words: 250
    rights:                    what may be published of a publisher's or an agency's articles:
      default: full            everything
      The Daily: excerpt       quotations and short extracts, `excerpt_words` of them
      AFP: link                title, date, address, and the words findings rest on
    built: 2026-02-10          stories: confirmed | proposed

Only `title` must be there. Paths are relative to the folder of site.yaml. A key we do not know is an error.
"""

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from site_builder.errors import ConfigError, ContentError, Problem
from site_builder.language.fields import Fields
from site_builder.language.strict_yaml import Mapping, load
from site_builder.model import RIGHTS, Settings

EXCERPT = 250
"""Words of an article of limited rights that are published, where nothing else is said."""

LARGEST = 1_000_000
"""Bytes of site.yaml."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything site.yaml and the command line decide."""

    file: Path
    """site.yaml, absolute."""

    settings: Settings
    content: Path
    output: Path
    templates: Path | None = None
    """Templates that replace ours, one by one; None for ours alone."""

    @property
    def root(self) -> Path:
        """The folder of site.yaml."""
        return self.file.parent

    @property
    def state(self) -> Path:
        """Where the memory of earlier builds is kept; safe to delete."""
        return self.root / ".site-builder"

    def with_folders(self, *, content: Path | None = None, output: Path | None = None) -> "Config":
        """The same site with folders given on the command line, relative to where it was typed."""
        return replace(
            self,
            content=_absolute(content) if content else self.content,
            output=_absolute(output) if output else self.output,
        )


def read_config(file: Path) -> Config:
    """The configuration in `file`; raises ConfigError with every fault of it."""
    config, problems = examine(file)
    if problems:
        raise ConfigError(*problems)
    return config


def examine(file: Path) -> tuple[Config, tuple[Problem, ...]]:
    """The configuration as far as it can be read, and every fault of it, in the order of the file.

    With it the content can be read for its own faults, so that one run names all. Raises ConfigError when
    there is no file to read.
    """
    problems: list[Problem] = []
    text = _text(file)
    try:
        mapping = load(text, file.name, repeated=problems)
    except ContentError as error:
        problems += error.problems
        mapping = None
    fields = Fields(mapping or Mapping((), 1, 1, file.name), problems)
    root = _absolute(file).parent
    settings = _settings(fields)
    content, output = fields.text("content", default="content"), fields.text("output", default="dist")
    templates = fields.text("templates")
    if mapping:
        fields.require("title", "write 'title: The name of your site'")
        fields.finish()
    own = root / templates if templates else None
    config = Config(_absolute(file), settings, root / content, root / output, own)
    return config, tuple(sorted(problems, key=lambda p: (p.line, p.column)))


def _settings(fields: Fields) -> Settings:
    """What shows on pages."""
    return Settings(
        title=fields.text("title"),
        description=fields.text("description"),
        base_url=fields.url("base_url").rstrip("/"),
        lang=fields.language("lang", default="en"),
        locale_dates=fields.choice("dates", allowed=("dmy", "mdy"), default="dmy"),
        built=fields.date("built")[:10] or _source_date(),
        institution=fields.text("institution"),
        rights=_rights(fields),
        excerpt_words=fields.whole("excerpt_words", low=0, high=100_000, default=EXCERPT),
        stories=fields.choice("stories", allowed=("confirmed", "proposed"), default="confirmed"),
    )


def _rights(fields: Fields) -> tuple[tuple[str, str], ...]:
    """What may be published, by publisher or agency."""
    given = fields.child("rights")
    if not given:
        return ()
    found = tuple((key.text, given.choice(key.text, allowed=RIGHTS, default="link")) for key in given.keys)
    given.finish()
    return found


def _source_date() -> str:
    """The day of SOURCE_DATE_EPOCH in UTC, by the specification of reproducible-builds.org; else empty."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return ""
    try:
        return datetime.fromtimestamp(int(given), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        message = f"'{given[:40]}' is no number of seconds since 1970; unset it"
        raise ConfigError(Problem("SOURCE_DATE_EPOCH", message, code="K303")) from None


def _text(file: Path) -> str:
    try:
        if not file.is_file():
            raise FileNotFoundError
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ConfigError(
                Problem(file.name, f"larger than {LARGEST:,} bytes; keep it to a page", code="F103")
            )
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        message = "not found; name it with -f, or start a site with `site-builder new DIR`"
        raise ConfigError(Problem(str(file), message, code="F101")) from None
    except UnicodeDecodeError:
        raise ConfigError(Problem(file.name, "not UTF-8; save it as UTF-8", code="F102")) from None
    except OSError as error:
        message = f"cannot be read: {error.strerror}; name a file that can be with -f"
        raise ConfigError(Problem(str(file), message, code="F101")) from None


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() would follow symbolic links
