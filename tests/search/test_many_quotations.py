"""An article of very many quotations is indexed in work that grows with it."""

from collections.abc import Callable

from site_builder.annotate import annotate
from site_builder.extract.plain import extract_plain
from site_builder.search.documents import _passages


def test_each_quotation_is_in_its_own_paragraph(work: Callable[[Callable[[], object]], int]) -> None:
    """Once each, and four times the paragraphs are four times the work."""

    def run(number: int) -> Callable[[], list[object]]:
        text = "\n\n".join(f"“We go at {n},” said Tom Weiss." for n in range(number))
        made = annotate(extract_plain(text, slug="a"))
        return lambda: list(_passages(made))

    assert [len(passage.said) for passage in run(5)()] == [1, 1, 1, 1, 1]
    small, large = run(50), run(200)
    assert work(large) < 5 * work(small)
