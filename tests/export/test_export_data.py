"""The published data: valid against its schemas, true to the texts, always the same."""

import json
from collections.abc import Iterator
from dataclasses import replace

import jsonschema
import pytest

from site_builder.export import RECORDS, export
from site_builder.export.schemas import SCHEMAS
from site_builder.model import Settings, Site

NAMES = RECORDS


def files(site: Site) -> dict[str, bytes]:
    """The exported files by path."""
    return {output.path: output.data for output in export(site)}


def data(site: Site, name: str) -> list[dict]:
    """The records of one data file."""
    return json.loads(files(site)[f"data/{name}.json"])


def objects(value: object) -> Iterator[dict]:
    """Every JSON object in a value, itself included."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from objects(one)


@pytest.mark.parametrize("name", NAMES)
def test_data_is_as_its_schema_says(site: Site, name: str) -> None:
    """Each file is valid against the schema that is published beside it, and has records."""
    schema = json.loads(files(site)[f"data/schemas/{name}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    records = data(site, name)
    jsonschema.validate(records, schema, jsonschema.Draft202012Validator)
    assert records


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_allows_no_other_key_and_misses_none(site: Site, name: str) -> None:
    """A record with one key less or one more is refused."""
    schema = dict(SCHEMAS)[name]
    record = data(site, name)[0]
    for wrong in ({**record, "more": 1}, {key: record[key] for key in sorted(record)[1:]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([wrong], schema, jsonschema.Draft202012Validator)


@pytest.mark.parametrize("schema", [schema for _, schema in SCHEMAS])
def test_everything_in_a_schema_is_described(schema: dict) -> None:
    """Every property says what it means."""
    properties = [p for o in objects(schema) for p in o.get("properties", {}).values() if isinstance(p, dict)]
    assert properties
    assert [p for p in properties if not p.get("description")] == []


def test_offsets_give_the_words(site: Site) -> None:
    """Wherever start, end and text stand, the published text has these words there, in code points."""
    published = files(site)
    seen = 0
    for name in NAMES:
        for record in data(site, name):
            for found in objects(record):
                if {"article", "start", "end", "text"} <= found.keys():
                    text = published[f"text/{found['article']}.txt"].decode()
                    assert text[found["start"] : found["end"]] == found["text"]
                    seen += 1
    for story in data(site, "comparison"):
        for topic in story["topics"]:
            for slug, cells in topic["cells"].items():
                text = published[f"text/{slug}.txt"].decode()
                assert [text[c["start"] : c["end"]] for c in cells] == [c["text"] for c in cells]
                seen += len(cells)
    assert seen >= 15


def test_a_quotation_has_its_speaker_and_their_description(site: Site) -> None:
    """The speaker by person, the role and the body in the article's words, the group of shared words."""
    first, second, third = data(site, "quotes")
    assert [q["id"] for q in (first, second, third)] == ["q-1", "q-2", "q-3"]
    assert first["speaker"] == {"id": "ida-okoro", "name": "Ida Okoro", "class": "analyst"}
    assert (first["role"], first["affiliation"]) == ("an engineer", "Tallis Works")
    assert (first["group"], third["group"]) == ("s-1", "s-1")
    assert first["url"] == "articles/bridge.html#q-1"


def test_nobodys_words_stay_nobodys(site: Site) -> None:
    """Without a voice there is no speaker, but what the article writes is kept; hidden groups are none."""
    second = data(site, "quotes")[1]
    assert second["speaker"] is None
    assert second["speaker_as_written"] == "one worker"
    assert (second["role"], second["group"]) == ("", "")


def test_a_person_has_quotations_in_order(site: Site) -> None:
    """By article and place, with what each source calls them."""
    (ida,) = data(site, "people")
    assert ida["quotes"] == ["q-1", "q-3"]
    assert [role["text"] for role in ida["roles"]] == ["an engineer"]
    assert [body["text"] for body in ida["affiliations"]] == ["Tallis Works"]


def test_hidden_things_are_not_published(site: Site) -> None:
    """What an editor rejected is in no file."""
    assert [path for path, content in files(site).items() if b"hidden" in content] == []


def test_events_are_in_order_and_link_their_paragraph(site: Site) -> None:
    """By day; a season is a quarter in the published words; each passage links its paragraph."""
    first, second = data(site, "timeline")
    assert (first["id"], second["id"]) == ("e-1", "e-2")
    assert first["precision"] == "quarter"
    block = site.corpus.members[1].annotated.article.blocks[0].id
    assert first["sources"][0]["url"] == f"articles/bridge.html#{block}"
    assert [side["value"] for side in second["disagreements"][0]["sides"]] == ["on 3 May", "in spring"]


def test_a_quotation_has_the_words_around_it(site: Site) -> None:
    """As many as are there, up to 32 on each side when they tell the place."""
    first, second, _ = data(site, "quotes")
    text = files(site)["text/bridge.txt"].decode()
    for one in (first, second):
        before, after = one["start"] - len(one["prefix"]), one["end"] + len(one["suffix"])
        assert text[before:after] == one["prefix"] + one["text"] + one["suffix"]
        assert len(one["prefix"]) == 32
    assert first["addressee"] == ""


def test_texts_are_exact(site: Site) -> None:
    """The text file is the article's text and nothing else."""
    for member in site.corpus.members:
        article = member.annotated.article
        assert files(site)[f"text/{article.slug}.txt"].decode() == article.text


def test_json_is_written_one_way(site: Site) -> None:
    """Sorted keys, one space, no escapes for letters, a line end at the end."""
    for path, content in files(site).items():
        if path.endswith(".json"):
            text = content.decode()
            assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def test_the_order_of_articles_does_not_matter(site: Site) -> None:
    """The same bytes for the same site, in whatever order its values come."""
    corpus = replace(site.corpus, members=site.corpus.members[::-1], voices=site.corpus.voices[::-1])
    assert export(replace(site, corpus=corpus)) == export(site)


def test_an_empty_site_has_empty_data(site: Site) -> None:
    """No articles: every data file is an empty list."""
    corpus = replace(site.corpus, members=(), people=(), voices=(), stories=())
    empty = Site(Settings(""), corpus, (), ())
    assert [data(empty, name) for name in NAMES] == [[]] * len(NAMES)


def test_shared_text_and_near_duplicates_name_their_articles(site: Site) -> None:
    """Words are given with their places, a near-duplicate with how much of it stands in the other."""
    text, pair = data(site, "shared")
    assert (text["articles"], text["share"], text["ordered"]) == (["bridge", "river"], None, False)
    assert [one["text"].lower() for one in text["passages"]] == ["we built it to last"] * 2
    assert (pair["kind"], pair["articles"], pair["share"]) == ("near-duplicate", ["bridge", "river"], 0.8)
