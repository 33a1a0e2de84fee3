"""What other pages show of an article's quotations and of the people in it, without the article."""

from pathlib import Path

import pytest

from site_builder.annotate import annotate
from site_builder.digest import roster
from site_builder.extract import extract_plain
from site_builder.model import Member, Person
from site_builder.views.anchors import where
from site_builder.views.remarks import remarks
from site_builder.views.spots import beginnings, spots
from site_builder.views.uttered import uttered

SEEDS = sorted(Path("seeds").iterdir())
TOLD = """\
The engineers came early.

"We will open the old dam before the winter rain," Mayor Ada Okoro told reporters on Monday.
Nobody answered. The governor, Ben Ode of the Water Board, said the dam "is not ours to open".
"""


def member(text: str) -> Member:
    return Member(annotate(extract_plain(text, slug="a")))


def test_every_role_has_its_place() -> None:
    """All that an article says of what somebody is leads to its sentence, as if the article were open."""
    found = 0
    for own in (member(file.read_text(encoding="utf-8")) for file in SEEDS):
        said = roster(own.annotated).said
        roles = tuple(role for one in said for role in (*one.roles, *one.affiliations))
        spans = [role.evidence.span for role in roles]
        person = Person("p", "P", "leader", "rule", roles=roles)
        starts = beginnings([person]).get("a", ())
        known = dict(spots(own, starts))
        assert {span.start: where(own.annotated, span) for span in spans} == known
        assert [start for start, _ in spots(own, starts)] == sorted(known)
        found += len(spans)
    assert found


def test_remarks_with_their_words_are_the_sentence() -> None:
    """What stands around the words, and the words, are a passage of the text."""
    own = member(TOLD)
    words = uttered(own)
    assert len(words) >= 2
    for quote, one in remarks(own).items():
        assert f"{one.before}{words[quote]}{one.after}" in own.annotated.article.text


@pytest.mark.parametrize(
    ("old", "new"), [("came early", "came very early"), ("Nobody answered.", "Nobody in the hall answered.")]
)
def test_other_sentences_change_no_remark(old: str, new: str) -> None:
    """There are no offsets in what is shown of a quotation elsewhere."""
    before, after = member(TOLD), member(TOLD.replace(old, new))
    assert before.annotated.article.text != after.annotated.article.text
    assert (remarks(before), uttered(before)) == (remarks(after), uttered(after))


def test_its_own_sentence_does() -> None:
    """Words beside the quotation are shown with it."""
    assert remarks(member(TOLD)) != remarks(member(TOLD.replace("on Monday", "on Tuesday")))
