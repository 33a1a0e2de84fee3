"""Page to file: a template filled with plain data.

Only the text of templates is trusted. Every value is escaped as it is written, a name the data does not
have is an error, and no value is ever a template. The same page gives the same bytes on every machine.
"""

import re

from jinja2 import TemplateError as JinjaError

from site_builder.language.withheld import SIGN, STRETCH
from site_builder.model import MASK, Output, Page
from site_builder.render.environment import environment
from site_builder.render.faults import explained

PARTED = re.compile(rf"(?<={MASK})((?:[ \n]|</?(?:b|u|span)(?: [^<>]{{0,300}})?>)+){MASK}")
"""Withheld words that highlights and sentences part: the elements stay, for addresses point to them."""

FAULTS = (
    *(JinjaError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    RecursionError,  # a template that extends or calls itself
    MemoryError,  # one that goes on without end
)
"""What a faulty template can raise; anything else is a fault of ours."""


def render(page: Page) -> Output:
    """The file of a page. Raises `TemplateError` naming template and line."""
    view = page.view
    try:
        text = _filled(page)
    except FAULTS as error:
        raise explained(error, view) from error
    return Output(view.path, signed(text).encode())


def _filled(page: Page) -> str:
    view = page.view
    try:
        return environment(page.templates).get_template(view.template).render(page=view.data)
    except AttributeError:
        templates = environment(page.templates, careful=True)
        return templates.get_template(view.template).render(page=view.data)


def signed(text: str) -> str:
    """The page with one sign for each stretch of withheld words."""
    if MASK not in text:
        return text
    return PARTED.sub(r"\1", STRETCH.sub(MASK, text)).replace(MASK, SIGN)
