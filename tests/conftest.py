"""A site of three small articles that every test may change at will."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from site_builder.choices import Choices
from site_builder.config import read_config
from site_builder.update import Build, Report, update

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: programs that tests start find the package there."""

FILES = {
    "site.yaml": "title: Small site\n",
    "content/articles/gazette.md": """\
---
title: Bridge to close
publisher: The Gazette
published: 2026-03-02
story: bridge
---

The old bridge will close on 9 March for six weeks, Mayor Lena Park said on Monday.

“We could not put this off for another winter,” Park told reporters.
""",
    "content/articles/post.md": """\
---
title: Shops worry
publisher: The Post
published: 2026-03-03
story: bridge
---

The bridge closes on 9 March, according to the town's engineers. Some 5,000 people cross it daily.

“Nobody asked us,” said Tom Weiss, who runs a bakery.
""",
    "content/articles/alone.md": """\
---
title: A quiet week
publisher: The Post
published: 2026-03-05
---

Nothing happened in the harbour on Wednesday.
""",
    "content/stories/bridge.md": "---\ntitle: The bridge closes\nsummary: Two accounts.\n---\n\nTwo.\n",
    "content/people.yaml": "people:\n  - name: Lena Park\n    class: official\n",
    "content/topics.yaml": "topics:\n  - id: duration\n    label: Duration\n    patterns: [week*]\n",
}


def write_site(folder: Path) -> Path:
    """The small site in a folder."""
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def build_site(folder: Path, *, pool: str = "serial", clean: bool = False, **choices: bool) -> Report:
    """Build the site of a folder as the command line would."""
    return update(Build(read_config(folder / "site.yaml"), Choices(**choices), pool, clean))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


@pytest.fixture(autouse=True, scope="session")
def package_can_be_found() -> Iterator[None]:
    """Programs that tests start, in any folder, import this checkout."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        yield


@pytest.fixture(autouse=True, scope="session")
def disk_is_not_waited_for() -> Iterator[None]:
    """No test cuts the power: when and in which order files are flushed is tested by the calls alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        patch.setattr(os, "sync", lambda: None)
        yield


@pytest.fixture
def work() -> Callable[[Callable[[], object]], int]:
    """`work(run)`: how many calls a piece of work makes, the same on every machine and under any load."""

    def counted(run: Callable[[], object]) -> int:
        calls = 0

        def seen(_frame: object, event: str, _argument: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(seen)
        try:
            run()
        finally:
            sys.setprofile(before)
        return calls

    return counted


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that open a browser come last: it keeps an event loop running, which others could not start."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium; there is no skipping: without one the test fails and says how to get one."""
    path = os.environ.get("SITE_BUILDER_CHROMIUM", "/usr/bin/chromium")
    if not Path(path).exists():
        pytest.fail(f"no browser at {path}: install chromium or set SITE_BUILDER_CHROMIUM to one")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of a small site, not built yet."""
    return write_site(tmp_path / "site")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site, built; not to be changed."""
    folder = write_site(tmp_path_factory.mktemp("built"))
    build_site(folder)
    return folder


@pytest.fixture
def build() -> Callable[..., Report]:
    """`build(folder, pool=..., clean=..., strict=...)`."""
    return build_site


@pytest.fixture(name="tree")
def tree_fixture() -> Callable[[Path], dict[str, bytes]]:
    """`tree(folder)`: path to bytes."""
    return tree
