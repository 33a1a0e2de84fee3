"""Pages are made by units, and a unit reads no more of the site than it names."""

import gc
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

import pytest

from site_builder.views import UNITS, Noting, arranged, make_views, stock, unit
from site_builder.views.lazy import Lazy
from site_builder.views.unit import SITE
from site_builder.views.voices import voice

ABOUT_THE_SITE = [one.name for one in UNITS if one.keys is unit.site]


class Keyed(Mapping):
    """Answers when asked by name, and for nothing else."""

    def __init__(self, held: Mapping) -> None:
        self.held = held

    def __getitem__(self, key: object) -> object:
        return self.held[key]

    def __iter__(self) -> Iterator:
        raise AssertionError("went through everything")

    def __len__(self) -> int:
        raise AssertionError("counted everything")


@pytest.fixture(scope="module")
def shelf(site):
    """A shelf whose articles and stories are told one by one only."""
    given = stock(site)
    return arranged(replace(given, members=Keyed(given.members), briefings=Keyed(given.briefings)))


def test_all_units_together_are_all_pages(site, shelf, views):
    """In the order of the list, each by its keys."""
    assert tuple(view for one in UNITS for key in one.keys(shelf) for view in one.views(shelf, key)) == views


@pytest.mark.parametrize("one", [one for one in UNITS if one.keys is not unit.site], ids=lambda one: one.name)
def test_a_unit_about_one_thing_goes_through_nothing(shelf, one):
    """It asks for what the thing names; no look-up is gone through or counted."""
    keyed = {
        field.name: Keyed(value)
        for field in fields(shelf)
        if isinstance(value := getattr(shelf, field.name), Mapping)
    }
    asked = replace(shelf, **keyed)
    for key in one.keys(shelf):
        assert list(one.views(asked, key)) == list(one.views(shelf, key))


def test_the_whole_site_has_one_key(shelf):
    """Lists, the timeline of the site and single pages are units of the site."""
    assert "home" in ABOUT_THE_SITE
    assert {key for one in UNITS if one.name in ABOUT_THE_SITE for key in one.keys(shelf)} == {SITE}


def test_a_look_up_works_out_what_it_is_asked_for_once():
    """And nothing for keys it does not have, or that are only counted."""
    made = []
    lazy = Lazy({"a": 0, "b": 1}, lambda key: made.append(key) or key * 2)
    assert (list(lazy), len(lazy), "a" in lazy, "x" in lazy, lazy.get("x")) == (
        ["a", "b"],
        2,
        True,
        False,
        None,
    )
    assert made == []
    assert (lazy["b"], lazy["b"]) == ("bb", "bb")
    assert made == ["b"]
    with pytest.raises(KeyError):
        lazy["x"]


def test_whose_words_are_most_telling_does_not_hang_on_the_whole_of_other_stories(site):
    """Of a story it is asked which words others carry too, not what happened in it."""
    watch = Noting(lambda _look, key, get: bytes(get(key) is not None))
    asked = arranged(stock(site), watch)
    person = max(site.corpus.people, key=lambda one: len(asked.said.get(one.id, ())))
    with watch.notes.reading() as reads:
        assert voice(asked, person, "index.html", with_words=True).best
    assert ("heard", person.id) in reads
    made_from = next(of for place, _, of in watch.fresh() if place == ("heard", person.id))
    looks = {look for look, _ in (*reads, *made_from)}
    assert "echoed" in looks
    assert not looks & {"outlines", "briefings"}


def test_two_sites_alike_are_told_alike(site, views):
    """Nothing is kept from one making to the next."""
    assert make_views(site) == views


def test_a_shelf_is_gone_with_the_last_who_holds_it(site):
    """A server makes one for every build; nothing in it holds itself, so none waits to be found."""
    gc.disable()
    try:
        watch = Noting(lambda _look, key, get: bytes(get(key) is not None))
        shelf = arranged(stock(site), watch)
        with watch.notes.reading():
            assert [view for one in UNITS for key in one.keys(shelf) for view in one.views(shelf, key)]
        assert watch.answer("facts", next(iter(shelf.facts)))
        gone = weakref.ref(watch)
        del watch, shelf
        assert gone() is None
    finally:
        gc.enable()
