"""What can go wrong with the input, said in one line each.

The line is `path:line:col: CODE field: problem; what would work`.

A code says what kind of fault it is and stays when the words change; `CODES` lists them.

Anything that is not a `SiteError` is a bug of ours and keeps its traceback.
"""

from dataclasses import dataclass

CODES = {
    "F101": "a file or folder that cannot be read, or is no regular one",
    "F102": "a file that is no text in UTF-8",
    "F103": "more than the program takes in",
    "F104": "a file or folder that is left out",
    "Y201": "no strict YAML",
    "Y202": "a key given twice",
    "K301": "a key nobody knows",
    "K302": "a key that is missing",
    "K303": "a value that does not fit its key",
    "K304": "a date that is still to come",
    "N401": "two things of one name, or a name that is taken",
    "T501": "text that is missing, or that cannot be read as written",
    "L601": "a link that leads nowhere",
    "L602": "a picture that is not there",
    "L603": "an address that cannot be linked",
    "D701": "a decision of an editor that met nothing",
    "D702": "a story without a file of its own, spelt almost like one that has one",
    "U801": "an argument of the command line that names nothing",
}
"""Every kind of fault. A code is never given to another kind; those that end are not used again."""


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

    code: str = ""
    """What kind of fault: a key of `CODES`."""

    def __str__(self) -> str:
        return f"{self._place(self.column)}{self.message}"

    @property
    def coded(self) -> str:
        """The one line with its code, as the command line shows it."""
        column = self.column or int(self.line > 0)
        return f"{self._place(column)}{f'{self.code} ' if self.code else ''}{self.message}"

    def _place(self, column: int) -> str:
        place = ":".join([self.path, *(str(n) for n in (self.line, column) if n)])
        return f"{place}: {'warning: ' if self.warning else ''}"


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
