"""`--pool` takes the kinds there are, and the address of a cluster."""

import click
import pytest

from site_builder.cli.options import PoolKind
from site_builder.engine.pool import KINDS


@pytest.mark.parametrize("value", [*KINDS, "dask:tcp://127.0.0.1:8786", "dask:scheduler.example:8786"])
def test_kinds_and_addresses_are_taken_as_they_are(value):
    """What comes after `dask:` is for Dask to read."""
    assert PoolKind().convert(value, None, None) == value


@pytest.mark.parametrize("value", ["", "dask", "dask:", "processes", "tcp://127.0.0.1:8786"])
def test_anything_else_is_refused_with_what_would_do(value):
    """In one line."""
    with pytest.raises(click.BadParameter, match="is none of process, thread, serial and dask:ADDRESS"):
        PoolKind().convert(value, None, None)
