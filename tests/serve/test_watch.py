"""Watching: every change is seen, bursts are one build, a bad input never ends the session."""

import shutil
import threading
import time
from pathlib import Path

import pytest

from site_builder.config import read_config
from site_builder.serve import Tell, rebuild, watch
from site_builder.serve.builder import Builder
from site_builder.serve.live import Live
from site_builder.serve.snapshot import snapshot
from site_builder.serve.watch import Watcher
from site_builder.update import Build


class Session:
    """A watcher whose builds are counted."""

    def __init__(self, site: Path, poll: bool, shown: bool = False) -> None:
        self.builds = 0
        self.built = threading.Event()
        self.saved: list[list[str]] = []
        self.plan = lambda: Build(read_config(site / "site.yaml"))
        saved = lambda files: bool(self.saved.append([Path(file).name for file in files]) or shown)  # noqa: E731
        builder = Builder(self.count)
        builder.seconds = 1.5
        self.watcher = Watcher(lambda: self.plan().config, builder, saved, poll=poll)
        self.watcher.seen = snapshot(self.plan().config)

    def count(self) -> None:
        self.builds += 1
        self.built.set()

    def waited(self) -> int:
        """Builds since the last call, once there was one and quiet after it."""
        assert self.built.wait(8)
        time.sleep(0.5)
        self.built.clear()
        builds, self.builds = self.builds, 0
        return builds


@pytest.fixture(params=[False, True], ids=["events", "poll"])
def session(site, request, monkeypatch):
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.1)
    running = Session(site, request.param)
    running.watcher.start()
    time.sleep(0.1)
    yield running
    running.watcher.stop()


def test_the_ways_people_save_are_seen(site, session):
    """Writing in place, by rename, adding, deleting, moving, and doing nothing."""
    article, content = site / "content/articles/alone.md", site / "content"
    article.write_text("in place")
    assert session.waited() == 1
    article.with_suffix(".tmp").write_text("by rename")
    article.with_suffix(".tmp").replace(article)
    assert session.waited() == 1
    for number in range(50):
        (content / f"articles/n{number}.md").write_text("burst")
    assert session.waited() <= 2
    (content / "articles").rename(content / "elsewhere")
    assert session.waited() == 1
    (content / "elsewhere").rename(content / "articles")
    assert session.waited() == 1
    (content / "people.yaml").unlink()
    assert session.waited() == 1
    (site / "site.yaml").write_text("title: Another\n")
    assert session.waited() == 1
    time.sleep(0.4)
    assert session.builds == 0


@pytest.fixture(params=[True, False], ids=["shown", "not shown"])
def saving(site, request):
    """Where all that is saved is shown at once, or nothing is."""
    running = Session(site, poll=False, shown=request.param)
    running.watcher.start()
    time.sleep(0.1)
    yield running, request.param
    running.watcher.stop()


def test_what_is_shown_already_is_built_after_a_pause(site, saving):
    """Each save is told of when it happens; what is not shown is built at once."""
    session, shown = saving
    article = site / "content/articles/alone.md"
    for number in range(4):
        article.write_text(f"Words {number}.")
        time.sleep(0.4)
    assert len(session.saved) > 1
    assert {tuple(files) for files in session.saved} == {("alone.md",)}
    assert (session.builds == 0) == shown
    assert session.built.wait(8)
    time.sleep(0.5)
    assert (session.builds == 1) == shown


def test_a_pause_is_not_waited_for_for_ever(site, saving, monkeypatch):
    """Nor where something comes that is not shown, or goes."""
    monkeypatch.setattr(watch, "PUT_OFF_SECONDS", 1.0)
    session, _ = saving
    article = site / "content/articles/alone.md"
    for number in range(6):
        article.write_text(f"Words {number}.")
        time.sleep(0.4)
    assert session.built.is_set()
    assert session.waited()
    article.write_text("Words again.")
    time.sleep(0.2)
    started = time.monotonic()
    (site / "content/people.yaml").unlink()
    assert session.built.wait(8)
    assert time.monotonic() - started < 1


def test_saving_without_a_moment_of_quiet_puts_off_no_longer(site, saving, monkeypatch):
    """Nor does it where each event comes before the last one is over."""
    monkeypatch.setattr(watch, "LONGEST_SECONDS", 3.0)
    monkeypatch.setattr(watch, "PUT_OFF_SECONDS", 0.3)
    session, _ = saving
    article, started = site / "content/articles/alone.md", time.monotonic()
    while not session.built.is_set() and time.monotonic() - started < 8:
        article.write_text(f"Words at {time.monotonic()}.")
        time.sleep(0.01)
    assert time.monotonic() - started < 5


def test_a_folder_replaced_as_a_whole_is_watched_on(site, session):
    """A checkout deletes and makes folders anew."""
    shutil.move(site / "content", site / "old")
    shutil.copytree(site / "old", site / "content")
    assert session.waited() >= 1
    (site / "content/articles/alone.md").write_text("again")
    assert session.waited() == 1


def test_output_and_hidden_files_are_not_watched(site, session):
    """A build must not cause a build."""
    (site / "dist").mkdir()
    (site / "dist/index.html").write_text("x")
    (site / "content/articles/.alone.md.swp").write_text("x")
    time.sleep(0.7)
    assert session.builds == 0


def test_a_broken_configuration_keeps_the_old_one_in_view(site, session):
    """Its own repair must be seen."""
    (site / "site.yaml").write_text("titel: broken\n")
    assert session.waited() == 1
    (site / "site.yaml").write_text("title: mended\n")
    assert session.waited() == 1


def test_without_events_polling_remains(site, monkeypatch):
    """Too many folders for the system, or none there yet."""

    def full(*_, **__):
        raise OSError("inotify watch limit reached")

    monkeypatch.setattr("site_builder.serve.watch.Observer.schedule", full, raising=False)
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.1)
    running = Session(site, poll=False)
    running.watcher.start()
    (site / "content/articles/alone.md").write_text("seen")
    assert running.waited() == 1
    running.watcher.stop()


def test_a_failed_build_keeps_the_site_and_tells(site, tree):
    """Then a good one clears the error."""
    told = []
    tell = Tell(lambda *_: told.append("built"), lambda error: told.append(type(error).__name__), print)
    live = Live(site / "dist", 1)

    def plan() -> Build:
        return Build(read_config(site / "site.yaml"), pool="serial")

    rebuild(plan, live, tell)
    good, article = tree(site / "dist"), site / "content/articles/alone.md"
    text = article.read_text()
    article.write_text("---\ntitle: [\n---\n")
    rebuild(plan, live, tell)
    assert "content/articles/alone.md:" in live.news.error
    assert tree(site / "dist") == good
    article.write_text(text + "\nMore.\n")
    rebuild(plan, live, tell)
    assert live.news.error == ""
    assert told == ["built", "ContentError", "built"]


def test_a_bug_does_not_end_the_session(site):
    """It is shown, with its kind."""

    def broken() -> Build:
        raise KeyError("oops")

    live, told = Live(site / "dist", 1), []
    rebuild(broken, live, Tell(print, told.append, print))
    assert live.news.error == "KeyError: 'oops'"
    assert isinstance(told[0], KeyError)
