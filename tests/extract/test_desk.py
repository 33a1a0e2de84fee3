"""people.yaml, topics.yaml, stories and pages."""

import pytest

from site_builder.errors import ContentError
from site_builder.extract import read_desk
from site_builder.model import Desk, PageRun, PersonEntry, Source, Topic


def desk(**files: str) -> Desk:
    """The desk of files given as `folder__name_ext=text`."""
    names = {name: name.replace("__", "/").replace("_", ".") for name in files}
    return read_desk(tuple(Source(f"content/{names[n]}", text.encode()) for n, text in files.items()))


def test_people_are_read_whole() -> None:
    """Every key of an entry reaches the value, the id follows the name unless it is given."""
    text = """\
people:
  - name: Ada One
    class: analyst
    aliases: [One, Dr One]
    links: [https://example.org/ada]
    must_link: ["some-article: Ada"]
    cannot_link: [Bea One]
    note: Not her sister.
  - name: Bea One
    id: bea
"""
    assert desk(people_yaml=text).people == (
        PersonEntry(
            name="Ada One",
            id="ada-one",
            aliases=("One", "Dr One"),
            person_class="analyst",
            links=("https://example.org/ada",),
            must_link=("some-article: Ada",),
            cannot_link=("Bea One",),
            note="Not her sister.",
        ),
        PersonEntry(name="Bea One", id="bea"),
    )


def test_topics_are_read_whole() -> None:
    """A topic has an id, a label and patterns."""
    text = "topics:\n  - {label: Soya Beans, patterns: [soybean*, soya bean*], stories: [s]}\n"
    assert desk(topics_yaml=text).topics == (
        Topic("soya-beans", "Soya Beans", ("soybean*", "soya bean*"), ("s",)),
    )


def test_stories_and_pages_are_plain_words_and_safe_runs() -> None:
    """The slug is the file's name; markup becomes words or styled runs, refused links lose their address."""
    story = "---\ntitle: S\nsummary: One line.\nhide: [f-1]\npin: [e-2]\n---\n\nOne *word*.\n\nTwo.\n"
    page = "---\ntitle: About\n---\n\n## Us\n\nSee [how](method.html), **not [that](javascript:x)**.\n"
    found = desk(stories__two_md=story, pages__about_md=page)
    entry = found.stories[0]
    assert (entry.slug, entry.title, entry.summary, entry.body) == (
        "two",
        "S",
        "One line.",
        "One word.\n\nTwo.",
    )
    assert (entry.hide, entry.pin) == (("f-1",), ("e-2",))
    assert found.pages[0].blocks[0].kind == "heading"
    assert found.pages[0].blocks[1].runs == (
        PageRun("See "),
        PageRun("how", "link", "method.html"),
        PageRun(", "),
        PageRun("not that", "strong"),
        PageRun("."),
    )


BAD = [
    (
        {"people_yaml": "people:\n  - {class: leader}\n"},
        "content/people.yaml:2:5: name: missing; write 'name: ...'",
    ),
    (
        {"people_yaml": "people:\n  - {name: A, class: boss}\n"},
        "content/people.yaml:2:22: class: 'boss' is not known",
    ),
    (
        {"people_yaml": "people:\n  - {name: A, id: A b}\n"},
        "content/people.yaml:2:19: id: 'A b' is no id; write 'a-b'",
    ),
    (
        {"people_yaml": "people:\n  - name: A\n  - name: a\n"},
        "content/people.yaml:3:5: id: 'a' is also the id",
    ),
    ({"people_yaml": "peple: []\n"}, "content/people.yaml:1:1: peple: unknown key; did you mean 'people'?"),
    ({"people_yaml": "a: *b"}, "content/people.yaml:1:4: YAML: alias"),
    ({"topics_yaml": "a: *b"}, "content/topics.yaml:1:4: YAML: alias"),
    ({"topics_yaml": "topics:\n  - label: L\n"}, "content/topics.yaml:2:5: patterns: missing"),
    (
        {"topics_yaml": "topics:\n  - {label: L, patterns: ['*']}\n"},
        "content/topics.yaml:2:26: patterns: '*' holds no word",
    ),
    (
        {"topics_yaml": "topics:\n  - {label: L, patterns: [a]}\n  - {label: l, patterns: [b]}\n"},
        "content/topics.yaml:3:5: id: two topics are called 'l'",
    ),
    ({"stories__a_md": "no front matter"}, "content/stories/a.md:1:1: title: missing"),
    ({"stories__a_md": "---\ntitle: T\n"}, "content/stories/a.md:1:1: front matter: not closed"),
    ({"stories__a_md": "---\ntitle: T\n---\n" + ">" * 60 + "a"}, "content/stories/a.md:4: body: lists"),
    ({"pages__a_md": "---\ntitel: T\n---\n"}, "content/pages/a.md:2:1: title: missing"),
    ({"pages__a_md": "---\ntitle: T\n---\n" + ">" * 60 + "a"}, "content/pages/a.md:4: body: lists"),
    ({"pages__a_md": "---\n"}, "content/pages/a.md:1:1: front matter: not closed"),
    (
        {"pages__search_md": "---\ntitle: T\n---\nx"},
        "content/pages/search.md:1:1: slug: 'search' is a page the site makes",
    ),
]


@pytest.mark.parametrize(("files", "message"), BAD)
def test_faults_name_place_field_and_remedy(files: dict[str, str], message: str) -> None:
    """Each fault of a desk file is one line an editor can act on."""
    with pytest.raises(ContentError) as caught:
        desk(**files)
    assert str(caught.value).startswith(message)


def test_faults_of_all_files_come_in_one_run() -> None:
    """Three broken files give three lines; two pages of one slug are named together."""
    with pytest.raises(ContentError) as caught:
        desk(
            people_yaml="x: 1",
            topics_yaml="y: 1",
            pages__a_md="---\ntitle: T\nslug: same\n---\nx",
            pages__same_md="---\ntitle: T\n---\nx",
        )
    assert [str(p).split(": ")[0] for p in caught.value.problems] == [
        "content/people.yaml:1:1",
        "content/topics.yaml:1:1",
        "content/pages/same.md:1:1",
    ]


def test_other_files_are_left_alone() -> None:
    """Articles are no desk files."""
    assert desk(articles__a_md="broken ---") == Desk()
