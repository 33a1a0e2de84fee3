"""The rules that keep a site safe: for each, a way to break it, and the test that then fails.

`python -m tests.laws.rules` breaks them one after the other in a copy of the checkout, and names each that no
test missed. The table is kept true by `test_rules.py`.
"""
# ruff: noqa: E501 -- a table reads best in wide rows

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Rule(NamedTuple):
    """A rule and how it is held."""

    says: str
    file: str
    kept: str
    """Words of the file that carry the rule; they stand there once."""

    broken: str
    """What to write instead."""

    test: str


READ, SITE, SERVE = (
    "tests/read/test_read_content.py",
    "tests/publish/test_",
    "tests/serve/test_serve_files.py",
)
BROKEN, STRICT = (
    "tests/hostile/test_broken_files.py::test_every_broken_article_is_refused_by_name_and_line",
    "tests/hostile/test_broken_input.py::test_broken_input_is_named_and_the_site_stays",
)
RULES = (
    Rule("1 no link is followed", "site_builder/read/folder.py", "if stat.S_ISLNK(mode)", "if False", f"{READ}::test_links_are_never_followed"),
    Rule("1 a file has a largest size", "site_builder/read/folder.py", "if data is None or len(data) > LARGEST:", "if False:", f"{READ}::test_a_file_has_a_largest_size"),
    Rule("2 NUL is refused", "site_builder/extract/door.py", 'raise _refusal(source, "a NUL character; remove it", text[:nul])', "pass", BROKEN),
    Rule("3 no aliases", "site_builder/language/strict_yaml.py", "if event.anchor:", "if False:", STRICT),
    Rule("3 no key twice", "site_builder/language/strict_yaml.py", '"given twice', '"" and "given twice', STRICT),
    Rule("4 nothing is dropped by depth", "site_builder/extract/parser.py", "if _depth(token) >= DEEPEST or", "if False and", "tests/extract/test_markdown.py::test_what_the_parser_would_drop_is_refused"),
    Rule("4 what is never closed is text", "site_builder/extract/html_text.py", "nh3.clean(settled(html)", "nh3.clean((html)", "tests/extract/test_html_tags.py::test_what_never_ends_takes_no_word_with_it"),
    Rule("5 equal slugs are an error", "site_builder/accept.py", "if other is not article:", "if False:", STRICT),
    Rule("6 everything is escaped", "site_builder/render/environment.py", "autoescape=True", "autoescape=False", "tests/render/test_render.py::test_every_value_is_escaped_wherever_it_is_written"),
    Rule("7 only http, https and mailto", "site_builder/language/urls.py", "if not (WEB.match(bare) or MAIL.match(bare)):", "if not bare:", "tests/extract/test_dates_and_addresses.py::test_everything_else_is_refused"),
    Rule("8 no text ends a script", "site_builder/search/scripts.py", '.replace("<", "\\\\u003c")', "", "tests/search/test_search_index.py::test_text_cannot_end_its_script"),
    Rule("9 a policy without inline scripts", "templates/base.html", "script-src 'self';", "script-src 'self' 'unsafe-inline';", "tests/laws/test_rules.py::test_every_page_has_the_strict_policy"),
    Rule("10 a damaged entry is a miss", "site_builder/engine/store.py", " and _checksum(key, digest) == checksum", "", "tests/engine/test_store.py::test_a_damaged_entry_is_a_miss"),
    Rule("11 files of others are kept", "site_builder/publish/__init__.py", "        check_names(folder, now.ledger)\n", "        pass\n", f"{SITE}faults.py::test_a_file_put_there_during_the_build_is_not_lost"),
    Rule("11 on disk before the exchange", "site_builder/publish/tree.py", "sync_files(target, [*(inner + name for inner, names in written.items() for name in names), MARKER])", "pass", f"{SITE}faults.py::test_power_may_fail_at_any_moment"),
    Rule("11 one step", "site_builder/publish/exchange.py", "elif not _exchanged(staged, folder):", "else:", f"{SITE}faults.py::test_power_may_fail_at_any_moment"),
    Rule("12 modes are fixed", "site_builder/publish/tree.py", "os.fchmod(opened.fileno(), FILE_MODE)", "pass", f"{SITE}publish.py::test_modes_are_fixed"),
    Rule("12 files are read in order", "site_builder/read/folder.py", "sorted(os.listdir(folder), key=os.fsencode)", "os.listdir(folder)", "tests/laws/test_rules.py::test_the_order_of_the_disk_does_not_show"),
    Rule("13 only our own Host", "site_builder/serve/door.py", "hosts[0].lower() not in self._allowed", "False", f"{SERVE}::test_other_hosts_are_refused"),
    Rule("13 slow readers are dropped", "site_builder/serve/patience.py", "self.transport.abort()", "pass", "tests/serve/test_patience.py::test_a_client_that_does_not_read_its_answer_is_dropped"),
    Rule("14 a failed build keeps the site", "site_builder/serve/__init__.py", "live.fail(str(error))", "pass", "tests/serve/test_watch.py::test_a_failed_build_keeps_the_site_and_tells"),
)  # fmt: skip


def survives(rule: Rule, copy: Path) -> bool:
    """Does the test still pass when the rule is broken?"""
    file = copy / rule.file
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace(rule.kept, rule.broken), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", rule.test]
    done = subprocess.run(command, cwd=copy, env={"PYTHONPATH": str(copy)}, capture_output=True, check=False)
    file.write_text(whole, encoding="utf-8")
    return done.returncode != 1


def main() -> None:
    """Break every rule in a copy, and print how it went."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "checkout"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "dist", ".site-builder"))
        for rule in RULES:
            print("NOT MISSED" if survives(rule, copy) else "missed", rule.says, flush=True)


if __name__ == "__main__":
    main()
