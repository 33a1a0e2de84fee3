"""`site-builder serve`: build, watch, show."""

import traceback
import webbrowser
from typing import Any

import click

from site_builder.cli.build import show, summary
from site_builder.cli.console import Console
from site_builder.cli.options import CHOICES, SITE, TALK, console, options, task
from site_builder.cli.review import listed
from site_builder.errors import ContentError, SiteError
from site_builder.serve import Address, Tell, serve
from site_builder.update import Build, Report


@click.command("serve")
@options(SITE, CHOICES, TALK)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 for any free."
)
@click.option("-o", "--open", "browse", is_flag=True, help="Open a browser.")
@click.option("--no-livereload", is_flag=True, help="Serve pages as they are on disk.")
@click.option("--poll", is_flag=True, help="Look for changes by the clock, for network drives.")
def command(host: str, port: int, browse: bool, no_livereload: bool, poll: bool, **given: Any) -> None:
    """Build the site, show it, and build it again whenever a file changes.

    Errors are shown here and over the page; the last good site stays. Stop with Ctrl-C.
    """
    talk = console(given)
    tell = Tell(
        built=lambda work, report: built(work, report, talk),
        failed=lambda error: failed(error, talk),
        ready=lambda url: ready(url, talk, browse=browse),
    )
    with talk.faults():
        try:
            serve(
                lambda: task(given, talk),
                Address(host, port),
                tell,
                reload=not no_livereload,
                poll=poll,
                collect=listed,
            )
        except KeyboardInterrupt:
            talk.note("Stopped.")


def built(work: Build, report: Report, talk: Console) -> None:
    """Show what a build did."""
    talk.watch.clear()
    show(report, talk)
    summary(report, work.config.output, talk)


def ready(url: str, talk: Console, *, browse: bool) -> None:
    """Say where the site is, and open it if asked to."""
    talk.result(f"Serving {url} (stop with Ctrl-C); what to review is at {url}-/review", url=url)
    if browse:
        webbrowser.open(url)


def failed(error: BaseException, talk: Console) -> None:
    """Show why a build failed; a bug of ours with its traceback."""
    talk.watch.clear()
    if isinstance(error, ContentError):
        talk.problems(error.problems)
    elif isinstance(error, SiteError):
        talk.error(str(error))
    else:
        talk.error("".join(traceback.format_exception(error)))
    talk.note("Not built; the site is as it was.")
