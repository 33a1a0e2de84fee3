"""Answering requests: files of the site, the script that reloads them, and a stream of news for it."""

import asyncio
import html
import json
import re
from collections.abc import AsyncIterator
from ipaddress import ip_address
from pathlib import Path

from sse_starlette import EventSourceResponse
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from site_builder.errors import SiteError
from site_builder.serve.door import Door
from site_builder.serve.files import clean_path, is_folder, read_file
from site_builder.serve.live import Live
from site_builder.serve.reviewing import Reviewing

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "txt": "text/plain",
    "csv": "text/csv",
    "xml": "application/xml",
    "ics": "text/calendar",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
}
"""By suffix, our own table: the system's differs from machine to machine."""

OWN = Path(__file__).resolve().parent
BODY_END = re.compile(rb"</body\s*>", re.IGNORECASE)
POLICY = b"default-src 'none'"


def application(
    live: Live, host: str, port: int, *, reload: bool, reviewing: Reviewing | None = None
) -> ASGIApp:
    """The server for one site. `host` is written as in an address."""

    async def page(request: Request) -> Response:
        return answer(request, live, reload=reload)

    async def news(_: Request) -> Response:
        return EventSourceResponse(stream(live), ping=15)

    async def own(request: Request) -> Response:
        name = request.url.path.rpartition("/")[2]
        return typed((OWN / name).read_bytes(), name)

    async def review(request: Request) -> Response:
        assert reviewing is not None
        return await reviewed(request, live, reviewing, reload=reload)

    own_routes = [Route("/-/news", news), Route("/-/reload.js", own), Route("/-/reload.css", own)]
    routes = [*(own_routes if reload else []), Route("/{path:path}", page)]
    if reviewing:
        routes = [Route("/-/review", review), Route("/-/review.css", own), *routes]
    return Door(Starlette(routes=routes), host, port)


def answer(request: Request, live: Live, *, reload: bool) -> Response:
    """A file of the site, a redirect to a folder's own page, or the site's page for what is not there."""
    path = clean_path(request.scope["raw_path"]) or ""
    news = live.news
    data, name = found(live, path)
    status = 200
    if data is None and path and not path.endswith("/") and is_folder(live.root, path):
        return RedirectResponse(f"/{path}/", 307)
    if data is None:
        data, status, name = read_file(live.root, "404.html"), 404, "404.html"
    if data is None and news.error and reload:
        data, status = failed_page(news.error), 503
    if data is None:
        return PlainTextResponse("Not found.\n", 404)
    if name.endswith(".html") and reload:
        data = with_script(data, news.version)
    return typed(data, name, status)


def found(live: Live, path: str) -> tuple[bytes | None, str]:
    """The file at a path, and its name; the page for what is not there names others by their whole path on
    the host the site is made for."""
    below = path.removeprefix(f"{live.folder}/") if live.folder else path
    for tried in dict.fromkeys((path, below)):
        name = f"{tried}index.html" if tried.endswith("/") or not tried else tried
        data = live.early(name) or read_file(live.root, name)
        if data is not None:
            break
    return data, name


async def reviewed(request: Request, live: Live, reviewing: Reviewing, *, reload: bool) -> Response:
    """What an editor should look at, for readers on this machine only."""
    if not request.client or not ip_address(request.client.host).is_loopback:
        return PlainTextResponse("Only this machine may see what is to review.\n", 403)
    build = live.news.build
    try:
        data, status = await run_in_threadpool(reviewing.page, request.query_params.get("kind", "")), 200
    except SiteError as error:
        data, status = failed_page(str(error)), 503
    return typed(with_script(data, build, "build") if reload else data, "review.html", status)


def typed(data: bytes, name: str, status: int = 200) -> Response:
    """Bytes with the content type of their name."""
    kind = TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    return Response(data, status, headers={"Content-Type": kind + charset})


def with_script(page: bytes, mine: str, follows: str = "version") -> bytes:
    """The page with the script that reloads it when the news of what it follows are other than `mine`."""
    tag = f'<script src="/-/reload.js" data-{follows}="{mine}" defer></script>'.encode()
    if b"connect-src" not in page[: page.find(b"</head>")]:
        page = page.replace(POLICY, POLICY + b"; connect-src 'self'", 1)
    ends = list(BODY_END.finditer(page))
    place = ends[-1].start() if ends else len(page)
    return page[:place] + tag + page[place:]


def failed_page(error: str) -> bytes:
    """What to show while there is no site at all."""
    head = "<!doctype html><html lang=en><title>Not built yet</title><body><h1>Not built yet</h1>"
    return f"{head}<pre>{html.escape(error)}</pre></body>".encode()


async def stream(live: Live) -> AsyncIterator[dict[str, str]]:
    """The news now, and whenever there is any."""
    event = asyncio.Event()
    live.listen(asyncio.get_running_loop(), event)
    try:
        while True:
            news = live.news
            yield {"data": json.dumps({"version": news.version, "build": news.build, "error": news.error})}
            await event.wait()
            event.clear()
    finally:
        live.leave(event)
