"""The values that pass between stages: frozen, slotted dataclasses holding tuples, never lists or dicts.

Those of which there are thousands in an article (`Span`, `Evidence`) are structs; `dataclasses.replace` does
not know them, `msgspec.structs.replace` does.

A build that finds nothing to do needs the settings and files, and none of the rest: that is loaded, all of
it, when the first of it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from site_builder.model.files import Handle, Output, Range, Source
from site_builder.model.settings import DEFAULT_RIGHTS, RIGHTS, Settings
from site_builder.model.views import Page, View

__all__ = ["DEFAULT_RIGHTS", "RIGHTS", "Handle", "Output", "Page", "Range", "Settings", "Source", "View"]

if TYPE_CHECKING:
    from site_builder.model.stages import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        """One of the others. Raises AttributeError where there is none of this name."""
        if name.startswith("_"):
            raise AttributeError(name)
        stages = import_module("site_builder.model.stages")
        globals().update({each: getattr(stages, each) for each in stages.__all__})
        if name in globals():
            return globals()[name]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
