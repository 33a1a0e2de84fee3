"""A whole session: start, look, save, look again, break something, mend it, stop."""

import json
import re
import signal
import subprocess
import sys
import time
import urllib.request

import pytest


@pytest.fixture
def session(site):
    """The running command and the address it announced."""
    command = [sys.executable, "-m", "site_builder", "serve", "--port", "0", "--pool", "serial"]
    with subprocess.Popen(
        command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        for line in process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                break
        yield process, found.group()
        process.kill()


def page(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def news(url):
    """How things stand, as an open page is told."""
    with urllib.request.urlopen(url + "-/news", timeout=10) as stream:
        return next(json.loads(line[5:]) for line in stream if line.startswith(b"data:"))


def until(look, wanted):
    """What `look` sees, once it is as wanted."""
    for _ in range(100):
        if wanted(seen := look()):
            return seen
        time.sleep(0.1)
    raise AssertionError(seen)


def test_save_and_see(site, session):
    """A saved change is on the page, a broken one is told and changes nothing, Ctrl-C ends it well."""
    process, url = session
    article = site / "content/articles/alone.md"
    text = article.read_text()
    assert "A quiet week" in page(url + "articles/alone.html")
    first = news(url)
    article.write_text(text.replace("A quiet week", "A loud week"))
    until(lambda: page(url + "articles/alone.html"), lambda html: "A loud week" in html)
    assert until(lambda: news(url), lambda told: told["version"] != first["version"])["error"] == ""
    article.write_text("---\ntitle: [\n---\n")
    told = until(lambda: news(url), lambda told: told["error"])
    assert told["error"].startswith("content/articles/alone.md:")
    assert "A loud week" in page(url + "articles/alone.html")
    article.write_text(text)
    until(lambda: page(url + "articles/alone.html"), lambda html: "A quiet week" in html)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0
    assert "Not built; the site is as it was." in process.stdout.read()


def test_an_address_in_use_ends_at_once(site, session):
    """With what to do."""
    port = session[1].rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-m", "site_builder", "serve", "--port", port]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "--port" in done.stderr


def test_a_client_that_never_finishes_its_request_is_cut_off(monkeypatch):
    """More bytes do not lengthen the wait; a whole request is never cut off."""
    import asyncio

    from uvicorn import Config
    from uvicorn.server import ServerState

    from site_builder.serve import patience

    monkeypatch.setattr(patience, "REQUEST_SECONDS", 0.05)

    async def application(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await asyncio.sleep(0.2)
        await send({"type": "http.response.body", "body": b"whole"})

    async def exchange(*parts):
        config = Config(application, log_level="critical", lifespan="off")
        config.load()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: patience.PatientProtocol(config, ServerState(), {}, loop), "127.0.0.1", 0
        )
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for part in parts:
            writer.write(part)
            await asyncio.sleep(0.03)
        answer = await asyncio.wait_for(reader.read(), 5)
        writer.close()
        server.close()
        return answer

    assert asyncio.run(exchange(b"GET / HTTP/1.1\r\n", b"Host: x\r\n", b"A: b\r\n")) == b""
    whole = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    assert b"whole" in asyncio.run(exchange(whole))
