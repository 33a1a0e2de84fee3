"""Broken input is refused in one line that names place and remedy, and the site stays as it was."""

import os
import re
from unicodedata import normalize

import pytest

from site_builder.cli import main
from site_builder.errors import SiteError

ARTICLE = "content/articles/broken.md"


def head(line: str, body: str = "Some words.") -> str:
    """An article with one line of front matter besides the title."""
    return f"---\ntitle: T\n{line}\n---\n\n{body}\n"


BROKEN = {
    "front matter not closed": (ARTICLE, "---\ntitle: T\n\nwords\n", ":1:1: front matter: not closed"),
    "unknown key": (ARTICLE, head("pubisher: X"), ":3:1: pubisher: unknown key; did you mean 'publisher'"),
    "key twice": (ARTICLE, head("title: U"), ":3:1: title: given twice"),
    "impossible date": (ARTICLE, head("published: 2024-13-45"), ":3:12: published: .*month 13"),
    "date of ten thousand digits": (ARTICLE, head(f"published: {'1' * 10_000}"), ":3:12: published: "),
    "language with markup": (ARTICLE, head("lang: '\" onload=1'"), ":3:7: lang: .*no language tag"),
    "address that runs": (ARTICLE, head("url: javascript:x"), ":3:6: url: .*no web address"),
    "path for a slug": (ARTICLE, head("slug: ../../etc"), ":3:7: slug: .*write 'etc'"),
    "publisher without end": (
        ARTICLE,
        head("publisher: " + "x" * 1_001),
        ":3:12: publisher: longer than",
    ),
    "author without end": (
        ARTICLE,
        head(f"authors: [A, {'x' * 1_001}]"),
        ":3:10: authors: a name longer",
    ),
    "alias bomb": (ARTICLE, head("a: &a [x]\nb: [*a, *a]"), ":3:4: YAML: anchor"),
    "tag": (ARTICLE, head("tags: !!python/name:os.system"), ":3:7: YAML: tag"),
    "deep list": (ARTICLE, head(f"tags: {'[' * 5000}"), ":3:18: YAML: nested deeper"),
    "half a character": (ARTICLE, head('description: "\\ud800"'), ":3:.*write the character itself"),
    "not UTF-8": (ARTICLE, b"---\ntitle: T\n---\n\ncaf\xe9\n", ":5:4: file: not UTF-8"),
    "NUL": (ARTICLE, b"---\ntitle: T\n---\n\na\0b\n", ":5:2: file: a NUL"),
    "empty": (ARTICLE, "", ":1:1: title: missing"),
    "correction of nothing": (ARTICLE, head("corrections: [{kind: term}]"), ":3:15: corrections.exact: miss"),
    "correction that is a list": (ARTICLE, head("corrections: [[x]]"), ":3:15: corrections: a list is no"),
    "corrections without end": (
        ARTICLE,
        head("corrections:\n" + "- exact: a\n" * 9_000),
        ":504: corrections: more than 500",
    ),
    "mark of no kind": (ARTICLE, head("", "[a]{.quote kind=lie}"), ":6:17: body: kind: 'lie' is not known"),
    "same slug": (ARTICLE, head("slug: gazette"), "gazette.*is also the slug of"),
    "nested too deep": (ARTICLE, head("", ">" * 200 + " words"), ":6: body: .*too deep"),
    "flood of brackets": (ARTICLE, head("", "![[]()" * 50_000), ":6:60002: body: more than 20,000"),
    "flood of sentences": (ARTICLE, head("", "A. B. " * 20_000), ":5: body: more than 30,000 sentences"),
    "flood of quotations": (ARTICLE, head("", '"a" ' * 20_000), ":5: body: more than 30,000 quotation"),
    "person without a name": ("content/people.yaml", "people:\n  - class: leader\n", ":2:5: name: missing"),
    "person at odds": (
        "content/people.yaml",
        "people:\n  - name: A\n    must_link: [B]\n    cannot_link: [B]\n",
        ":4:18: cannot_link: 'B' is also in must_link",
    ),
    "topic without a word": (
        "content/topics.yaml",
        "topics:\n  - label: A\n    patterns: ['.*']\n",
        ":3:15: patterns: '.*' holds no word",
    ),
    "story without a title": ("content/stories/x.md", "---\nsummary: x\n---\n", "title: missing"),
    "template that is itself": (
        "own/article.html",
        "{% extends 'article.html' %}",
        "templates/article.html:1: maximum recursion",
    ),
    "template that fails": (
        "own/article.html",
        "{{ 'a'.encode('nope') }}",
        "article.html:1: unknown encoding",
    ),
    "template without end": (
        "own/article.html",
        "{{ 'a' * 10**15 }}",
        "article.html:1: needs more memory than there is; needed for the page articles/",
    ),
    "template that counts for ever": (
        "own/article.html",
        "\n{% for i in range(10**9) %}x{% endfor %}",
        "article.html:2: range: more than 100,000 steps; no page is so long",
    ),
    "templates that are not there": (
        "site.yaml",
        "title: X\ntemplates: nosuch\n",
        "nosuch: templates: cannot be read: No such file or directory; name a folder",
    ),
    "content that is not there": (
        "site.yaml",
        "title: X\ncontent: nosuch\n",
        "content: no such folder; make it, or set",
    ),
    "output that cannot be": ("site.yaml", f"title: X\noutput: {'n' * 300}\n", "output: File name too long"),
}


@pytest.mark.parametrize(("name", "text", "said"), BROKEN.values(), ids=BROKEN)
def test_broken_input_is_named_and_the_site_stays(site, build, tree, name, text, said):
    """One line says where and what would work; not a byte of the site changes."""
    (site / "dist").mkdir()
    (site / "own").mkdir()
    (site / "site.yaml").write_text("title: X\ntemplates: own\n")
    file = site / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SiteError) as raised:
        build(site)
    assert re.search(said, str(raised.value)), str(raised.value)
    assert tree(site / "dist") == {}


def test_special_files_are_refused_at_once(site, build):
    """Links are not followed, pipes are not waited for."""
    folder = site / "content" / "articles"
    os.mkfifo(folder / "pipe.md")
    (folder / "link.md").symlink_to("/etc/passwd")
    (folder / "two\nlines.md").write_text("x")
    with pytest.raises(SiteError) as raised:
        build(site)
    said = str(raised.value)
    assert "pipe.md: not a regular file" in said
    assert "link.md: a symbolic link" in said
    assert "two\\nlines.md: name: " in said


def test_a_configuration_without_end_is_read_up_to_its_limit(site, build):
    """A terabyte of nothing is not read into memory."""
    with (site / "site.yaml").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(SiteError, match="larger than 1,000,000 bytes"):
        build(site)


def test_all_faults_are_named_in_one_run(site, build):
    """Articles, people, topics and stories: nobody has to build five times to mend five files."""
    names = ("content/articles/a.md", "content/people.yaml", "content/topics.yaml", "content/stories/b.md")
    for name in names:
        (site / name).write_text("---\nx: [\n")
    with pytest.raises(SiteError) as raised:
        build(site)
    assert all(f"{name}:" in str(raised.value) for name in names)


HARMLESS = {
    "chinese": "习近平主席说：“我们将继续合作。”尾巴",
    "arabic": "قال الرئيس «سنذهب غدا» في القاهرة.",
    "emoji": "👩‍👩‍👧‍👦 said 🏳️‍🌈 “hello 🎉” to all.",
    "zero width": "\u200bLena\u200b Pa\u200drk said “go\u200b home”.",
    "combining": "e" + "\u0301" * 60 + " said Z\u0351\u036b\u0343.",
    "pathological": "([{" * 3_000 + " Lena Park " * 3_000,
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_strange_text_builds_with_no_word_lost(site, build, text):
    """Whatever the script, the exact text is published."""
    (site / ARTICLE).write_text(head("lang: und", text), encoding="utf-8")
    build(site)
    kept = (site / "dist/text/broken.txt").read_text(encoding="utf-8")
    assert "".join(kept.split()) == "".join(normalize("NFC", text).split())


def test_a_date_that_is_none_is_said(tmp_path):
    """`annotate --date` is checked; a line of JSON is read without its date, and that is said."""
    from click.testing import CliRunner

    run = CliRunner()
    assert run.invoke(main, ["annotate", "-", "--date", "soon"], input="x").exit_code == 2
    line = '{"id": 1, "text": "They met on Tuesday.", "date": "soon"}\n'
    result = run.invoke(main, ["annotate", "-"], input=f"\ufeff{line}".encode())
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert "'soon' is not a date" in result.stderr
