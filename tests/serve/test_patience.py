"""Clients that are slow on purpose: each is cut off in the end, and nobody else is."""

import asyncio
import socket

from uvicorn import Config
from uvicorn.server import ServerState

from site_builder.serve import patience

WHOLE = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
SIZE = 12_000_000
"""More than the system's own buffers hold."""


async def application(scope, receive, send):
    """Answers with a large file, whatever is asked."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"x" * SIZE})


async def listening():
    """(state, server, a client's socket) of a patient server."""
    config, state = Config(application, log_level="critical", lifespan="off"), ServerState()
    config.load()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: patience.PatientProtocol(config, state, {}, loop), "127.0.0.1", 0
    )
    client = socket.create_connection(server.sockets[0].getsockname())
    client.setblocking(False)
    return state, server, client


async def left_alone(state, tries=200):
    """Has every connection gone before long?"""
    for _ in range(tries):
        await asyncio.sleep(0.02)
        if not state.connections:
            return True
    return False


def test_a_client_that_does_not_read_its_answer_is_dropped(monkeypatch):
    """Its connection does not stay for ever, though closing it would wait for it to read."""
    monkeypatch.setattr(patience, "READING_SECONDS", 0.05)

    async def scene():
        state, server, client = await listening()
        await asyncio.get_running_loop().sock_sendall(client, WHOLE)
        await asyncio.sleep(0.04)
        assert state.connections
        gone = await left_alone(state)
        client.close()
        server.close()
        return gone

    assert asyncio.run(scene())


def test_a_client_that_reads_a_little_at_a_time_gets_it_all(monkeypatch):
    """Slow is fine, as long as something is read."""
    monkeypatch.setattr(patience, "READING_SECONDS", 0.3)

    async def scene():
        _, server, client = await listening()
        loop = asyncio.get_running_loop()
        await loop.sock_sendall(client, WHOLE)
        size = 0
        while part := await loop.sock_recv(client, 1_000_000):
            size += len(part)
            await asyncio.sleep(0.05)
        client.close()
        server.close()
        return size

    assert asyncio.run(scene()) > SIZE


def test_a_client_that_sends_its_body_a_byte_at_a_time_is_cut_off(monkeypatch):
    """A request's body counts as the request."""
    monkeypatch.setattr(patience, "REQUEST_SECONDS", 0.1)

    async def scene():
        state, server, client = await listening()
        loop = asyncio.get_running_loop()
        await loop.sock_sendall(client, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n")
        reading = loop.create_task(read_all(client))
        for _ in range(100):
            if not state.connections:
                break
            await asyncio.sleep(0.02)
            try:
                await loop.sock_sendall(client, b"x")
            except OSError:
                break
        gone = await left_alone(state)
        await reading
        client.close()
        server.close()
        return gone

    assert asyncio.run(scene())


async def read_all(client):
    """Read until the other side ends it."""
    loop = asyncio.get_running_loop()
    try:
        while await loop.sock_recv(client, 65536):
            pass
    except ConnectionResetError:
        pass
