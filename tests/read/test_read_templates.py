"""Templates: ours, overlaid one by one, and which of them a page can reach."""

import pytest

from site_builder.errors import ContentError, TemplateError
from site_builder.model import View
from site_builder.read.templates import Templates, read_templates

SOURCES = (
    ("_part.html", "part"),
    ("any.html", "{% include chosen %}"),
    ("base.html", "{% include '_part.html' %}{% block x %}{% endblock %}"),
    ("broken.html", "line one\n{% if %}"),
    ("home.html", "{% extends 'base.html' %}"),
    ("lonely.html", "alone"),
    ("lost.html", "{% import 'nowhere.html' as x %}"),
)


def reach(template):
    return [name for name, _ in Templates(SOURCES).page(View("x.html", template, None)).templates]


def test_a_page_holds_only_what_it_can_reach():
    """A template that is not reached cannot change the page."""
    assert reach("home.html") == ["_part.html", "base.html", "home.html"]
    assert reach("lonely.html") == ["lonely.html"]


def test_a_computed_name_may_reach_everything_there_is():
    """Better too many pages made anew than a stale one."""
    with pytest.raises(TemplateError):
        reach("any.html")
    whole = Templates(tuple(pair for pair in SOURCES if pair[0] in ("any.html", "lonely.html")))
    assert len(whole.page(View("x.html", "any.html", None)).templates) == 2


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("broken.html", "templates/broken.html:2: "),
        ("lost.html", "nowhere.html: missing"),
        ("no.html", "no.html: missing"),
    ],
)
def test_a_missing_or_broken_template_is_named(template, said):
    """With its line, where there is one."""
    with pytest.raises(TemplateError, match=said):
        reach(template)


def test_a_theme_ends_our_style_sheet(tmp_path):
    """A few lines of an editor's are enough; they are no file of their own, and all else stays."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/theme.css").write_text(":root { --link: #005a3c; }")
    ours, themed = ({a.path: a.data for a in read_templates(own)[1]} for own in (None, tmp_path))
    assert themed.keys() == ours.keys()
    assert themed["assets/site.css"].startswith(ours["assets/site.css"].rstrip())
    assert themed["assets/site.css"].endswith(b"\n:root { --link: #005a3c; }")
    assert {path for path in ours if ours[path] != themed[path]} == {"assets/site.css"}


def test_own_templates_replace_ours_one_by_one(tmp_path):
    """A file of the same name wins; all others stay; assets are files of the site."""
    ours, assets = read_templates(None)
    (tmp_path / "assets").mkdir()
    (tmp_path / "404.html").write_text("own")
    (tmp_path / "assets/own.css").write_text("own")
    both, more = read_templates(tmp_path)
    assert dict(both) == dict(ours) | {"404.html": "own"}
    assert {a.path for a in more} - {a.path for a in assets} == {"assets/own.css"}


def test_faulty_template_folders_are_named(tmp_path):
    """A folder that is not there, a template that is not text, a link."""
    with pytest.raises(TemplateError, match="cannot be read"):
        read_templates(tmp_path / "nowhere")
    (tmp_path / "x.html").write_bytes(b"\xff")
    with pytest.raises(TemplateError, match=r"x\.html: not UTF-8"):
        read_templates(tmp_path)
    (tmp_path / "x.html").unlink()
    (tmp_path / "x.html").symlink_to("/etc/passwd")
    with pytest.raises(ContentError, match="symbolic link"):
        read_templates(tmp_path)
