"""A site in which every field and every kind of block holds a payload."""

import json
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from site_builder.choices import Choices
from site_builder.config import read_config
from site_builder.update import Build, update
from tests.hostile.payloads import PAYLOADS

FIELDS = [
    "title",
    "publisher",
    "agency",
    "description",
    "rights",
    "source_file",
    "title_from",
    "published_from",
    "sha256",
]
WORST = "<script>canary(1)</script><img src=x onerror=canary(1)>\"'>{{ 7*7 }}</title>"


def article(number: int, payload: str) -> str:
    """One article with the payload everywhere; `k17a`, `k17b`, … mark what must not get lost."""
    said, quoted, k = " ".join(payload.split()), json.dumps(payload), f"k{number}"
    address = said.translate({ord(a): f"%{ord(a):02X}" for a in " ()<>"})
    head = "".join(f"{field}: {quoted}\n" for field in FIELDS)
    return f"""---
{head}authors: [{quoted}]
tags: [{quoted}]
published: 2026-02-04
story: hostile
---

{k}a {said}

# {k}b {said}

- [{k}c](<{address}>)
- [{k}d]({address} "{k} {address}")
- ![{k}e]({address}) <{address}>
- [{k}f]{{.x onclick=canary(1) style="{address}" #search-input}} **{said}** *{said}*

{{.caption #main onclick="canary(1)"}}
{k}g {said}

> {k}h {said}

"{k}i We will go to {said} on Tuesday," said Ann Lee, who {said}.

{said} said: "{k}j They came on 4 February 2026." Senator Bob Ray {said} told AFP "the 5 percent {said} fell".

```{said.replace("`", "")}
{k}k {said}
```

<div onclick=canary(1)>{k}l {said}</div>

{k}m {said}
"""


def page(number: int, payload: str) -> str:
    """One article in HTML with the payload in its words, attributes and head."""
    said, k = payload.replace("<title", "<b"), f"w{number}"
    return f"""<!DOCTYPE html><html><head><title>Page {number}</title>
<meta name=author content="{said}"></head><body onload=canary(1)><h1 id=main>{k}a {said}</h1>
<p onclick=canary(1)>{k}b {said}</p>
<p><a href="{said}">{k}c</a> <img src="{said}" alt="{said}"></p>
<svg><text>{k}d</text></svg> <p>"{k}e We will go {said}," said Ann {said} Lee on 4 May 2026.</p>
<p>{k}f</p></body></html>
"""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder, worst = tmp_path_factory.mktemp("hostile"), json.dumps(WORST)
    files = {f"content/articles/h{n}.md": article(n, payload) for n, payload in enumerate(PAYLOADS)}
    files |= {f"content/articles/w{n}.html": page(n, payload) for n, payload in enumerate(PAYLOADS[::6])}
    files["site.yaml"] = f"title: {worst}\ndescription: {worst}\ninstitution: {worst}\n"
    files["content/stories/hostile.md"] = f"---\ntitle: {worst}\nsummary: {worst}\n---\n\n{WORST}\n"
    files["content/pages/about.md"] = (
        f"---\ntitle: {worst}\n---\n\n# {WORST}\n\n[x](javascript:canary(1)) [y](about.html)\n"
    )
    files["content/people.yaml"] = f"people:\n  - name: Ann Lee\n    aliases: [{worst}]\n    note: {worst}\n"
    files["content/topics.yaml"] = f"topics:\n  - label: {worst}\n    patterns: [tuesday, {worst}]\n"
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    update(Build(read_config(folder / "site.yaml"), Choices(), "serial", True))
    return folder / "dist"


class Silent(SimpleHTTPRequestHandler):
    """A plain file server that does not write to the terminal."""

    def log_message(self, *arguments: object) -> None:
        return None


@pytest.fixture(scope="session")
def hostile_url(hostile: Path) -> Iterator[str]:
    """Address of the site over http."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(hostile)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
