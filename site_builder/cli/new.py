"""`site-builder new`: a small site that builds at once and explains itself."""

from pathlib import Path

import click

from site_builder.cli.console import Console
from site_builder.errors import SiteError

FILES = {
    "site.yaml": """\
# What the site is called. Only the title must be here; run `site-builder build` beside this file.
title: My briefing
description: Several accounts of one event, read side by side.
lang: en
dates: dmy                # or mdy: February 4, 2026
# base_url: https://example.org/briefing
# institution: Who publishes this
# templates: templates    # a folder with templates that replace ours, one by one
""",
    "content/articles/river-gazette.md": """\
---
# One file an article. The file's name is its address: articles/river-gazette.html
title: Bridge to close for repairs
publisher: The River Gazette
authors: [Ana Ruiz]
published: 2026-03-02
story: bridge             # the name of a file in content/stories, without .md
---

The old bridge will close on 9 March for six weeks, Mayor Lena Park said on Monday.

“We could not put this off for another winter,” Park told reporters. About 4,000 people cross it every day.
""",
    "content/articles/harbour-post.md": """\
---
title: Town shuts bridge, shops worry
publisher: The Harbour Post
published: 2026-03-03
story: bridge
---

The bridge closes on 9 March and may stay shut for two months, according to the town's engineers.

“Nobody asked us,” said Tom Weiss, who runs a bakery on the west bank. Some 5,000 people cross it daily.
""",
    "content/stories/bridge.md": """\
---
# What articles with `story: bridge` have in common. The text below the line is shown above them.
title: The bridge closes
summary: A town repairs its only bridge, and its newspapers do not agree for how long.
---

Two newspapers report the same decision.
""",
    "content/people.yaml": """\
# What you know about people wins over what the program finds. Every key but `name` may be left out.
people:
  - name: Lena Park
    aliases: [Mayor Park]
    class: official       # analyst, official, leader, media, institution or group
""",
    "content/topics.yaml": """\
# What to look for in every source of a story: words and phrases; * stands for the rest of a word.
topics:
  - id: duration
    label: How long it takes
    patterns: [week*, month*]
""",
}
"""Path to contents."""


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path) -> None:
    """Start a site in FOLDER, which must be new or empty."""
    talk = Console()
    with talk.faults():
        write(folder)
    talk.result(f"Made {folder}. Next: site-builder serve --open -f {folder / 'site.yaml'}")


def write(folder: Path) -> None:
    """Write all files; raises SiteError when the folder is in use."""
    try:
        if folder.exists() and any(folder.iterdir()):
            raise SiteError(f"{folder} is not empty; name a new folder")
        for name, text in FILES.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise SiteError(f"{folder}: cannot be written: {error.strerror}") from error
