"""The page of a saved article is the one the next build makes, or none at all."""

import contextlib
import re
import sqlite3
from pathlib import Path

import pytest

from site_builder.config import read_config
from site_builder.edition import Ahead
from site_builder.engine import LostError
from site_builder.errors import SiteError
from site_builder.model import Source
from site_builder.update import Build, check, recalled, update

GAZETTE = "content/articles/gazette.md"
POST = "content/articles/post.md"

EDITS = {
    "a sentence more": (GAZETTE, "six weeks,", "six weeks and two days,"),
    "before what others rest on": (GAZETTE, "The old bridge", "On Sunday it rained.\n\nThe old bridge"),
    "another title": (POST, "Shops worry", "Shops worry about March"),
    "other words of a quotation": (GAZETTE, "another winter", "one more winter"),
    "a quotation less": (POST, "“Nobody asked us,” said Tom Weiss, who runs a bakery.", "Nobody spoke."),
    "another role": (POST, "who runs a bakery", "who owns a bakery"),
    "another date of an event": (POST, "closes on 9 March", "closes on 10 March"),
    "a full name of another source": (
        POST,
        "Nobody asked us,” said Tom",
        "Nobody asked us,” said Lena Park and Tom",
    ),
    "no story": ("content/articles/alone.md", "on Wednesday", "on Thursday"),
    "another figure": (POST, "Some 5,000 people", "Some 7,000 people"),
}


def known(folder: Path):
    """What a build of a folder knows."""
    found = []
    update(Build(read_config(folder / "site.yaml"), pool="serial", made=lambda one: found.append(one.before)))
    return found[0]


def stood(folder: Path) -> tuple[Build, bytes]:
    """A folder that needs no build, and under which key the memo has what the last one knew."""
    places, config = [], read_config(folder / "site.yaml")
    for _ in range(2):
        update(Build(config, pool="serial", stands=places.append))
    return Build(config), places[-1]


def remembered(folder: Path):
    """The same, as a program finds it that comes later."""
    return recalled(*stood(folder))


def edited(folder: Path, path: str, old: str, new: str) -> Source:
    """The file with other words in it."""
    file = folder / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    return Source(path, file.read_bytes())


@pytest.mark.parametrize("how", [known, remembered])
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_it_is_the_page_of_the_next_build(site, edit, how):
    """Byte for byte."""
    ahead = Ahead(how(site))
    (page,) = ahead.pages(edited(site, *edit))
    before = (site / "dist" / page.path).read_bytes()
    known(site)
    assert page.data == (site / "dist" / page.path).read_bytes() != before


def taken(folder: Path) -> str:
    """The id of a quotation of the page that is edited."""
    known(folder)
    return re.search(r'id="(q-[0-9a-f]+)"', (folder / "dist/articles/post.html").read_text())[1]


DECISIONS = {
    "its story": ("articles/post.md", "story: bridge\n", ""),
    "a quotation less": ("stories/bridge.md", "summary: Two accounts.", "hide: [{taken}]"),
    "whom words name": ("people.yaml", "Lena Park", 'Tomas Weiss\n    must_link: ["post: Tom Weiss"]'),
}


@pytest.mark.parametrize("decision", DECISIONS.values(), ids=DECISIONS)
def test_what_editors_decided_of_an_article_holds(site, decision):
    """A story's file lists it, takes a quotation out; people.yaml ties words to a name."""
    name, old, new = decision
    edited(site, f"content/{name}", old, new.format(taken=taken(site)))
    edited(site, "content/stories/bridge.md", "title:", "articles: [post]\ntitle:")
    before = remembered(site)
    assert [ruling.article for _, ruling in before.ruled.values()] == ["post"]
    (page,) = Ahead(before).pages(edited(site, POST, "Some 5,000 people", "Some 7,000 people"))
    known(site)
    assert page.data == (site / "dist" / page.path).read_bytes()


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_the_lists_of_the_site_are_those_of_the_next_build(site, edit, monkeypatch):
    """Who said what, who is named where, who took part in what, and when."""
    shelves = []
    monkeypatch.setattr(Ahead, "_printed", lambda _, shelf, slug: shelves.append(shelf) or ())
    Ahead(known(site)).pages(edited(site, *edit))
    Ahead(known(site))
    amended, built = shelves[-2:]
    lists = ("said", "named_in", "concerning", "took_part", "dated", "periods", "titles", "tallies", "sizes")
    for one in lists:
        left, right = getattr(amended, one), getattr(built, one)
        assert {key: value for key, value in left.items() if value != ()} == dict(right), one
    for name, person in built.people.items():
        assert amended.people[name].roles == person.roles
        assert amended.people[name].affiliations == person.affiliations
    quoted = {one.person for one in built.tallies[Path(edit[0]).stem].said if one.person}
    assert {one: amended.alike[one] for one in quoted} == {one: built.alike[one] for one in quoted}


@pytest.mark.parametrize(
    "edit",
    [
        (GAZETTE, "story: bridge", "story: ferry"),
        (GAZETTE, "story: bridge\n", ""),
        (GAZETTE, "published: 2026-03-02", "published: 2026-03-09"),
        (GAZETTE, "publisher: The Gazette", "publisher: The Post"),
        (GAZETTE, "story: bridge", "story: bridge\ndraft: true"),
        (GAZETTE, "story: bridge", "story: bridge\nslug: other"),
        (GAZETTE, "story: bridge", "story: bridge\naliases: [old.html]"),
    ],
)
def test_what_concerns_other_pages_is_left_to_the_build(site, edit):
    """Its place on the site may be another."""
    ahead = Ahead(known(site))
    assert ahead.pages(edited(site, *edit)) == ()


def test_an_article_nobody_knows_has_no_page_yet(site):
    """A build finds out what it is."""
    ahead = Ahead(known(site))
    assert ahead.pages(Source("content/articles/new.md", b"---\ntitle: New\n---\n\nWords.\n")) == ()


def test_a_faulty_article_is_told_by_the_build(site):
    """Nothing is shown of it."""
    ahead = Ahead(known(site))
    with pytest.raises(SiteError):
        ahead.pages(Source(GAZETTE, b"---\ntitle: [\n---\n\nWords.\n"))


SHARED = "The council met on Monday in the old town hall and voted for the harbour plan beneath the hill."


def test_text_that_stands_elsewhere_is_found_again_or_not_named(site):
    """Its place moves with the words before it; where it was changed, nothing is said of it."""
    for name in ("one", "two"):
        text = f"---\ntitle: Of {name}\npublisher: {name}\n---\n\nWords of {name}.\n\n{SHARED}\n"
        (site / f"content/articles/{name}.md").write_text(text)
    ahead, path = Ahead(known(site)), "content/articles/one.md"
    (page,) = ahead.pages(edited(site, path, "Words of", "A paragraph before.\n\nWords of"))
    assert b"The same text elsewhere" in page.data
    ahead = Ahead(known(site))
    assert page.data == (site / "dist" / page.path).read_bytes()
    (page,) = ahead.pages(edited(site, path, "voted for", "voted against"))
    assert b"The same text elsewhere" not in page.data


def test_text_that_stands_elsewhere_may_stand_twice_in_the_article(site):
    """As often as before, it is the same one of them."""
    for name, text in (("one", f"{SHARED}\n\nAnd so it was.\n\n{SHARED}"), ("two", SHARED)):
        page = f"---\ntitle: Of {name}\npublisher: {name}\n---\n\nWords of {name}.\n\n{text}\n"
        (site / f"content/articles/{name}.md").write_text(page)
    path = "content/articles/one.md"
    for edit in (("title: Of one", "title: Of the first"), ("Words of", "More words of")):
        ahead = Ahead(known(site))
        (page,) = ahead.pages(edited(site, path, *edit))
        assert b"The same text elsewhere" in page.data


def test_a_short_name_new_to_the_article_waits_for_the_build(site):
    """A missing mark for a moment, never a wrong one."""
    ahead = Ahead(known(site))
    (page,) = ahead.pages(
        edited(site, POST, "“Nobody asked us,”", "“It is late,” said Park.\n\n“Nobody asked us,”")
    )
    assert b"lena-park.html" not in page.data
    known(site)
    assert b"lena-park.html" in (site / "dist" / page.path).read_bytes()


def test_a_group_of_another_article_is_not_the_group_of_this_one(site):
    """Only full names are known from other sources: the engineers of one are not those of another."""
    edited(site, POST, "according to the town's engineers", "according to three angry engineers")
    ahead = Ahead(known(site))
    source = edited(site, GAZETTE, "The old bridge", "Three angry engineers said it was late. The old bridge")
    (page,) = ahead.pages(source)
    known(site)
    names = [path.stem for path in (site / "dist/people").glob("*engineers*")]
    assert names
    assert not any(name.encode() in page.data for name in names)


def test_where_rights_limit_what_is_shown_nothing_is_known(site):
    """What may not be published is masked by builds alone."""
    config = site / "site.yaml"
    config.write_text(config.read_text() + "rights:\n  The Post: excerpt\n")
    assert known(site) is None
    assert remembered(site) is None


def test_what_the_last_build_knew_may_be_gone(site):
    """With the memo, or out of it."""
    task, place = stood(site)
    memo = task.config.state / "memo.sqlite"
    assert recalled(task, place)
    with contextlib.closing(sqlite3.connect(memo)) as base, base:
        rooms = "select digest from entry where step = 'kept'"
        base.execute(f"delete from content where digest in ({rooms})")
    with pytest.raises(LostError):
        recalled(task, place)
    memo.unlink()
    for key in (place, b""):
        with pytest.raises(LostError):
            recalled(task, key)


def test_what_rights_limit_is_remembered_as_such(site):
    """It is not gone, so the site need not be gone through to know it."""
    config = site / "site.yaml"
    config.write_text(config.read_text() + "rights:\n  The Post: link\n")
    assert recalled(*stood(site)) is None


def test_a_check_tells_what_it_made_as_well(site):
    """A server that had nothing to build learns from it."""
    found = []
    check(Build(read_config(site / "site.yaml"), pool="serial", made=found.append))
    assert [one.before.memo.name for one in found] == ["memo.sqlite"]


def test_who_is_no_longer_named_is_not_described(site, monkeypatch):
    """What the old text called them stands nowhere in the new one."""
    shelves = []
    monkeypatch.setattr(Ahead, "_printed", lambda _, shelf, slug: shelves.append(shelf) or ())
    ahead = Ahead(known(site))
    ahead.pages(edited(site, *EDITS["a quotation less"]))
    before, after = shelves
    assert before.people["tom-weiss"].roles
    assert after.people["tom-weiss"].roles == ()
