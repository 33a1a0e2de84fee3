"""A template that fails says where: its name, its line, and what is wrong."""

import traceback

from jinja2 import TemplateNotFound, TemplateSyntaxError

from site_builder.errors import TemplateError
from site_builder.model import View


def explained(error: Exception, view: View) -> TemplateError:
    """What Jinja2 or an expression in a template raised, as `templates/NAME:LINE: problem; page`."""
    if isinstance(error, TemplateSyntaxError):
        return TemplateError(f"templates/{error.name}:{error.lineno}: {error.message}")
    if isinstance(error, TemplateNotFound):
        return TemplateError(f"templates/{error.name}: missing, but {view.template} needs it; add it")
    place = f"templates/{view.template}"
    where = _where(error)
    place = f"templates/{where[0]}:{where[1]}" if where else place
    said = str(error) or "needs more memory than there is"
    return TemplateError(f"{place}: {said}; needed for the page {view.path}")


def _where(error: Exception) -> tuple[str, int] | None:
    """The innermost template line the error passed through."""
    frames = [(f.f_code.co_filename, line) for f, line in traceback.walk_tb(error.__traceback__)]
    return next((place for place in reversed(frames) if _is_template(place[0])), None)


def _is_template(filename: str) -> bool:
    """Templates have bare names; code of ours and of Jinja2 has absolute paths."""
    return filename.endswith((".html", ".svg", ".xml", ".txt")) and not filename.startswith(("/", "<"))
