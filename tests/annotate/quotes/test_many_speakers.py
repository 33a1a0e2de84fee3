"""Articles in which hundreds speak."""

from site_builder.annotate import annotate
from site_builder.extract.article import extract_article
from site_builder.model import Source

HEAD = "---\ntitle: T\npublisher: P\npublished: 2026-02-04\n---\n\n"


def test_whoever_is_described_costs_no_look_at_all_before(work):
    """Two hundred speakers are looked back on, however many there are."""

    def marked(count: int) -> None:
        told = "\n\n".join(
            f"The minister said bridge {n} would close, according to Ann Lee." for n in range(count)
        )
        annotate(extract_article(Source("content/articles/a.md", (HEAD + told).encode())))

    marked(3)  # what is read once of a word is kept
    assert work(lambda: marked(1200)) < 5 * work(lambda: marked(300))
