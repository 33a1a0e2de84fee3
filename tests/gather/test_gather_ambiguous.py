"""Names left apart: whom they may be, and which pairs an editor should see."""

from collections.abc import Callable

import pytest

from site_builder.gather import variants
from site_builder.model import Corpus

SHARED = "Mayor Anna Berg met {}. Mr Berg left. {} left. Anna Berg left. “It rains,” Berg said."


def test_one_bearer_is_no_doubt(tell: Callable[..., Corpus]) -> None:
    """A surname that one person bears is that person."""
    found = tell(one="Anna Berg met Omar Haddad. Berg said it rains.")
    assert [person.maybe for person in found.people] == [(), ()]


@pytest.mark.parametrize(
    ("other", "cls", "why"),
    [
        ("Governor Tom Berg", "official", "the class of Anna Berg or Tom Berg"),
        ("Professor Tom Berg", "analyst", "default: Anna Berg or Tom Berg, the article does not say which"),
    ],
)
def test_a_shared_surname_is_left_apart(tell: Callable[..., Corpus], other: str, cls: str, why: str) -> None:
    """It names all who fit, and has their class where they share one."""
    corpus = tell(one=SHARED.format(other, other))
    left = [person for person in corpus.people if person.maybe]
    assert [(p.name, p.maybe, p.person_class, p.class_rule) for p in left] == [
        ("Berg", ("anna-berg", "tom-berg"), cls, why)
    ]


@pytest.mark.parametrize(
    ("one", "other", "offered"),
    [
        ("Harry Strand Jr.", "Harry Strand", True),
        ("Andrej Horakova", "Andrej Horakowa", True),
        ("Tom Strand", "Anna Strand", False),
        ("Anna Strand", "Anna Berg", False),
        ("Eric Strand", "Omar Haddad", False),
    ],
)
def test_probable_variants_are_offered(
    tell: Callable[..., Corpus], one: str, other: str, offered: bool
) -> None:
    """One part equal, the other close, and no article with both."""
    corpus = tell(one=f"Mayor {one} spoke.", two=f"Mayor {other} spoke.")
    assert bool(variants.of(corpus)) == (offered and len(corpus.people) == 2)
    assert variants.of(tell(one=f"Mayor {one} met Mayor {other}.")) == ()
