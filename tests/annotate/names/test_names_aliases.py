"""Short names to full ones within one article."""

import pytest

from site_builder.annotate import names
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences


def resolved(text: str) -> list[tuple[str, str]]:
    article = extract_plain(text)
    found = names.find(article, sentences.of_article(article))
    return [(m.span.of(text), m.name) for m in found if m.kind == "person" and " " not in m.span.of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omar Haddad spoke. Haddad left.", [("Haddad", "Omar Haddad")]),
        ("Tan Wee Kiat spoke. Tan left.", [("Tan", "Tan Wee Kiat")]),
        ("Omar Haddad spoke of the Park-Haddad bill.", []),
        ("Haddad left. Then Omar Haddad spoke.", [("Haddad", "Omar Haddad")]),
        ("Michael Frost met us. Michael T. Frost spoke. Frost left.", [("Frost", "Michael T. Frost")]),
        ("Zhang Wei spoke. Zhang left. Zhang Youran came.", [("Zhang", "Zhang Wei")]),
        ("Zhang Wei and Zhang Youran spoke. Zhang left.", [("Zhang", "Zhang")]),
        ("Zhang Wei spoke.\nZhang Youran spoke. Zhang left.", [("Zhang", "Zhang Youran")]),
        (
            "Anna Holt sat. Anna Holt rose. Anna Holt ate. Peter Holt slept.\nThen Holt left.",
            [("Holt", "Anna Holt")],
        ),
        ("Half Haddad, half crook. Omar Haddad spoke. Combine Haddad with Park.\nLena Park left.", None),
    ],
)
def test_short_names_mean_the_only_bearer(text: str, expected: list[tuple[str, str]] | None) -> None:
    """The only bearer, or the only one named before, in the paragraph, or by far most often; else itself."""
    found = resolved(text)
    if expected is None:
        assert {name for _, name in found} == {"Omar Haddad", "Lena Park"}
        return
    assert found == expected


def test_an_acronym_in_brackets_stands_for_the_body() -> None:
    """National Institute of Tides (NIT): NIT is that body from there on."""
    text = "He works at the National Institute of Tides (NIT). The NIT is old."
    article = extract_plain(text)
    found = names.find(article, sentences.of_article(article))
    assert [m.name for m in found if m.span.of(text) == "NIT"] == ["National Institute of Tides"] * 2
