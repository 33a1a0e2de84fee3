"""The command line. Each command lives in a module of its own, loaded only when it is called.

Exit codes: 0 done; 1 errors in the input (or warnings under --strict); 2 wrong usage.
"""

from importlib import import_module

import click

from site_builder import __version__

COMMANDS = {
    "build": "Build the site, all of it or nothing.",
    "serve": "Build, watch, and show the site in a browser as you write.",
    "check": "Find every fault of the input; publish nothing.",
    "review": "List what an editor should look at, most valuable first.",
    "ingest": "Turn raw text into articles with front matter.",
    "annotate": "Mark quotations, dates and names in plain text, as JSON.",
    "trace": "Show what each stage makes of one article.",
    "new": "Start a site in a new folder.",
}
"""Name and one line of help, in the order in which people need them; the module has the command's name."""


class Commands(click.Group):
    """Commands that cost nothing until they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"site_builder.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="site-builder")
def main() -> None:
    """A folder of articles in, a briefing site out.

    Start with `site-builder new my-site`, or run `site-builder build` beside a site.yaml.
    """
