"""What a build holds while it runs, and the steps that take several calls: see `build.py` for their order."""

from site_builder.edition.ahead import NOTHING, Ahead, Basis, Before
from site_builder.edition.data import data
from site_builder.edition.deciding import Decided, decide
from site_builder.edition.finding import search
from site_builder.edition.furnishing import furnished, reopened
from site_builder.edition.holdings import Holdings, hold, published
from site_builder.edition.pages import cards, pages
from site_builder.edition.sharing import sharing

__all__ = [
    "NOTHING",
    "Ahead",
    "Basis",
    "Before",
    "Decided",
    "Holdings",
    "cards",
    "data",
    "decide",
    "furnished",
    "hold",
    "pages",
    "published",
    "reopened",
    "search",
    "sharing",
]
