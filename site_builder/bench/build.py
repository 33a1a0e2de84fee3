"""What a build costs: `python -m site_builder.bench build FOLDER --sizes 1000,10000 --pool KIND --csv FILE`.

FOLDER holds a site: `content/`, with or without `site.yaml`. It is copied, so nothing in it changes. For each
size its first articles by name are built: cold (nothing remembered), after one edit of one article, with
nothing changed, and after one article is removed. Each build is a process of its own.

CPU is that of all processes of a build, user and system; peak memory is the most that all of them held at one
time, added up (shared pages counted once each process), looked at every PERIOD. To compare with another
generator, build the same `content/articles` with it under `/usr/bin/time -f "%U %S %e %M"` on the same
machine, one after the other: ratios hold, seconds of two machines do not compare. `--csv` appends rows of
name, articles, run, user, sys, wall, kilobytes, pages, bytes, as such a comparison is usually kept.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.bench.memory import Watch

PERIOD = 0.05
"""Seconds between two looks at the memory."""

HEADINGS = ("build", "user", "system", "wall", "peak MB", "pages", "files", "dist MB", "memo MB")


@dataclass(frozen=True, slots=True)
class Cost:
    """One build."""

    name: str
    user: float
    system: float
    wall: float
    peak: int
    """Bytes."""

    pages: int
    files: int
    dist: int
    """Bytes of the site."""

    memo: int
    """Bytes of what is remembered."""


def main(folder: str, sizes: str = "", pool: str = "process", csv: str = "") -> None:
    """Print a table a size."""
    articles = sorted(path for path in (Path(folder) / "content/articles").rglob("*") if path.is_file())
    for size in [int(part) for part in sizes.split(",") if part] or [len(articles)]:
        if size > len(articles):
            print(f"only {len(articles)} articles in the folder; {size} left out")
            continue
        print(f"\n{size} articles, --pool {pool}, {os.cpu_count()} cores")
        print(f"{HEADINGS[0]:<18}" + "".join(f"{heading:>10}" for heading in HEADINGS[1:]))
        with tempfile.TemporaryDirectory() as scratch:
            for cost in measured(Path(folder), articles[:size], Path(scratch), pool):
                print(_line(cost), flush=True)
                if csv:
                    _append(Path(csv), size, cost)


def measured(source: Path, articles: list[Path], site: Path, pool: str) -> Iterator[Cost]:
    """Each build in turn, in a copy of the site at `site`."""
    copied = _copied(source, articles, site)
    yield built("cold", site, pool)
    time.sleep(3 * PERIOD)  # else the files are too young for their times to say that they did not change
    text = copied[0].read_text(encoding="utf-8")
    copied[0].write_text(f"{text.rstrip()}\n\nThe office said so again on Monday.\n", encoding="utf-8")
    yield built("one edit", site, pool)
    yield built("nothing changed", site, pool)
    yield built("once more", site, pool)
    copied[-1].unlink()
    yield built("one removed", site, pool)


def built(name: str, site: Path, pool: str) -> Cost:
    """Build, and what that took."""
    command = [sys.executable, "-m", "site_builder", "build", "-q", "--keep-going", "--pool", pool]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with subprocess.Popen(command, cwd=site) as process:  # noqa: S603
        watch = Watch(process.pid)
        done = threading.Event()
        looking = threading.Thread(target=watch.until, args=(done, PERIOD))
        looking.start()
        code = process.wait()
        done.set()
        looking.join()
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if code:
        raise SystemExit(f"{name}: the build ended with {code}")
    user, system = after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime
    sizes = {path: path.stat().st_size for path in (site / "dist").rglob("*") if path.is_file()}
    pages = sum(path.suffix == ".html" for path in sizes)
    memo = sum(path.stat().st_size for path in (site / ".site-builder").glob("*") if path.is_file())
    return Cost(name, user, system, wall, watch.peak, pages, len(sizes), sum(sizes.values()), memo)


def _copied(source: Path, articles: list[Path], site: Path) -> list[Path]:
    """The site with only these articles; where they are now."""
    for path in sorted((source / "content").rglob("*")):
        if path.is_file() and "articles" not in path.relative_to(source / "content").parts[:1]:
            _copy(path, site / path.relative_to(source))
    if (source / "site.yaml").is_file():
        _copy(source / "site.yaml", site / "site.yaml")
    else:
        (site / "site.yaml").write_text("title: Measured\n", encoding="utf-8")
    return [_copy(path, site / path.relative_to(source)) for path in articles]


def _copy(file: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(file, target))


def _line(cost: Cost) -> str:
    seconds = "".join(f"{value:>10.2f}" for value in (cost.user, cost.system, cost.wall))
    sizes = "".join(f"{value / 1e6:>10.1f}" for value in (cost.dist, cost.memo))
    return f"{cost.name:<18}{seconds}{cost.peak / 1e6:>10.0f}{cost.pages:>10}{cost.files:>10}{sizes}"


def _append(file: Path, size: int, cost: Cost) -> None:
    row = (
        "site-builder", size, cost.name, f"{cost.user:.2f}", f"{cost.system:.2f}", f"{cost.wall:.2f}",
        cost.peak // 1024, cost.pages, cost.dist,
    )  # fmt: skip
    with file.open("a", encoding="utf-8") as table:
        table.write(",".join(map(str, row)) + "\n")
