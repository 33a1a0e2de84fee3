"""The strict loader: what it refuses, where, and what it leaves as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import ContentError, Problem
from site_builder.language.fields import Fields
from site_builder.language.strict_yaml import Mapping, Scalar, load

REFUSED = [
    ("a: *b", "a.yaml:1:4: YAML: alias *b; write the value out, or put it in quotation marks"),
    ("a: &b c", "a.yaml:1:4: YAML: anchor &b; write the value out, or put it in quotation marks"),
    ("a: !!int 3", "a.yaml:1:4: YAML: tag tag:yaml.org,2002:int; "),
    ("a: !!python/object:os.system x", "a.yaml:1:4: YAML: tag "),
    ("a: 1\nb: 2\na: 3", "a.yaml:3:1: a: given twice, first on line 1; keep one of the two"),
    ("%YAML 1.2\n---\na: 1", "a.yaml:1:1: YAML: a % directive; leave it out"),
    ("a: 1\n---\nb: 2", "a.yaml:2:1: YAML: a second document; keep one document a file"),
    ("? [a]\n: b", "a.yaml:1:3: YAML: a key that is no plain text; write 'key: value'"),
    ("- a\n- b", "a.yaml:1:1: YAML: no 'key: value' lines"),
    ("words", "a.yaml:1:1: YAML: no 'key: value' lines"),
    ("a: " + "[" * 5000, "a.yaml:1:15: YAML: nested deeper than 12 levels; flatten it"),
    ("a: b: c", "a.yaml:1:5: YAML: mapping values are not allowed in this context; put a value that holds"),
    ("a:\n\t- b", "a.yaml:2:1: YAML: found character that cannot start any token; indent with spaces"),
    ("a: 'it", "a.yaml:1:4: YAML: found unexpected end of stream; close the quotation mark"),
    ("a: [b", "a.yaml:1:4: YAML: did not find expected ',' or ']'; close the list with ]"),
    ('a: "\\q"', "a.yaml:1:5: YAML: found unknown escape character; "),
    ("a: x\x07y", "a.yaml:1:5: YAML: control character U+0007; remove it"),
    ('a: "\\0"', "a.yaml:1:4: YAML: an escape that stands for a control character; leave it out"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_refusals_name_place_fault_and_remedy(text: str, message: str) -> None:
    """Whatever is no plain mapping is refused with line, column and what would work."""
    with pytest.raises(ContentError) as caught:
        load(text, "a.yaml")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("word", ["NO", "yes", "2024-13-45", "0x1F", "1e3", "12:30", "9" * 5000, "=", "on"])
def test_scalars_stay_text(word: str) -> None:
    """No value is typed by guess, not even one that cannot be."""
    entry = load(f"a: {word}", "a.yaml").entries[0]
    assert entry[1] == Scalar(word, 1, 4)


def test_empty_text_is_an_empty_mapping() -> None:
    """A file of nothing, or of comments, says nothing and is no fault."""
    assert load("", "a.yaml") == Mapping((), 1, 1, "a.yaml")
    assert load("# only this\n", "a.yaml").entries == ()


def test_lines_count_from_the_files_first_line() -> None:
    """Front matter starts on line 2 of its file, and so do its problems."""
    with pytest.raises(ContentError, match=r"^x.md:4:4: YAML: alias"):
        load("a: 1\nb: 2\nc: *d", "x.md", first_line=2)


def test_line_separators_of_unicode_are_not_line_ends() -> None:
    """An editor does not count U+2028 as a line, so neither do we."""
    assert [key.line for key, _ in load("a: x\u2028y\nb: z", "a.yaml").entries] == [1, 2]


def test_too_long_is_refused_before_reading() -> None:
    """The size limit is checked on the text, not on what it unfolds to."""
    with pytest.raises(ContentError, match="longer than 10 characters"):
        load("a: 12345678901", "a.yaml", longest=10)


@given(st.text(max_size=200))
def test_no_text_makes_it_fail_in_another_way(text: str) -> None:
    """Any text loads or is refused with a ContentError; nothing else comes out."""
    try:
        loaded = load(text, "a.yaml")
    except ContentError as error:
        lines = [problem.line for problem in error.problems]
    else:
        lines = [loaded.line]
    assert min(lines) >= 1


def read(text: str) -> tuple[Fields, list[Problem]]:
    """A reader of `text` and its list of problems."""
    problems: list[Problem] = []
    return Fields(load(text, "a.yaml"), problems), problems


def test_first_synonym_that_holds_something_wins() -> None:
    """A key that is present but empty does not hide its synonym."""
    fields, problems = read("published:\ndate: 2026-02-04\n")
    assert fields.date("published", "date") == "2026-02-04"
    fields.finish()
    assert problems == []


WRONG = [
    ("t: [a]", lambda f: f.text("t"), "1:4: t: a list or mapping where one text belongs; write 't: words'"),
    ("t:\n  - {a: b}", lambda f: f.texts("t"), "2:5: t: a list or mapping where one text belongs"),
    ("t: yes", lambda f: f.flag("t"), "1:4: t: 'yes' is neither true nor false; write true or false"),
    (
        "t: leadr",
        lambda f: f.choice("t", allowed=["leader", "media"]),
        "1:4: t: 'leadr' is not known; did you",
    ),
    ("t: zzz", lambda f: f.choice("t", allowed=["a", "b"]), "1:4: t: 'zzz' is not known; known: a, b"),
    (
        "t: 99999",
        lambda f: f.whole("t", low=1, high=9),
        "1:4: t: '99999' is no whole number from 1 to 9; write 1",
    ),
    ("t: x", lambda f: f.mappings("t"), "1:4: t: not a list; start each entry with '- '"),
    ("t: [x]", lambda f: f.mappings("t"), "1:5: t: 'x' is no entry; write '- name: ...'"),
    (
        "t: x",
        lambda f: f.child("t"),
        "1:4: t: 'x' where a mapping belongs; write 'key: value' lines below it",
    ),
    ("t: javascript:x", lambda f: f.url("t"), "1:4: t: 'javascript:x' is no web address; write https://..."),
    ("t: [ftp://x]", lambda f: f.urls("t"), "1:4: t: 'ftp://x' is no web address; write https://..."),
    ("a: b", lambda f: f.require("t", "write it"), "1:1: t: missing; write it"),
]


@pytest.mark.parametrize(("text", "ask", "message"), WRONG)
def test_wrong_values_are_noted_with_their_place(text, ask, message) -> None:
    """A value of the wrong kind is a problem with line, column, field and remedy; reading goes on."""
    fields, problems = read(text)
    ask(fields)
    assert str(problems[0]).startswith(f"a.yaml:{message}")


def test_children_are_named_by_their_path() -> None:
    """A fault inside a nested mapping names the whole way to it."""
    fields, problems = read("search:\n  fuzy: 1\n")
    child = fields.child("search")
    assert child is not None
    child.whole("fuzzy", low=0, high=2)
    child.finish()
    assert [str(p) for p in problems] == ["a.yaml:2:3: search.fuzy: unknown key; did you mean 'fuzzy'?"]


def test_values_read_as_asked() -> None:
    """The schema's types come out, in order and without white space at their ends."""
    fields, problems = read("a: ' x '\nb: [p, q]\nc: one\nd: true\ne: 7\nf: {g: h}\ni: >\n  two\n  lines\n")
    assert (fields.text("a"), fields.texts("b"), fields.texts("c")) == ("x", ("p", "q"), ("one",))
    assert (fields.flag("d"), fields.whole("e", low=0, high=9), fields.text("i")) == (True, 7, "two lines")
    assert fields.child("f") is not None
    assert problems == []
