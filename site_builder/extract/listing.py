"""What is known of an article without its text: all that lists, checks and the folds over a site read."""

from site_builder.language.reach import whole
from site_builder.model import Article, Listing


def listing(article: Article) -> Listing:
    """The facts of one article, without its words."""
    return Listing(
        slug=article.slug,
        path=article.path,
        title=article.title,
        title_from=article.title_from,
        publisher=article.publisher,
        publisher_from=article.publisher_from,
        source_label=article.source_label,
        agency=article.agency,
        authors=article.authors,
        published=article.published,
        published_from=article.published_from,
        url=article.url,
        story=article.story,
        lang=article.lang,
        rights=article.rights,
        description=article.description,
        retrieved=article.retrieved,
        tags=article.tags,
        draft=article.draft,
        aliases=article.aliases,
        slug_at=article.slug_at,
        aliases_at=article.aliases_at,
        published_at=article.published_at,
        aims=article.aims,
        anchors=tuple(block.id for block in article.blocks),
        characters=len(article.text),
        whole=whole(article),
    )
