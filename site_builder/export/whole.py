"""Files of the whole site that are no list of records: schemas, the site's feed, `llms.txt`."""

from collections.abc import Sequence

from site_builder.export.cases import Entry, StoryFacts
from site_builder.export.encoding import as_json, shown
from site_builder.export.feeds import Feed, feeds
from site_builder.export.llms import llms
from site_builder.export.schemas import QUOTES, SCHEMAS, SPEAKER
from site_builder.export.table import described
from site_builder.model import Output, Settings


def site_files(
    settings: Settings, stories: Sequence[StoryFacts], entries: Sequence[Entry]
) -> tuple[Output, ...]:
    """The files; `entries` are all articles, in the order of the corpus."""
    outputs = (
        *(Output(f"data/schemas/{name}.json", as_json(schema)) for name, schema in SCHEMAS),
        Output("data/quotes.csv-metadata.json", as_json(described(QUOTES, SPEAKER))),
        *feeds(Feed(settings.title, settings.description, "", tuple(entries)), settings),
        Output("llms.txt", llms(settings, stories, entries).encode()),
    )
    return tuple(Output(output.path, shown(output.data)) for output in outputs)
