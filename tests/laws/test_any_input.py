"""Whatever is put in: names fit every disk, dates are dates, values survive, spans lie in the text."""

import re
from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.annotate import annotate
from site_builder.engine.codec import canonical, decode
from site_builder.errors import ContentError
from site_builder.extract.aliases import address
from site_builder.extract.plain import extract_plain
from site_builder.ids import LONGEST, RESERVED, slug, unique
from site_builder.language.iso_date import parse_date
from site_builder.language.strict_yaml import UNPRINTABLE, Scalar, load
from site_builder.language.urls import clean_url, site_file
from site_builder.model import Annotated
from site_builder.publish.guard import check_paths

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
WORDS = (
    *(
        "“",
        "”",
        '"',
        "'",
        "We go,",
        " said Ann Lee",
        " on 4 May 2026",
        " 5,000 people",
        ". ",
        "\n",
        " (",
        ")",
    ),
    *(
        " told Bob Ray that ",
        "—",
        " 31 February 99999",
        " $5 million",
        "习近平说",
        "\u202e",
        "\u0301",
        "12 May 0",
    ),
)
PIECES = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)
SIGNS = (*"/.\\:%#?@&;~-_ aA0", "..", "http", "https://", "java", "script:", "\n", "\t", "é", "html")
ADDRESSES = st.lists(st.sampled_from(SIGNS), max_size=12).map("".join)


@given(TEXT)
def test_any_name_has_a_slug_for_every_disk(name):
    """Lower-case letters, digits and hyphens, at most 80, no reserved name; and it is its own slug."""
    made = slug(name)
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", made)
    assert len(made) <= LONGEST
    assert made not in RESERVED
    assert slug(made) == made


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=9))
def test_repeated_names_are_told_apart(names):
    """In their order, the first as it is."""
    made = unique(names)
    assert len(set(made)) == len(names)
    assert [name.split("-")[0] for name in made] == names


@given(ADDRESSES)
def test_an_alias_is_nothing_or_a_page_that_can_be_written(given_path):
    """No alias leaves the folder or is refused only when the site is published."""
    path = address(given_path)
    if path:
        check_paths([path, "articles/index.html", "_headers"])
        assert path.endswith((".html", ".htm"))


@given(st.one_of(TEXT, ADDRESSES))
def test_what_is_linked_is_a_web_address_or_a_page_of_ours(raw):
    """Without white space, controls or quotation marks, and the same when it is cleaned again."""
    made = clean_url(raw)
    assert not made or re.fullmatch(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f\"'<>\\]+", made)
    assert clean_url(made) == made
    assert ":" not in site_file(raw)


@given(st.one_of(TEXT, st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?\Z")))
def test_a_date_is_a_day_of_the_calendar_or_a_fault(raw):
    """Never anything else, and never another kind of error."""
    try:
        read = parse_date(raw)
    except ValueError:
        return
    assert date.fromisoformat(read[:10])
    assert parse_date(read) == read


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=6), TEXT, max_size=5))
def test_any_text_written_as_yaml_is_read_as_that_text(values):
    """What no page may hold is refused, and nothing else is."""
    written = yaml.safe_dump(values, allow_unicode=True, default_style='"')
    try:
        read = load(written, "x.yaml")
    except ContentError:
        assert any(UNPRINTABLE.search(text) for text in values.values())
        return
    assert {key.text: node.text for key, node in read.entries if isinstance(node, Scalar)} == values


@pytest.mark.parametrize("key", ["NO", "1.0", "0x1F", "2026-02-04", "null", "1e3", "010", "yes", "~"])
def test_nothing_is_taken_for_another_type(key):
    """Text stays the text it is."""
    (entry,) = load(f"a: {key}", "x.yaml").entries
    assert entry[1].text == key


@settings(max_examples=60)
@given(PIECES)
def test_marks_of_any_text_lie_in_it_and_survive_being_stored(text):
    """Quotations, dates, names and figures, each of its own words."""
    found = annotate(extract_plain(text, published="2026-02-04"))
    assert decode(canonical(found), Annotated) == found
    for mark in (*found.quotes, *found.dates, *found.mentions, *found.figures):
        assert 0 <= mark.span.start < mark.span.end <= len(text)
