"""A reader sees the old site or the new one, whole: during a build, and after one that was killed."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from site_builder.model import Output
from site_builder.publish import publish, recover

KILLS = 6
FILES = 40


def edition(number: int) -> tuple[Output, ...]:
    return tuple(Output(f"pages/{page}.html", f"edition {number}\n".encode()) for page in range(FILES))


def read(folder: Path) -> set[bytes]:
    """What a reader finds who opens the folder once and reads every page of it."""
    root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        inside = os.open("pages", os.O_RDONLY | os.O_DIRECTORY, dir_fd=root)
        try:
            return {os.pread(fd, 100, 0) for fd in opened(inside)}
        finally:
            os.close(inside)
    finally:
        os.close(root)


def opened(folder: int):
    for page in range(FILES):
        descriptor = os.open(f"{page}.html", os.O_RDONLY, dir_fd=folder)
        yield descriptor
        os.close(descriptor)


def test_a_reader_never_sees_half_a_site(tmp_path):
    """However often the site changes, the folder is always there and its pages are of one edition."""
    folder = tmp_path / "dist"
    publish(edition(0), folder)
    mixed, missing, stop = [], [], threading.Event()

    def reader() -> None:
        while not stop.is_set():
            if not folder.is_dir() or not (folder / "pages").is_dir():
                missing.append(1)
            try:
                seen = read(folder)
            except FileNotFoundError:
                continue  # the edition this reader had opened was removed, as a whole, while it read
            if len(seen) != 1:
                mixed.append(seen)

    thread = threading.Thread(target=reader)
    thread.start()
    for number in range(1, 40):
        publish(edition(number), folder)
    stop.set()
    thread.join()
    assert not mixed
    assert not missing


PUBLISHER = """
import sys
from pathlib import Path
from site_builder.model import Output
from site_builder.publish import publish, recover
folder, files = Path(sys.argv[1]), int(sys.argv[2])
for number in range(100000):
    recover(folder)
    text = f"edition {number % 7}\\n".encode()
    publish(tuple(Output(f"pages/{page}.html", text) for page in range(files)), folder)
    if number == 1:
        print("ready", flush=True)
"""


def test_a_kill_leaves_the_old_site_or_the_new(tmp_path):
    """After `kill -9` at any moment the folder holds one edition, and the next build mends what is left."""
    folder, chance = tmp_path / "dist", random.Random(7)
    for _ in range(KILLS):
        command = [sys.executable, "-c", PUBLISHER, str(folder), str(FILES)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
        recover(folder)
        assert len(read(folder)) == 1
        assert publish(edition(99), folder) == FILES
        assert read(folder) == {b"edition 99\n"}
        assert sorted(path.name for path in tmp_path.iterdir()) == ["dist"]


def test_a_killed_build_is_followed_by_a_good_one(site, build, tree, tmp_path):
    """Kill the whole program at random moments: the site is one that was published, and a build mends all."""
    build(site)
    chance, article = random.Random(3), site / "content/articles/alone.md"
    text, whole = article.read_text(), tree(site / "dist")
    article.write_text(text + "\nThe harbour stayed calm.\n")
    for _ in range(3):
        command = [sys.executable, "-m", "site_builder", "build", "--pool", "serial", "--clean"]
        with subprocess.Popen(
            command, cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            time.sleep(chance.uniform(0.1, 1.2))
            process.send_signal(signal.SIGKILL)
        recover(site / "dist")
        now = tree(site / "dist")
        assert now == whole or b"stayed calm" in now["articles/alone.html"]
    article.write_text(text)
    build(site)
    assert tree(site / "dist") == whole
