"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from site_builder.choices import Choices
from site_builder.cli.console import Console
from site_builder.config import examine
from site_builder.engine.pool import DASK, KINDS
from site_builder.update import Build

Command = Callable[..., Any]


class PoolKind(click.ParamType):  # type: ignore[type-arg]
    """Where work runs: one of KINDS, or a cluster by the address of its scheduler."""

    name = "pool"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind as it is; fails with what would do."""
        cluster = value.startswith(DASK) and value != DASK
        if value not in KINDS and not cluster:
            self.fail(f"{value!r} is none of {', '.join(KINDS)} and dask:ADDRESS.", param, ctx)
        return value

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """How the help shows it."""
        return f"[{'|'.join(KINDS)}|dask:ADDRESS]"


FOLDER = click.Path(path_type=Path, file_okay=False)

SITE = (
    click.option(
        "-f",
        "--config",
        "file",
        type=click.Path(path_type=Path, dir_okay=False),
        default="site.yaml",
        show_default=True,
        help="The site's configuration.",
    ),
    click.option("--content", type=FOLDER, help="Read articles from here instead."),
    click.option("-d", "--output", type=FOLDER, help="Write the site here instead."),
)
CHOICES = (
    click.option("-s", "--strict", is_flag=True, help="Take warnings for errors."),
    click.option("-D", "--drafts", is_flag=True, help="Include drafts."),
    click.option("--keep-going", is_flag=True, help="Leave out articles with faults instead of stopping."),
    click.option(
        "--pool", type=PoolKind(), default="process", show_default=True, help="Where the work runs."
    ),
    click.option("--clean", is_flag=True, help="Forget earlier builds first."),
)
TALK = (
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
    click.option("-v", "--verbose", is_flag=True, help="Say what each step did."),
    click.option(
        "--log-format",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help="How to say it.",
    ),
)


def options(*groups: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    """All options of some groups, in order."""

    def add(command: Command) -> Command:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return add


def console(given: dict[str, Any]) -> Console:
    """The console that the TALK options ask for."""
    return Console(given["quiet"], given["verbose"], given["log_format"] == "json")


def task(given: dict[str, Any], talk: Console) -> Build:
    """The build that the SITE and CHOICES options ask for. Raises ConfigError where there is no site.yaml."""
    config, faults = examine(given["file"])
    config = config.with_folders(content=given["content"], output=given["output"])
    choices = Choices(
        drafts=given.get("drafts", False),
        keep_going=given.get("keep_going", False),
        strict=given.get("strict", False),
    )
    pool, clean = given.get("pool", "process"), given.get("clean", False)
    return Build(config, choices, pool, clean, talk.note, faults, progress=talk.progress)
