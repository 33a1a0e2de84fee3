"""The command line: what it says, where it says it, and how it ends."""

import json
import runpy
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

from site_builder import __version__
from site_builder.cli import COMMANDS, main


@pytest.fixture
def run(monkeypatch, site):
    """`run("build", "-q")` in the folder of the small site."""
    monkeypatch.chdir(site)

    def call(*arguments, stdin=None):
        return CliRunner().invoke(main, arguments, input=stdin)

    return call


def test_every_command_explains_itself(run):
    """In the order people need them."""
    shown = run("--help").output
    assert [shown.index(f"\n  {name} ") for name in COMMANDS] == sorted(
        shown.index(f"\n  {n} ") for n in COMMANDS
    )
    for name in COMMANDS:
        assert run(name, "--help").exit_code == 0
    assert __version__ in run("--version").output


@pytest.mark.parametrize(
    "arguments", [["biuld"], ["build", "--nope"], ["build", "--pool", "x"], ["annotate"]]
)
def test_wrong_usage_ends_with_2(run, arguments):
    """As with every other tool."""
    assert run(*arguments).exit_code == 2


def test_build_ends_with_one_line(run, site):
    """What there is, what changed, where to open it."""
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "3 articles" in result.stdout
    assert result.stdout.endswith("Open dist/index.html\n")
    assert "nothing changed" in run("build").stdout
    assert (site / "dist/index.html").is_file()


def test_quiet_says_nothing_and_verbose_tells_each_step(run):
    """On standard error, so that the result stays alone."""
    assert run("build", "-q").output == ""
    result = run("build", "--clean", "-v")
    assert "extract" in result.stderr
    assert "3 of      3 computed" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_json_logs_are_one_object_a_line(run, site):
    """For other programs, errors with their places."""
    done = json.loads(run("build", "--log-format", "json").stdout)
    assert (done["articles"], done["open"]) == (3, "dist/index.html")
    (site / "content/articles/alone.md").write_text("---\ntitle: x\ntitle: y\n---\n\nText.\n")
    result = run("build", "--log-format", "json")
    first = json.loads(result.stderr.splitlines()[0])
    assert (result.exit_code, first["level"], first["path"], first["line"]) == (
        1,
        "error",
        "content/articles/alone.md",
        3,
    )


BROKEN = {
    "content/articles/open.md": b"---\ntitle: never closed\n",
    "content/articles/yaml.md": b"---\ntitle: [\n---\n\nText.\n",
    "content/articles/unknown.md": b"---\ntitle: T\npublihser: P\n---\n\nText.\n",
    "content/articles/date.md": b"---\ntitle: T\npublished: 2026-02-30\n---\n\nText.\n",
    "content/articles/latin.md": b"---\ntitle: T\n---\n\ncaf\xe9\n",
    "content/articles/empty.md": b"",
    "content/people.yaml": b"people:\n  - name: A\n    clas: official\n",
}


def test_one_run_names_every_fault_and_keeps_the_site(run, site, tree):
    """Each with path, line and what would work; exit 1; the published site stays whole."""
    run("build")
    whole = tree(site / "dist")
    for name, data in BROKEN.items():
        (site / name).write_bytes(data)
    result = run("build")
    assert result.exit_code == 1
    for name in BROKEN:
        assert any(line.startswith(f"{name}:") for line in result.stderr.splitlines()), name
    assert "did you mean 'publisher'?" in result.stderr
    assert "the site is as it was" in result.stderr
    assert "Traceback" not in result.stderr
    assert tree(site / "dist") == whole


def test_equal_slugs_name_both_files(run, site):
    """Neither wins in silence."""
    (site / "content/articles/again.md").write_text("---\ntitle: T\nslug: alone\n---\n\nText.\n")
    result = run("check")
    assert result.exit_code == 1
    assert "content/articles/alone.md" in result.stderr
    assert "content/articles/again.md" in result.stderr


def test_keep_going_leaves_out_what_is_broken_and_says_so(run, site):
    """The others are published."""
    (site / "content/articles/bad.md").write_bytes(b"\xff")
    result = run("build", "--keep-going")
    assert result.exit_code == 0
    assert result.stderr.startswith("content/articles/bad.md:")
    assert "; 1 file left out: " in result.stdout + result.stderr
    assert (site / "dist/articles/alone.html").is_file()
    assert "content/articles/bad.md:" in run("build", "--keep-going").stderr
    (site / "content/people.yaml").write_text("people: [")
    assert run("build", "--keep-going").exit_code == 1


def test_strict_takes_warnings_for_errors(run, site):
    """And quiet does not weaken strict."""
    (site / "content/articles/picture.png").write_bytes(b"x")
    assert run("build").stderr.startswith("content/articles/picture.png: warning: ")
    assert run("build", "-q").output == ""
    result = run("build", "-q", "--strict")
    assert result.exit_code == 1


def test_drafts_are_built_when_asked_for(run, site):
    """And only then."""
    article = site / "content/articles/alone.md"
    article.write_text(article.read_text().replace("published:", "draft: true\npublished:"))
    run("build")
    assert not (site / "dist/articles/alone.html").exists()
    run("build", "-D")
    assert (site / "dist/articles/alone.html").exists()


def test_a_site_of_drafts_only_says_what_to_do(run, site):
    """Not an empty site."""
    for name in ("gazette", "post"):
        (site / f"content/articles/{name}.md").unlink()
    article = site / "content/articles/alone.md"
    article.write_text(article.read_text().replace("published:", "draft: true\npublished:"))
    assert "build the drafts with --drafts" in run("build").stderr


def test_folders_can_be_given(run, site):
    """Content from elsewhere, output to elsewhere."""
    (site / "content").rename(site / "texts")
    assert run("build", "--content", "texts", "-d", "public").exit_code == 0
    assert (site / "public/index.html").is_file()
    assert run("build", "-d", "texts").exit_code == 1


def test_a_folder_that_is_not_ours_is_refused(run, site):
    """Before anything is built."""
    (site / "dist").mkdir()
    (site / "dist/thesis.doc").write_text("x")
    result = run("build")
    assert result.exit_code == 1
    assert "not written by site-builder" in result.stderr
    assert (site / "dist/thesis.doc").read_text() == "x"


def test_check_publishes_nothing(run, site):
    """It finds what build would."""
    assert "no errors" in run("check").stdout
    assert not (site / "dist").exists()
    (site / "site.yaml").write_text("titel: x\n")
    assert "did you mean 'title'?" in run("check").stderr


def test_a_template_fault_is_named(run, site):
    """With file and line, once, however many pages use it."""
    (site / "own").mkdir()
    (site / "own/base.html").write_text("fine\n{{ nothing.there }}\n")
    (site / "site.yaml").write_text("title: T\ntemplates: own\n")
    result = run("build")
    assert result.exit_code == 1
    assert "base.html" in result.stderr
    assert "Traceback" not in result.output


def test_trace_shows_every_stage(run):
    """From extract to render, in order, with words and rules."""
    shown = run("trace", "content/articles/gazette.md").stdout
    places = [
        shown.index(f"\n{stage} (")
        for stage in ("extract", "annotate", "gather", "chronicle", "compare", "render")
    ]
    assert places == sorted(places)
    assert "We could not put this off for another winter" in shown
    assert "articles/gazette.html" in shown


def test_trace_wants_an_article_of_the_site(run, site, tmp_path):
    """A draft needs --drafts; a file elsewhere is none."""
    (tmp_path / "other.md").write_text("x")
    assert "not in content/" in run("trace", str(tmp_path / "other.md")).stderr
    article = site / "content/articles/alone.md"
    article.write_text(article.read_text().replace("published:", "draft: true\npublished:"))
    assert "build with --drafts" in run("trace", str(article)).stderr
    assert run("trace", "-D", str(article)).exit_code == 0


def test_a_new_site_builds_at_once(run, site):
    """Without a warning; a folder in use is left alone."""
    assert run("new", "fresh").exit_code == 0
    result = run("build", "-f", "fresh/site.yaml", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (site / "fresh/dist/index.html").is_file()
    assert run("new", "fresh").exit_code == 1
    (site / "file").write_text("x")
    assert run("new", "file/inside").exit_code == 1


def test_ingest_makes_articles_that_build(run, site):
    """And says what became of each file."""
    (site / "raw").mkdir()
    (site / "raw/one.txt").write_text(
        "Harbour reopens\n\nThe harbour reopened on Friday, the mayor said.\n\nShips came.\n"
    )
    result = run("ingest", "raw")
    assert result.exit_code == 0, result.output
    assert result.stdout == (
        "written   content/articles/harbour-reopens.md from one.txt; states no publisher and no date\n"
    )
    assert run("build").exit_code == 0
    (site / "raw/two.txt").write_bytes(b"\0\0")
    assert "site-builder check" in result.stderr
    (site / "raw/three.txt").write_text("Harbour closes\n\nThe harbour closed on Sunday, the mayor said.\n")
    mixed = run("ingest", "raw")
    assert mixed.exit_code == 1
    assert "; 1 written, 1 refused" in mixed.stderr


def test_review_lists_the_most_valuable_first(run, site):
    """With the place, and YAML to paste; as JSON for other programs."""
    article = site / "content/articles/alone.md"
    article.write_text(
        "---\ntitle: T\npublisher: P\n---\n\nText.\n\n“We will never do that again, not in this town.”\n"
    )
    shown = run("review").stdout
    assert shown.startswith("content/articles/alone.md:1: date: no publication date")
    assert "published: 2026-02-04" in shown
    items = [json.loads(line) for line in run("review", "--format", "json").stdout.splitlines()]
    assert [item["value"] for item in items] == sorted((item["value"] for item in items), reverse=True)


def test_review_lists_articles_that_no_timeline_has(run, site):
    """An article without a story is on the site and in no comparison: its editor is told."""
    assert "content/articles/alone.md:1: story: belongs to no story" in run("review").stdout
    assert "gazette.md:1: story" not in run("review").stdout


def test_the_module_runs_like_the_command(site):
    """`python -m site_builder`."""
    command = [sys.executable, "-m", "site_builder", "--version"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert shown == f"site-builder, version {__version__}\n"


def test_a_build_with_nothing_to_do_loads_no_stage(site):
    """What is not needed is not imported: that is what makes it fast."""
    code = (
        "import sys; from site_builder.cli import main; main(['build', '-q'], standalone_mode=False);"
        "print(*sorted({'.'.join(m.split('.')[:depth]) for m in sys.modules for depth in (1, 2)}))"
    )
    for _ in range(2):
        loaded = subprocess.run(
            [sys.executable, "-c", code], cwd=site, capture_output=True, text=True, check=True
        ).stdout
    heavy = {
        "site_builder.annotate",
        "jinja2",
        "markdown_it",
        "lunr",
        "nh3",
        "starlette",
        "watchdog",
        "multiprocessing",
    }
    assert not heavy & set(loaded.split())


def test_control_c_ends_a_program_that_is_still_loading(monkeypatch, capsys):
    """No traceback of a half-loaded module; once loaded, the command line answers it, as a shell expects."""
    before = signal.getsignal(signal.SIGINT)
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        runpy.run_module("site_builder", run_name="loading")
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        signal.signal(signal.SIGINT, signal.default_int_handler)
        monkeypatch.setattr(sys, "argv", ["site-builder", "--version"])
        with pytest.raises(SystemExit):
            runpy.run_module("site_builder", run_name="__main__")
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        assert __version__ in capsys.readouterr().out
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        runpy.run_module("site_builder", run_name="loading")
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
