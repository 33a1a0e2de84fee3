"""Every rule of safety is carried by words that stand in the program, and held by a test that exists."""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.laws.rules import ROOT, RULES

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
def test_the_table_of_rules_is_true(rule):
    """Its words stand once in its file, and its test is there to miss them."""
    assert (ROOT / rule.file).read_text(encoding="utf-8").count(rule.kept) == 1
    file, _, name = rule.test.partition("::")
    assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8")


def test_no_rule_is_left_out():
    """There are fourteen."""
    assert {int(rule.says.split()[0]) for rule in RULES} == set(range(1, 15))


def test_every_page_has_the_strict_policy(built_site: Path):
    """Scripts and styles from the site only, nothing inline, and whatever is not named is forbidden."""
    for page in (built_site / "dist").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        (policy,) = POLICY.findall(html)
        rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        assert rules["default-src"] == "'none'", page.name
        assert (rules["script-src"], rules["style-src"]) == ("'self'", "'self'"), page.name
        assert (rules["img-src"], rules["base-uri"]) == ("'self' data:", "'none'"), page.name
        assert html.index("Content-Security-Policy") < html.index("<link"), page.name


def test_the_order_of_the_disk_does_not_show(built_site, tmp_path, build, tree, monkeypatch):
    """However the system lists a folder, every byte is the same, those of cards and feeds too."""
    sites = [tmp_path / name for name in ("forward", "backward")]
    real = os.listdir
    for site, turned in zip(sites, (False, True), strict=True):
        shutil.copytree(built_site, site, ignore=shutil.ignore_patterns(".site-builder", "dist", ".dist*"))
        (site / "site.yaml").write_text("title: Small site\nbase_url: https://example.org/\n")
        monkeypatch.setattr(os, "listdir", lambda folder, turned=turned: sorted(real(folder), reverse=turned))
        build(site)
    found = tree(sites[0] / "dist")
    assert tree(sites[1] / "dist") == found
    assert {".png", ".xml", ".json"} <= {Path(path).suffix for path in found}
