"""An article dated after today is told of, and built all the same: no page depends on the day of a build."""

from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from site_builder import postdated
from site_builder.cli import main

FUTURE = "---\ntitle: Soon\npublisher: The Post\ndate: 2062-03-05\n---\n\nWords.\n"


@pytest.fixture
def run(monkeypatch, site):
    """`run("build", day="2026-03-09")` in the folder of the small site, as on that day."""
    monkeypatch.chdir(site)

    def call(*arguments, day="2026-03-09"):
        now = datetime.fromisoformat(f"{day}T12:00:00+00:00")
        for module in ("site_builder.update", "site_builder.postdated"):
            monkeypatch.setattr(f"{module}.latest", lambda: postdated_latest(now))
        return CliRunner().invoke(main, [*arguments, "--pool", "serial"])

    return call


postdated_latest = postdated.latest
WARNING = (
    "content/articles/soon.md:4:7: warning: K304 published: 2062-03-05 is still to come; "
    "correct it, or hold it back with 'draft: true'"
)


def test_a_date_to_come_is_a_warning_where_it_stands(run, site):
    """`--strict` stops at it; a draft may wait; tomorrow is today somewhere."""
    file = site / "content/articles/soon.md"
    file.write_text(FUTURE)
    built = run("build")
    assert built.exit_code == 0
    assert WARNING in built.stderr.splitlines()
    assert (site / "dist/articles/soon.html").is_file()
    assert run("check", "--strict").exit_code == 1
    file.write_text(FUTURE.replace("publisher", "published: true\npublisher"))
    assert WARNING.replace(":4:", ":5:") in run("build").stderr.splitlines()
    file.write_text(FUTURE.replace("title", "draft: true\ntitle"))
    assert "K304" not in run("build").stderr
    file.write_text(FUTURE.replace("2062-03-05", "2026-03-10"))
    assert "K304" not in run("build").stderr


def test_it_is_told_until_its_day_has_come(run, site):
    """Also where nothing has to be built; and no byte of the site depends on it."""
    (site / "content/articles/soon.md").write_text(FUTURE)
    run("build")
    pages = {path: path.read_bytes() for path in (site / "dist").rglob("*.html")}
    assert WARNING in run("build").stderr.splitlines()
    later = run("build", day="2062-03-05")
    assert "nothing changed" in later.stdout
    assert "K304" not in later.stderr
    assert "K304" not in run("build", "--clean", day="2062-03-05").stderr
    assert {path: path.read_bytes() for path in (site / "dist").rglob("*.html")} == pages


def test_today_lasts_as_long_as_it_is_today_somewhere():
    """A paper in Auckland is a day ahead of one in Honolulu."""
    assert postdated.latest(datetime(2026, 12, 31, 23, 59, tzinfo=UTC)) == "2027-01-01"
