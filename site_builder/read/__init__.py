"""Folders in, files as found: the only stage that reads content and templates from disk.

Content is untrusted: no symbolic link is followed in any part of a path, only regular files are opened,
and a file has a largest size. Every refusal is a problem of its own, and reading goes on.
"""

import hashlib
from dataclasses import dataclass
from itertools import chain

from site_builder.config import Config
from site_builder.errors import Problem
from site_builder.model import Output, Source
from site_builder.read.content import read_article, read_content
from site_builder.read.kept import Kept
from site_builder.read.survey import Survey, survey
from site_builder.read.templates import read_templates


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a build is a function of, besides the settings and the program."""

    articles: tuple[Source, ...]
    desk: tuple[Source, ...]
    """people.yaml, topics.yaml, stories and pages."""

    templates: tuple[tuple[str, str], ...]
    """(name, source), sorted by name."""

    assets: tuple[Output, ...]
    problems: tuple[Problem, ...] = ()
    latest: str = ""
    """The last day an article may be dated without a warning; empty for any. No page depends on it."""

    @property
    def digests(self) -> tuple[tuple[str, bytes], ...]:
        """Path and digest of every file: what tells two inputs apart."""
        files = chain(
            ((one.path, one.data) for one in self.articles),
            ((one.path, one.data) for one in self.desk),
            ((one.path, one.data) for one in self.assets),
            ((name, source.encode()) for name, source in self.templates),
        )
        return tuple((path, hashlib.blake2b(data).digest()) for path, data in files)


def read_inputs(config: Config, kept: Kept | None = None) -> Inputs:
    """All files of a site, sorted by path. Faults of content become `problems`, of templates are raised.

    `kept` spares reading articles that a reading before has read.
    """
    templates, assets = read_templates(config.templates)
    articles, desk, problems = read_content(config.root, config.content, kept)
    return Inputs(articles, desk, templates, assets, problems)


__all__ = ["Inputs", "Kept", "Survey", "read_article", "read_inputs", "survey"]
