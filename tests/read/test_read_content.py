"""Content is untrusted: what is read, what is passed over, what is refused."""

import os
import socket

import pytest

from site_builder.errors import ContentError
from site_builder.read import content as module
from site_builder.read import folder
from site_builder.read.content import read_content


@pytest.fixture
def root(tmp_path):
    for name in ("articles", "stories", "pages"):
        (tmp_path / "content" / name).mkdir(parents=True)
    (tmp_path / "content/articles/a.md").write_text("A")
    return tmp_path


def paths(root):
    articles, desk, problems = read_content(root, root / "content")
    return [s.path for s in articles], [s.path for s in desk], [str(p) for p in problems]


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.md",
        "a.md~",
        "#a.md#",
        ".a.md.swp",
        "a.md.swp",
        "a.tmp",
        "a.md.bak",
        ".git",
        "Thumbs.db",
        ".#a.md",
    ],
)
def test_editors_leftovers_are_passed_over(root, name):
    """Hidden files and backup copies are neither read nor complained of."""
    (root / "content/articles" / name).write_text("x")
    assert paths(root) == (["content/articles/a.md"], [], [])


def test_a_name_that_begins_with_a_number_sign_is_no_leftover(root):
    """Only what Emacs writes has one at both ends."""
    (root / "content/articles/#1 of the race.md").write_text("x")
    assert paths(root)[0] == ["content/articles/#1 of the race.md", "content/articles/a.md"]


def test_everything_known_is_read_in_order(root):
    """Articles and desk files come sorted by path, from sub-folders too."""
    for name in (
        "articles/z.md",
        "articles/2026/b.md",
        "stories/s.md",
        "pages/p.md",
        "people.yaml",
        "topics.yaml",
    ):
        (root / "content" / name).parent.mkdir(exist_ok=True)
        (root / "content" / name).write_text("x")
    (root / "content/README.md").write_text("not ours")
    articles, desk, problems = paths(root)
    assert articles == [f"content/articles/{name}.md" for name in ("2026/b", "a", "z")]
    assert desk == [
        f"content/{name}" for name in ("pages/p.md", "people.yaml", "stories/s.md", "topics.yaml")
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("articles/picture.png", "not an article"),
        ("stories/note.txt", "not a .md file"),
        ("people.yml", "rename it to people.yaml"),
        ("stray.md", "articles belong in articles/"),
    ],
)
def test_what_nobody_reads_is_a_warning(root, name, said):
    """A file in the wrong place is left out, and said so."""
    (root / "content" / name).write_text("x")
    articles, desk, (problem,) = paths(root)
    assert (articles, desk) == (["content/articles/a.md"], [])
    assert problem.startswith(f"content/{name}: warning: ")
    assert said in problem


def test_an_unknown_folder_is_one_warning(root):
    """Whatever it holds."""
    (root / "content/drafts/deep").mkdir(parents=True)
    (root / "content/drafts/deep/x.md").symlink_to("/etc/passwd")
    assert paths(root)[2] == [
        "content/drafts: warning: not a folder we read (articles, stories, pages); its files are left out"
    ]


def test_links_are_never_followed(root):
    """Neither to files nor to folders, wherever they lead."""
    (root / "content/articles/link.md").symlink_to("a.md")
    (root / "content/articles/folder").symlink_to("/etc")
    (root / "content/people.yaml").symlink_to("/etc/passwd")
    articles, desk, problems = paths(root)
    assert (articles, desk) == (["content/articles/a.md"], [])
    assert len([p for p in problems if "symbolic link" in p]) == 3


def test_pipes_and_sockets_are_refused_without_waiting(root, monkeypatch):
    """Only regular files are opened."""
    os.mkfifo(root / "content/articles/pipe.md")
    monkeypatch.chdir(root)
    with socket.socket(socket.AF_UNIX) as ear:
        ear.bind("content/articles/ear.md")
        assert paths(root)[2] == [
            "content/articles/ear.md: not a regular file; remove it",
            "content/articles/pipe.md: not a regular file; remove it",
        ]


def test_a_file_has_a_largest_size(root, monkeypatch):
    """Just so large is read, one byte more is refused."""
    monkeypatch.setattr(folder, "LARGEST", 2 * 1024 * 1024)
    (root / "content/articles/fits.md").write_bytes(b"x" * 2 * 1024 * 1024)
    (root / "content/articles/large.md").write_bytes(b"x" * (2 * 1024 * 1024 + 1))
    articles, _, problems = paths(root)
    assert articles == ["content/articles/a.md", "content/articles/fits.md"]
    assert problems == ["content/articles/large.md: larger than 2 MiB; split it"]


def test_folders_have_a_largest_depth(root):
    """Endless nesting ends."""
    deep = root / "content/articles" / "/".join("d" * 1 for _ in range(20))
    deep.mkdir(parents=True)
    (deep / "x.md").write_text("x")
    assert "more than 16 folders deep" in paths(root)[2][0]


@pytest.mark.parametrize("name", [b"\xff.md", b"new\nline.md", b"back\\slash.md", "rtl\u202e.md".encode()])
def test_odd_names_are_refused(root, name):
    """A name that cannot be shown in a message or an address is not used."""
    (root / "content/articles" / os.fsdecode(name)).write_text("x")
    articles, _, (problem,) = paths(root)
    assert articles == ["content/articles/a.md"]
    assert "rename it" in problem
    assert problem.isprintable()


def test_unreadable_files_are_named(root, monkeypatch):
    """A file we may not read is a problem of its own."""

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folder, "read_file", refuse)
    assert paths(root)[2] == [
        "content/articles/a.md: cannot be read: Permission denied; allow it to be read, or move it away"
    ]


def test_a_file_that_vanishes_is_no_fault(root, monkeypatch):
    """Editors save while we read."""

    def gone(*_):
        raise FileNotFoundError

    monkeypatch.setattr(folder, "read_file", gone)
    assert "no article found" in paths(root)[2][0]


def test_no_article_is_said_plainly(root):
    """An empty folder is a fault with a way out."""
    (root / "content/articles/a.md").unlink()
    assert paths(root)[2] == [
        "content/articles: no article found; add an article, or make some with `site-builder ingest FILE`"
    ]


def test_a_missing_or_linked_content_folder_is_refused(tmp_path):
    """The folder must be there, and be itself."""
    with pytest.raises(ContentError, match="no such folder"):
        read_content(tmp_path, tmp_path / "content")
    (tmp_path / "real").mkdir()
    (tmp_path / "content").symlink_to("real")
    with pytest.raises(ContentError, match="give the folder itself"):
        read_content(tmp_path, tmp_path / "content")
    with pytest.raises(ContentError, match="give the folder itself"):
        read_content(tmp_path / "elsewhere", tmp_path / "content")


def test_a_folder_elsewhere_leaves_no_trace_of_this_machine(root, tmp_path):
    """Values name files by the content folder's own name."""
    articles, _, _ = module.read_content(tmp_path / "elsewhere", root / "content")
    assert [s.path for s in articles] == ["content/articles/a.md"]


def test_what_is_swapped_for_a_link_after_the_look_is_not_followed(root, tmp_path, monkeypatch):
    """Between looking at an entry and opening it somebody may put a link there, or a pipe."""
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\n\nSecret words.\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/x.md").write_text("Secret words.")
    articles = root / "content/articles"
    (articles / "e.md").symlink_to(secret)
    (articles / "f").symlink_to(tmp_path / "folder")
    os.mkfifo(articles / "g.md")
    real, looked = os.stat, {"e.md": secret, "f": tmp_path / "folder", "g.md": secret}

    def late(path, **named):
        return real(looked[path]) if path in looked else real(path, **named)

    monkeypatch.setattr(os, "stat", late)
    found, _, problems = read_content(root, root / "content")
    assert not [source for source in found if b"Secret" in source.data]
    assert {problem.path.rpartition("/")[2] for problem in problems} >= {"e.md", "f", "g.md"}
