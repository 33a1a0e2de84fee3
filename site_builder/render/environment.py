"""Jinja2 as we use it: autoescape on, undefined names are errors, templates from memory only.

Templates are indented for people; the indentation is taken off before compiling, which makes pages a
tenth smaller and leaves every line where it was, so that errors still name the right one.
"""

import re
from functools import lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined

INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


@lru_cache(maxsize=32)
def environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    """Compiled templates for one set of sources: (name, source) pairs."""
    sources = {name: INDENTATION.sub("", source) for name, source in templates}
    return Environment(
        loader=FunctionLoader(lambda name: _found(sources, name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _found(sources: dict[str, str], name: str) -> tuple[str, str, None] | None:
    """Source, and the name as file name: that is how a traceback tells which template failed."""
    return (sources[name], name, None) if name in sources else None
