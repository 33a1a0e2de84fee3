"""What was saved is shown at once, until a build brings it, and never longer."""

import threading
import time
from contextlib import suppress
from dataclasses import replace

import pytest

from site_builder.config import read_config
from site_builder.errors import SiteError
from site_builder.read import read_article
from site_builder.serve import Tell, prepare, rebuild
from site_builder.serve.builder import Builder
from site_builder.serve.early import Early
from site_builder.serve.live import Live
from site_builder.update import Build
from tests.conftest import build_site

PAGE = "articles/alone.html"


@pytest.fixture(autouse=True)
def _once(monkeypatch, request):
    """No site is gone through once more to learn what a build knew, but where a test is about that."""
    if "gone" not in request.node.name:
        monkeypatch.setattr("site_builder.serve.check", lambda _: pytest.fail("built once more"))


@pytest.fixture
def session(site):
    """A site that was built, and what is needed to save and build again."""
    live = Live(site / "dist", 1)
    early = Early(live, lambda: read_config(site / "site.yaml"))

    def plan():
        config = read_config(site / "site.yaml")
        return Build(config, pool="serial", made=early.learn, stands=early.stands)

    def build():
        early.begin()
        rebuild(plan, live, Tell(lambda *_: None, lambda _: None, print))
        prepare(plan, live, early)

    build()
    return live, early, build, plan


def save(site, words, name="alone.md"):
    """Other words in an article; where it is."""
    file = site / "content/articles" / name
    file.write_text(file.read_text().replace("Nothing happened", words))
    return str(file)


def test_a_page_is_early_until_the_build_brings_it(site, session):
    """Then it is a file of the site, and open pages have been told of both."""
    live, early, build, _ = session
    first = live.news.version
    early.saved([save(site, "Much happened")])
    shown = live.early(PAGE)
    assert b"Much happened" in shown
    assert b"Much happened" not in (site / "dist" / PAGE).read_bytes()
    second = live.news.version
    build()
    assert live.early(PAGE) is None
    assert (site / "dist" / PAGE).read_bytes() == shown
    assert len({first, second, live.news.version}) == 3


def test_what_is_saved_during_a_build_stays_until_the_next(session):
    """That build does not know of it."""
    live, *_ = session
    live.show({"a.html": b"before"})
    live.begin()
    live.show({"b.html": b"during"})
    live.publish(live.root, changed=False)
    assert (live.early("a.html"), live.early("b.html")) == (None, b"during")
    live.begin()
    live.publish(live.root, changed=False)
    assert live.early("b.html") is None


def test_a_failed_build_takes_it_back(site, session):
    """The last good site is the whole one; open pages are told."""
    live, early, build, _ = session
    early.saved([save(site, "Much happened")])
    (site / "content/articles/post.md").write_text("---\ntitle: [\n---\n")
    shown = live.news.version
    build()
    assert live.news.error
    assert live.early(PAGE) is None
    assert live.news.version != shown


@pytest.mark.parametrize("name", ["stories/bridge.md", "people.yaml", "articles/new.md"])
def test_nothing_is_early_where_more_than_known_articles_changed(site, session, name):
    """What else was saved may change the page."""
    live, early, *_ = session
    other = site / "content" / name
    other.write_text(other.read_text() if other.exists() else "---\ntitle: New\n---\n\nWords.\n")
    early.saved([save(site, "Much happened"), str(other)])
    assert (live.early(PAGE) is None) == (name != "articles/new.md")


def test_rights_that_came_later_end_it(site, session):
    """What may not be published is masked by builds alone."""
    live, early, build, _ = session
    config = site / "site.yaml"
    config.write_text(config.read_text() + "rights:\n  The Post: link\n")
    build()
    early.saved([save(site, "Much happened")])
    assert live.early(PAGE) is None


@pytest.mark.parametrize("moment", ["as it begins", "before it is published"])
def test_rights_that_a_running_build_knows_end_it(site, session, monkeypatch, moment):
    """What was decided before them shows nothing, neither during that build nor over its page."""
    live, early, build, _ = session
    config, file = site / "site.yaml", save(site, "Much happened")
    if moment == "as it begins":
        monkeypatch.setattr(live, "begin", lambda: (Live.begin(live), saved.append(early.saved([file]))))
    else:
        learn = early.learn
        monkeypatch.setattr(early, "learn", lambda made: (learn(made), saved.append(early.saved([file]))))
    saved = []
    config.write_text(config.read_text() + "rights:\n  The Post: link\n")
    build()
    assert saved == [False]
    assert live.early(PAGE) is None


def test_rights_saved_just_after_a_page_was_shown_end_it(site, session, monkeypatch):
    """The build that begins between the two brings them, and does not know of the page."""
    live, early, build, _ = session
    config, file = site / "site.yaml", save(site, "Much happened")

    def begin():
        Live.begin(live)
        assert early.saved([file])
        config.write_text(config.read_text() + "rights:\n  The Post: link\n")

    monkeypatch.setattr(live, "begin", begin)
    build()
    assert live.early(PAGE) is None


@pytest.mark.parametrize("name", ["content/people.yaml", "content/stories/bridge.md", "site.yaml"])
def test_what_else_was_saved_ends_it_until_a_build_has_looked(site, session, name):
    """It may decide otherwise, or say the same as before."""
    live, early, build, _ = session
    (site / name).touch()
    file = save(site, "Much happened")
    assert not early.saved([file])
    assert live.early(PAGE) is None
    build()
    assert early.saved([file])


def test_what_says_the_same_ends_nothing_for_good(site, session):
    """Where nothing has to be built, what was known is known."""
    live, early, build, _ = session
    for name in ("site.yaml", "content/people.yaml"):
        (site / name).touch()
        build()
    assert early.saved([save(site, "Much happened")])
    assert b"Much happened" in live.early(PAGE)


def test_a_site_that_another_process_built_is_learned(site, session):
    """Open pages are told, and what is shown early rests on that site."""
    live, early, build, _ = session
    article, story = site / "content/articles/gazette.md", site / "content/stories/bridge.md"
    story.write_text(story.read_text().replace("The bridge closes", "A river is crossed"))
    build_site(site)
    before = live.news.version
    build()
    assert live.news.version != before
    article.write_text(article.read_text() + "\nThe ferry helps out.\n")
    assert early.saved([str(article)])
    shown = live.early("articles/gazette.html")
    assert b"The ferry helps out" in shown
    assert b"A river is crossed" in shown


def test_a_build_that_changes_nothing_reloads_no_page(session):
    """The site stands as it was."""
    live, _, build, _ = session
    before = live.news.version
    build()
    assert live.news.version == before


def test_rights_that_another_process_built_with_end_it(site, session):
    """And the site is not gone through once more to know that."""
    live, early, build, _ = session
    config = site / "site.yaml"
    config.write_text(config.read_text() + "rights:\n  The Post: link\n")
    build_site(site)
    build()
    assert early.learned
    assert not early.saved([save(site, "Much happened")])
    assert live.early(PAGE) is None


def test_a_memo_that_is_gone_ends_nothing(site, session):
    """The build does it all."""
    live, early, build, _ = session
    (site / ".site-builder/memo.sqlite").unlink()
    early.saved([save(site, "Much happened", "gazette.md")])
    build()
    early.saved([save(site, "Much happened")])
    assert b"Much happened" in live.early(PAGE)


def test_where_nothing_was_built_the_site_is_learned(site, session, monkeypatch):
    """From what the last build left, and a save meanwhile is not lost."""
    live, _, _, plan = session
    early = Early(live, lambda: read_config(site / "site.yaml"))
    told = []
    early.begin()
    rebuild(lambda: replace(plan(), stands=early.stands), live, Tell(lambda *_: None, print, print))
    saving = threading.Thread(target=lambda: told.append(early.saved([save(site, "Much happened")])))
    saving.start()
    time.sleep(0.05)
    assert live.early(PAGE) is None
    prepare(plan, live, early)
    saving.join(10)
    assert told == [True]
    assert b"Much happened" in live.early(PAGE)


def test_what_was_left_may_be_gone(site, session):
    """The site is gone through once more."""
    live, _, _, plan = session
    (site / ".site-builder/memo.sqlite").unlink()
    early = Early(live, lambda: read_config(site / "site.yaml"))
    early.begin()
    prepare(lambda: Build(plan().config, pool="serial", made=early.learn), live, early)
    assert early.saved([save(site, "Much happened")])
    assert b"Much happened" in live.early(PAGE)


@pytest.mark.parametrize("error", [OSError("disk full"), SiteError("no folder")])
def test_whatever_goes_wrong_at_the_start_no_save_waits_for_ever(site, session, monkeypatch, error):
    """It is left to the build."""
    live, _, _, plan = session

    def broken(*_):
        raise error

    monkeypatch.setattr("site_builder.serve.recalled", broken)
    early = Early(live, lambda: read_config(site / "site.yaml"))
    with suppress(OSError):
        prepare(plan, live, early)
    assert not early.saved([save(site, "Much happened")])


def test_only_articles_of_the_content_folder_are_read(site):
    """No link, no hidden file, nothing from elsewhere."""
    config = read_config(site / "site.yaml")
    articles = site / "content/articles"
    (site / "outside.md").write_text("secret")
    (articles / "link.md").symlink_to(site / "outside.md")
    (articles / "linked").symlink_to(site)
    (articles / ".hidden.md").write_text("x")
    (articles / "a.pdf").write_text("x")

    def read(path):
        return read_article(config.root, config.content, path)

    assert read(articles / "alone.md").path == "content/articles/alone.md"
    refused = ["link.md", "linked/outside.md", ".hidden.md", "a.pdf", "missing.md", "../people.yaml"]
    assert [read(articles / name) for name in refused] == [None] * len(refused)
    assert read(site / "outside.md") is None


def test_what_goes_wrong_ends_no_builder():
    """Neither before the first build nor in one."""
    done = threading.Semaphore(0)
    builds = []

    def prepare():
        raise OSError("disk full")

    def build():
        builds.append(1)
        done.release()
        raise BrokenPipeError

    builder = Builder(build, prepare)
    builder.start()
    for _ in range(2):
        builder.ask()
        assert done.acquire(timeout=10)
    builder.stop()
    assert len(builds) == 2
    Builder(build).stop()


def test_a_builder_asked_during_a_build_builds_once_more():
    """However often; and stops after the one that is running."""
    started, go, builds = threading.Semaphore(0), threading.Semaphore(0), []

    def build():
        builds.append(1)
        started.release()
        go.acquire()

    builder = Builder(build)
    builder.start()
    assert not builder.busy
    builder.ask()
    started.acquire()
    for _ in range(5):
        builder.ask()
    assert builder.busy
    go.release()
    started.acquire()
    go.release(2)
    builder.stop()
    assert len(builds) == 2
