"""Raw scraped text to articles with front matter, once; editors own the result."""

from site_builder.ingest.folder import Entry, IngestReport, ingest_folder
from site_builder.ingest.page import Ingested, ingest_page

__all__ = ["Entry", "IngestReport", "Ingested", "ingest_folder", "ingest_page"]
