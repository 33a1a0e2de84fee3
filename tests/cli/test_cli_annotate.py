"""Marks for other programs: offsets in code points into the text exactly as it was given."""

import json

import pytest
from click.testing import CliRunner

from site_builder.cli import main


def annotate(*arguments, stdin=b""):
    return CliRunner().invoke(main, ["annotate", *arguments], input=stdin)


def answers(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


TEXTS = {
    "unix": "Ann Lee met Bo Chen.\n\n“We go on Tuesday,” Lee said.\n",
    "windows": "Ann Lee met Bo Chen.\r\n\r\n“We go on Tuesday,” Lee said.\r\n",
    "byte order mark": "\ufeff“We go on Tuesday,” Ann Lee said.",
    "decomposed": "Cafe\u0301 news. “We go on Tuesday,” Ann Lee said.",
    "emoji": "🎉🎉 “We go on Tuesday,” Ann Lee said.",
    "separator": "One.\u2028“We go on Tuesday,” Ann Lee said.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("form", ["plain", "json"])
def test_offsets_are_into_the_text_as_given(text, form):
    """Whatever its line ends, accents or symbols; as a file or as JSON."""
    line = json.dumps({"id": "t", "text": text, "date": "2026-02-04"})
    result = annotate("-", "--date", "2026-02-04", stdin=(text if form == "plain" else line).encode())
    assert result.exit_code == 0, result.output
    (found,) = answers(result)
    (quote,) = found["quotes"]
    assert text[quote["start"] : quote["end"]].startswith("We go on Tuesday")
    assert text[quote["speaker_start"] : quote["speaker_end"]] in ("Lee", "Ann Lee")
    (date,) = found["dates"]
    assert (text[date["start"] : date["end"]].removeprefix("on "), date["type"]) == ("Tuesday", "DATE")
    assert all(text[m["start"] : m["end"]] in m["name"] for m in found["mentions"] if m["kind"] == "person")


def test_an_answer_has_the_published_fields():
    """Other programs rely on them."""
    (found,) = answers(annotate("-", stdin="“We go,” said Ann Lee on 4 February 2026.".encode()))
    assert list(found) == ["id", "quotes", "dates", "mentions"]
    assert list(found["quotes"][0]) == [
        "start",
        "end",
        "kind",
        "speaker",
        "speaker_start",
        "speaker_end",
        "cue",
        "rule",
        "confidence",
    ]
    assert list(found["dates"][0]) == ["start", "end", "type", "value", "rule"]
    assert list(found["mentions"][0]) == ["start", "end", "name", "kind"]
    assert found["dates"][0]["value"] == "2026-02-04"


def test_every_line_is_answered_in_order():
    """With its own id, number or text; blank lines are passed over."""
    lines = [json.dumps({"id": i, "text": "x"}) for i in ("a", 7)]
    assert [found["id"] for found in answers(annotate("-", stdin="\n\n".join(lines).encode()))] == ["a", 7]


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'{"text": "x"}', b'{"id": 1}', b'{"id": 1, "text": 2}', b"\xff", b'"x"']
)
def test_a_bad_line_is_named_and_the_others_answered(line):
    """The exit code says that something was wrong."""
    good = b'{"id": 1, "text": "x"}'
    result = annotate("-", stdin=good + b"\n" + line + b"\n" + good + b"\n")
    assert result.exit_code == 1
    assert result.stderr.startswith("-:2: ")
    assert len(answers(result)) == 2


def test_files_are_read_by_their_suffix(tmp_path):
    """A .jsonl file is lines even when its first is no object; a text may start with a brace only there."""
    (tmp_path / "a.txt").write_text("Nothing here.")
    (tmp_path / "b.jsonl").write_text("oops\n")
    (tmp_path / "c.txt").write_bytes(b"\xff")
    assert answers(annotate(str(tmp_path / "a.txt")))[0]["id"] == "a"
    assert annotate(str(tmp_path / "b.jsonl")).exit_code == 1
    assert "not UTF-8" in annotate(str(tmp_path / "c.txt")).stderr
    assert annotate(str(tmp_path / "nowhere.txt")).exit_code == 2


def test_nothing_in_gives_an_answer_without_marks():
    """An empty text is a text."""
    assert answers(annotate("-", stdin=b""))[0] == {"id": "text", "quotes": [], "dates": [], "mentions": []}


ALL = "“We go on Tuesday,” Ann Lee said. It was 4 February 2026.".encode()


@pytest.mark.parametrize(
    ("only", "keys"),
    [
        (["dates"], ["dates"]),
        (["quotes"], ["quotes"]),
        (["names"], ["mentions"]),
        (["names", "dates"], ["dates", "mentions"]),
        (["dates", "dates"], ["dates"]),
        ([], ["quotes", "dates", "mentions"]),
    ],
)
def test_only_what_is_asked_for_is_marked(only, keys):
    """With the same marks as an answer to everything has; the order of asking does not matter."""
    options = [word for kind in only for word in ("--only", kind)]
    (some,) = answers(annotate("-", *options, stdin=ALL))
    (every,) = answers(annotate("-", stdin=ALL))
    assert list(some) == ["id", *keys]
    assert all(some[key] == every[key] and every[key] for key in keys)


def test_dates_alone_cost_nothing_of_the_rest(monkeypatch):
    """Finders of what is not asked for are not called."""
    from site_builder.annotate import names, quotes

    monkeypatch.setattr(names, "find", None)
    monkeypatch.setattr(quotes, "find", None)
    assert annotate("-", "--only", "dates", stdin=ALL).exit_code == 0


def test_an_unknown_kind_is_refused():
    """With what would work."""
    result = annotate("-", "--only", "places", stdin=ALL)
    assert result.exit_code == 2
    assert "'quotes', 'dates', 'names'" in result.stderr
