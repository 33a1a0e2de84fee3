"""Articles in which hundreds speak."""

from site_builder.annotate import annotate
from site_builder.extract import listing
from site_builder.extract.article import extract_article
from site_builder.model import Source
from site_builder.overrides import too_many

HEAD = "---\ntitle: T\npublisher: P\npublished: 2026-02-04\n---\n\n"


def quotes(article):
    """Ids of its quotations."""
    return [quote.id for quote in annotate(article).quotes]


def test_more_quotations_than_are_shown_are_told(monkeypatch):
    """The first are marked, the text is whole, and the warning names the file."""
    article = extract_article(
        Source("content/articles/a.md", (HEAD + "“We go,” said Ann Lee.\n\n" * 3).encode())
    )
    assert list(too_many([listing(article)], [quotes(article)])) == []
    for module in ("annotate", "overrides"):
        monkeypatch.setattr(f"site_builder.{module}.QUOTATIONS", 2)
    marked = annotate(article)
    assert (len(marked.quotes), marked.article) == (2, article)
    (warning,) = too_many([listing(article)], [quotes(article)])
    assert str(warning).startswith(
        "content/articles/a.md: warning: text: 2 quotations are marked and no more"
    )


def test_whoever_is_described_costs_no_look_at_all_before(work):
    """Two hundred speakers are looked back on, however many there are."""

    def marked(count: int) -> None:
        told = "\n\n".join(
            f"The minister said bridge {n} would close, according to Ann Lee." for n in range(count)
        )
        annotate(extract_article(Source("content/articles/a.md", (HEAD + told).encode())))

    marked(3)  # what is read once of a word is kept
    assert work(lambda: marked(1200)) < 5 * work(lambda: marked(300))
