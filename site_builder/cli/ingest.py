"""`site-builder ingest`: raw text in, articles with front matter out."""

from collections import Counter
from pathlib import Path

import click

from site_builder.cli.build import shown
from site_builder.cli.console import Console, number
from site_builder.config import read_config
from site_builder.errors import ContentError
from site_builder.ids import slug


@click.command("ingest")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--content", type=click.Path(path_type=Path, file_okay=False), help="The site's content folder."
)
@click.option("--story", default="", help="The story the articles belong to, as in content/stories.")
@click.option("--publisher", default="", help="Who published those that do not say so themselves.")
@click.option("--force", is_flag=True, help="Overwrite articles that were edited.")
def command(files: tuple[Path, ...], content: Path | None, story: str, publisher: str, force: bool) -> None:
    """Turn raw .txt, .html or .md files (or folders of them) into articles.

    Nothing of an article's own words is lost. An article you have edited is left alone unless forced.
    """
    from site_builder.ingest import ingest_folder

    if story and slug(story) != story:
        raise click.BadParameter(f"'{story[:60]}' is no slug; write '{slug(story)}'", param_hint="--story")
    talk = Console()
    with talk.faults():
        folder = content or content_folder()
        report = ingest_folder(files, folder, force=force, story=story, publisher=" ".join(publisher.split()))
        for entry in report.entries:
            left = f", {number(entry.left_out, 'line')} left out" if entry.left_out else ""
            none = f"; states no {' and no '.join(entry.missing)}" if entry.missing else ""
            talk.result(f"{entry.outcome:9} {shown(folder / entry.path)} from {entry.raw}{left}{none}")
    written = Counter(entry.outcome for entry in report.entries)["written"]
    refused = len({problem.path for problem in report.problems})
    with talk.faults(f"; {written:,} written, {refused:,} refused"):
        if report.problems:
            raise ContentError(*report.problems)
    if written:
        talk.note("check them, then run site-builder check and site-builder review")


def content_folder() -> Path:
    """That of the site.yaml here, or `content`. Raises ConfigError."""
    file = Path("site.yaml")
    return read_config(file).content if file.exists() else Path("content")
