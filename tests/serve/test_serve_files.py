"""The server hands out files of the output folder, to this machine's own pages only."""

import http.client
import os
import threading
from asyncio import Event, new_event_loop
from contextlib import contextmanager

import pytest
import uvicorn

from site_builder.errors import SiteError
from site_builder.serve import Address, bind
from site_builder.serve import files as files_module
from site_builder.serve.app import application, failed_page, typed, with_script
from site_builder.serve.files import clean_path, read_file
from site_builder.serve.live import Live


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("serve") / "dist"
    (folder / "articles").mkdir(parents=True)
    (folder / "index.html").write_text("<body>home</body>")
    (folder / "articles/index.html").write_text("<body>list</body>")
    (folder / "articles/a b é.html").write_text("<body>article</body>")
    (folder / "404.html").write_text("<body>lost</body>")
    (folder / "data.json").write_text("{}")
    (folder / ".site-builder.json").write_text("secret")
    (folder.parent / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to("../secret.txt")
    (folder / "up").symlink_to("..")
    os.mkfifo(folder / "pipe.txt")
    return folder


@pytest.fixture(scope="module")
def live(root):
    return Live(root, start=1)


@contextmanager
def serving(live, *, reload=True):
    """A real server on a free port."""
    listener = bind(Address(port=0))
    number = listener.getsockname()[1]
    app = application(live, "127.0.0.1", number, reload=reload)
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="error", lifespan="off", timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield number
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def port(live):
    with serving(live) as number:
        yield number


def ask(port, path, method="GET", **headers):
    """(status, headers, body) of a request sent exactly as given."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.putrequest(method, path, skip_host=True)
    for name, value in ({"Host": f"127.0.0.1:{port}"} | headers).items():
        for one in value if isinstance(value, list) else [value]:
            connection.putheader(name, one)
    connection.endheaders()
    response = connection.getresponse()
    body = (
        response.read()
        if "event-stream" not in response.headers.get("Content-Type", "")
        else response.read1(200)
    )
    connection.close()
    return response.status, response.headers, body


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/", 200, b"home"),
        ("/?q=a/../b", 200, b"home"),
        ("/index.html", 200, b"home"),
        ("/articles/", 200, b"list"),
        ("/articles/a%20b%20%C3%A9.html", 200, b"article"),
        ("/data.json", 200, b"{}"),
        ("/nothing.html", 404, b"lost"),
        ("/nothing/", 404, b"lost"),
        ("/index.html/", 404, b"lost"),
    ],
)
def test_files_are_served(port, path, status, body):
    """And what is not there has the site's own page, with the right status."""
    found = ask(port, path)
    assert found[0] == status
    assert body in found[2]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/articles/../index.html",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/articles/..",
        "/.site-builder.json",
        "/%2esite-builder.json",
        "//index.html",
        "/articles//index.html",
        "/a\\b",
        "/a%5cb",
        "/%00",
        "/index.html%00.txt",
        "/%ff.html",
        "/./index.html",
        "/a%0d%0ab",
        "/up%2fsecret.txt",
    ],
)
def test_paths_that_lead_elsewhere_are_refused(port, path):
    """Before the disk is touched."""
    status, headers, body = ask(port, path)
    assert status == 400
    assert headers["Content-Type"].startswith("text/plain")
    assert b"secret" not in body


@pytest.mark.parametrize(
    "path", ["/link.txt", "/up/secret.txt", "/pipe.txt", "/%252e%252e/secret.txt", "/" + "x" * 3000]
)
def test_links_pipes_and_nonsense_are_not_found(port, path):
    """No part of a path may be a link, and only regular files are opened."""
    status, _, body = ask(port, path)
    assert status == 404
    assert b"secret" not in body


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost", "", "127.0.0.1:{port}.evil.example"]
)
def test_other_hosts_are_refused(port, host):
    """A name that merely leads here is no way in."""
    assert ask(port, "/", Host=host.format(port=port))[0] == 403


def test_a_request_needs_exactly_one_host(port):
    """Two are a trick."""
    assert ask(port, "/", Host=[f"127.0.0.1:{port}"] * 2)[0] in (400, 403)
    assert ask(port, "/", Host=[])[0] in (400, 403)


def test_our_own_names_are_answered(port):
    """Both of them, whatever the case."""
    assert ask(port, "/", Host=f"LocalHost:{port}")[0] == 200
    assert ask(port, "/", Origin=f"http://localhost:{port}")[0] == 200


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", "http://127.0.0.1:1"]
)
def test_other_origins_are_refused(port, origin):
    """Another site's script gets nothing."""
    assert ask(port, "/", Origin=origin.format(port=port))[0] == 403
    assert ask(port, "/-/news", Origin=origin.format(port=port))[0] == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_only_reading_is_allowed(port, method):
    """Nothing can be changed over http."""
    assert ask(port, "/", method)[0] == 405


def test_head_is_get_without_a_body(port):
    """As the standard has it."""
    status, headers, body = ask(port, "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) > 0


@pytest.mark.parametrize("path", ["/", "/nothing", "/%2e%2e/x", "/-/reload.js", "/data.json", "/articles"])
def test_every_answer_has_our_headers(port, path):
    """No guessing of types, no keeping."""
    headers = ask(port, path)[1]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in headers


def test_a_folder_without_its_slash_is_redirected_within_the_site(port):
    """So that relative links hold."""
    status, headers, _ = ask(port, "/articles")
    assert (status, headers["Location"]) == (307, "/articles/")


def test_the_script_and_its_style_come_from_here(port):
    """Pages with a strict policy may load them."""
    assert ask(port, "/-/reload.js")[1]["Content-Type"] == "text/javascript; charset=utf-8"
    assert ask(port, "/-/reload.css")[1]["Content-Type"] == "text/css; charset=utf-8"
    assert b'src="/-/reload.js" data-version="1-1"' in ask(port, "/")[2]


def test_news_come_at_once(port):
    """The stream starts with how things stand."""
    status, headers, body = ask(port, "/-/news")
    assert (status, headers["Content-Type"].split(";")[0]) == (200, "text/event-stream")
    assert b'"version": "1-1"' in body


def test_nothing_is_injected_when_not_asked(root):
    """With --no-livereload the bytes are those on disk."""
    with serving(Live(root, 1), reload=False) as port:
        assert ask(port, "/")[2] == b"<body>home</body>"
        assert ask(port, "/-/reload.js")[0] == 404


def test_a_first_build_that_failed_is_shown(tmp_path):
    """There is no site yet, so the errors are the page; markup in them is text."""
    live = Live(tmp_path / "dist", 1)
    with serving(live) as port:
        assert ask(port, "/")[0] == 404
        live.fail("a.md:1: <script>")
        status, _, body = ask(port, "/")
    assert status == 503
    assert b"&lt;script&gt;" in body
    assert b"/-/reload.js" in body


def test_the_script_goes_before_the_last_body_end():
    """Where there is none, at the end; the policy lets it listen, to us only."""
    page = b"<meta content=\"default-src 'none'; script-src 'self'\"><body>a</body > b</BODY>"
    shown = with_script(page, "7")
    assert shown.endswith(b'data-version="7" defer></script></BODY>')
    assert b"default-src 'none'; connect-src 'self'; script-src" in shown
    assert with_script(b"x", "7").startswith(b"x<script")


def test_unknown_types_are_plain_bytes():
    """Never guessed."""
    assert typed(b"x", "a.exe").headers["Content-Type"] == "application/octet-stream"
    assert b"<pre>" in failed_page("x")


def test_a_site_exchanged_meanwhile_is_looked_up_again(tmp_path, monkeypatch):
    """A reader who came too late for the old site gets the new one."""
    answers = iter([None, b"new"])
    monkeypatch.setattr(files_module, "_read", lambda *_: next(answers))
    identities = iter([1, 2, 2])
    monkeypatch.setattr(files_module, "_identity", lambda _: next(identities))
    assert read_file(tmp_path, "index.html") == b"new"


@pytest.mark.parametrize(
    ("raw", "path"), [(b"/", ""), (b"/a/b", "a/b"), (b"/a%20b", "a b"), (b"a", None), (b"", None)]
)
def test_a_clean_path_is_below_the_root(raw, path):
    """Or there is none."""
    assert clean_path(raw) == path


def test_an_address_in_use_is_explained():
    """With what to do about it."""
    with bind(Address(port=0)) as listener:
        listener.listen()
        with pytest.raises(SiteError, match="--port"):
            bind(Address(port=listener.getsockname()[1]))


def test_open_pages_are_woken():
    """By a good build that changed something, and by a bad one; not after they left."""
    live, loop, event = Live("x", 1), new_event_loop(), Event()
    live.listen(loop, event)
    before = live.news
    live.publish("x", changed=False)
    assert live.news.version == before.version
    assert live.news.build != before.build
    live.fail("bad")
    assert (live.news.version, live.news.error) == (before.version, "bad")
    loop.run_until_complete(event.wait())
    live.publish("y", changed=True)
    assert live.news.version != before.version
    assert live.news.error == ""
    live.leave(event)
    loop.close()
    live.fail("nobody listens")


def test_the_folder_a_site_will_stand_in_is_served_as_well(root):
    """The page for what is not there names its style by the whole path on the site's host."""
    live = Live(root, start=1)
    live.publish(root, changed=False, folder="desk/briefing")
    with serving(live, reload=False) as port:
        for path in ("/desk/briefing/data.json", "/data.json"):
            assert ask(port, path)[::2] == (200, b"{}")
        assert ask(port, "/desk/briefing/")[2] == b"<body>home</body>"
        assert ask(port, "/desk/data.json")[0] == 404
        for path in ("/desk/briefing/../secret.txt", "/desk/briefing/.site-builder.json"):
            assert b"secret" not in ask(port, path)[2]


def test_a_policy_that_allows_news_is_left_alone():
    """A directive given twice counts once, and browsers complain."""
    page = b"<meta content=\"default-src 'none'; connect-src 'self'\"></head><body></body>"
    assert with_script(page, "1").count(b"connect-src") == 1
