"""Some hundred requests that no browser sends, as bytes; `{port}` stands for the port of the server.

Paths that climb, odd encodings, methods, hosts, headers, versions, and what is no request at all.
"""
# ruff: noqa: E501 -- tables read best in wide rows

from itertools import product


def request(path: str | bytes, *headers: str, method: str = "GET", version: str = "1.1") -> bytes:
    """The bytes of a request; `{port}` stands for the port, and one without a Host gets ours."""
    path = path.encode() if isinstance(path, str) else path
    own = () if any(h.lower().startswith("host") for h in headers) else ("Host: 127.0.0.1:{port}",)
    lines = "".join(f"{line}\r\n" for line in (*own, *headers, "Connection: close"))
    return method.encode() + b" " + path + f" HTTP/{version}\r\n{lines}\r\n".encode("latin-1")


DOTS = (
    "..",
    "%2e%2e",
    ".%2e",
    "%2E.",
    "%252e%252e",
    "..%00",
    "..;",
    "%c0%ae%c0%ae",
    "．．",
    "...",
    "....//..",
)
SLASHES = ("/", "//", "%2f", "%5c", "\\", "%252f", "/./", "%c0%af", "／")
TARGETS = ("site.yaml", "outside/index.html", "etc/passwd")
CLIMBING = [
    f"/{prefix}{dots}{slash}{target}"
    for (dots, slash), target, prefix in zip(
        product(DOTS, SLASHES), TARGETS * 33, ("", "a/", "a/b.html/", "-/") * 25, strict=False
    )
]
PATHS = (
    *CLIMBING,
    *("/.env", "/.site-builder.json", "/%2eenv", "/a/.env", "/%2esite-builder.json", "/.", "/..", "/a/."),
    *("/leaf.html", "/out/index.html", "/out/", "/out", "/leaf.html/", "/leaf.html/x", "/index.html/../.env"),
    *("/%00", "/a%00.html", "/index.html%00.json", "/%0d%0aSet-Cookie:x", "/%0a", "/%7f", "/%1b[0m", "/%"),
    *("/%zz", "/%e", "/%ff%fe", "/%ed%a0%80", "/%f5%80%80%80", "/a b", "/é", "/\udce9".encode("utf-8", "replace")),
    *("//evil.example/", "///", "//", "/a//b.html", "/\\evil", "/http://evil.example/", "http://evil.example/"),
    *("http://127.0.0.1:{port}/", "*", "index.html", "", "/#x", "/?a=../.env", "/;", "/a;b", "/~", "/~root"),
    *("/" + "a" * 200, "/" + "a" * 5_000, "/" + "a" * 15_000, "/" + "a" * 100_000, "/" + "a/" * 2_000, "/" + "%61" * 300),
    *("/CON", "/nul", "/index.html::$DATA", "/INDEX.HTML", "/index.html.", "/index.html%20", "/a/b.html/c/d"),
    *("/-/news/", "/-/", "/-/reload.js/../x", "/-/reload.css%00", "/-", "/file:///etc/passwd", "/etc/passwd", "/proc/self/environ"),
)  # fmt: skip
METHODS = (
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "get",
    "G",
    "X" * 500,
)
HOSTS = (
    "", "evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", "127.0.0.1:{port}@evil", "[::1]",
    "evil.example:{port}", "127.0.0.1:{port}.evil", "127.0.0.1:{port},evil", "0.0.0.0:{port}", "127.1:{port}",
    "2130706433:{port}", "127.0.0.1:{port}/", "localhost:{port}#", "http://127.0.0.1:{port}", "é", "localhost.:{port}",
)  # fmt: skip
HEADERS = (
    "Range: bytes=0-1", "Range: bytes=-1", "Range: bytes=9999999999-", "Range: bytes=0-0,1-1,2-2", "Range: x",
    "Range: bytes=" + "0-," * 3_000, "If-Modified-Since: never", "If-None-Match: *", "Expect: 100-continue", "TE: x",
    "Content-Length: 0", "Content-Length: 5", "Content-Length: -1", "Content-Length: x", "Content-Length: 9" * 30,
    "Content-Length: 1\r\nContent-Length: 2", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip", "Cookie: a=b",
    "Transfer-Encoding: chunked\r\nContent-Length: 4", "Upgrade: websocket", "Upgrade: h2c\r\nHTTP2-Settings: AAMA",
    "Origin: null", "Origin: http://evil.example", "Origin: ", "Origin: http://127.0.0.1:{port}.evil.example",
    "Origin: http://127.0.0.1:{port}\r\nOrigin: http://evil.example", "Accept: ../../x", "X-Forwarded-Host: evil.example",
    "X-Forwarded-For: 1.2.3.4", "X-Original-URL: /.env", "X-Rewrite-URL: /.env", "Forwarded: host=evil", "A: " + "b" * 9_000,
    "A: " + "b" * 70_000, "A: \x01", "A: \xff", " folded: x", "A : b", ": x", "no colon", "A" * 3_000 + ": b",
    "Accept-Encoding: gzip, deflate, br", "Connection: upgrade", "Connection: keep-alive", "Accept: text/event-stream",
)  # fmt: skip
RAW = (
    b"", b"\r\n", b"\r\n\r\n", b"\0" * 100, b"GET", b"GET /\r\n\r\n", b"GET / HTTP/1.0\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\nHost: 127.0.0.1:{port}\n\n", b"GET  /  HTTP/1.1\r\n\r\n", b"GET\t/\tHTTP/1.1\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"SSH-2.0-x\r\n", b"HELO x\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n", b"GET / HTTP/\r\n\r\n", b"A" * 40_000,
    b"POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    b"POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 3\r\n\r\nabcGET /.env HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 3_000 + b"\r\n", b"<?xml version='1.0'?>", "GET /é HTTP/1.1\r\n\r\n".encode(),
)  # fmt: skip
REQUESTS = [
    *(request(path) for path in PATHS),
    *(request(path, version="1.0") for path in ("/", "/x.json", "/.%2e/site.yaml", "/nothing")),
    *(request(path, method=method) for method, path in product(METHODS, ("/", "/../site.yaml", "/-/news"))
      if not (method == "HEAD" and path == "/-/news")),
    *(request("/", f"Host: {host}") for host in HOSTS),
    *(request("/x.json", header) for header in HEADERS),
    *RAW,
]  # fmt: skip
