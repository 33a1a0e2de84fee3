"""What an editor should look at about stories: proposed ones, articles in none, stories without a file.

A proposal is confirmed by the file it prints; `story: none` in an article turns down what is proposed for it.
"""

from collections.abc import Iterator

from site_builder.cli.items import HEAD, Item, one_for_all, quoted
from site_builder.model import Article, Corpus, Proposal, StoryEntry

NEW = "a new file"
"""Where YAML goes that is a file of its own."""


def found(corpus: Corpus, content: str) -> Iterator[Item]:
    """All there is to decide about stories; `content` is the content folder with its slash."""
    articles = {m.annotated.article.slug: m.annotated.article for m in corpus.members}
    stories = {story.slug: story for story in corpus.stories}
    for proposal in corpus.proposals:
        yield _proposed(proposal, articles, stories, content)
    asked = {*corpus.apart, *(slug for proposal in corpus.proposals for slug in proposal.articles)}
    for slug, article in articles.items():
        if not article.story and slug not in asked:
            message = "belongs to no story, so it is in no timeline and no comparison"
            paste = "story: name-of-a-story  # or none"
            yield Item(0.85, "story", article.path, 1, message, "", paste, file=article.path, where=HEAD)
    for story in corpus.stories:
        if not story.path and not story.proposed:
            yield _unwritten(story, [a for a in articles.values() if a.story == story.slug], content)


def _proposed(
    one: Proposal, articles: dict[str, Article], stories: dict[str, StoryEntry], content: str
) -> Item:
    written = stories[one.story].path if one.joins else ""
    file = written or f"{content}stories/{one.story}.md"
    entries = "articles:\n" + "\n".join(f"  - {slug}  # {_shown(articles[slug])}" for slug in one.articles)
    paste, where = (entries, one_for_all("articles")) if written else (_new(one.title, entries), NEW)
    what = f"may belong to '{one.title}'" if one.joins else f"may tell one story, '{one.title}'"
    message = f"{_count(len(one.articles))}{_days(one)} {what} ({one.confidence:.2f})"
    value = 0.5 + one.confidence * 0.45
    evidence = f"shared words: {', '.join(one.terms)}"
    return Item(value, "proposal", file, 1, message, evidence, paste, one.id, one.confidence, file, where)


def _unwritten(story: StoryEntry, articles: list[Article], content: str) -> Item:
    file = f"{content}stories/{story.slug}.md"
    message = (
        f"story '{story.slug}' of {_count(len(articles))} has no file, so its title is made from its name"
    )
    first = min(article.path for article in articles)
    return Item(0.45, "story", first, 1, message, "", _new(story.title), file=file, where=NEW)


def _new(title: str, more: str = "") -> str:
    """A whole story file."""
    return "\n".join(["---", f"title: {quoted(title)}", *filter(None, [more]), "---"])


def _days(one: Proposal) -> str:
    if one.first == one.last:
        return f" of {one.first}" if one.first else ""
    return f" of {one.first} to {one.last}"


def _shown(article: Article) -> str:
    """A line's end that tells an article apart: its source and title."""
    return f"{article.source_label}: {' '.join(article.title.split())}"[:100]


def _count(articles: int) -> str:
    return f"{articles} article{'' if articles == 1 else 's'}"
