"""Build, watch, and show: the site in a browser while it is being written.

The pages are the files of the output folder, byte for byte; only the server adds the script that reloads
them. A failed build shows its errors over the page and keeps the last good site.
"""

import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from site_builder.engine import LostError
from site_builder.engine.held import SERVER, Held
from site_builder.errors import ContentError, SiteError
from site_builder.read import Kept
from site_builder.serve.builder import Builder
from site_builder.serve.early import Early
from site_builder.serve.live import Live
from site_builder.serve.reviewing import Listed, Reviewing
from site_builder.serve.snapshot import snapshot
from site_builder.serve.watch import Watcher
from site_builder.update import Build, Report, check, recalled, update

if TYPE_CHECKING:
    import uvicorn

SWITCH_SECONDS = 0.0005
"""How long a thread may run while others wait: a build must not hold up answers and pages that were saved."""

ARTICLE_SECONDS = 0.0025
"""How long a build takes after an edit, for each article there is; about, until one was timed."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen; port 0 is any that is free."""

    host: str = "127.0.0.1"
    port: int = 8000


@dataclass(frozen=True, slots=True)
class Tell:
    """Whom to tell of what happens."""

    built: Callable[[Build, Report], None]
    failed: Callable[[BaseException], None]
    ready: Callable[[str], None]
    """Called with the address once the server listens."""


def serve(
    plan: Callable[[], Build],
    address: Address,
    tell: Tell,
    *,
    reload: bool = True,
    poll: bool = False,
    collect: Callable[[Build], Listed] | None = None,
) -> None:
    """Serve until interrupted. `plan` reads the configuration anew for every build.

    `collect` lists what an editor should look at. Raises SiteError when there is no configuration, or the
    address cannot be used.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    kept, held, config = Kept(), Held(SERVER), plan().config
    live = Live(config.output, start=time.time_ns())
    early = Early(live, lambda: plan().config)

    def again() -> Build:
        return replace(plan(), kept=kept, held=held, made=early.learn, stands=early.stands)

    listener = bind(address)

    def build() -> Report | None:
        early.begin()
        return rebuild(again, live, tell)

    builder = Builder(build, lambda: prepare(again, live, early))
    watcher = Watcher(lambda: plan().config, builder, early.saved, poll=poll, note=plan().say)
    watcher.seen = snapshot(config)
    report = build()
    builder.seconds = ARTICLE_SECONDS * report.articles if report else 0.0
    watcher.start()
    reviewing = Reviewing(live, lambda: collect(replace(plan(), kept=kept))) if collect else None
    try:
        run(live, listener, tell, reload=reload, reviewing=reviewing)
    finally:
        watcher.stop()


def rebuild(plan: Callable[[], Build], live: Live, tell: Tell) -> Report | None:
    """One build; open pages learn how it went. Nothing the input does can end the server."""
    try:
        with live.building:
            live.begin()
            task = plan()
            report = update(task)
    except ContentError as error:
        live.fail("\n".join(problem.coded for problem in error.problems))
        tell.failed(error)
    except SiteError as error:
        live.fail(str(error))
        tell.failed(error)
    except Exception as error:  # noqa: BLE001 -- a bug must not end an editor's session; it is shown
        live.fail(f"{type(error).__name__}: {error}")
        tell.failed(error)
    else:
        folder = urlsplit(task.config.settings.base_url).path.strip("/")
        live.publish(task.config.output, changed=report.changed > 0, folder=folder)
        tell.built(task, report)
        return report
    return None


def prepare(plan: Callable[[], Build], live: Live, early: Early) -> None:
    """Where a site stands that was not built here, learn what it is all the same, before somebody saves."""
    try:
        if not early.learned and not live.news.error:
            with live.building, suppress(SiteError):
                _learn(plan(), early)
    finally:
        early.prepare()


def _learn(task: Build, early: Early) -> None:
    place = early.place
    try:
        early.found(recalled(task, place))
    except LostError:
        check(task)
        early.stands(place)


def bind(address: Address) -> socket.socket:
    """A listening socket, made first so that a free port is known before anything else is said."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address.host, address.port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        advice = "choose another with --host or --port, port 0 for any that is free"
        raise SiteError(f"{address.host}:{address.port}: {error.strerror}; {advice}") from error
    return listener


def run(
    live: Live, listener: socket.socket, tell: Tell, *, reload: bool, reviewing: Reviewing | None = None
) -> None:
    """Answer requests until interrupted."""
    host, port = _named(listener)
    answering = server(live, listener, reload=reload, reviewing=reviewing)
    tell.ready(f"http://{host}:{port}/")
    answering.run(sockets=[listener])


def server(
    live: Live, listener: socket.socket, *, reload: bool, reviewing: Reviewing | None = None
) -> "uvicorn.Server":
    """What answers requests at a listening socket, not yet running."""
    import uvicorn

    from site_builder.serve.app import application
    from site_builder.serve.patience import PatientProtocol

    config = uvicorn.Config(
        application(live, *_named(listener), reload=reload, reviewing=reviewing),
        http=PatientProtocol,
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        ws="none",
        timeout_keep_alive=5,
        timeout_graceful_shutdown=1,
        h11_max_incomplete_event_size=16 * 1024,
    )
    return uvicorn.Server(config)


def _named(listener: socket.socket) -> tuple[str, int]:
    """Host and port as they are written in an address."""
    host, port = listener.getsockname()[:2]
    return f"[{host}]" if ":" in host else host, port
