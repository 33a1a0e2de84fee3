"""The demo site, built once, and a server for it."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copyfile, copytree
from threading import Thread

import pytest

from site_builder.choices import Choices
from site_builder.config import read_config
from site_builder.update import Build, update

ROOT = Path(__file__).resolve().parents[2]


class Silent(SimpleHTTPRequestHandler):
    """A plain file server that does not write to the terminal."""

    def log_message(self, *arguments: object) -> None:
        return None


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo site, in a folder whose name would break a careless link."""
    folder = tmp_path_factory.mktemp("demo") / "my archive #1 50% é"
    copytree(ROOT / "content", folder / "content")
    copyfile(ROOT / "site.yaml", folder / "site.yaml")
    update(Build(read_config(folder / "site.yaml"), Choices(), "serial", True))
    return folder / "dist"


@pytest.fixture(scope="session")
def served(dist: Path) -> Iterator[str]:
    """Address of the demo site over http, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(dist)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
