"""How far a build is: one line that changes on a terminal, plain lines elsewhere, nothing for the quiet."""

import io

import pytest

from site_builder.cli.console import Console
from site_builder.cli.progress import OFTEN_SECONDS, SELDOM_SECONDS, Progress, duration, told


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def run(stream, seconds, steps=30):
    """What is written when a step of `steps` calls takes so long."""
    clock = Clock()
    with Progress(stream, clock) as progress:
        for done in range(1, steps + 1):
            progress("site_builder.annotate.annotate", done, steps)
            clock.now += seconds / steps
    return stream.getvalue()


def test_what_is_over_at_once_is_not_told():
    """Nor erased."""
    assert run(Terminal(), 0.4) == run(io.StringIO(), 9) == ""


def test_a_terminal_has_one_line_that_is_gone_in_the_end():
    """Stage, count, rate, time left."""
    shown = run(Terminal(), 30)
    assert "\n" not in shown
    assert shown.endswith("\r\x1b[2K")
    assert "Marking names, dates and quotations: 11 of 30, 1.1 a second, 17 s left" in shown
    assert shown.count("Marking") <= 30 / OFTEN_SECONDS


def test_a_log_has_a_plain_line_now_and_then():
    """No control characters."""
    lines = run(io.StringIO(), 35).splitlines()
    assert len(lines) == 35 // SELDOM_SECONDS
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize(("quiet", "json"), [(True, False), (False, True)])
def test_the_quiet_and_other_programs_are_told_nothing(quiet, json):
    """A console asks its progress only when somebody reads it."""
    told = []

    class Watched(Progress):
        def __call__(self, *given):
            told.append(given)

    Console(quiet=quiet, json=json, watch=Watched(Terminal())).progress("x", 1, 2)
    assert told == []
    Console(watch=Watched(Terminal())).progress("x", 1, 2)
    assert told == [("x", 1, 2)]


def test_steps_tell_of_each_call(tmp_path):
    """Those that are computed; what is remembered is no work."""
    from site_builder.engine import Pool, Steps, Store
    from site_builder.ids import slug

    heard = []
    for _ in range(2):
        with Store(tmp_path) as store, Pool("serial") as pool:
            Steps(store, pool, lambda *given: heard.append(given)).map(slug, ["A", "B"])
    assert heard == [("site_builder.ids.slug", 1, 2), ("site_builder.ids.slug", 2, 2)]


def test_steps_that_make_files_tell_of_each_call(tmp_path):
    """So that nobody waits for pages without a word."""
    from site_builder.engine import Pool, Steps, Store, files
    from tests.engine.test_filing import written

    heard = []
    with Store(tmp_path) as store, Pool("serial") as pool:
        files(Steps(store, pool, lambda *given: heard.append(given)), written, ["a", "b"])
    assert [(done, of) for _, done, of in heard] == [(1, 2), (2, 2)]


def test_a_module_may_have_words_of_its_own():
    """Printing takes longest of all, so it is not named as the folder around it."""
    names = ["site_builder.edition.press.print_sheet", "site_builder.edition.joining.spots"]
    first, second = (told(name, 1, 2, 1.0).split(":")[0] for name in names)
    assert first != second
    assert "edition" not in (first, second)


def test_words_for_numbers():
    """Short ones."""
    assert (duration(0.2), duration(59), duration(125)) == ("1 s", "59 s", "2 min 05 s")
    assert told("site_builder.odd.f", 5000, 5000, 2.0) == "odd: 5,000 of 5,000, 2,500 a second"
