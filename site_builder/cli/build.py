"""`site-builder build`: the whole site, or nothing."""

import os
from pathlib import Path
from typing import Any

import click

from site_builder.cli.console import Console, number
from site_builder.cli.options import CHOICES, SITE, TALK, console, options, task
from site_builder.update import Report, update


@click.command("build")
@options(SITE, CHOICES, TALK)
def command(**given: Any) -> None:
    """Build the site: all of it, or, when the input has faults, nothing.

    The output folder changes in one step. What did not change since the last build is not done again.
    """
    talk = console(given)
    with talk.faults("; the site is as it was"):
        work = task(given, talk)
        report = update(work)
    show(report, talk)
    summary(report, work.config.output, talk)


def show(report: Report, talk: Console) -> None:
    """Warnings and, for -v, what each step did."""
    talk.problems(report.problems)
    for note in report.notes:
        talk.note(note)
    for count in report.counts:
        name = count.step.removeprefix("site_builder.")
        text = f"{name:40} {count.computed:6} of {count.values:6} computed {count.seconds:8.3f} s"
        talk.detail(
            text, step=name, values=count.values, computed=count.computed, seconds=round(count.seconds, 3)
        )


def summary(report: Report, output: Path, talk: Console) -> None:
    """The last line: what there is, how long it took, where to open it."""
    counts = ((report.pages, "page"), (report.articles, "article"), (report.quotations, "quotation"))
    left = len({problem.path for problem in report.problems if not problem.warning})
    what = ", ".join(number(*count) for count in counts) + (
        f"; {number(left, 'file')} left out" if left else ""
    )
    done = f"{number(report.changed, 'file')} changed" if report.changed else "nothing changed"
    home = shown(output / "index.html")
    talk.result(
        f"{what}: {done} in {report.seconds:.2f} s. Open {home}",
        pages=report.pages,
        articles=report.articles,
        quotations=report.quotations,
        left_out=left,
        changed=report.changed,
        seconds=round(report.seconds, 3),
        open=home,
    )


def shown(path: Path) -> str:
    """A path as short as it can be typed from here."""
    near = os.path.relpath(path)
    return str(path) if near.startswith("..") else near
