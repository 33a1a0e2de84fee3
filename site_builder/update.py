"""Bringing the output folder up to date: what stands around the pipeline.

Guard, lock, mend what a killed build left, read, build, publish. A whole build is itself remembered: when
no input changed and the output folder is as it was left, nothing is done, and no stage is even loaded.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from site_builder.choices import Choices
from site_builder.config import Config
from site_builder.cycles import seek_seldom
from site_builder.engine import Held, LostError, Pool, Steps, Store
from site_builder.engine.codec import canonical
from site_builder.engine.notes import place_of, recall, remember
from site_builder.errors import ContentError, Problem, PublishError
from site_builder.legs import Counts, met, much_is_new, relay, together
from site_builder.model import Settings
from site_builder.postdated import latest, still
from site_builder.publish import (
    Lock,
    check_contents,
    check_output,
    disk_clock,
    forget,
    marker_of,
    publish,
    recover,
    sure,
    whole,
)
from site_builder.read import Inputs, Kept, read_inputs, survey

if TYPE_CHECKING:
    from site_builder.build import Edition
    from site_builder.edition import Basis, Before
    from site_builder.model import Register

R = TypeVar("R")


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

    counts: Counts = ()
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

    faults: tuple[Problem, ...] = ()
    """Those of the configuration: named with the faults of the content, and nothing is published."""

    kept: Kept | None = None
    """Files read before, where one program builds again and again."""

    held: Held | None = None
    """Values loaded before, of the same."""

    made: Callable[["Edition"], None] | None = None
    """Whom to tell of the site that was made, before it is published."""

    stands: Callable[[bytes], None] | None = None
    """Whom to tell under which key the memo has what was known of the site that stands now."""

    progress: Callable[[str, int, int], None] = lambda *_: None
    """Where to tell of a step, how many of its calls are done and how many there are."""


def update(task: Build) -> Report:
    """Build and publish. Raises SiteError, and then the output folder is as it was."""
    if task.faults:
        return check(task)
    started = time.perf_counter()
    seek_seldom()
    config = task.config
    guard(config)
    with Lock(config.output, task.say), _store(task) as store:
        recover(config.output)
        place, inputs = _place_of(task, store)
        report = _up_to_date(task, store, place)
        if report is None:
            inputs = inputs or _allowed(task)
            before: Counts = ()
            if much_is_new(len(inputs.articles), store, task.held):
                del inputs  # it is not held meanwhile
                before, inputs = _relayed(task, store), read(task)
            place = _place(task, inputs)
            report, changed, counts, basis = _remade(partial(_published, inputs, task), store)
            remember(store, place, "build", (report, marker_of(config.output)))
            remember(store, _ahead_of(place), "ahead", basis)
            report = replace(report, changed=changed, counts=together(before, counts))
        if task.stands:
            task.stands(_ahead_of(place))
        notes = (*report.notes, *store.notes)
        return replace(report, seconds=time.perf_counter() - started, notes=notes)


def check(task: Build) -> Report:
    """Build without publishing. Raises SiteError with all faults of the input."""
    started = time.perf_counter()
    inputs = read(task)
    with _store(task) as store:
        before: Counts = ()
        if much_is_new(len(inputs.articles), store, task.held):
            del inputs
            before, inputs = _relayed(task, store), read(task)
        edition, counts = _remade(partial(make, inputs, task), store)
        report, seconds = _report(edition), time.perf_counter() - started
        counts, notes = together(before, counts), (*report.notes, *store.notes)
        return replace(report, seconds=seconds, counts=counts, notes=notes)


def recalled(task: Build, place: bytes) -> "Before | None":
    """What a build knew that the memo has under this key; None if it may not be used.

    Raises LostError where it is gone.
    """
    from site_builder.edition import Basis, Before

    with _store(task) as store:
        basis = recall(store, place, Basis)
        if basis is None:
            raise LostError("what the last build knew is gone; build again")
        return Before.at(store.file, basis)


def read(task: Build) -> Inputs:
    """What a build is made from, with the faults of the configuration among its problems.

    Raises SiteError where a folder cannot be read at all.
    """
    try:
        inputs = read_inputs(task.config, task.kept)
    except ContentError as error:
        raise ContentError(*task.faults, *error.problems) from None
    return replace(inputs, problems=(*inputs.problems, *task.faults), latest=latest())


def _relayed(task: Build, store: Store) -> Counts:
    """What legs did of a build in which much is new."""
    from site_builder.build import legs

    again = partial(_store, replace(task, clean=False))
    parts = legs(partial(read, task), task.config.settings, task.choices)
    return relay(parts, store, again, task.pool, task.progress)


def make(inputs: Inputs, task: Build, store: Store) -> tuple["Edition", Counts]:
    """The site in memory, and what each step did."""
    from site_builder.build import build  # loads every stage, so only when there is work to do

    seek_seldom()
    with Pool(task.pool, idle=task.held is not None) as pool:
        step = Steps(store, pool, task.progress, task.held)
        edition = build(inputs, task.config.settings, step, task.choices, ahead=task.made is not None)
        store.built()
        met(len(inputs.articles), store)
        if task.made:
            task.made(edition)
        return edition, tuple(step.counts)


def _published(inputs: Inputs, task: Build, store: Store) -> tuple[Report, int, Counts, "Basis"]:
    """A site made and published: report, files changed, what each step did, and what pages ahead rest on."""
    edition, counts = make(inputs, task, store)
    changed = publish(edition.files, task.config.output, task.config.state)
    return _report(edition), changed, counts, edition.basis


def _remade(run: Callable[[Store], R], store: Store) -> R:
    """Should the memo fail under a build, it is made once more without."""
    try:
        return run(store)
    except LostError:
        with Store(None) as other:
            return run(other)


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
            forget(task.config.state)
    except OSError as error:
        raise PublishError(f"{memo.name}: cannot be removed: {error.strerror}; remove it") from error
    return Store(task.config.state)


def _place_of(task: Build, store: Store) -> tuple[bytes, Inputs | None]:
    """Where the report of a build of the input is kept; and the input, if it had to be read to know that."""
    taken = disk_clock(task.config.output)
    looks = survey(task.config)
    short = place_of("survey", canonical((looks, task.config.settings, task.choices)))
    if place := recall(store, short, bytes):
        return place, None
    inputs = _allowed(task)
    place = _place(task, inputs)
    if all(sure(stamp, taken) for _, stamp in looks if stamp):
        remember(store, short, "survey", place)
    return place, inputs


def _allowed(task: Build) -> Inputs:
    """The input, read where the output folder may be written. Raises SiteError."""
    check_contents(task.config.output, task.config.state)
    return read(task)


def _place(task: Build, inputs: Inputs) -> bytes:
    """The key of the report of a build of this input."""
    return place_of("build", canonical((inputs.digests, inputs.problems, task.config.settings, task.choices)))


def _ahead_of(place: bytes) -> bytes:
    """The key of what that build knew."""
    return place_of("ahead", place)


def _up_to_date(task: Build, store: Store, place: bytes) -> Report | None:
    """The report of the same build made before, when what it published is still there, whole.

    Every file is looked at, so only where there is such a report.
    """
    known = recall(store, place, tuple[Report, str])
    if known is None:
        return None
    report, published = known
    report = replace(report, problems=still(report.problems, latest()))
    return report if published and whole(task.config.output, task.config.state, published) else None


def _report(edition: "Edition") -> Report:
    found = {*edition.doubts, *edition.dropped}
    problems = tuple(sorted(found, key=lambda p: (p.path, p.line, p.column, p.message)))
    articles = len(edition.known.register.listings)
    notes = _proposed(edition.known.register, edition.known.settings)
    return Report(articles, edition.pages, edition.quotations, 0, 0.0, problems, notes=notes)


def _proposed(register: "Register", settings: Settings) -> tuple[str, ...]:
    """What to know of articles without a story, if any stories are proposed for them."""
    proposals = register.proposals
    if not proposals:
        return ()
    articles = sum(len(one.articles) for one in proposals)
    told = settings.stories == "proposed"
    more = "told as proposed" if told else "`stories: proposed` in site.yaml tells them unconfirmed"
    stories = "1 story" if len(proposals) == 1 else f"{len(proposals)} stories"
    count = f"{stories} proposed for {articles} article{'' if articles == 1 else 's'} without one"
    return (f"{count}: see `site-builder review`; {more}",)
