"""A person in a list is told apart by the words of a source."""

from dataclasses import replace

import pytest

from site_builder.model import Evidence, Person, Role, Span
from site_builder.views import shelve
from site_builder.views.voices import described

PLACE = Evidence("a", Span(0, 1))
ANALYST = Person("p", "Anna Berg", "analyst", "rule")


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (ANALYST, ""),
        (replace(ANALYST, note="Of no office."), "Of no office."),
        (replace(ANALYST, roles=(Role("a professor", PLACE),)), "a professor"),
        (
            replace(ANALYST, roles=(Role("a professor", PLACE),), affiliations=(Role("Lund", PLACE),)),
            "a professor, Lund",
        ),
        (
            replace(ANALYST, roles=(Role("a Lund professor", PLACE),), affiliations=(Role("Lund", PLACE),)),
            "a Lund professor",
        ),
        (
            replace(
                ANALYST,
                person_class="leader",
                roles=(Role("US President", PLACE),),
                affiliations=(Role("United States", PLACE),),
            ),
            "US President",
        ),
    ],
)
def test_role_and_body_are_said_once(site, person: Person, expected: str) -> None:
    """An analyst is known by role and body; an office names its country already."""
    assert described(shelve(site), person) == expected
