"""How long a client may take to say what it wants: one that sends its request a byte a minute is cut off.

The server's own time-out begins after its first answer; this one covers every request, the first included.
"""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

REQUEST_SECONDS = 10.0
"""From the connection, or from the last answer's first new byte, to the end of the request."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1 with a limit on the time that a request may take to arrive."""

    _limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """The first request is awaited from now on."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Some of a request, or the last of it."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is awaited any more."""
        self._forget()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Begin to wait while a request is incomplete; more bytes do not lengthen the wait."""
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            self._forget()
        elif self._limit is None:
            self._limit = self.loop.call_later(REQUEST_SECONDS, self._cut_off)

    def _forget(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None

    def _cut_off(self) -> None:
        self._limit = None
        if not self.transport.is_closing():
            self.transport.close()
