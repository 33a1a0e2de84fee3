"""Pages become files: escaped, the same every time, or an error that names template and line."""

from dataclasses import dataclass

import pytest
from jinja2 import Environment

from site_builder.errors import TemplateError
from site_builder.model import MASK, Page, View
from site_builder.render import render, signed


@dataclass(frozen=True)
class Data:
    words: str = "<b>&\"'"
    many: tuple[str, ...] = ("a", "b")


def page(*templates, start="page.html", data=None):
    return Page(View("out/page.html", start, data or Data()), tuple(templates))


def test_the_file_has_the_views_path_and_the_templates_text():
    """Static text comes out as it is, in UTF-8."""
    output = render(page(("page.html", "<p>é</p>")))
    assert (output.path, output.data.decode()) == ("out/page.html", "<p>é</p>")


@pytest.mark.parametrize(
    "use", ["{{ page.words }}", "{% set x = page.words %}{{ x }}", "{% include 'a.html' %}"]
)
def test_every_value_is_escaped_wherever_it_is_written(use):
    """Directly, through a name, through another template."""
    made = render(page(("page.html", f'<p title="{use}">'), ("a.html", "{{ page.words }}")))
    assert made.data.decode() == '<p title="&lt;b&gt;&amp;&#34;&#39;">'


def test_a_macro_escapes_once():
    """What a macro returns is markup already, what it was given is not."""
    made = render(
        page(
            ("m.html", "{% macro b(x) %}<b>{{ x }}</b>{% endmacro %}"),
            ("page.html", "{% import 'm.html' as m %}{{ m.b(page.words) }}"),
        )
    )
    assert made.data.decode() == "<b>&lt;b&gt;&amp;&#34;&#39;</b>"


def test_data_that_looks_like_a_template_is_text():
    """Values are never compiled."""
    assert render(page(("page.html", "{{ page.words }}"), data=Data("{{ 7*7 }}"))).data == b"{{ 7*7 }}"


def test_indentation_of_templates_is_not_sent_but_that_of_values_is():
    """Only what the template's author wrote is shortened."""
    made = render(page(("page.html", "<ul>\n    <li>{{ page.words }}</li>\n</ul>"), data=Data("a\n    b")))
    assert made.data == b"<ul>\n<li>a\n    b</li>\n</ul>"


@pytest.mark.parametrize(
    ("templates", "message"),
    [
        (
            [("page.html", "a\n{{ page.nothing }}")],
            "templates/page.html:2: 'HERE.Data object' has no attribute 'nothing'; NEEDED",
        ),
        (
            [("page.html", "a\n\n{{ nothing }}")],
            "templates/page.html:3: 'nothing' is undefined; NEEDED",
        ),
        (
            [("page.html", "a\n{% if %}")],
            "templates/page.html:2: Expected an expression, got 'end of statement block'",
        ),
        (
            [("page.html", "{% include 'a.html' %}"), ("a.html", "\n{{ x.y }}")],
            "templates/a.html:2: 'x' is undefined; NEEDED",
        ),
        (
            [("page.html", "{% include 'b.html' %}")],
            "templates/b.html: missing, but page.html needs it; add it",
        ),
        ([], "templates/page.html: missing, but page.html needs it; add it"),
        (
            [("page.html", "\n{{ page.many + 1 }}")],
            'templates/page.html:2: can only concatenate tuple (not "int") to tuple; NEEDED',
        ),
    ],
)
def test_a_broken_template_is_named_with_its_line(templates, message):
    """An editor who changed a template reads which line to look at."""
    with pytest.raises(TemplateError) as caught:
        render(page(*templates))
    assert str(caught.value) == message.replace("NEEDED", "needed for the page out/page.html").replace(
        "HERE", __name__
    )


def test_the_same_page_is_the_same_bytes():
    """Also when the compiled template is used again."""
    same = page(("page.html", "{% for x in page.many %}{{ loop.index }}{{ x }}{% endfor %}"))
    assert render(same).data == render(same).data == b"1a2b"


def test_a_template_is_compiled_once_however_many_kinds_of_page_use_it(monkeypatch):
    """Two kinds of page that share a template share its code; a changed source is compiled anew."""
    compiled = []
    original = Environment.compile
    monkeypatch.setattr(
        Environment,
        "compile",
        lambda self, source, name, *rest: compiled.append(name) or original(self, source, name, *rest),
    )
    shared = ("shared.html", "{{ page.words }} in common")
    for name in ("one.html", "two.html"):
        render(page(shared, (name, "{% include 'shared.html' %}"), start=name))
    render(
        page(
            ("shared.html", "{{ page.words }} changed"),
            ("two.html", "{% include 'shared.html' %}"),
            start="two.html",
        )
    )
    assert compiled == ["one.html", "shared.html", "two.html", "shared.html"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a […] […] b", "a […] […] b"),
        ("a ██ b █", "a […] b […]"),
        ("██ █\n█", "[…]"),
        ("█ <b class='hit'>█</b>█ b", "[…] <b class='hit'></b> b"),
        (
            "<span id='s1'>█</span> <span id='s2'>█ <b>█</b></span>",
            "<span id='s1'>[…]</span> <span id='s2'> <b></b></span>",
        ),
        ("<p>█</p><p>█</p>", "<p>[…]</p><p>[…]</p>"),
        ("<mark>█</mark> <mark>█</mark>", "<mark>[…]</mark> <mark>[…]</mark>"),
    ],
)
def test_a_stretch_of_withheld_words_has_one_sign(written, shown):
    """Also where highlights part it; paragraphs and marks to click keep their own."""
    assert signed(written.replace("█", MASK)) == shown


@pytest.mark.parametrize(
    ("use", "made"),
    [
        ("{{ page.rows.b }}", "2"),
        ("{{ page.rows.class }}", "3"),
        ("{{ page.rows.items()|length }}", "2"),
        ("{% for x in page.rows %}{{ loop.index }}{% endfor %}", "12"),
        (
            "{% macro m(x, y=4) %}{{ x }}{{ y }}{{ caller() }}{% endmacro %}{% call m(1) %}!{% endcall %}",
            "14!",
        ),
        ("{% macro m(x, y=4) %}{{ x }}{{ y }}{% endmacro %}{{ m(y=2, x=1) }}", "12"),
        ("{% macro m() %}{{ varargs|join }}{{ kwargs.k }}{% endmacro %}{{ m(1, 2, k=3) }}", "123"),
    ],
)
def test_templates_reach_items_and_call_macros(use, made):
    """A field is an attribute first and an item second, as Jinja2 has it."""
    data = {"rows": {"b": 2, "class": 3}}
    assert render(page(("page.html", use), data=data)).data.decode() == made


def test_a_field_that_is_not_there_is_an_error():
    """With the template's name and line, as for every fault of a template."""
    with pytest.raises(TemplateError, match=r"templates/page.html:2: .*no attribute 'wrods'"):
        render(page(("page.html", "<p>\n{{ page.wrods }}")))
