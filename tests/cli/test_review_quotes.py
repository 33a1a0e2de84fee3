"""What `review` prints for a doubtful quotation can be pasted, and settles it."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.annotate import annotate
from site_builder.cli import main
from site_builder.cli.items import name
from site_builder.cli.review_quotes import correction, quotations
from site_builder.extract import extract_article
from site_builder.extract.plain import extract_plain
from site_builder.language.selectors import of_text
from site_builder.language.strict_yaml import Scalar, load
from site_builder.model import EDITOR, Source

DOUBTFUL = """\
Lena Park met the bakers. Tom Weiss came late.

“We will never do that again, not in this town,” somebody shouted.

“Go,” he said. “Go: "now" # please,” she said.

“Go,” he said.
"""


LONG = "“" + "We will never do that, " * 60 + "never,” said Tom Weiss.\n"


@pytest.mark.parametrize("text", [DOUBTFUL, DOUBTFUL * 2, LONG])
def test_what_is_pasted_confirms_the_quotation(text: str) -> None:
    """Each entry finds its own quotation, keeps its words, kind and name, and ends the doubt."""
    found = annotate(extract_plain(text))
    letters = of_text(text)
    asked = [(quote, correction(quote, found, letters)) for quote in found.quotes]
    assert asked
    for quote, paste in asked:
        if not paste:
            continue
        head = f"---\ntitle: T\n{paste}\n---\n\n"
        once = extract_article(Source("content/articles/x.md", f"{head}Words.\n".encode()))
        after = annotate(replace(extract_plain(text), corrections=once.corrections))
        assert not after.unmet
        (made,) = [q for q in after.quotes if q.rule == EDITOR]
        assert (made.id, made.span, made.kind, made.name) == (quote.id, quote.span, quote.kind, quote.name)


def test_what_is_sure_needs_no_look() -> None:
    """Nor what an editor has settled."""
    text = "“We could not put this off for another winter,” Lena Park told reporters.\n"
    found = annotate(extract_plain(text))
    assert found.quotes
    assert list(quotations(found, Source("x", text.encode()))) == []
    settled = replace(found, quotes=tuple(replace(q, rule=EDITOR, confidence=0.1) for q in found.quotes))
    assert list(quotations(settled, Source("x", text.encode()))) == []


def test_those_named_before_are_suggested() -> None:
    """For words nobody is named for: nobody, or one of the people named last."""
    found = annotate(extract_plain(DOUBTFUL))
    unnamed = replace(found, quotes=tuple(replace(q, name="") for q in found.quotes))
    items = list(quotations(unnamed, Source("x", DOUBTFUL.encode())))
    assert [item.message for item in items] == ["nobody is named for these words"] * len(found.quotes)
    assert items[0].paste.endswith("speaker: nobody  # or Tom Weiss, Lena Park")


@pytest.mark.parametrize(
    "written",
    ["Lena Park", "O’Neil", "Xi: a life", "no", "习近平", "a #b", "- x", "U.S.", "'x'", "null"],
)
def test_a_name_reads_back_as_it_is(written: str) -> None:
    """Whatever YAML would make of it."""
    value = load(f"speaker: {name(written)}\n", "x").entries[0][1]
    assert isinstance(value, Scalar)
    assert not value.empty
    assert value.text == written


def run(*words: str, given: str | None = None) -> str:
    """What a command prints."""
    return CliRunner().invoke(main, words, input=given).stdout


def test_review_and_trace_show_what_an_editor_decided(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A settled quotation is reviewed no more; trace names the decision and what became of it."""
    monkeypatch.chdir(site)
    assert '- exact: "Nobody asked us,"' in run("review")
    article = site / "content/articles/post.md"
    lines = [
        "story: bridge",
        "corrections:",
        "  - exact: Nobody asked us",
        "    speaker: Tom Weiss",
        "  - exact: gone",
        "    reject: true",
        "  - exact: Some 5,000 people",
        "    extent: Some 5,000 people cross it",
        "    speaker: nobody",
    ]
    article.write_text(article.read_text("utf-8").replace(lines[0], "\n".join(lines)), encoding="utf-8")
    assert "Nobody asked us" not in run("review", "--kind", "quotation")
    shown = run("trace", "post")
    assert "line 7: Nobody asked us [Tom Weiss]\n" in shown
    assert "line 9: gone [reject]: 'gone' is not in the article any more" in shown
    assert "line 11: Some 5,000 people [nobody, extent Some 5,000 people cross it]\n" in shown
    assert "Nobody asked us, [Tom Weiss 1.00] by editor" in shown


def test_annotate_takes_corrections_with_a_text() -> None:
    """By their words alone; what does not fit is said with the answer."""
    line = (
        '{"id": 1, "text": "It rained, somebody thought.", "corrections": '
        '[{"exact": "It rained", "speaker": "Jo  Doe", "span": {"start": 4, "end": 900}}, {"exact": "zz"}]}'
    )
    shown = run("annotate", "-", given=line)
    assert '"start":0,"end":9,"kind":"indirect","speaker":"Jo Doe"' in shown
    assert '"unmet":["corrections: \'zz\' is not in the article any more' in shown
