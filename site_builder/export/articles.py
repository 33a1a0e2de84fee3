"""`data/articles.json`: what is known of each article."""

from site_builder import links
from site_builder.export.passages import Record
from site_builder.model import Article


def article_record(article: Article) -> Record:
    """The record of one article."""
    return {
        "slug": article.slug,
        "title": article.title,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "published": article.published,
        "published_from": article.published_from,
        "url": links.article(article.slug),
        "source_url": article.url,
        "story": article.story,
        "source_file": article.source_file,
        "sha256": article.sha256,
        "lang": article.lang,
    }
