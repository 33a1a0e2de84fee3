"""An article whose quotations editors correct."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.extract.plain import extract_plain
from site_builder.model import Annotated, Correction

TEXT = """\
The old bridge will close on 9 March for six weeks, Mayor Lena Park said on Monday.
“We could not put this off for another winter,” Park told reporters. Critics call it a “white elephant”.
“Nobody asked us,” said Tom Weiss, who runs a bakery. The plan is dead, the bakers seem to believe.
She gave a ‘fresh start’ to the “harbour quarter”. The new bridge, it is whispered, will never come.
"""

Correct = Callable[..., Annotated]


@pytest.fixture
def correct() -> Correct:
    """`correct(Correction(...), ..., text=...)`: the article with its corrections carried out."""

    def made(*corrections: Correction, text: str = TEXT) -> Annotated:
        return annotate(replace(extract_plain(text, slug="post"), corrections=corrections))

    return made
