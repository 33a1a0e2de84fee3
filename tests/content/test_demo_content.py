"""The demo content: it is what ingest makes of the seeds, and what editors wrote fits it."""

import re
from pathlib import Path

import pytest

from site_builder.extract import extract_article, read_desk
from site_builder.ingest import ingest_page
from site_builder.model import Article, Source, Topic

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for path in (ROOT / "content").rglob("*") if path.is_file())
DESK = read_desk(tuple(Source(p.relative_to(ROOT).as_posix(), p.read_bytes()) for p in FILES))
ARTICLES = [extract_article(Source(p.name, p.read_bytes())) for p in FILES if p.parent.name == "articles"]
SENTENCE = re.compile(r"(?<=[.?!”\"])\s+")


def test_articles_are_the_ingested_seeds() -> None:
    """Every committed article is, byte for byte, what ingest writes today."""
    story = "xi-calls-2026-02"
    fresh = {
        page.slug: page.text
        for path in sorted((ROOT / "seeds").glob("*.txt"))
        for page in [ingest_page(path.name, path.read_bytes(), story=story)]
    }
    assert {p.stem: p.read_text("utf-8") for p in FILES if p.parent.name == "articles"} == fresh


def test_every_article_is_in_a_story_that_exists() -> None:
    """Story slugs in front matter name files in content/stories."""
    assert {article.story for article in ARTICLES} == {story.slug for story in DESK.stories}


def occurs(topic: Topic, article: Article) -> bool:
    """Does a sentence of the article hold a pattern of the topic?"""
    text = article.text.replace("’", "'")
    patterns = (rf"\b{re.escape(p)}\b".replace(r"\*", r"\w*") for p in topic.patterns)
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


@pytest.mark.parametrize(
    ("label", "without"),
    [
        ("Taiwan", set()),
        ("Soybeans and farm goods", {"eva", "pre"}),
        ("Abu Dhabi talks", {"cna", "pre"}),
        ('"Peace Council"', {"afp", "cna", "the"}),
        ("Iran", {"cna"}),
        ("Venezuela and Cuba", {"afp", "cna", "eva", "the"}),
        ("APEC in November", {"cna", "the"}),
        ("Energy", {"afp", "cna", "pre"}),
        ("Putin's visit to China", {"cna", "the"}),
        ("Trump's visit to China", set()),
        ("New START and nuclear arms", {"afp", "eva"}),
        ("Arms sales", {"eva", "pre"}),
    ],
)
def test_topics_are_found_where_they_are_raised(label: str, without: set[str]) -> None:
    """A topic has a cell in each source that raises it and in no other (read by hand)."""
    topic = next(topic for topic in DESK.topics if topic.label == label)
    assert {article.slug[:3] for article in ARTICLES if not occurs(topic, article)} == without


def test_every_person_is_named_in_an_article() -> None:
    """people.yaml holds nobody the articles do not name."""
    text = "\n".join(f"{a.text} {a.agency} {a.publisher}" for a in ARTICLES).replace("’", "'")
    assert [p.name for p in DESK.people if p.name not in text] == []


def test_cannot_link_is_mutual() -> None:
    """If A is not B, then B is not A."""
    barred = {person.name: set(person.cannot_link) for person in DESK.people}
    assert [
        (a, b) for a, others in barred.items() for b in sorted(others) if a not in barred.get(b, set())
    ] == []
