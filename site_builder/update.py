"""Bringing the output folder up to date: what stands around the pipeline.

Guard, lock, mend what a killed build left, read, build, publish. A whole build is itself remembered: when
no input changed and the output folder is as it was left, nothing is done, and no stage is even loaded.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.accept import Choices
from site_builder.config import Config
from site_builder.cycles import seek_seldom
from site_builder.engine import Pool, Steps, Store
from site_builder.engine.codec import Undecodable, canonical, decode
from site_builder.engine.steps import Count, key
from site_builder.errors import Problem, PublishError
from site_builder.model import Site
from site_builder.publish import Lock, check_contents, check_output, is_whole, publish, read_manifest, recover
from site_builder.publish.manifest import Manifest
from site_builder.read import Inputs, read_inputs

if TYPE_CHECKING:
    from site_builder.build import Edition


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    articles: int
    pages: int
    quotations: int
    changed: int
    """Files written or removed; 0 when the site was up to date."""

    seconds: float
    problems: tuple[Problem, ...] = ()
    """Warnings, and the faults of articles that were left out."""

    counts: tuple[Count, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Build:
    """One build as asked for on the command line."""

    config: Config
    choices: Choices = field(default_factory=Choices)
    pool: str = "process"
    clean: bool = False
    """Forget everything first."""

    say: Callable[[str], None] = lambda _: None
    """Where to tell what we wait for."""


def update(task: Build) -> Report:
    """Build and publish. Raises SiteError, and then the output folder is as it was."""
    started = time.perf_counter()
    config = task.config
    guard(config)
    with Lock(config.output, task.say), _store(task) as store:
        recover(config.output)
        check_contents(config.output)
        inputs = read_inputs(config)
        place = key("build", canonical((inputs, config.settings, task.choices)))
        report = None if task.clean else _up_to_date(store, place, config.output)
        if report is None:
            edition, counts = make(inputs, task, store)
            changed = publish(edition.outputs, config.output)
            report = _report(edition, inputs)
            store.put(place, "build", canonical((report, read_manifest(config.output))))
            report = replace(report, changed=changed, counts=counts)
        notes = (*report.notes, *store.notes)
        return replace(report, seconds=time.perf_counter() - started, notes=notes)


def check(task: Build) -> Report:
    """Build without publishing. Raises SiteError with all faults of the input."""
    started = time.perf_counter()
    inputs = read_inputs(task.config)
    with _store(task) as store:
        edition, counts = make(inputs, task, store)
        report, seconds = _report(edition, inputs), time.perf_counter() - started
        return replace(report, seconds=seconds, counts=counts, notes=(*report.notes, *store.notes))


def make(inputs: Inputs, task: Build, store: Store) -> tuple["Edition", tuple[Count, ...]]:
    """The site in memory, and what each step did."""
    from site_builder.build import build  # loads every stage, so only when there is work to do

    seek_seldom()
    with Pool(task.pool) as pool:
        step = Steps(store, pool)
        return build(inputs, task.config.settings, step, task.choices), tuple(step.counts)


def guard(config: Config) -> None:
    """Refuse a place that is not fit for an output folder; raises PublishError."""
    inputs: tuple[tuple[str, Path | None], ...] = (
        ("content", config.content),
        ("templates", config.templates),
        ("state", config.state),
    )
    check_output(config.output, config.root, tuple((what, folder) for what, folder in inputs if folder))


def _store(task: Build) -> Store:
    """What earlier builds remember, if it is not to be forgotten. Raises PublishError."""
    memo = task.config.state / "memo.sqlite"
    for place in (task.config.state, memo):
        if place.is_symlink():
            raise PublishError(f"{place.name}: a symbolic link, which is never followed; remove it")
    try:
        if task.clean:
            memo.unlink(missing_ok=True)
    except OSError as error:
        raise PublishError(f"{memo.name}: cannot be removed: {error.strerror}; remove it") from error
    return Store(task.config.state)


def _up_to_date(store: Store, place: bytes, output: Path) -> Report | None:
    """The report of the same build made before, when what it published is still there, whole."""
    data = store.get(place)
    manifest = read_manifest(output)
    if data is None or manifest is None:
        return None
    try:
        report, published = decode(data, tuple[Report, Manifest])
    except Undecodable:
        return None
    return report if published == manifest and is_whole(output, manifest) else None


def _report(edition: "Edition", inputs: Inputs) -> Report:
    warnings = tuple(problem for problem in inputs.problems if problem.warning)
    members = edition.site.corpus.members
    quotations = sum(len(member.annotated.quotes) for member in members)
    problems = (*warnings, *edition.doubts, *(p for p in edition.dropped if not p.warning))
    return Report(len(members), edition.pages, quotations, 0, 0.0, problems, notes=_proposed(edition.site))


def _proposed(site: Site) -> tuple[str, ...]:
    """What to know of articles without a story, if any stories are proposed for them."""
    proposals = site.corpus.proposals
    if not proposals:
        return ()
    articles = sum(len(one.articles) for one in proposals)
    told = site.settings.stories == "proposed"
    more = "told as proposed" if told else "`stories: proposed` in site.yaml tells them unconfirmed"
    stories = "1 story" if len(proposals) == 1 else f"{len(proposals)} stories"
    count = f"{stories} proposed for {articles} article{'' if articles == 1 else 's'} without one"
    return (f"{count}: see `site-builder review`; {more}",)
