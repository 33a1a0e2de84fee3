"""`site-builder review`: what an editor should look at, most valuable first, with what to paste."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec

from site_builder.cli.items import PEOPLE, Item, line, quoted
from site_builder.cli.items import name as as_yaml
from site_builder.cli.options import CHOICES, SITE, TALK, console, options, task
from site_builder.cli.review_people import found as people
from site_builder.cli.review_quotes import quotations
from site_builder.cli.review_stories import found as stories
from site_builder.engine import Store
from site_builder.model import Article, Member, Source
from site_builder.read import read_inputs
from site_builder.update import make


@click.command("review")
@options(SITE, CHOICES, TALK)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(form: str, **given: Any) -> None:
    """List what an editor should look at, most valuable first."""
    talk = console(given)
    with talk.faults():
        work = task(given, talk)
        inputs = read_inputs(work.config)
        with Store(work.config.state) as store:
            edition, _ = make(inputs, work, store)
    sources = {source.path: source for source in inputs.articles}
    found = [i for m in edition.site.corpus.members for i in items(m, sources[m.annotated.article.path])]
    desk = next((one.path for one in inputs.desk if one.path.endswith("people.yaml")), "people.yaml")
    found += [Item(v, k, desk, 1, message, "", paste) for v, k, message, paste in people(edition.site.corpus)]
    content, root = work.config.content, work.config.root
    folder = content.relative_to(root).as_posix() if content.is_relative_to(root) else content.name
    found += stories(edition.site.corpus, folder)
    for item in sorted(found, key=lambda i: (-i.value, i.path, i.line, i.message)):
        click.echo(msgspec.json.encode(item).decode() if form == "json" else text(item))
    if not found:
        talk.note("Nothing to review.")


def items(member: Member, source: Source) -> Iterator[Item]:
    """Everything to look at in one article."""
    article = member.annotated.article
    yield from _inferred(article)
    yield from quotations(member.annotated, source)
    resolved = {naming.name for naming in member.namings}
    people = {m.name: m.span for m in reversed(member.annotated.mentions) if m.kind == "person"}
    for name, span in sorted(people.items()):
        if name not in resolved:
            link = quoted(f"{article.slug}: {name}")
            paste = f"{PEOPLE}    - name: {as_yaml(name)}\n      must_link: [{link}]"
            yield Item(0.3, "name", article.path, line(span, article, source), f"who is {name}?", "", paste)


def text(item: Item) -> str:
    """An item as a person reads it."""
    lines = [f"{item.path}:{item.line}: {item.kind}: {item.message}"]
    lines += [f"    {item.passage}"] if item.passage else []
    lines += [f"    {pasted}" for pasted in item.paste.splitlines()]
    return "\n".join(lines)


def _inferred(article: Article) -> Iterator[Item]:
    """Fields the text did not state, and what only an editor can say."""
    given = f"{article.path}, between the --- lines:\n  "
    if not article.publisher and not article.agency:
        message = "no publisher, so readers see who wrote it only by its title"
        yield Item(0.35, "publisher", article.path, 1, message, "", f"{given}publisher: Name")
    if not article.published:
        message = "no publication date, so weekdays cannot be placed"
        yield Item(0.9, "date", article.path, 1, message, "", f"{given}published: 2026-02-04")
    elif not article.published_from.startswith("stated"):
        why = article.published_from.removeprefix("inferred: ")
        message = f"published {article.published} is inferred ({why}); confirm it"
        paste = f"{given}published: {article.published}\n  published_from: stated"
        yield Item(0.6, "date", article.path, 1, message, "", paste)
    if article.title_from not in ("stated", "stated in the page's metadata"):
        why = article.title_from.removeprefix("inferred: ")
        message = f"title inferred ({why}); confirm it"
        yield Item(0.4, "title", article.path, 1, message, article.title, f"{given}title: {article.title}")
