"""A hundred broken articles in one run of the program: each is refused by name and line."""

import resource
import subprocess
import sys

from tests.hostile.broken import REFUSED

MEMORY = 2 << 30
SECONDS = 60
"""For all of them together."""


def limited() -> None:
    """In the program that is started: no more memory than this."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def test_every_broken_article_is_refused_by_name_and_line(site, build, tree):
    """In one line each, with its line, without a traceback; and not a byte of the old site changes."""
    build(site)
    before = tree(site / "dist")
    assert len(REFUSED) >= 100
    for number, data in enumerate(REFUSED.values()):
        (site / f"content/articles/b{number}.md").write_bytes(data)
    command = [sys.executable, "-m", "site_builder", "build", "--pool", "serial"]
    done = subprocess.run(
        command, cwd=site, capture_output=True, text=True, timeout=SECONDS, check=False, preexec_fn=limited
    )
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    for number, name in enumerate(REFUSED):
        said = [line for line in lines if line.startswith(f"content/articles/b{number}.md:")]
        assert said, name
        assert all(line.split(":")[1].isdigit() and ";" in line for line in said), (name, said)
    assert tree(site / "dist") == before
