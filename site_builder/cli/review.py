"""`site-builder review`: what an editor should look at, most valuable first, with what to paste."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, get_args

import click
import msgspec

from site_builder import links
from site_builder.cli.items import HEAD, Item, Kind, line, one_for_all, quoted
from site_builder.cli.items import name as as_yaml
from site_builder.cli.options import CHOICES, SITE, TALK, console, options, task
from site_builder.cli.review_findings import told
from site_builder.cli.review_people import found as people
from site_builder.cli.review_quotes import quotations
from site_builder.cli.review_stories import found as stories
from site_builder.engine import Store
from site_builder.model import Article, Member, Site, Source
from site_builder.update import Build, make, read


@click.command("review")
@options(SITE, CHOICES, TALK)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--kind", "kinds", multiple=True, type=click.Choice(get_args(Kind)), help="List these only.")
@click.option("--limit", type=click.IntRange(min=1), help="List so many at most, the most valuable.")
def command(form: str, kinds: tuple[str, ...], limit: int | None, **given: Any) -> None:
    """List what an editor should look at, most valuable first."""
    talk = console(given)
    with talk.faults():
        found = [item for item, _ in listed(task(given, talk))]
    wanted = [item for item in found if not kinds or item.kind in kinds]
    for item in wanted[:limit]:
        click.echo(msgspec.json.encode(item).decode() if form == "json" else text(item))
    if not wanted:
        there = ", ".join(sorted({item.kind for item in found}))
        talk.note(
            f"Nothing of kind {', '.join(kinds)}; there are: {there}" if there else "Nothing to review."
        )


def listed(work: Build) -> list[tuple[Item, str]]:
    """Everything to look at, each with the address of its page on the site; raises SiteError."""
    inputs = read(work)
    with Store(work.config.state) as store:
        site = make(inputs, work, store)[0].site
    found = all_items(site, {source.path: source for source in (*inputs.articles, *inputs.desk)})
    corpus = site.corpus
    pages = {story.path: links.story(story.slug) for story in corpus.stories if story.path}
    slugs = {m.annotated.article.path: m.annotated.article.slug for m in corpus.members}
    return [(item, _page(item, slugs, pages)) for item in found]


def _page(item: Item, slugs: Mapping[str, str], pages: Mapping[str, str]) -> str:
    """Where readers see it: an article, at the quotation itself where it is one, or a story."""
    slug = slugs.get(item.path)
    if slug is None:
        return pages.get(item.path, "")
    return links.quote(slug, item.id) if item.kind == "quotation" and item.id else links.article(slug)


def all_items(site: Site, sources: Mapping[str, Source]) -> list[Item]:
    """Everything to look at, most valuable first; `sources` are the files of the content folder by path."""
    members = site.corpus.members
    folder = min((m.annotated.article.path.partition("articles/")[0] for m in members), default="")
    file = next(
        (p for p in sorted(sources) if PurePosixPath(p).name == "people.yaml"), f"{folder}people.yaml"
    )
    found = [item for m in members for item in items(m, sources[m.annotated.article.path], file)]
    where = one_for_all("people", head=False)
    for value, kind, message, paste in people(site.corpus):
        found.append(Item(value, kind, file, 1, message, "", paste, file=file, where=where))
    found += stories(site.corpus, folder)
    for briefing in site.briefings:
        found += told(briefing, sources, folder)
    return sorted(found, key=lambda i: (-i.value, i.path, i.line, i.message))


def items(member: Member, source: Source, file: str) -> Iterator[Item]:
    """Everything to look at in one article; `file` is the path of people.yaml."""
    article = member.annotated.article
    yield from _inferred(article)
    yield from quotations(member.annotated, source)
    resolved = {naming.name for naming in member.namings}
    persons = {m.name: m.span for m in reversed(member.annotated.mentions) if m.kind == "person"}
    for name, span in sorted(persons.items()):
        if name not in resolved:
            link = quoted(f"{article.slug}: {name}")
            paste = f"people:\n  - name: {as_yaml(name)}\n    must_link: [{link}]"
            place, where = line(span, article, source), one_for_all("people", head=False)
            yield Item(0.3, "name", article.path, place, f"who is {name}?", "", paste, file=file, where=where)


def text(item: Item) -> str:
    """An item as a person reads it."""
    sure = f" ({item.confidence:.2f})" if item.confidence is not None else ""
    lines = [f"{item.path}:{item.line}: {item.kind}{sure}: {item.message}"]
    lines += [f"    {passage}" for passage in item.passage.splitlines()]
    lines += [f"    {item.file}, {item.where}:"] if item.paste else []
    lines += [f"      {pasted}" for pasted in item.paste.splitlines()]
    return "\n".join(lines)


def _inferred(article: Article) -> Iterator[Item]:
    """Fields the text did not state, and what only an editor can say."""
    if not article.publisher and not article.agency:
        message = "no publisher, so readers see who wrote it only by its title"
        yield _field(article, 0.7, "publisher", message, "publisher: Name")
    if not article.published:
        message = "no publication date, so weekdays cannot be placed"
        yield _field(article, 0.9, "date", message, "published: 2026-02-04")
    elif not article.published_from.startswith("stated"):
        why = article.published_from.removeprefix("inferred: ")
        message = f"published {article.published} is inferred ({why}); confirm it"
        paste = f"published: {article.published}\npublished_from: stated"
        yield _field(article, 0.6, "date", message, paste)
    if article.title_from not in ("stated", "stated in the page's metadata", "first heading"):
        why = article.title_from.removeprefix("inferred: ")
        paste = f"title: {quoted(article.title)}\ntitle_from: stated"
        yield _field(article, 0.4, "title", f"title inferred ({why}); confirm it", paste)


def _field(article: Article, value: float, kind: Kind, message: str, paste: str) -> Item:
    """Something to be said in an article's front matter."""
    keys = " and ".join(f"'{pair.partition(':')[0]}:'" for pair in paste.splitlines())
    where = f"{HEAD}, in place of {keys} there, if any"
    passage = article.title if kind == "title" else ""
    return Item(value, kind, article.path, 1, message, passage, paste, file=article.path, where=where)
