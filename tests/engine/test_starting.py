"""Processes that calls run in end with the one that started them, however that ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = """
import time
from site_builder.engine import pool

if __name__ == "__main__":
    pool.FEW = 0
    with pool.Pool("process", workers=3) as workers:
        list(workers.run(abs, list(range(40))))
        running = [one.pid for one in workers._executor._processes.values()]
        print(*running, flush=True)
        time.sleep(60)
"""


def there(process):
    """Does such a process run? One that has ended may be listed until somebody asks about it."""
    try:
        os.kill(process, 0)
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # it ended meanwhile, or the system has no such list
        return not Path("/proc/self").is_dir()


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM])
def test_none_is_left_when_a_build_is_killed(by):
    """They would wait for calls for ever."""
    program = subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True)
    running = [int(one) for one in program.stdout.readline().split()]
    assert len(running) == 2
    assert all(map(there, running))
    program.send_signal(by)
    program.wait(10)
    until = time.monotonic() + 10
    while any(map(there, running)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(there, running))
    program.stdout.close()
