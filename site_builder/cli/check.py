"""`site-builder check`: every fault of the input, without publishing."""

from typing import Any

import click

from site_builder.cli.build import show
from site_builder.cli.console import number
from site_builder.cli.options import CHOICES, SITE, TALK, console, options, task
from site_builder.update import check


@click.command("check")
@options(SITE, CHOICES, TALK)
def command(**given: Any) -> None:
    """Find every fault of the input in one run. Nothing is published."""
    talk = console(given)
    with talk.faults():
        report = check(task(given, talk))
    show(report, talk)
    talk.result(f"{number(report.articles, 'article')}, no errors in {report.seconds:.2f} s")
