"""What DESIGN.md shows of themes and templates works as it stands there."""

import re
from pathlib import Path

import pytest

from site_builder.model import View
from site_builder.read.templates import Templates, read_templates
from site_builder.render import render

DESIGN = (Path(__file__).resolve().parents[2] / "DESIGN.md").read_text()


def shown(language: str) -> str:
    """The code block of this language; there is one."""
    (code,) = re.findall(rf"^```{language}\n(.*?)^```$", DESIGN, re.DOTALL | re.MULTILINE)
    return code


@pytest.fixture
def look(tmp_path: Path) -> Path:
    """A folder with the theme and the template of the manual."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/theme.css").write_text(shown("css"))
    (tmp_path / "404.html").write_text(shown("html"))
    return tmp_path


def test_the_theme_shown_is_the_last_word_of_the_style_sheet(look: Path) -> None:
    """It gives values to tokens we have, in the layer we keep them in."""
    assets = {one.path: one.data.decode() for one in read_templates(look)[1]}
    sheet = assets["assets/site.css"]
    assert sheet.endswith(shown("css"))
    tokens = set(re.findall(r"--[a-z]+(?=:)", shown("css")))
    assert tokens <= set(re.findall(r"--[a-z]+(?=:)", sheet.removesuffix(shown("css"))))
    assert len(tokens) == 4
    assert "assets/theme.css" not in assets


def test_the_template_shown_changes_its_page_and_no_other(look: Path, views: tuple[View, ...]) -> None:
    """Every page of a whole site is made; all but one are as they were."""
    ours, own = (Templates(read_templates(folder)[0]) for folder in (None, look))
    chosen = [view for view in views if view.path.count("/") < 2][:40] + [
        view for view in views if view.path == "404.html"
    ]
    changed = {v.path for v in chosen if render(ours.page(v)).data != render(own.page(v)).data}
    assert changed == {"404.html"}
    html = render(own.page(next(v for v in chosen if v.path == "404.html"))).data.decode()
    assert '<p>Nothing is here. <a href="index.html">Begin at the beginning</a>.</p>' in html
    assert "</html>" in html
