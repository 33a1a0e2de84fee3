"""A build that remembers and a build that does not give the same bytes, whatever was edited in between."""

import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from site_builder.engine import store as memory

STEPS = int(os.environ.get("STEPS", "25"))
SEEDS = [int(seed) for seed in os.environ.get("SEEDS", "1").split(",")]
"""More of both by hand: `STEPS=80 SEEDS=2,3,4 pytest tests/laws/test_incremental.py`."""

SENTENCES = (
    "The bridge closes on 9 March, Mayor Lena Park said.",
    "“It will take two months,” said Tom Weiss.",
    "Some 5,000 people cross it every day, according to the town's engineers.",
    "“Nobody asked us,” the baker told The Gazette on Tuesday.",
    "Lena Park and Ana Ruiz met in Port Hope on 4 March 2026.",
)
KINDS = (
    *("add", "edit", "edit", "edit", "delete", "rename", "undo", "template", "asset", "config", "rights"),
    *("people", "story", "correct", "topics", "page", "draft", "alias", "decide"),
    *("move", "date", "copy", "swap", "setting", "include", "by_hand", "spare"),
)
"""What editors do, the usual more often."""

TEMPLATES = Path(__file__).parents[2] / "templates"


class Editor:
    """Changes a site at random, as people do, and can take the last change back."""

    def __init__(self, site: Path, seed: int) -> None:
        self.site = site
        self.chance = random.Random(seed)
        self.history: list[tuple[Path, bytes | None]] = []
        (site / "own").mkdir()
        self.write(site / "site.yaml", "title: Small site\ntemplates: own\n")

    def write(self, file: Path, text: str | None) -> None:
        self.history.append((file, file.read_bytes() if file.exists() else None))
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")

    def articles(self) -> list[Path]:
        return sorted((self.site / "content/articles").glob("*.md"))

    def step(self) -> str:
        kind = self.chance.choice(KINDS)
        getattr(self, kind)()
        return kind

    def text(self) -> str:
        count = self.chance.randint(1, 3)
        story = self.chance.choice(("story: bridge\n", ""))
        title = f"Report {self.chance.randint(1, 99)}"
        head = f"---\ntitle: {title}\npublisher: Daily\npublished: 2026-03-04\n{story}---\n\n"
        return head + "\n\n".join(self.chance.sample(SENTENCES, count)) + "\n"

    def add(self) -> None:
        self.write(self.site / f"content/articles/new-{self.chance.randint(1, 5)}.md", self.text())

    def edit(self) -> None:
        self.write(self.chance.choice(self.articles()), self.text())

    def delete(self) -> None:
        if len(self.articles()) > 2:
            self.write(self.chance.choice(self.articles()), None)

    def rename(self) -> None:
        file = self.chance.choice(self.articles())
        file.rename(file.with_name(f"moved-{self.chance.randint(1, 99)}.md"))
        self.history.clear()

    def undo(self) -> None:
        if not self.history:
            return
        file, data = self.history.pop()
        if data is None:
            file.unlink(missing_ok=True)
        else:
            file.write_bytes(data)

    def template(self) -> None:
        name = self.chance.choice(("404.html", "base.html"))
        self.write(
            self.site / "own" / name, (TEMPLATES / name).read_text() + f"<!-- {self.chance.random()} -->\n"
        )

    def asset(self) -> None:
        (self.site / "own/assets").mkdir(exist_ok=True)
        self.write(self.site / "own/assets/extra.css", f"/* {self.chance.random()} */\n")

    def config(self) -> None:
        self.write(self.site / "site.yaml", f"title: Site {self.chance.randint(1, 3)}\ntemplates: own\n")

    def people(self) -> None:
        kind = self.chance.choice(("official", "analyst", "leader"))
        self.write(self.site / "content/people.yaml", f"people:\n  - name: Lena Park\n    class: {kind}\n")

    def correct(self) -> None:
        file = self.chance.choice(self.articles())
        words = self.chance.choice(("Nobody asked us", "two months", "said Tom", "gone"))
        decision = self.chance.choice(("speaker: Tom Weiss", "reject: true", "kind: term", "speaker: nobody"))
        entry = f"---\ncorrections:\n  - exact: {words}\n    {decision}\n"
        text = file.read_text(encoding="utf-8")
        if "corrections:" not in text:
            self.write(file, text.replace("---\n", entry, 1))

    def rights(self) -> None:
        kind = self.chance.choice(("full", "excerpt", "link"))
        given = f"title: Site\ntemplates: own\nexcerpt_words: 5\nrights:\n  The Gazette: {kind}\n"
        self.write(self.site / "site.yaml", given)

    def topics(self) -> None:
        word = self.chance.choice(("week*", "bridge", "two months", "nothing"))
        given = f"topics:\n  - id: duration\n    label: Duration\n    patterns: [{word}]\n"
        self.write(self.site / "content/topics.yaml", given)

    def page(self) -> None:
        (self.site / "content/pages").mkdir(exist_ok=True)
        given = f"---\ntitle: About {self.chance.randint(1, 3)}\n---\n\n[People](people/index.html).\n"
        self.write(self.site / "content/pages/about.md", given)

    def draft(self) -> None:
        self.headed(f"draft: {self.chance.choice(('true', 'false'))}")

    def alias(self) -> None:
        self.headed(f"aliases: [/old/{self.chance.randint(1, 1_000_000)}.html]")

    def headed(self, line: str) -> None:
        """One more line of front matter, where its key is not there yet; one article is always public."""
        file = self.chance.choice(self.articles())
        text = file.read_text(encoding="utf-8")
        if f"{line.split(':')[0]}:" not in text and file.name != "gazette.md":
            self.write(file, text.replace("---\n", f"---\n{line}\n", 1))

    def move(self) -> None:
        """To another story, to one of its own, or out of all."""
        self.put("story", self.chance.choice(("bridge", "harbour", "")))

    def date(self) -> None:
        """Another place among all, or none."""
        self.put("published", self.chance.choice(("2026-03-01", "2026-03-09", "")))

    def put(self, key: str, value: str) -> None:
        """Another value in front matter; empty takes it out."""
        file = self.chance.choice(self.articles())
        _, head, text = file.read_text(encoding="utf-8").split("---\n", 2)
        lines = [line for line in head.splitlines() if not line.startswith(f"{key}:")]
        lines += [f"{key}: {value}"] if value else []
        self.write(file, "---\n" + "\n".join(lines) + f"\n---\n{text}")

    def copy(self) -> None:
        """The same article again."""
        text = self.chance.choice(self.articles()).read_text(encoding="utf-8")
        if "aliases:" not in text:
            self.write(self.site / "content/articles/copy.md", text)

    def swap(self) -> None:
        """Two articles take each other's name."""
        one, other = self.chance.sample(self.articles(), 2)
        left, right = one.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")
        self.write(one, right)
        self.write(other, left)

    def setting(self) -> None:
        line = self.chance.choice(
            ("lang: de", "dates: mdy", "stories: proposed", "base_url: https://a.example")
        )
        self.write(self.site / "site.yaml", f"title: Site\ntemplates: own\n{line}\n")

    def include(self) -> None:
        """A template that ours reach, and one that reaches any."""
        base = (TEMPLATES / "base.html").read_text()
        named = self.chance.choice(("'more.html'", "'more' ~ '.html'"))
        self.write(self.site / "own/more.html", f"<!-- more {self.chance.random()} -->")
        self.write(self.site / "own/base.html", f"{base}{{% include {named} %}}\n")

    def by_hand(self) -> None:
        """Somebody writes to a published file, and leaves its size and its times as they were."""
        files = sorted(file for file in (self.site / "dist").rglob("*.html"))
        if files:
            file = self.chance.choice(files)
            status = file.stat()
            file.write_bytes(file.read_bytes()[:-1] + b"#")
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    def spare(self) -> None:
        """The edition before is not what it was."""
        for file in sorted((self.site / ".site-builder/spare").rglob("*.html"))[:3]:
            file.unlink()
            file.mkdir() if self.chance.random() < 1 / 2 else file.write_text("odd")

    def decide(self) -> None:
        added = "add:\n  - title: A repair\n    date: 2026-03-09\n    passages:\n" + (
            "      - article: gazette\n        exact: The old bridge will close on 9 March\n"
        )
        hidden = "hide: [agreement.date]\n" * self.chance.randint(0, 1)
        given = f"---\ntitle: The bridge\n{hidden}{added * self.chance.randint(0, 1)}---\n\nText.\n"
        self.write(self.site / "content/stories/bridge.md", given)

    def story(self) -> None:
        title = f"---\ntitle: The bridge {self.chance.randint(1, 9)}\n---\n\nText.\n"
        self.write(self.site / "content/stories/bridge.md", title)


@pytest.mark.parametrize("seed", SEEDS)
def test_incremental_equals_clean(site, tmp_path, build, tree, seed):
    """After every edit, the site built on what is remembered is the site built from nothing."""
    editor = Editor(site, seed)
    for number in range(STEPS):
        kind = editor.step()
        build(site)
        clean = tmp_path / "clean"
        shutil.copytree(site, clean, ignore=shutil.ignore_patterns(".site-builder", "dist", ".dist*"))
        build(clean)
        assert tree(site / "dist") == tree(clean / "dist"), f"step {number}: {kind}"
        shutil.rmtree(clean)


def test_nothing_changed_rewrites_nothing(site, build):
    """A second build leaves every file of the site as it was: same inode, same times."""
    build(site)
    before = looks(site / "dist")
    assert build(site).changed == 0
    assert looks(site / "dist") == before


def test_unchanged_files_keep_their_inode(site, build):
    """A changed article writes its own pages; the others are the same files on disk as before."""
    build(site)
    before = looks(site / "dist")
    file = site / "content/articles/alone.md"
    file.write_text(file.read_text() + "\nThe harbour stayed calm.\n")
    assert build(site).changed > 0
    after = looks(site / "dist")
    assert before["articles/gazette.html"] == after["articles/gazette.html"]
    assert before["articles/alone.html"] != after["articles/alone.html"]


def looks(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and modification time of every file and folder."""
    found = {p.relative_to(folder).as_posix(): p.stat() for p in [folder, *folder.rglob("*")]}
    return {path: (status.st_ino, status.st_mtime_ns) for path, status in found.items()}


def test_a_damaged_site_is_mended(site, build, tree):
    """A file somebody changed or deleted in the output folder is put right by the next build."""
    build(site)
    whole = tree(site / "dist")
    (site / "dist/index.html").write_text("broken")
    (site / "dist/404.html").unlink()
    assert build(site).changed == 2
    assert tree(site / "dist") == whole


def test_a_deleted_article_is_gone_everywhere(site, build, tree):
    """No page, list, index or data file names an article that is no longer there."""
    build(site)
    (site / "content/articles/alone.md").unlink()
    build(site)
    assert not [
        path for path, data in tree(site / "dist").items() if b"A quiet week" in data or "alone" in path
    ]


@pytest.mark.parametrize("damage", ["delete", "garbage", "truncate", "flip"])
def test_damaged_memory_costs_time_only(site, build, tree, damage):
    """Whatever happens to what is remembered, the site is right."""
    build(site)
    whole = tree(site / "dist")
    memo = site / ".site-builder/memo.sqlite"
    data = memo.read_bytes()
    damaged = {
        "garbage": b"no database",
        "truncate": data[: len(data) // 2],
        "flip": bytes(b ^ 1 if n > 8192 and n % 97 == 0 else b for n, b in enumerate(data)),
    }
    memo.unlink()
    if damage in damaged:
        memo.write_bytes(damaged[damage])
    (site / "content/people.yaml").write_text("people: []\n")
    build(site)
    (site / "content/people.yaml").write_text("people:\n  - name: Lena Park\n    class: official\n")
    build(site)
    assert tree(site / "dist") == whole


class Failing:
    """A memo on a disk that is full as soon as what a build put by has been written."""

    def __init__(self, base):
        self.base = base
        self.full = False

    def execute(self, query, *given):
        self.fail()
        return self.base.execute(query, *given)

    def executemany(self, query, rows):
        self.fail()
        rows = list(rows)
        self.full = any("kept" in row for row in rows)
        return self.base.executemany(query, rows)

    def fail(self):
        if self.full:
            raise sqlite3.OperationalError("database or disk is full")

    def close(self):
        self.base.close()

    def __enter__(self):
        self.base.__enter__()
        return self

    def __exit__(self, *error):
        return self.base.__exit__(*error)


def test_a_memo_that_fails_under_a_build_costs_time_only(site, build, tree, monkeypatch):
    """What rights leave of a site is put by in the memo; lost there, it is made again."""
    (site / "site.yaml").write_text("title: Small site\nexcerpt_words: 5\nrights:\n  The Gazette: excerpt\n")
    build(site)
    whole = tree(site / "dist")
    shutil.rmtree(site / "dist")
    connect = memory._connect
    monkeypatch.setattr(memory, "_connect", lambda file: Failing(connect(file)))
    assert "disk is full" in " ".join(build(site).notes)
    assert tree(site / "dist") == whole
