"""Jinja2 as we use it: autoescape on, undefined names are errors, templates from memory only.

Templates are indented for people; the indentation is taken off before compiling, which makes pages a
tenth smaller and leaves every line where it was, so that errors still name the right one.

Kinds of page differ in the templates they reach, so each has an environment of its own; what two of them
share is compiled once a process, because compiling is most of the work of a small site.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from types import CodeType

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from site_builder.render.escaping import Calling, Direct, Escaping, escaped

INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
MOST_STEPS = 100_000
"""Numbers in one `range` of a template."""

KEPT = 512
"""Compiled templates held at most: a server sees a new one at every change of a file."""


Codes = Mapping[tuple[str, str], CodeType]
"""Code by checksum of the name and of the source of a template."""


class Compiled(BytecodeCache):
    """The code of templates, by name and source, for as long as the process lives."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket its code, if this source was compiled before."""
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if len(self.known) >= KEPT:
            self.known.clear()
        if bucket.code is not None:
            self.known[bucket.key, bucket.checksum] = bucket.code


_compiled = {False: Compiled(), True: Compiled()}


def codes() -> Codes:
    """What was compiled so far."""
    return dict(_compiled[False].known)


def prime(known: Codes) -> None:
    """Take code that was compiled before, by this program, from the same sources."""
    _compiled[False].known.update(known)


@lru_cache(maxsize=32)
def environment(templates: tuple[tuple[str, str], ...], *, careful: bool = False) -> Environment:
    """Compiled templates for one set of sources: (name, source) pairs.

    `careful` ones look for items too, and say what is undefined; others raise AttributeError.
    """
    sources = {name: INDENTATION.sub("", source) for name, source in templates}
    made = (Escaped if careful else Quick)(
        loader=FunctionLoader(lambda name: _found(sources, name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_compiled[careful],
    )
    made.filters["json_ld"] = json_ld
    made.globals["range"] = steps
    return made


class Escaped(Environment):
    """An environment whose templates write values by `escaped`."""

    code_generator_class = Escaping
    context_class = Calling
    escaped = staticmethod(escaped)


class Quick(Escaped):
    """One whose fields are attributes."""

    code_generator_class = Direct


def steps(*given: int) -> range:
    """`range` in a template: a loop of a thousand million steps would be neither a page nor an error."""
    numbers = range(*given)
    if len(numbers) > MOST_STEPS:
        raise OverflowError(f"range: more than {MOST_STEPS:,} steps; no page is so long")
    return numbers


def json_ld(text: str) -> Markup:
    """JSON as the content of a script element that holds data: read, and written without `<`, `>`, `&`, `'`.

    Nothing that is no JSON comes out, and what comes out cannot end the element.
    """
    return htmlsafe_json_dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))


def _found(sources: dict[str, str], name: str) -> tuple[str, str, None] | None:
    """Source, and the name as file name: that is how a traceback tells which template failed."""
    return (sources[name], name, None) if name in sources else None
