"""The words of a clause are those of its text, as far as they lie inside."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.chronicle.clauses import TOKEN, tokens
from site_builder.model import Span


@given(st.text(alphabet="ab-’. 1", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_words_of_a_clause_are_found_as_if_it_stood_alone(text, start, length):
    """Wherever the clause is cut, in the middle of a word too."""
    end = start + length
    assert tokens(text, Span(start, end)) == [
        (*match.span(), match.group()) for match in TOKEN.finditer(text, start, end)
    ]


def test_a_text_is_cut_into_words_once(work):
    """However many of its clauses are asked for."""
    text = "Berg met Holm in Oslo. " * 40
    spans = [Span(start, start + 22) for start in range(0, len(text), 23)]
    tokens(text, spans[0])
    assert work(lambda: [tokens(text, span) for span in spans[:10]]) < 10 * 10
