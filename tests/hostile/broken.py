"""Broken articles by the hundred, each the bytes of one file: every one must be refused by name and line."""
# ruff: noqa: E501 -- tables read best in wide rows

import codecs


def front(lines: str, body: str = "Some words.") -> bytes:
    """An article with these lines of front matter after its title, which is line 2."""
    return f"---\ntitle: T\n{lines}\n---\n\n{body}\n".encode()


def text(body: str) -> bytes:
    """An article with this body, which begins at line 5."""
    return f"---\ntitle: T\n---\n\n{body}\n".encode()


DATES = (
    "2024-13-01", "2024-00-10", "2024-02-30", "2023-02-29", "0000-01-01", "99999-01-01", "-2024-01-01", "2024-1-1",
    "01/02/2024", "1.2.2024", "tomorrow", "2024-02-04T25:00", "2024-02-04T12:00+99:00", "20240204T", "2024-02", "١٢",
    "2024-02-04 12:00:00 PM EST", "1" * 5_000, "0x7E8", "2_024-02-04", ".inf", "[2024]", "{a: 1}", "１２-０２-０４",
)  # fmt: skip
YAML = {
    "tab": "\tpublisher: x", "open quote": 'publisher: "x', "open list": "tags: [a, b", "open map": "tags: {a: b",
    "colon": "publisher: a: b", "reserved": "publisher: @x", "percent": "publisher: %x", "backtick": "publisher: `x`",
    "bad escape": r'publisher: "\q"', "escaped NUL": r'publisher: "\0"', "surrogate": r'publisher: "\ud800"',
    "key twice": "lang: en\nlang: de", "merge": "<<: {publisher: x}", "tag": "publisher: !!str x",
    "python": "publisher: !!python/object/apply:os.system [id]", "own tag": "publisher: !x y", "anchor": "publisher: &a x",
    "alias": "publisher: *a", "bomb": "tags: [&a [x], &b [*a,*a,*a], &c [*b,*b,*b]]", "list as key": "? [a]\n: b",
    "number as key": "5: b", "null as key": "~: b", "deep list": "tags: " + "[" * 3_000, "deep map": "tags: " + "{a: " * 3_000,
    "deep blocks": "\n".join(" " * n + "a:" for n in range(60)), "list for text": "publisher: [a]",
    "map for text": "publisher: {a: b}", "text for list of maps": "corrections: yes", "long key": "k" * 2_000 + ": x",
    "unknown": "titel: x", "no colon": "publisher", "directive": "%YAML 1.2",
    "huge": "publisher: " + "x" * 200_000, "list": "- a\n- b", "draft maybe": "draft: maybe",
    "draft number": "draft: 2", "url script": "url: javascript:alert(1)", "url bare": "url: example", "url blank": "url: 'http://a b'",
    "slug up": "slug: ../x", "slug root": "slug: /etc/passwd", "slug dots": "slug: ..",
    "slug long": "slug: " + "a" * 300, "slug capitals": "slug: ABC", "lang words": "lang: not a language", "lang markup": "lang: <b>",
    "story path": "story: ../../x", "correction of none": "corrections: [{kind: term}]", "null title": "title: x",
}  # fmt: skip
BODIES = {
    "quotes too deep": ">" * 500 + " words", "lists too deep": "\n".join("  " * n + "- a" for n in range(150)),
    "brackets": "[" * 50_000, "images": "![[]()" * 50_000, "angles": "<a" * 50_000, "stars": "*a" * 200_000,
    "underscores": "_a_" * 100_000, "ticks": "`a" * 200_000, "sentences": "A b. " * 40_000, "marks": '"a" ' * 40_000,
    "lines": "a\n" * 60_000, "a megabyte": "words " * 180_000, "unknown span": "[a]{.quote kind=lie}",
}  # fmt: skip
BYTES = {
    "empty": b"", "blank": b" \n\t\n", "byte order mark only": codecs.BOM_UTF8, "rule only": b"---", "two rules": b"---\n---\n",
    "not closed": b"---\ntitle: T\n", "no title": b"---\npublisher: x\n---\n\nx\n", "NUL": b"---\ntitle: T\n---\n\na\0b\n",
    "NUL in front": b"---\ntitle: T\0\n---\n\nx\n", "Latin": b"---\ntitle: T\n---\n\ncaf\xe9\n", "half a letter": b"---\ntitle: T\n---\n\n\xe2\x82\n",
    "overlong": b"---\ntitle: T\n---\n\n\xc0\xaf\n", "surrogate": b"---\ntitle: T\n---\n\n\xed\xa0\x80\n", "too high": b"---\ntitle: T\n---\n\n\xf4\x90\x80\x80\n",
    "UTF-16": "---\ntitle: T\n---\n\nx\n".encode("utf-16"), "UTF-16 BE": "---\ntitle: T\n---\n\nx\n".encode("utf-16-be"),
    "UTF-32": "---\ntitle: T\n---\n\nx\n".encode("utf-32"), "GB": "---\ntitle: 中文\n---\n\n中文\n".encode("gb18030"),
    "Shift JIS": "---\ntitle: 日本\n---\n\n日本\n".encode("shift-jis"), "PNG": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "PDF": b"%PDF-1.7\n\xe2\xe3\n",
    "gzip": b"\x1f\x8b\x08\x00" + bytes(99), "random": bytes((n * 7919) % 256 for n in range(9_000)), "NULs": bytes(9_000),
}  # fmt: skip

REFUSED: dict[str, bytes] = {
    **{f"date {number}": front(f"published: {date}") for number, date in enumerate(DATES)},
    **{f"yaml {name}": front(lines) for name, lines in YAML.items()},
    **{f"body {name}": text(body) for name, body in BODIES.items()},
    **{f"bytes {name}": data for name, data in BYTES.items()},
}
