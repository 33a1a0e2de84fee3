"""`site-builder trace`: what each stage makes of one article. The debugger, and the tour."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import click

from site_builder.cli.options import CHOICES, SITE, console, options, task
from site_builder.errors import ContentError, Problem
from site_builder.model import Annotated, Article, Evidence, Member, Site, Span
from site_builder.read import Inputs
from site_builder.read.content import shown_path
from site_builder.update import Build, make, read

WIDEST = 100
"""Characters of a passage shown."""


@click.command("trace")
@click.argument("article", type=click.Path(path_type=Path, dir_okay=False))
@options(SITE, CHOICES)
def command(article: Path, **given: Any) -> None:
    """Show what each stage makes of one ARTICLE of the site: its file, or its slug."""
    talk = console({"quiet": False, "verbose": False, "log_format": "text"})
    with talk.faults():
        for line in traced(article, task(given, talk)):
            click.echo(line)


def traced(file: Path, work: Build) -> Iterator[str]:
    """The trace, line by line. Raises SiteError."""
    from site_builder.engine import Store

    inputs, path = narrowed(read(work), file, work)
    with Store(work.config.state) as store:
        edition, _ = make(inputs, work, store)
        site = edition.site
        member = next((m for m in site.corpus.members if m.annotated.article.path == path), None)
        if member is None:
            raise ContentError(
                Problem(path, "not part of the site: a draft? build with --drafts", code="U801")
            )
        yield from stages(member, site)
        yield from section("render", (o.path for o in edition.outputs if shows(o.path, o.data, member)))


def narrowed(inputs: Inputs, file: Path, work: Build) -> tuple[Inputs, str]:
    """The site's input without other articles' faults, and the article's path in it."""
    content = work.config.content.resolve()
    full = located(file, content / "articles").resolve()
    if not full.is_relative_to(content):
        raise ContentError(
            Problem(str(file), f"not in {content.name}/; trace an article of the site", code="U801")
        )
    path = f"{shown_path(work.config.root, work.config.content)}/{full.relative_to(content).as_posix()}"
    return replace(inputs, problems=tuple(p for p in inputs.problems if p.path == path)), path


def located(given: Path, articles: Path) -> Path:
    """A file as given, or an article of the site by its slug or name. Raises ContentError."""
    named = [articles / f"{given.name}{suffix}" for suffix in ("", ".md", ".markdown", ".html", ".txt")]
    found = next((file for file in (given, *named) if file.is_file()), None)
    if found is None:
        raise ContentError(Problem(str(given), "no such article; give its file, or its slug", code="U801"))
    return found


def stages(member: Member, site: Site) -> Iterator[str]:
    """From extract to compare, in the order of the pipeline."""
    found, article = member.annotated, member.annotated.article
    yield from section("extract", extracted(article))
    yield from section("annotate", annotated(found))
    if article.corrections:
        yield from section("corrections", corrected(found))
    yield from section("gather", (f"{naming.name} -> {naming.person}" for naming in member.namings))
    for briefing in site.briefings:
        if briefing.dossier.story.slug == article.story:
            yield from section("chronicle", happened(briefing.timeline.events, article))
            yield from section("compare", compared(briefing.comparison.findings, article))


def section(stage: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading and what is under it."""
    shown = list(lines)
    yield f"\n{stage} ({len(shown)})"
    yield from (f"  {line}" for line in shown)


def extracted(article: Article) -> Iterator[str]:
    """The fields that are set, then the blocks."""
    for field in fields(article):
        value = getattr(article, field.name)
        if value and field.name not in ("text", "blocks", "inline", "corrections"):
            yield f"{field.name}: {value}"
    for block in article.blocks:
        yield f"{block.kind:10} {block.id:14} {words(block.span, article)}"


def annotated(found: Annotated) -> Iterator[str]:
    """Every mark with its words and its rule, in the order of the text."""
    article = found.article
    marks = [
        (q.span, f"quote {q.kind}", f"{q.name or 'nobody'} {q.confidence:.2f}", q.rule) for q in found.quotes
    ]
    marks += [(d.span, f"date {d.type}", d.value, d.rule) for d in found.dates]
    marks += [(f.span, f"figure {f.kind}", f"{f.amount} {f.unit}".strip(), f.rule) for f in found.figures]
    marks += [(m.span, f"name {m.kind}", m.name, m.rule) for m in found.mentions]
    marks += [(t.span, "term", "", t.rule) for t in found.terms]
    for span, kind, value, rule in sorted(marks, key=lambda mark: (mark[0], mark[1:])):
        yield f"{span.start:6} {kind:16} {words(span, article)} [{value}] by {rule}"


def corrected(found: Annotated) -> Iterator[str]:
    """What an editor decided, with its line, and why nothing came of it where that is so."""
    unmet = {problem.line: problem.message.removeprefix("corrections: ") for problem in found.unmet}
    for one in found.article.corrections:
        speaker = "" if one.speaker is None else one.speaker or "nobody"
        extent = f"extent {one.extent}" if one.extent else ""
        decided = ("reject" if one.reject else one.kind, speaker, extent)
        said = ", ".join(part for part in decided if part) or "a quotation"
        fault = f": {unmet[one.line]}" if one.line in unmet else ""
        yield f"line {one.line}: {shortened(one.exact)} [{shortened(said)}]{fault}"


def happened(events: Iterable[Any], article: Article) -> Iterator[str]:
    """Events this article is a source of."""
    for event in events:
        passages = [source.span for source in event.sources if source.article == article.slug]
        if passages:
            yield f"{event.first}..{event.last} {event.status}: {event.title}"
            yield from (f"  {words(span, article)}" for span in passages)


def compared(findings: Iterable[Any], article: Article) -> Iterator[str]:
    """Findings this article is a side of."""
    for finding in findings:
        evidence: list[Evidence] = [e for side in finding.sides for e in side.evidence]
        passages = [e.span for e in evidence if e.article == article.slug]
        if passages:
            yield f"{finding.type} {finding.confidence:.2f}: {finding.label} by {finding.rule}"
            yield from (f"  {words(span, article)}" for span in passages)


def shows(path: str, data: bytes, member: Member) -> bool:
    """Does this page name the article?"""
    slug = member.annotated.article.slug
    return path.endswith(".html") and (path == f"articles/{slug}.html" or f"/{slug}.html".encode() in data)


def words(span: Span, article: Article) -> str:
    """The span's words on one line, cut where they get long."""
    return shortened(span.of(article.text))


def shortened(words: str) -> str:
    """Words on one line, cut where they get long."""
    text = " ".join(words.split())
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"
