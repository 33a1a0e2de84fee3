"""Requests that no browser sends: each is answered, none with an error of ours, none with a foreign file.

The bytes go to the server that `site-builder serve` runs, with nothing in between that could tidy them.
"""

import socket
import threading
from collections.abc import Iterator

import pytest

from site_builder.serve import Address, bind, server
from site_builder.serve.live import Live
from tests.serve.odd_requests import REQUESTS, request

SECRET = b"k33p-out"
"""In every file that must not be served."""

FILE = b"s0me-page"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server whose folder is surrounded by what it must not show."""
    root = tmp_path_factory.mktemp("odd") / "dist"
    (root / "a").mkdir(parents=True)
    for name in ("index.html", "a/index.html", "a/b.html", "404.html", "x.json"):
        (root / name).write_bytes(FILE)
    outside = root.parent / "outside"
    outside.mkdir()
    hidden = (root / ".site-builder.json", root / ".env", root.parent / "site.yaml", outside / "index.html")
    for file in hidden:
        file.write_bytes(SECRET)
    (root / "leaf.html").symlink_to(root.parent / "site.yaml")
    (root / "out").symlink_to(outside)
    with bind(Address(port=0)) as listener:
        running = server(Live(root, 1), listener, reload=True)
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        running.should_exit = True
        thread.join()


def exchange(port: int, sent: bytes) -> bytes:
    """Everything the server says to these bytes until it closes, or says no more."""
    with socket.create_connection(("127.0.0.1", port), timeout=2) as client:
        client.sendall(sent)
        client.shutdown(socket.SHUT_WR)
        parts = []
        while part := received(client):
            parts.append(part)
    return b"".join(parts)


def received(client: socket.socket) -> bytes:
    """The next bytes; none when the connection was dropped, which is an answer too."""
    try:
        return client.recv(65536)
    except ConnectionResetError:
        return b""


BATCHES = [REQUESTS[start : start + 30] for start in range(0, len(REQUESTS), 30)]


@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch[0][:30].decode("ascii", "replace"))
def test_odd_requests_are_answered_or_refused(port, batch, caplog):
    """With 2xx, 3xx or 4xx, or not at all; never with our fault, never with a file that is not a page."""
    for sent in batch:
        bare = sent.replace(b"{port}", str(port).encode())
        answer = exchange(port, bare)
        status = answer.split(b" ", 2)[1][:3] if answer.startswith(b"HTTP/1.1 ") else answer[:40]
        assert status == b"" or status[:1] in b"234", (bare[:200], answer[:200])
        assert SECRET not in answer, bare[:200]
        assert b"root:" not in answer, bare[:200]
        assert b"Traceback" not in answer, bare[:200]
    assert not caplog.records
    assert FILE in exchange(port, request("/").replace(b"{port}", str(port).encode()))


def test_there_are_enough_of_them():
    """Of each kind, and every one different."""
    assert len(set(REQUESTS)) == len(REQUESTS) >= 250


def test_many_requests_in_one_go_are_answered_in_order(port):
    """Pipelining: each answer belongs to its request, and a refusal does not open the door for the next."""
    one = f"Host: 127.0.0.1:{port}\r\n\r\n".encode()
    paths = (b"/", b"/.env", b"/a/b.html", b"/../site.yaml", b"/x.json")
    answer = exchange(port, b"".join(b"GET " + path + b" HTTP/1.1\r\n" + one for path in paths))
    found = [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:]]
    assert found == [200, 400, 200, 400, 200]
    assert SECRET not in answer


def test_a_body_is_never_read_as_a_request(port):
    """What follows a refused POST is its body, or the connection ends."""
    inner = f"GET /x.json HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    head = f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: {len(inner)}\r\n\r\n".encode()
    answer = exchange(port, head + inner)
    assert answer.count(b"HTTP/1.1 ") == 1
    assert answer.startswith(b"HTTP/1.1 405")


def test_a_hundred_clients_that_say_nothing_shut_nobody_out(port):
    """Others are answered meanwhile."""
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(100)]
    try:
        assert FILE in exchange(port, request("/").replace(b"{port}", str(port).encode()))
    finally:
        for one in idle:
            one.close()
