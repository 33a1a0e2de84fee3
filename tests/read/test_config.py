"""site.yaml is read strictly: everything wrong with it is said at once, with line and column."""

import pytest

from site_builder.config import read_config
from site_builder.errors import ConfigError


def config(tmp_path, text):
    file = tmp_path / "site.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_config(file)


def test_a_title_is_enough(tmp_path):
    """Everything else has a default."""
    found = config(tmp_path, "title: News\n")
    assert found.settings.title == "News"
    assert (found.settings.lang, found.settings.locale_dates, found.settings.base_url) == ("en", "dmy", "")
    assert (found.content, found.output, found.templates) == (tmp_path / "content", tmp_path / "dist", None)
    assert (found.root, found.state) == (tmp_path, tmp_path / ".site-builder")


def test_every_key_is_read(tmp_path):
    """As text, dates and addresses."""
    found = config(
        tmp_path,
        "title: N\ndescription: D\nbase_url: https://example.org/x/\nlang: pt-BR\ndates: mdy\ncontent: c\n"
        "output: ../out\ntemplates: t\ninstitution: I\nbuilt: 2026-02-10\n",
    )
    settings = found.settings
    assert (settings.description, settings.base_url, settings.lang) == ("D", "https://example.org/x", "pt-BR")
    assert (settings.locale_dates, settings.institution, settings.built) == ("mdy", "I", "2026-02-10")
    assert (found.content, found.output, found.templates) == (
        tmp_path / "c",
        tmp_path / "../out",
        tmp_path / "t",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "title: missing; write 'title: The name of your site'"),
        ("title: a\ntitel: b\n", "site.yaml:2:1: titel: unknown key; did you mean 'title'?"),
        ("title: a\ntitle: b\n", "site.yaml:2:1: "),
        ("title: a\nlang: English please\n", "lang: 'English please' is no language tag"),
        ("title: a\ndates: ymd\n", "dates: 'ymd' is not known"),
        ("title: a\nbuilt: 4 February 2026\n", "write 2026-02-04"),
        ("title: a\nbase_url: javascript:alert(1)\n", "is no web address"),
        ("title: [a\n", "site.yaml:"),
        ("title: *a\n", "alias"),
        (b"title: \xff\n", "not UTF-8"),
        (b"title: " + b"x" * 1_000_001, "larger than"),
    ],
)
def test_what_is_wrong_is_said_with_a_way_out(tmp_path, text, said):
    """One line each."""
    with pytest.raises(ConfigError) as caught:
        config(tmp_path, text)
    assert said in str(caught.value)


def test_all_faults_are_said_at_once(tmp_path):
    """In the order of the file."""
    with pytest.raises(ConfigError) as caught:
        config(tmp_path, "title: a\nbuilt: soon\nlanguage: en\n")
    assert [problem.line for problem in caught.value.problems] == [2, 3]


def test_a_missing_file_points_to_the_way_in(tmp_path):
    """So does a folder of that name."""
    with pytest.raises(ConfigError, match="site-builder new"):
        read_config(tmp_path / "site.yaml")
    (tmp_path / "site.yaml").mkdir()
    with pytest.raises(ConfigError, match="not found"):
        read_config(tmp_path / "site.yaml")


@pytest.mark.parametrize("given", ["soon", "-", "9" * 40])
def test_a_wrong_source_date_epoch_is_refused(tmp_path, monkeypatch, given):
    """Reproducible builds rely on it, so it is not passed over."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
        config(tmp_path, "title: a\n")


def test_the_command_line_decides_over_the_file(tmp_path, monkeypatch):
    """Folders given there are relative to where it was typed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    from pathlib import Path

    found = config(tmp_path / "sub", "title: a\n").with_folders(content=Path("c"), output=Path("o"))
    assert (found.content, found.output) == (tmp_path / "c", tmp_path / "o")
