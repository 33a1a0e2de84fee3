"""`site-builder new`: a small site that builds at once and explains itself.

Beside it stand the JSON Schemas of what editors write; the first line of each file names its own, which
editors that know YAML read.
"""

import json
from pathlib import Path

import click

from site_builder.cli.console import Console
from site_builder.cli.content_schemas import SCHEMAS
from site_builder.errors import SiteError

FILES = {
    "site.yaml": """\
# yaml-language-server: $schema=schemas/site.json
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
# yaml-language-server: $schema=../../schemas/article.json
# One file an article. The file's name is its address: articles/river-gazette.html
# A misspelt key, a bad date or a link that leads nowhere is named with its line: try one.
title: Bridge to close for repairs
publisher: The River Gazette
authors: [Ana Ruiz]
published: 2026-03-02
story: bridge             # the name of a file in content/stories, without .md
---

The old bridge will close on 9 March for six weeks, Mayor Lena Park said on Monday.

“We could not put this off for another winter,” Park told reporters. About 4,000 people cross it every day.

[The Harbour Post](harbour-post.md) says it may take longer.
""",
    "content/articles/harbour-post.md": """\
---
# yaml-language-server: $schema=../../schemas/article.json
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
# yaml-language-server: $schema=../../schemas/story.json
# What articles with `story: bridge` have in common. The text below the line is shown above them.
title: The bridge closes
summary: A town repairs its only bridge, and its newspapers do not agree for how long.
---

Two newspapers report the same decision.
""",
    "content/people.yaml": """\
# yaml-language-server: $schema=../schemas/people.json
# What you know about people wins over what the program finds. Every key but `name` may be left out.
people:
  - name: Lena Park
    aliases: [Mayor Park]
    class: official       # analyst, official, leader, media, institution or group
""",
    "content/topics.yaml": """\
# yaml-language-server: $schema=../schemas/topics.json
# What to look for in every source of a story: words and phrases; * stands for the rest of a word.
topics:
  - id: duration
    label: How long it takes
    patterns: [week*, month*]
""",
}
"""Path to contents."""


SCHEMA_FILES = {
    f"schemas/{name}.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    for name, schema in SCHEMAS.items()
}
"""Path to contents."""


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--schemas", "only", is_flag=True, help="Write the schemas alone, into a site there is.")
def command(folder: Path, only: bool) -> None:
    """Start a site in FOLDER, which must be new or empty."""
    talk = Console()
    with talk.faults():
        write(folder, only)
    if only:
        talk.result(f"Wrote {len(SCHEMA_FILES)} schemas into {folder / 'schemas'}")
    else:
        talk.result(f"Made {folder}. Next: site-builder serve --open -f {folder / 'site.yaml'}")


def write(folder: Path, only_schemas: bool = False) -> None:
    """Write all files; raises SiteError when the folder is in use, or is none for schemas alone."""
    try:
        if only_schemas and not folder.is_dir():
            raise SiteError(f"{folder} is no folder; name the folder of a site")
        if not only_schemas and folder.exists() and any(folder.iterdir()):
            raise SiteError(f"{folder} is not empty; name a new folder")
        for name, text in (SCHEMA_FILES if only_schemas else FILES | SCHEMA_FILES).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise SiteError(f"{folder}: cannot be written: {error.strerror}") from error
