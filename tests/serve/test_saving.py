"""How files change in real life: editors, version control, file managers. Each is seen, by events alone or by
looking alone, and each is one build, or two where it takes its time."""

import os
import shutil
import subprocess
import threading
import time

import pytest

from site_builder.config import read_config
from site_builder.serve import watch
from site_builder.serve.builder import Builder
from site_builder.serve.snapshot import snapshot
from site_builder.serve.watch import Watcher


class Counted:
    """A watcher that only counts the builds it asks for."""

    def __init__(self, site, poll):
        self.builds, self.built = 0, threading.Event()
        self.watcher = Watcher(lambda: read_config(site / "site.yaml"), Builder(self.build), poll=poll)
        self.watcher.seen = snapshot(read_config(site / "site.yaml"))

    def build(self):
        self.builds += 1
        self.built.set()

    def after(self, change):
        """Builds that a change causes, once all is quiet again; 0 when none came."""
        change()
        self.built.wait(3)
        time.sleep(0.7)
        self.built.clear()
        builds, self.builds = self.builds, 0
        return builds


@pytest.fixture(params=[False, True], ids=["events", "looking"])
def counted(site, request, monkeypatch):
    """Where there are events, nothing is found by looking now and then."""
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.1)
    monkeypatch.setattr(watch, "LOOK_SECONDS", 60.0)
    running = Counted(site, request.param)
    running.watcher.start()
    time.sleep(0.2)
    yield running
    running.watcher.stop()


@pytest.fixture
def article(site):
    return site / "content/articles/alone.md"


def vim(article):
    """Can I write here? The old file becomes a backup, the new one is written, the backup goes."""
    probe, backup = article.with_name("4913"), article.with_name("alone.md~")
    probe.write_text("")
    probe.unlink()
    article.rename(backup)
    article.write_text("---\ntitle: By vim\n---\n\nWords.\n")
    backup.unlink()


def emacs(article):
    """A lock that is a dangling link, an auto-save file, a backup copy, then the file in place."""
    lock, auto = article.with_name(".#alone.md"), article.with_name("#alone.md#")
    lock.symlink_to("me@host.1")
    auto.write_text("x")
    shutil.copy(article, article.with_name("alone.md~"))
    article.write_text("---\ntitle: By emacs\n---\n\nWords.\n")
    auto.unlink()
    lock.unlink()


def by_rename(article):
    """A temporary file, made safe on the disk, takes the place of the old one."""
    temporary = article.with_name(".alone.md.Xy12")
    with temporary.open("w") as file:
        file.write("---\ntitle: By rename\n---\n\nWords.\n")
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(article)


def in_two_steps(article):
    """Emptied, and written a little later."""
    with article.open("w") as file:
        file.flush()
        time.sleep(0.1)
        file.write("---\ntitle: Slowly\n---\n\nWords.\n")


@pytest.mark.parametrize("save", [vim, emacs, by_rename, in_two_steps])
def test_each_editor_s_way_of_saving_is_one_build(counted, article, save):
    """And what it leaves behind is none."""
    assert counted.after(lambda: save(article)) == 1


def test_what_editors_keep_beside_a_file_is_no_change(counted, article):
    """Backups, locks, and files of the system."""

    def write():
        for name in ("alone.md~", ".alone.md.swp", "#alone.md#", "alone.md.bak", ".DS_Store", "Thumbs.db"):
            article.with_name(name).write_text("x")

    assert counted.after(write) == 0


@pytest.mark.parametrize(
    "name", ["site.yaml", "content/people.yaml", "content/topics.yaml", "content/stories/bridge.md"]
)
def test_every_kind_of_file_counts(counted, site, name):
    """Not articles alone."""
    file = site / name
    assert counted.after(lambda: file.write_text(file.read_text() + "\n")) == 1


def test_fifty_files_at_once_and_a_slow_copy_are_two_builds_at_most(counted, site):
    """However they arrive."""

    def burst():
        for number in range(50):
            (site / f"content/articles/n{number}.md").write_text("---\ntitle: N\n---\n\nWords.\n")

    def trickle():
        for number in range(12):
            (site / f"content/articles/t{number}.md").write_text("---\ntitle: T\n---\n\nWords.\n")
            time.sleep(0.06)

    assert counted.after(burst) in (1, 2)
    assert counted.after(trickle) in (1, 2)


def test_a_checkout_of_hundreds_of_files_is_two_builds_at_most(counted, site):
    """Back and forth between two branches."""

    def git(*arguments):
        settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *settings, *arguments], cwd=site, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "more")
    for number in range(300):
        (site / f"content/articles/g{number}.md").write_text("---\ntitle: G\n---\n\nWords.\n")
    shutil.rmtree(site / "content/stories")
    git("add", "-A")
    git("commit", "-qm", "two")
    counted.after(lambda: None)
    assert counted.after(lambda: git("checkout", "-q", "main")) in (1, 2)
    assert counted.after(lambda: git("checkout", "-q", "more")) in (1, 2)


def test_folders_come_and_go(counted, site, tmp_path):
    """Made, filled, moved in from elsewhere, renamed, deleted; what happens inside them is seen at once."""
    folder = site / "content/articles/2026"
    text = "---\ntitle: In a folder\n---\n\nWords.\n"
    assert counted.after(folder.mkdir) == 1
    assert counted.after(lambda: (folder / "a.md").write_text(text)) == 1
    elsewhere = tmp_path / "elsewhere/deep"
    elsewhere.mkdir(parents=True)
    (elsewhere / "b.md").write_text(text)
    moved = site / "content/articles/moved"
    assert counted.after(lambda: elsewhere.parent.rename(moved)) == 1
    assert counted.after(lambda: (moved / "deep/b.md").write_text(text + "More.\n")) == 1
    assert counted.after(lambda: moved.rename(folder / "inside")) == 1
    assert counted.after(lambda: (folder / "inside/deep/b.md").write_text(text)) == 1
    assert counted.after(lambda: shutil.rmtree(folder)) in (1, 2)


def test_the_content_folder_itself_is_deleted_and_comes_back(counted, site):
    """Then it is watched as before."""
    away = site / "away"
    assert counted.after(lambda: (site / "content").rename(away)) == 1
    assert counted.after(lambda: shutil.copytree(away, site / "content")) in (1, 2)
    assert counted.after(lambda: (site / "content/articles/alone.md").write_text("again")) == 1
    assert counted.after(
        lambda: (shutil.rmtree(site / "content"), shutil.copytree(away, site / "content"))
    ) in (1, 2)
    assert counted.after(lambda: (site / "content/articles/alone.md").write_text("and again")) == 1


def test_links_are_seen_though_never_followed(counted, site, tmp_path):
    """A link is a fault that must show, and go when it goes; one that leads elsewhere now is another one."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    link = site / "content/articles/linked"

    def swap(to):
        temporary = site / "temporary"
        temporary.symlink_to(to)
        temporary.replace(link)

    assert counted.after(lambda: swap(tmp_path / "a")) == 1
    assert counted.after(lambda: swap(tmp_path / "b")) == 1
    assert counted.after(link.unlink) == 1


def test_templates_of_the_site_are_watched_once_they_are_named(counted, site):
    """The configuration is read anew before each look."""
    (site / "mine").mkdir()
    assert counted.after(lambda: (site / "site.yaml").write_text("title: T\ntemplates: mine\n")) == 1
    assert counted.after(lambda: (site / "mine/home.html").write_text("x")) == 1


def test_a_single_save_waits_for_a_moment_only(site, monkeypatch):
    """No second look, and no wait for calm: that is for bursts."""
    running = Counted(site, poll=False)
    waits = []
    monkeypatch.setattr(running.watcher, "_quiet", lambda seconds, _: waits.append(seconds))
    (site / "content/articles/alone.md").write_text("---\ntitle: Saved\n---\n\nWords.\n")
    now = running.watcher._look()
    monkeypatch.setattr(running.watcher, "_observer", object())
    assert running.watcher._settled(now, burst=False) is now
    assert waits == []
    running.watcher._settled(now, burst=True)
    assert waits == [watch.CALM_SECONDS]
