"""Values are written as MarkupSafe escapes them, and what is safe already is written as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from site_builder.render.environment import environment
from site_builder.render.escaping import escaped


@given(
    st.one_of(st.text(), st.text(alphabet="<>&\"'a"), st.integers(), st.none(), st.booleans(), st.floats())
)
def test_a_value_is_escaped_as_markupsafe_does(value):
    """Text, numbers and nothing."""
    assert str(escaped(value)) == str(escape(value))


def test_what_is_safe_is_not_escaped_twice():
    """What a macro gives back."""
    assert escaped(Markup("<b>&amp;</b>")) == "<b>&amp;</b>"


def test_an_undefined_value_is_an_error():
    """It never comes out as nothing."""
    with pytest.raises(UndefinedError):
        escaped(StrictUndefined(name="x"))


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("{{ page }}", "&lt;i&gt;"),
        ("{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(page) }}", "<b>&lt;i&gt;</b>"),
        ("{% set x %}<b>{{ page }}</b>{% endset %}{{ x }}", "<b>&lt;i&gt;</b>"),
        ("{{ page ~ '&' }}", "&lt;i&gt;&amp;"),
        ("{{ page|upper }}", "&lt;I&gt;"),
        ("{{ page|e }}", "&lt;i&gt;"),
        ("{% autoescape false %}{{ page }}{% endautoescape %}", "<i>"),
        ("{{ [page, '&']|join('<') }}", "&lt;i&gt;&lt;&amp;"),
    ],
)
def test_templates_write_what_they_wrote_before(source, page):
    """Macros, filters and blocks of text escape each value once."""
    made = environment((("t.html", source),))
    assert made.get_template("t.html").render(page="<i>") == page
