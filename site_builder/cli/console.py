"""What the program says: results to standard output, everything else to standard error.

As text for people, or as one JSON object a line for other programs.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import click

from site_builder.cli.progress import Progress
from site_builder.errors import ContentError, Problem, SiteError


@dataclass(frozen=True, slots=True)
class Console:
    """How much to say, and in which form."""

    quiet: bool = False
    verbose: bool = False
    json: bool = False
    watch: Progress = field(default_factory=Progress)

    def progress(self, step: str, done: int, total: int) -> None:
        """How far a build is, where somebody reads it."""
        if not (self.quiet or self.json):
            self.watch(step, done, total)

    def result(self, text: str, **fields: object) -> None:
        """The one line a command ends with."""
        if not self.quiet:
            click.echo(self._line("info", text, fields))

    def note(self, text: str) -> None:
        """Something worth knowing while it happens."""
        if not self.quiet:
            click.echo(self._line("info", text, {}), err=True)

    def detail(self, text: str, **fields: object) -> None:
        """Something worth knowing for those who asked with -v."""
        if self.verbose:
            click.echo(self._line("debug", text, fields), err=True)

    def error(self, text: str) -> None:
        """A fault without a place."""
        click.echo(self._line("error", text, {}), err=True)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Faults with their places; warnings are silent when quiet."""
        for problem in problems:
            if not (self.quiet and problem.warning):
                click.echo(self._problem(problem), err=True)

    @contextmanager
    def faults(self, ending: str = "") -> Iterator[None]:
        """Show a SiteError raised inside, say how things stand, and exit with 1."""
        try:
            with self.watch:
                yield
        except ContentError as error:
            self.problems(error.problems)
            self.error(_counted(error.problems) + ending)
            raise click.exceptions.Exit(1) from None
        except SiteError as error:
            self.error(f"{error}{ending and '. ' + ending.lstrip('; ').capitalize()}")
            raise click.exceptions.Exit(1) from None

    def _problem(self, problem: Problem) -> str:
        if not self.json:
            return problem.coded
        level = "warning" if problem.warning else "error"
        place = {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column or int(problem.line > 0),
            "code": problem.code,
        }
        return self._line(level, problem.message, place)

    def _line(self, level: str, text: str, fields: dict[str, object]) -> str:
        if not self.json:
            return f"error: {text}" if level == "error" else text
        return json.dumps({"level": level, "message": text, **fields}, ensure_ascii=False)


def _counted(problems: Iterable[Problem]) -> str:
    found = list(problems)
    files = len({problem.path for problem in found})
    warnings = sum(problem.warning for problem in found)
    besides = f" and {number(warnings, 'warning')}" if 0 < warnings < len(found) else ""
    return f"{number(len(found) - warnings or warnings, 'error')}{besides} in {number(files, 'file')}"


def number(count: int, noun: str) -> str:
    """`1 page`, `1,200 pages`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
