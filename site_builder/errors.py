"""What can go wrong with the input, said in one line each: `path:line:col: field: problem; what would work`.

Anything that is not a `SiteError` is a bug of ours and keeps its traceback.
"""

from dataclasses import dataclass


class SiteError(Exception):
    """The input, the configuration or the output folder is at fault; the message says what would work."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at one place of one input file."""

    path: str
    """As the editor knows it: relative to the folder of site.yaml, with forward slashes."""

    message: str
    """`field: problem; what would work`."""

    line: int = 0
    """From the file's first line, counted from 1; 0 when the fault has no line."""

    column: int = 0
    """Counted from 1 in code points; 0 when unknown."""

    warning: bool = False
    """A warning does not stop a build, unless it is strict."""

    def __str__(self) -> str:
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {'warning: ' if self.warning else ''}{self.message}"


class ContentError(SiteError):
    """One or more faults in what editors write."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class ConfigError(ContentError):
    """A fault in site.yaml."""


class TemplateError(SiteError):
    """A template is missing or does not compile."""


class PublishError(SiteError):
    """The output folder cannot be used, or could not be exchanged."""
