"""The data of one article: its own files, its records in the files of the site, and facts for the rest."""

from collections.abc import Iterator

from site_builder import links
from site_builder.export.annotations import annotations
from site_builder.export.articles import article_record
from site_builder.export.cases import ArticleCase, ArticleFacts
from site_builder.export.citations import bibtex, csl
from site_builder.export.encoding import as_json, shown
from site_builder.export.feeds import entry
from site_builder.export.fragments import Fragment, records
from site_builder.export.quotes import quotes, spoken
from site_builder.export.table import rows
from site_builder.model import Output


def article_files(case: ArticleCase) -> tuple[Output, ...]:
    """Its text, its annotations, and how to cite it."""
    return tuple(Output(path, shown(data)) for path, data in _files(case))


def article_rows(case: ArticleCase) -> tuple[Fragment, ...]:
    """Its records in the files of the whole site; none for a file it has nothing for."""
    article, said = case.member.annotated.article, quotes(case)
    fragments = (
        records("articles", article.slug, [article_record(article)]),
        records("quotes", article.slug, said),
        Fragment("data/quotes.csv", article.slug, shown(rows(said))),
    )
    return tuple(fragment for fragment in fragments if fragment.data)


def article_facts(case: ArticleCase) -> ArticleFacts:
    """What people, lists and feeds need to know of it."""
    annotated, text = case.member.annotated, case.member.annotated.article.text
    speakers = dict(case.around.voices)
    said = ((speakers.get(whole or quote.id, ""), quote.id) for quote, whole in spoken(annotated))
    return ArticleFacts(
        entry(annotated.article),
        tuple((person, quote) for person, quote in said if person),
        tuple((span, span.of(text)) for span in case.around.asked),
    )


def _files(case: ArticleCase) -> Iterator[tuple[str, bytes]]:
    article, settings = case.member.annotated.article, case.settings
    yield links.annotations(article.slug), as_json(annotations(article, quotes(case), settings))
    yield links.citation(article.slug, "bib"), bibtex([article], settings)
    yield links.citation(article.slug, "json"), as_json([csl(article, settings)])
    yield links.text(article.slug), article.text.encode()
