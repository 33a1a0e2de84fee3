"""The site's data for machines: what the pages show, as JSON with schemas, and the text offsets point into.

All addresses are relative to the site's root. The contract stands in the schemas, which are published beside
the data.
"""

from collections.abc import Callable, Iterator

from site_builder import links
from site_builder.export import events
from site_builder.export.annotations import annotations
from site_builder.export.articles import articles
from site_builder.export.citations import bibtex, csl
from site_builder.export.comparison import comparison
from site_builder.export.encoding import as_json, shown
from site_builder.export.feeds import feeds
from site_builder.export.hosting import hosting
from site_builder.export.llms import llms
from site_builder.export.passages import Record, articles_of
from site_builder.export.people import people
from site_builder.export.quotes import quotes
from site_builder.export.schemas import QUOTES, SCHEMAS, SPEAKER
from site_builder.export.shared import shared
from site_builder.export.table import as_csv, described
from site_builder.export.timeline import timeline
from site_builder.model import Output, Site

__all__ = ["EXPORTS", "export", "hosting"]

EXPORTS: tuple[tuple[str, Callable[[Site], list[Record]]], ...] = (
    ("articles", articles),
    ("quotes", quotes),
    ("people", people),
    ("timeline", timeline),
    ("comparison", comparison),
    ("shared", shared),
)
"""Name of each data file, and what makes its records."""


def export(site: Site) -> tuple[Output, ...]:
    """Data, schemas and texts, by path."""
    # The calendar library takes longer to load than a build takes to find that nothing changed.
    from site_builder.export.icalendar import as_icalendar

    data = {name: made(site) for name, made in EXPORTS}
    outputs = [
        *(Output(f"data/{name}.json", as_json(records)) for name, records in data.items()),
        *(Output(f"data/schemas/{name}.json", as_json(schema)) for name, schema in SCHEMAS),
        *(Output(path, as_json(made)) for path, made in annotations(site, data["quotes"]).items()),
        Output("data/quotes.csv", as_csv(data["quotes"])),
        Output("data/quotes.csv-metadata.json", as_json(described(QUOTES, SPEAKER))),
        Output("data/timeline.csv", events.as_csv(data["timeline"])),
        Output("data/timeline.ics", as_icalendar(data["timeline"], site.settings)),
        Output("data/timelinejs.json", as_json(events.as_timelinejs(data["timeline"], site.settings))),
        *(Output(links.text(slug), one.text.encode()) for slug, one in articles_of(site).items()),
        *_references(site),
        *feeds(site),
        Output("llms.txt", llms(site).encode()),
    ]
    marked = (Output(output.path, shown(output.data)) for output in outputs)
    return tuple(sorted(marked, key=lambda output: output.path))


def _references(site: Site) -> Iterator[Output]:
    """How to cite each article, and the sources of each story."""
    articles, settings = articles_of(site), site.settings
    for slug, article in articles.items():
        yield Output(links.citation(slug, "bib"), bibtex([article], settings))
        yield Output(links.citation(slug, "json"), as_json([csl(article, settings)]))
    for briefing in site.briefings:
        story = briefing.dossier.story.slug
        own = [articles[member.annotated.article.slug] for member in briefing.dossier.members]
        yield Output(links.sources(story, "bib"), bibtex(own, settings))
        yield Output(links.sources(story, "json"), as_json([csl(article, settings) for article in own]))
