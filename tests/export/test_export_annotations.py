"""Quotations as W3C Web Annotations: valid, and found again in the published text."""

import json
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.export import export
from site_builder.export.schemas import SCHEMAS
from site_builder.export.selectors import WIDTHS, context
from site_builder.model import Site, Span

SCHEMA = dict(SCHEMAS)["annotations"]


def files(site: Site) -> dict[str, bytes]:
    """The exported files by path."""
    return {output.path: output.data for output in export(site)}


def collection(site: Site, slug: str = "bridge") -> dict:
    """The annotations of one article."""
    return json.loads(files(site)[f"data/annotations/{slug}.jsonld"])


def anchored(text: str, selectors: list[dict]) -> None:
    """Both selectors lead to the same words, counted in code points."""
    position, quote = selectors
    start, end = position["start"], position["end"]
    assert text[start:end] == quote["exact"]
    assert text[:start].endswith(quote["prefix"])
    assert text[end:].startswith(quote["suffix"])


@pytest.mark.parametrize("slug", ["bridge", "river"])
@pytest.mark.parametrize("base", ["", "https://example.org/a/"])
def test_every_annotation_is_valid_and_finds_its_words(site: Site, slug: str, base: str) -> None:
    """By the schema; the target is the text file, whether its address is relative or whole."""
    site = replace(site, settings=replace(site.settings, base_url=base))
    found = collection(site, slug)
    jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)
    published = files(site)
    assert found["total"] == len(found["first"]["items"]) > 0
    here = dirname(f"data/annotations/{slug}.jsonld")
    for one in found["first"]["items"]:
        source = one["target"]["source"]
        path = source.removeprefix(base) if base else normpath(join(here, source))
        anchored(published[path].decode(), one["target"]["selector"])
        assert path == f"text/{slug}.txt"


def test_what_is_said_of_a_quotation(site: Site) -> None:
    """Speaker with their page, kind, rule, confidence, each told apart by its name and purpose."""
    first, second = collection(site)["first"]["items"]
    told = {body["schema:name"]: body["value"] for body in first["body"] if body["type"] == "TextualBody"}
    assert told["speaker"] == "Ida Okoro"
    assert (told["kind"], told["rule"], told["confidence"]) == ("direct", "test", "0.9")
    pages = [body["source"] for body in first["body"] if body["type"] == "SpecificResource"]
    assert pages == ["../../people/ida-okoro.html"]
    assert first["motivation"] == "identifying"
    names = [body.get("schema:name") for body in second["body"]]
    assert "speaker" not in names
    assert "speaker_as_written" in names


def test_ids_are_those_of_the_quotations(site: Site) -> None:
    """Stable, within the file, and the scope is the quotation's own address."""
    found = collection(site)
    assert found["id"] == "bridge.jsonld"
    ids = [one["id"] for one in found["first"]["items"]]
    assert ids == ["bridge.jsonld#q-1", "bridge.jsonld#q-2"]
    scopes = [one["target"]["scope"] for one in found["first"]["items"]]
    assert scopes == ["../../articles/bridge.html#q-1", "../../articles/bridge.html#q-2"]
    whole = collection(replace(site, settings=replace(site.settings, base_url="https://a.example")))
    assert whole["first"]["items"][0]["id"] == "https://a.example/data/annotations/bridge.jsonld#q-1"


def test_nothing_said_is_an_empty_list(site: Site) -> None:
    """An article without quotations has its file too, so that its page's link leads somewhere."""
    silent = tuple(replace(m, annotated=replace(m.annotated, quotes=())) for m in site.corpus.members)
    found = collection(replace(site, corpus=replace(site.corpus, members=silent)))
    assert (found["total"], found["first"]["items"]) == (0, [])
    jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)


def test_no_page_asks_for_the_vocabulary(built_site: Path) -> None:
    """The address of the context is a name; no page, script or style holds it."""
    pages = [p for p in (built_site / "dist").rglob("*") if p.suffix in (".html", ".js", ".css")]
    assert len(pages) > 5
    assert [p.name for p in pages if b"www.w3.org/ns/anno" in p.read_bytes()] == []


def test_repeated_words_get_as_much_context_as_tells_them_apart() -> None:
    """The same paragraph twice: the context grows beyond it; a text of nothing else ends at the widest."""
    paragraph = "“We wait for the boat and for the tide,” Dylan Loh said on Monday morning in the harbour. "
    text = f"First. {paragraph}{paragraph}Last."
    span = Span(text.index("We wait"), text.index(",” Dylan"))
    prefix, suffix = context(text, span)
    assert text.count(prefix + span.of(text) + suffix) == 1
    endless = "we wait " * 1_000
    prefix, suffix = context(endless, Span(4_000, 4_007))
    assert (len(prefix), len(suffix)) == (WIDTHS[-1], WIDTHS[-1])


WORDS = st.text(alphabet=st.sampled_from("ab 😀𝒳é\u0301ß“”\n中\u200d\u202e"), min_size=1, max_size=80)


@given(WORDS, st.data())
def test_any_passage_of_any_text_is_found_again(text: str, choose: st.DataObject) -> None:
    """Beyond the first plane, combined, joined, turned round: code points are code points."""
    start = choose.draw(st.integers(0, len(text) - 1))
    end = choose.draw(st.integers(start + 1, len(text)))
    prefix, suffix = context(text, Span(start, end))
    exact = text[start:end]
    assert text[start - len(prefix) : end + len(suffix)] == prefix + exact + suffix
    utf16 = text.encode("utf-16-le")
    before = len(text[:start].encode("utf-16-le"))
    assert utf16[before:].startswith(exact.encode("utf-16-le"))
    if (prefix + exact + suffix) != text or text.count(exact) == 1:
        assert text.find(prefix + exact + suffix) <= start - len(prefix)
