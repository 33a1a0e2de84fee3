"""Regular expressions mean the same under every Python we run on."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]

import pytest

import site_builder

YOUNG = {"POSSESSIVE_REPEAT", "ATOMIC_GROUP"}
"""New in Python 3.11, mended in 3.11.5: before it, a possessive group could fail where it should match."""


def patterns() -> Iterator[re.Pattern[str]]:
    """Every pattern that a module of the program holds, alone or in a table."""
    for found in pkgutil.walk_packages(site_builder.__path__, "site_builder."):
        if not found.name.endswith("__main__"):
            yield from held(vars(importlib.import_module(found.name)).values(), 3)


def held(values: object, depth: int) -> Iterator[re.Pattern[str]]:
    for value in values if depth else ():  # type: ignore[attr-defined]
        if isinstance(value, re.Pattern):
            yield value
        elif isinstance(value, dict):
            yield from held(value.values(), depth - 1)
        elif isinstance(value, list | tuple | frozenset):
            yield from held(value, depth - 1)


def used(parsed: object) -> Iterator[str]:
    """Names of the operations of a parsed pattern, at every depth."""
    if isinstance(parsed, _parser.SubPattern | list | tuple):
        for part in parsed:  # type: ignore[attr-defined]
            yield from used(part)
    elif isinstance(parsed, type(_parser.LITERAL)):
        yield str(parsed)


def test_no_pattern_uses_what_another_patch_version_reads_differently():
    """The site of 3.11.2 is the site of 3.11.9, byte for byte."""
    found = {(p.pattern, p.flags): p for p in patterns() if isinstance(p.pattern, str)}
    assert len(found) > 300
    assert not [text for text, flags in found if YOUNG & set(used(_parser.parse(text, flags)))]


@pytest.mark.parametrize("pattern", ["a++", "(?:ab){0,3}+", "(?>a)", "x(?:y(?:z*+)w)?"])
def test_the_law_can_see_them(pattern):
    """Wherever they stand."""
    assert YOUNG & set(used(_parser.parse(pattern)))
