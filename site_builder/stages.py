"""Every stage, loaded: what processes that run them are forked from.

They share what is loaded here for as long as nobody writes to it, so cycles are not sought in it.
"""

import gc

from site_builder.build import build

__all__ = ["build"]

gc.freeze()
