"""Templates compiled where the program is installed give the pages they give when compiled as needed."""

from importlib import import_module

import pytest

from site_builder.edition import compiled as module
from tests.conftest import build_site, tree

environment = import_module("site_builder.render.environment")


@pytest.fixture(autouse=True)
def kept(tmp_path, monkeypatch):
    """A place of its own, and nothing compiled or loaded before; nor after."""
    monkeypatch.setattr(module, "place", lambda: tmp_path / "program" / "templates.code")

    def forget() -> None:
        module.compiled.cache_clear()
        environment.environment.cache_clear()
        environment._compiled[False].known.clear()

    forget()
    yield forget
    monkeypatch.undo()
    forget()


def test_what_was_not_compiled_is_compiled_as_needed():
    """Nothing is written by a build."""
    assert module.compiled() == {}
    assert not module.place().exists()


def test_pages_are_the_same_and_nothing_is_compiled(site, kept, monkeypatch):
    """Built with the code that was kept, and without."""
    build_site(site)
    before = tree(site / "dist")
    kept()
    module.write()
    kept()
    assert len(module.compiled()) > 20
    seen = []
    monkeypatch.setattr(
        environment.Escaped, "_compile", lambda *given: seen.append(given) or compile(*given[1:], "exec")
    )
    build_site(site, clean=True)
    assert tree(site / "dist") == before
    assert seen == []


def test_a_template_of_the_site_is_compiled_all_the_same(site, kept):
    """It has the name of ours, and another source."""
    module.write()
    kept()
    (site / "own").mkdir()
    (site / "own/search.html").write_text("<!doctype html><title>mine</title>")
    (site / "site.yaml").write_text("title: Small site\ntemplates: own\n")
    build_site(site)
    assert (site / "dist/search.html").read_text() == "<!doctype html><title>mine</title>"


@pytest.mark.parametrize("harm", ["another program", "damaged", "cut short", "empty"])
def test_code_of_another_program_or_damaged_is_passed_over(kept, harm, monkeypatch):
    """It is not even looked into."""
    module.write()
    kept()
    file = module.place()
    data = bytearray(file.read_bytes())
    if harm == "another program":
        monkeypatch.setattr(module, "fingerprint", lambda: b"x" * 20)
    elif harm == "damaged":
        data[-5] ^= 1
    else:
        data = data[:50] if harm == "cut short" else bytearray()
    file.write_bytes(data)
    monkeypatch.setattr(module.marshal, "loads", lambda _: pytest.fail("loaded"))
    assert module.compiled() == {}
