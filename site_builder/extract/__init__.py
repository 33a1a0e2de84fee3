"""Source to Article: what editors write becomes one normalised text with blocks, or a list of faults."""

from site_builder.extract.article import extract_article
from site_builder.extract.desk import read_desk
from site_builder.extract.listing import listing
from site_builder.extract.page_links import broken_links
from site_builder.extract.plain import extract_plain

__all__ = ["broken_links", "extract_article", "extract_plain", "listing", "read_desk"]
