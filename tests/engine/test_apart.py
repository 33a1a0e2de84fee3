"""Work in a process of its own: what it says comes back, and it never outlives the one that waits for it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BEGIN = """
import os, signal, sys, time
from site_builder.engine.apart import apart
"""

SAYS = """
def work(tell):
    for done in (1, 2):
        tell("step", done, 2)
    return os.getpid(), "given"

heard = []
print(os.getpid(), *apart(work, lambda *said: heard.append(said)), heard)
"""

FAILS = """
def work(tell):
    tell("step", 1, 2)
    {fault}

print(apart(work, print))
"""

WAITS = """
def work(tell):
    print(os.getpid(), flush=True)
    time.sleep(60)

try:
    apart(work, print)
finally:
    print("over", flush=True)
"""


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + program], capture_output=True, text=True, check=True, timeout=60
    )
    assert not done.stderr
    return done.stdout


def there(process: int) -> bool:
    """Does such a process run? One that has ended may be listed until somebody asks about it."""
    try:
        os.kill(process, 0)
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # it ended meanwhile, or the system has no such list
        return not Path("/proc/self").is_dir()


def test_what_it_gives_and_tells_comes_back():
    """In order, from another process."""
    here, given = run(SAYS).split(" ", 1)
    assert given.removeprefix(f"{here} ").endswith("given [('step', 1, 2), ('step', 2, 2)]\n")
    assert given.split()[0] != here


@pytest.mark.parametrize(
    "fault",
    ["raise ValueError(1)", "sys.exit(3)", "os.kill(os.getpid(), signal.SIGKILL)", "raise KeyboardInterrupt"],
)
def test_what_comes_to_no_end_gives_nothing(fault):
    """And says nothing: whoever asked does the work again, and meets the fault then."""
    assert run(FAILS.format(fault=fault)) == "step 1 2\nNone\n"


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_the_one_that_waits(by):
    """However that ends."""
    program = subprocess.Popen(
        [sys.executable, "-c", BEGIN + WAITS],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    process = int(program.stdout.readline())
    assert there(process)
    program.send_signal(by)
    program.wait(10)
    until = time.monotonic() + 10
    while there(process) and time.monotonic() < until:
        time.sleep(0.05)
    assert not there(process)
    assert program.stdout.read() == ("over\n" if by == signal.SIGINT else "")
    program.stdout.close()
