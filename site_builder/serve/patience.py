"""How long a client may take: to say what it wants, and to read what it is told.

One that sends its request a byte a minute is cut off; the server's own time-out begins after its first
answer, this one covers every request, the first included. One that does not read its answer is cut off too.
"""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

REQUEST_SECONDS = 10.0
"""From the connection, or from the last answer's first new byte, to the end of the request."""

READING_SECONDS = 30.0
"""In each of these a client must read something of its answer, until it has all of it. The system's own
buffers empty in lumps, so less would cut off readers who are merely slow."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1 with limits on the time that a request may take to arrive and an answer to be read."""

    _limit: asyncio.TimerHandle | None = None
    _look: asyncio.TimerHandle | None = None
    _unread = 0
    """Bytes of answers that waited to be read when we last looked."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """The first request is awaited from now on."""
        super().connection_made(transport)
        self._watch()
        self._look = self.loop.call_later(READING_SECONDS, self._look_again)

    def data_received(self, data: bytes) -> None:
        """Some of a request, or the last of it."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is awaited any more."""
        self._forget()
        if self._look:
            self._look.cancel()
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

    def _look_again(self) -> None:
        """Is the answer being read? Closing would wait for who does not read, so the line is dropped."""
        unread = self.transport.get_write_buffer_size()
        if unread and unread >= self._unread > 0:
            self.transport.abort()
        else:
            self._unread = unread
            self._look = self.loop.call_later(READING_SECONDS, self._look_again)
