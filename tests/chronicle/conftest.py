"""Stories of small articles, annotated and told as a timeline."""

import pytest

from site_builder.annotate import dates, names
from site_builder.chronicle import chronicle
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Annotated, Dossier, Member, Naming, Person, StoryEntry


def member(slug, text, published):
    """An article with its names as persons."""
    article = extract_plain(text, slug=slug, published=published)
    split = sentences.of_article(article)
    mentions = names.find(article, split)
    named = sorted({m.name for m in mentions if m.kind == "person"})
    annotated = Annotated(article, split, mentions, dates.find(article, split))
    return Member(annotated, tuple(Naming(name, name.lower().replace(" ", "-")) for name in named))


@pytest.fixture
def dossier():
    """A story of texts, all published on 2026-02-05 unless given as (text, day)."""

    def made(*texts, **editor):
        pairs = [t if isinstance(t, tuple) else (t, "2026-02-05") for t in texts]
        members = tuple(member(f"a{n}", text, day) for n, (text, day) in enumerate(pairs, 1))
        ids = sorted({n.person for m in members for n in m.namings})
        people = tuple(Person(i, i.replace("-", " ").title(), "leader", "test") for i in ids)
        return Dossier(StoryEntry("story", "stories/story.md", "Story", **editor), members, people)

    return made


@pytest.fixture
def events(dossier):
    """The events of a story of such texts."""

    def told(*texts, **editor):
        return chronicle(dossier(*texts, **editor)).events

    return told
