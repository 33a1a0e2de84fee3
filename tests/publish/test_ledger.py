"""What is noted together is compared together: the work is that of what changed, and the result the same."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.errors import PublishError
from site_builder.model import Handle
from site_builder.publish import check_contents, guard, publish, standing, whole
from site_builder.publish.guard import check_paths
from site_builder.publish.ledger import NAME, Noted, Shelf, shelved
from site_builder.publish.manifest import MARKER, Manifest, read_manifest, revised
from site_builder.publish.stamps import SECOND
from tests.conftest import build_site


@pytest.fixture
def calm(monkeypatch):
    """Every file was left long ago."""
    real = standing.disk_clock
    monkeypatch.setattr(standing, "disk_clock", lambda folder: real(folder) + 3 * SECOND)


def handle(path: str, text: str) -> Handle:
    return Handle(path, text.encode(), lambda: (text.encode(),))


def published(root: Path, *texts: tuple[str, str]) -> int:
    (root / ".dist.lock").touch()
    return publish([handle(path, text) for path, text in texts], root / "dist", root / "state")


def test_a_marker_with_changes_is_the_marker_made_anew():
    """Byte for byte, wherever files are put in, changed or taken out, whatever their names hold."""
    chance = random.Random(7)
    names = [
        f"{a}/{b}{c}.html"
        for a in ("a", "a.b", "é", "z z")
        for b in ('"', "\\n", "b\n", "ü", "]")
        for c in "12"
    ]
    rows = {path: (chance.randrange(99), "a" * 64) for path in names[::2]}
    for _ in range(50):
        encoded = Manifest(tuple((path, *rows[path]) for path in sorted(rows))).encoded()
        gone = chance.sample(sorted(rows), 2)
        new = {path: (chance.randrange(99), "b" * 64) for path in chance.sample(names, 3) if path not in gone}
        rows = {path: row for path, row in rows.items() if path not in gone} | new
        assert revised(encoded, new, gone) == Manifest(tuple((p, *rows[p]) for p in sorted(rows))).encoded()


@pytest.mark.parametrize("encoded", [b"", b"{}", Manifest(()).encoded(), b'{"files": []}'])
def test_a_marker_not_as_we_write_it_is_not_patched(encoded):
    """It is made anew then."""
    assert revised(encoded, {"a": (1, "a" * 64)}, ()) is None


def test_a_marker_of_a_site_with_its_last_file_gone_is_made_anew():
    """There is no list to cut from."""
    assert revised(Manifest((("a", 1, "a" * 64),)).encoded(), {}, ["a"]) is None


def test_a_shelf_gives_back_what_was_put_on_it():
    """Names that are no UTF-8 too, and stamps that are not sure."""
    files = {
        "b": Noted(b"x", 2, b"s" * 32, (1, 2, 3, 4, 5)),
        "a\udcff": Noted(b"", 0, b"t" * 32, None),
        "é": Noted(b"y", 1 << 40, b"", (0o100644, 0, -1, 1 << 60, 7)),
    }
    assert Shelf.of(files).files() == files
    assert shelved([("d/e/b", files["b"])])["d/e/"].paths("d/e/") == ["d/e/b"]


@pytest.mark.parametrize("path", ["a/b.html", ".nojekyll", "a/.b", "a..b/c", "x\ny", "caf\u00e9"])
def test_fit_paths_are_fit_at_a_glance_or_at_a_closer_look(path):
    """With others around."""
    check_paths(["a/c", path, "index.html"])


@pytest.mark.parametrize(
    "paths", [["A/b", "a"], ["a", "A/b"], ["x/Y", "X/y"], ["a/b", "a/b/c/d"], [f"{MARKER}/a"], ["a/.."]]
)
def test_unfit_paths_do_not_pass_at_a_glance(paths):
    """Whatever is doubtful is looked at one by one."""
    assert not guard._all_plain(paths)
    with pytest.raises(PublishError):
        check_paths(paths)


def test_a_file_that_did_not_change_costs_no_call(tmp_path, calm, work):
    """Looking at twice the files takes hardly more steps, whole or with an edit."""
    looked, edited = [], []
    for count in (100, 500):
        root = tmp_path / str(count)
        root.mkdir()
        files = [(f"a/{number}.html", "same") for number in range(count)]
        for text in "123":
            published(root, *files, ("b/x.html", text))
        looked.append(work(lambda root=root: whole(root / "dist", root / "state")))
        edited.append(work(lambda root=root, files=files: published(root, *files, ("b/x.html", "4"))))
    assert looked[1] - looked[0] < 1000
    assert edited[1] - edited[0] < 400 * 25


def test_notes_older_than_the_site_serve_still(tmp_path, calm, monkeypatch):
    """A build was killed before it noted what it published: only what changed is read."""
    for number in "123":
        published(tmp_path, ("a/b", number), ("a/c", "same"), ("d", "same"))
        if number == "2":
            old = (tmp_path / "state" / NAME).read_bytes()
    read: list[str] = []
    real = standing.sha256_of
    monkeypatch.setattr(standing, "sha256_of", lambda file: (read.append(file.name), real(file))[1])
    (tmp_path / "state" / NAME).write_bytes(old)
    assert whole(tmp_path / "dist", tmp_path / "state")
    assert read == ["b"]
    read.clear()
    assert whole(tmp_path / "dist", tmp_path / "state")
    assert read == []


@pytest.mark.parametrize(
    "row",
    ['["a\\u0000b", 1, "%s"]', '["a", -1, "%s"]', '["a", 99999999999999999999, "%s"]', '["a", 1, "x%s"]'],
)
def test_a_marker_with_rows_that_cannot_be_is_damaged(tmp_path, row):
    """It is refused with a way out, as any damaged one."""
    published(tmp_path, ("a", "1"))
    (tmp_path / "dist" / MARKER).write_text(f'{{"files": [{row % ("0" * 64)}]}}')
    assert read_manifest(tmp_path / "dist") is None
    with pytest.raises(PublishError, match="damaged"):
        check_contents(tmp_path / "dist", tmp_path / "state")


def test_a_strange_file_is_seen_whatever_its_name(tmp_path, calm):
    """Also one that is no UTF-8, in a folder that is else as it was."""
    for text in "12":
        published(tmp_path, ("a/b", "1"), ("a/c", text))
    check_contents(tmp_path / "dist", tmp_path / "state")
    (tmp_path / "dist" / os.fsdecode(b"a/\xff.txt")).write_text("precious")
    with pytest.raises(PublishError, match="not written by site-builder"):
        check_contents(tmp_path / "dist", tmp_path / "state")
    with pytest.raises(PublishError, match="not written by site-builder"):
        published(tmp_path, ("a/b", "1"), ("a/c", "3"))
    assert (tmp_path / "dist/a/c").read_text() == "2"


def test_a_build_looks_at_the_published_files_once(site, monkeypatch):
    """Whether something changed or nothing."""
    build_site(site)
    scans = []
    real = standing.scan
    monkeypatch.setattr(standing, "scan", lambda folder: (scans.append(folder), real(folder))[1])
    assert build_site(site).changed == 0
    assert len(scans) == 1
    article = site / "content/articles/alone.md"
    article.write_text(article.read_text() + "\nMore of it.\n")
    assert build_site(site).changed > 0
    assert len(scans) == 2


def test_what_is_not_needed_to_find_nothing_to_do_is_not_loaded():
    """The values of articles and stories take longer to load than anything else of ours."""
    told = "import sys, site_builder.cli.build; print('site_builder.model.stages' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
