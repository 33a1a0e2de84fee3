"""The content folder: which files are articles, which are the desk's, and which nobody will read.

articles/**/*.md      stories/*.md      pages/*.md      people.yaml      topics.yaml
"""

import errno
from pathlib import Path, PurePosixPath
from posixpath import splitext

from site_builder.errors import ContentError, Problem
from site_builder.model import Source
from site_builder.read.folder import Found, ignored, opened_folder, read_file, walk
from site_builder.read.kept import Kept

ARTICLES = "articles"
ARTICLE_SUFFIXES = (".md", ".markdown", ".html", ".htm", ".txt")
DESK_FOLDERS = ("stories", "pages")
DESK_FILES = ("people.yaml", "topics.yaml")
Content = tuple[tuple[Source, ...], tuple[Source, ...], tuple[Problem, ...]]


def read_content(root: Path, folder: Path, kept: Kept | None = None) -> Content:
    """(articles, desk files, problems), each sorted by path. Raises ContentError when there is no folder."""
    shown = shown_path(root, folder)
    articles: list[Source] = []
    desk: list[Source] = []
    problems: list[Problem] = []
    for found in _files(root, folder, problems, kept or Kept()):
        source = Source(f"{shown}/{found.path}", found.data)
        kind = _kind(found.path)
        if kind == "article":
            articles.append(source)
        elif kind == "desk":
            desk.append(source)
        elif kind:
            problems.append(Problem(source.path, kind, warning=True, code="F104"))
    if not articles and not problems:
        advice = "add an article, or make some with `site-builder ingest FILE`"
        problems.append(Problem(f"{shown}/{ARTICLES}", f"no article found; {advice}", code="F101"))
    return tuple(articles), tuple(desk), tuple(sorted(problems, key=lambda p: p.path))


def read_article(root: Path, folder: Path, file: Path) -> Source | None:
    """The article in one file of a content folder; None where there is none that a build would read."""
    if not file.is_relative_to(folder):
        return None
    path = file.relative_to(folder).as_posix()
    if _kind(path) != "article" or any(map(ignored, path.split("/"))):
        return None
    try:
        with opened_folder(root, folder), opened_folder(folder, file.parent) as descriptor:
            found = read_file(descriptor, file.name, path, path)
    except OSError:
        return None
    return Source(f"{shown_path(root, folder)}/{path}", found.data) if isinstance(found, Found) else None


def shown_path(root: Path, folder: Path) -> str:
    """How messages and values name a folder: relative to site.yaml, never by a path of this machine."""
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.name


def _files(root: Path, folder: Path, problems: list[Problem], kept: Kept) -> list[Found]:
    """Everything readable in the folders we know; refusals and unknown folders go to `problems`."""
    files: list[Found] = []
    shown = shown_path(root, folder)
    kept.turn()

    def enter(path: str) -> bool:
        known = is_known(path)
        if not known:
            known_folders = ", ".join((ARTICLES, *DESK_FOLDERS))
            message = f"not a folder we read ({known_folders}); its files are left out"
            problems.append(Problem(f"{shown}/{path}", message, warning=True, code="F104"))
        return known

    try:
        with opened_folder(root, folder) as descriptor:
            for found in walk(descriptor, shown, enter, kept):
                if isinstance(found, Found):
                    files.append(found)
                elif isinstance(found, Problem):
                    problems.append(found)
    except OSError as error:
        raise ContentError(Problem(shown, _refusal(error), code="F101")) from None
    return files


def is_known(path: str) -> bool:
    """Is a folder one that we read?"""
    return path.split("/")[0] in (ARTICLES, *DESK_FOLDERS)


def _refusal(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return "content: no such folder; make it, or set `content:` in site.yaml"
    if error.errno in (errno.ELOOP, errno.ENOTDIR):
        return "content: a symbolic link or no folder; give the folder itself"
    return f"content: cannot be read: {error.strerror}; allow it to be read, or name another in site.yaml"


def _kind(path: str) -> str:
    """`article`, `desk`, empty for a file to pass over, or what to warn about."""
    if path.startswith(f"{ARTICLES}/"):
        known = splitext(path)[1].lower() in ARTICLE_SUFFIXES
        return "article" if known else f"not an article ({', '.join(ARTICLE_SUFFIXES)}); it is left out"
    parts, suffix = PurePosixPath(path).parts, PurePosixPath(path).suffix
    if parts[0] in DESK_FOLDERS and len(parts) == 2:
        return "desk" if suffix == ".md" else "not a .md file; it is left out"
    if path in DESK_FILES:
        return "desk"
    if path.startswith("README"):
        return ""
    near = [name for name in DESK_FILES if name.split(".")[0] == parts[-1].split(".")[0]]
    return f"left out; {'rename it to ' + near[0] if near else f'articles belong in {ARTICLES}/'}"
