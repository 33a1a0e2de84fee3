"""Who is who is told from small values; what is larger is loaded only where somebody needs it."""

from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.digest import roster, telling
from site_builder.edition import decide
from site_builder.engine import Pool, Steps, Store
from site_builder.extract import listing
from site_builder.extract.plain import extract_plain
from site_builder.gather import attend, gather, ruling
from site_builder.model import NOBODY, Annotated, Desk, PersonEntry, Register, StoryEntry

TEXTS = {
    "a": "Mayor Anna Berg met Tom Lund of the Harbour Board. “It rains,” Berg said. “It pours,” Lund said.",
    "b": "Anna Berg, mayor of Skarholm, left. “It snows,” she said. Analysts said the “quay” would close.",
    "c": "Lund spoke to Berg’s aides. “We wait,” said Lund, a pilot. The Harbour Board warned of “ice”.",
}

HIDE = StoryEntry("s", "s.yaml", "S", hide=(annotate(extract_plain(TEXTS["a"], slug="a")).quotes[1].id,))

DESKS = {
    "nothing": Desk(),
    "a topic alone": Desk(stories=(StoryEntry("s", "s.yaml", "S"),)),
    "an entry": Desk(people=(PersonEntry("Thomas Lund", must_link=("c: Lund",), cannot_link=("a: Lund",)),)),
    "a quotation": Desk(stories=(HIDE,)),
}


def marked(story: str = "s") -> list[Annotated]:
    """The articles, the last one with this story."""
    made = [replace(extract_plain(text, slug=slug), story="s") for slug, text in TEXTS.items()]
    return [annotate(one) for one in (*made[:-1], replace(made[-1], story=story))]


def decided(annotated: list[Annotated], desk: Desk) -> tuple[Register, int]:
    """What a build decides, and how many rosters and telling words it loaded."""
    with Store(None) as store, Pool("serial") as pool:
        step = Steps(store, pool)
        loaded: list[object] = []
        step.recalled = lambda one, kind, of=step.recalled: loaded.append(str(kind)) or of(one, kind)
        known = step.keep(Annotated, annotated)
        made = decide([listing(one.article) for one in annotated], known, desk, step, told=False)
        assert made.quotes == tuple(tuple(quote.id for quote in one.quotes) for one in annotated)
        return made.register, sum("Roster" in str(kind) or "Telling" in str(kind) for kind in loaded)


@pytest.mark.parametrize("desk", DESKS.values(), ids=DESKS)
@pytest.mark.parametrize("story", ["s", ""])
def test_what_is_decided_is_what_the_rosters_say(desk, story):
    """Small values remembered and everything at hand give one register."""
    annotated = marked(story)
    listings, rosters = [listing(one.article) for one in annotated], list(map(roster, annotated))
    whole = gather(listings, rosters, desk, list(map(telling, annotated)))
    register, loaded = decided(annotated, desk)
    assert register == whole
    assert (loaded > 0) == (ruling(desk) or not story)


def test_only_rulings_on_names_and_quotations_ask_for_rosters():
    """A story that hides nothing, or no entry at all, is decided without them."""
    assert [ruling(desk) for desk in DESKS.values()] == [False, False, True, True]


def test_who_speaks_is_found_among_those_named():
    """Each quotation by its speaker, or nobody's; places are not among them."""
    found = attend(roster(marked()[0]))
    assert list(zip(found.names, found.kinds, strict=True)) == sorted(
        zip(found.names, found.kinds, strict=True)
    )
    assert [found.names[at] for at in found.speakers] == ["Anna Berg", "Tom Lund"]
    assert set(found.speaking) == set(found.speakers)
    assert {found.names[at] for at, words in found.forms if words == "Lund"} == {"Tom Lund"}
    assert attend(roster(annotate(extract_plain("“It rains,” he said.", slug="d")))).speakers == (NOBODY,)
