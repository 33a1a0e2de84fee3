"""A site of which much is new is built in legs: the same site, the same faults, the same count of work."""

import subprocess
import sys

import pytest

from tests.conftest import build_site, tree, write_site

PROGRAM = """
import sys
from site_builder import legs
from site_builder.engine import apart as module
from site_builder.cli import main

legs.MANY = int(sys.argv.pop(1))
ran = []
apart = module.apart

def counted(work, tell):
    given = apart(work, tell)
    ran.append(given is not None)
    return given

module.apart = counted
try:
    main(sys.argv[1:], prog_name="site-builder")
finally:
    print("legs:", *ran)
"""
FEW, NEVER = "2", "1000"


def run(site, many, *words):
    """The program on a site, where so many new articles are much."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, many, *words, "-f", str(site / "site.yaml")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


def computed(done):
    """Step to what of it was computed."""
    rows = (line.split() for line in (done.stdout + done.stderr).splitlines() if " computed " in line)
    return {row[0]: row[1:4] for row in rows}


def test_the_site_is_the_same(tmp_path):
    """Byte for byte; and all the work was done by legs, and is counted once."""
    in_legs, plain = write_site(tmp_path / "a"), write_site(tmp_path / "b")
    build_site(plain)
    done = run(in_legs, FEW, "build", "-v")
    assert "legs: True True True\n" in done.stdout
    assert tree(in_legs / "dist") == tree(plain / "dist")
    other = run(write_site(tmp_path / "c"), NEVER, "build", "-v")
    assert "legs:\n" in other.stdout
    assert computed(done) == computed(other)
    assert computed(done)["annotate.annotate"] == ["3", "of", "3"]


def test_an_edit_needs_no_legs(tmp_path):
    """Nor does what is built again: few articles are new then."""
    site = write_site(tmp_path)
    run(site, FEW, "build")
    article = site / "content/articles/post.md"
    article.write_text(article.read_text() + "\nIt rained.\n")
    assert "legs:\n" in run(site, FEW, "build").stdout
    assert "legs:\n" in run(site, FEW, "check").stdout


def test_a_check_of_much_is_run_in_legs_too(tmp_path):
    """It holds as much as a build."""
    site = write_site(tmp_path)
    assert "legs: True True True\n" in run(site, FEW, "check").stdout
    assert not (site / "dist").exists()


@pytest.mark.parametrize("command", ["build", "check"])
def test_faults_are_named_once(tmp_path, command):
    """As without legs: the one that meets them says nothing."""
    site = write_site(tmp_path)
    article = site / "content/articles/post.md"
    article.write_text(article.read_text().replace("2026-03-03", "2026-33-03"))
    done, other = run(site, FEW, command), run(site, NEVER, command)
    assert "legs: False\n" in done.stdout
    assert done.returncode == other.returncode == 1
    assert done.stderr == other.stderr
    assert done.stderr.count("content/articles/post.md:4") == 1


def test_a_lost_leg_is_made_up_for(tmp_path):
    """The build after it does what was not done, and more slowly gives the same."""
    site, plain = write_site(tmp_path / "a"), write_site(tmp_path / "b")
    build_site(plain)
    lost = PROGRAM.replace("given = apart(work, tell)", "given = apart(lambda _: 1 / 0, tell)")
    assert lost != PROGRAM
    done = subprocess.run(
        [sys.executable, "-c", lost, FEW, "build", "-v", "-f", str(site / "site.yaml")],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "legs: False\n" in done.stdout
    assert tree(site / "dist") == tree(plain / "dist")
    assert computed(done)["annotate.annotate"] == ["3", "of", "3"]
