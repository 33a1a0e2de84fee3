"""Who is answered, and what every answer carries.

Only this machine's own pages are: the Host header must name the address we listen on, with its port, which
stops other sites from reaching us by DNS rebinding; an Origin, where given, must be our own.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from site_builder.serve.files import clean_path

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


class Door:
    """The application behind it sees only requests that may be answered."""

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        self._app = app
        self._allowed = {f"{name}:{port}" for name in (host, "localhost", "127.0.0.1", "[::1]")}
        if port == 80:
            self._allowed |= {name.removesuffix(":80") for name in self._allowed}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on; every answer gets our headers."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refused = self.refusal(scope)
        await (refused or self._app)(scope, receive, send_with_headers)

    def refusal(self, scope: Scope) -> Response | None:
        """Why a request is not answered; None when it may be."""
        headers = Headers(scope=scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        if len(hosts) != 1 or hosts[0].lower() not in self._allowed:
            return PlainTextResponse("This server answers on its own address only.\n", 403)
        if any(origin.lower().removeprefix("http://") not in self._allowed for origin in origins):
            return PlainTextResponse("This server answers its own pages only.\n", 403)
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("Only GET and HEAD.\n", 405, headers={"Allow": "GET, HEAD"})
        if clean_path(scope["raw_path"]) is None:
            return PlainTextResponse("No such path.\n", 400)
        return None
