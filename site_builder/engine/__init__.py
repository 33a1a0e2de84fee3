"""How a step of the pipeline runs and is remembered: keys, stored values, pools."""

from site_builder.engine.blocks import gathered
from site_builder.engine.exchange import exchanged
from site_builder.engine.filing import files
from site_builder.engine.held import Held
from site_builder.engine.parts import Known, Recipe, loaded, many
from site_builder.engine.pool import KINDS, Pool
from site_builder.engine.reader import LostError
from site_builder.engine.standing import AMONG, Look
from site_builder.engine.steps import Steps
from site_builder.engine.store import Store
from site_builder.engine.turning import turns

__all__ = [
    "AMONG",
    "KINDS",
    "Held",
    "Known",
    "Look",
    "LostError",
    "Pool",
    "Recipe",
    "Steps",
    "Store",
    "exchanged",
    "files",
    "gathered",
    "loaded",
    "many",
    "turns",
]
