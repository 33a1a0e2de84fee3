"""A correction survives every edit outside of its passage and the words it is known by."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from site_builder.annotate import annotate
from site_builder.extract.plain import extract_plain
from site_builder.language.selectors import of_text, selector
from site_builder.model import EDITOR, Correction, Span

PASSAGE = "“Nobody asked us,” said Tom Weiss, who runs a bakery. The plan is dead, the bakers seem to think."
BEFORE = "The bridge closes on Monday.\n“Fine,” said Lena Park.\n"
AFTER = "\n“We had no choice,” Park said.\n"
SAME = "“Nobody asked us,” Park said. The plan is dead.\n"
SAID = {"Nobody asked us": ["Nobody asked us,"], "The plan is dead": ["The plan is dead"]}
PARAGRAPHS = st.lists(st.text(max_size=60) | st.sampled_from([BEFORE, AFTER, SAME]))


def corrected(text: str, correction: Correction) -> list[tuple[str, str, str]]:
    """Words, name and id of what the editor made of a text."""
    found = annotate(replace(extract_plain(text), corrections=(correction,)))
    return [(q.span.of(text), q.name, q.id) for q in found.quotes if q.rule == EDITOR]


@given(PARAGRAPHS, PARAGRAPHS, st.sampled_from(sorted(SAID)))
def test_edits_elsewhere_do_not_touch_a_correction(before: list[str], after: list[str], words: str) -> None:
    """Whatever is written before and after it, even the same words from another mouth."""
    text = f"{BEFORE}{PASSAGE}{AFTER}"
    start = text.index(words)
    known = selector(text, of_text(text), Span(start, start + len(words)))
    assert known is not None
    correction = Correction(words, known.prefix, known.suffix, speaker="Ann Roe")
    changed = "\n".join([*before, text, *after])
    told = corrected(changed, correction)
    assert [(said, name) for said, name, _ in told] == [(said, "Ann Roe") for said in SAID[words]]


def test_one_side_of_the_context_may_change() -> None:
    """Where the words stand only once, prefix or suffix is enough."""
    correction = Correction("The plan is dead", "who runs a bakery.", "the bakers seem", speaker="Ann Roe")
    for text in (PASSAGE.replace("bakery", "mill"), PASSAGE.replace("seem", "appear")):
        assert [name for _, name, _ in corrected(text, correction)] == ["Ann Roe"]
    both = PASSAGE.replace("bakery", "mill").replace("seem", "appear")
    assert corrected(both, correction) == []
